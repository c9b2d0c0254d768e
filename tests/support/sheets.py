"""Small made-up flowsheets for tests."""

from assistant.exchange.flowsheet import Flowsheet, read_flowsheet
from assistant.record.entries import What

HEADER = "at,recorded_at,item,value,unit,detail"
DAY = "2025-08-14T"


def row(time: str, rest: str, keyed: str = "", offset: str = "+02:00") -> str:
    """`07:06` and `map,61,mmHg,source=cuff` as a line of a flowsheet."""
    recorded = f"{DAY}{keyed}{offset}" if keyed else ""
    return f"{DAY}{time}{offset},{recorded},{rest}"


def sheet(*lines: str, header: str = HEADER) -> bytes:
    """The bytes of a file with those lines under the header."""
    return "\n".join((header, *lines, "")).encode()


def read(*rows: tuple[str, str]) -> Flowsheet:
    """The flowsheet of rows given as their time and the rest of the line."""
    return read_flowsheet(sheet(*(row(time, rest) for time, rest in rows)))


def body(rest: str) -> What:
    """What one row charts; an AssertionError tells why it was refused."""
    flowsheet = read(("07:00", rest))
    assert flowsheet.refused == (), flowsheet.refused
    return flowsheet.rows[0].bodies[0][1]


def beside(rest: str) -> str:
    """The note kept beside a row, empty when there is none."""
    bodies = read(("07:00", rest)).rows[0].bodies
    return getattr(bodies[1][1], "text", "") if len(bodies) > 1 else ""


def refusal(rest: str) -> str:
    """Why a row is refused; an AssertionError when it is not."""
    flowsheet = read(("07:00", rest))
    assert flowsheet.rows == ()
    (refused,) = flowsheet.refused
    assert refused.line == 2
    return refused.reason
