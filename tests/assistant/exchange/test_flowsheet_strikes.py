"""A strike names exactly one row of the file, or is refused."""

import pytest
from sheets import DAY, read, row, sheet

from assistant.exchange.flowsheet import Flowsheet, read_flowsheet
from assistant.record.entries import Noted, Struck

AT = f"at={DAY}07:00+02:00"


def struck_lines(flowsheet: Flowsheet) -> list[int]:
    """The lines of the rows that strike rows withdraw."""
    owners = {id_: each.line for each in flowsheet.rows for id_, _ in each.bodies}
    return sorted({owners[id_] for each in flowsheet.rows for id_ in each.strikes})


def test_a_strike_names_a_row_by_its_time_and_item() -> None:
    flowsheet = read(
        ("07:00", "rate,50,mL/h,"), ("07:05", f"strike,,,{AT}; item=rate; reason=typed twice")
    )
    assert flowsheet.refused == ()
    assert struck_lines(flowsheet) == [2]
    target, strike = flowsheet.rows
    assert strike.bodies[0][1] == Struck(entry=target.bodies[0][0], reason="typed twice")


@pytest.mark.parametrize(
    "time", ["2025-08-14T05:00:00Z", "2025-08-14 07:00 +02:00", "2025-08-14T00:00:00-05:00"]
)
def test_the_time_of_the_struck_row_may_be_written_in_any_offset(time: str) -> None:
    flowsheet = read(("07:00", "rate,50,mL/h,"), ("07:05", f"strike,,,at={time}; item=Rate"))
    assert struck_lines(flowsheet) == [2]


def test_a_strike_may_come_before_its_target_in_the_file_and_in_time() -> None:
    flowsheet = read(("06:50", f"strike,,,{AT}; item=rate"), ("07:00", "rate,50,mL/h,"))
    assert struck_lines(flowsheet) == [3]


TWO = (("07:00", "map,61,mmHg,source=cuff"), ("07:00", "map,16.0,mmHg,source=cuff"))


@pytest.mark.parametrize(
    ("rest", "line"),
    [
        (f"strike,,,{AT}; item=map; value=16", 3),
        (f"strike,,,{AT}; item=map; value=61.00", 2),
        (f"strike,61,mmHg,{AT}; item=map", 2),
    ],
)
def test_of_two_rows_the_value_tells_which(rest: str, line: int) -> None:
    assert struck_lines(read(*TWO, ("07:05", rest))) == [line]


def test_of_two_rows_the_unit_or_the_time_of_keying_tells_which() -> None:
    flowsheet = read_flowsheet(
        sheet(
            row("07:00", "agent,2,units/h,name=vasopressin"),
            row("07:00", "agent,2,mL/h,name=vasopressin"),
            row("07:00", "note,Moved,,"),
            row("07:00", "note,moved,,", keyed="07:20"),
            row("07:30", f"strike,,,{AT}; item=agent; unit=U/hr"),
            row("07:30", f"strike,,,{AT}; item=note; value=MOVED; recorded_at={DAY}07:20+02:00"),
        )
    )
    assert flowsheet.refused == ()
    assert struck_lines(flowsheet) == [2, 5]


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        (f"strike,,,{AT}; item=map", "2 rows are “map”"),
        (f"strike,,,{AT}; item=map; value=17", "No readable row is “map”"),
        (f"strike,,,{AT}; item=rate", "No readable row is “rate”"),
        (f"strike,,,{AT}; item=strike", "No readable row is “strike”"),
        (f"strike,,,{AT}", "names no item"),
        ("strike,,,item=map", "at of the struck row is missing"),
        ("strike,,,item=map; at=07:00", "not an ISO 8601 time"),
        (f"strike,,,{AT}; item=map; recorded_at=later", "not an ISO 8601 time"),
    ],
)
def test_a_strike_that_matches_no_row_or_two_is_refused(rest: str, said: str) -> None:
    flowsheet = read(*TWO, ("07:05", rest))
    assert len(flowsheet.rows) == 2
    (refused,) = flowsheet.refused
    assert refused.line == 4
    assert said in refused.reason


def test_a_row_that_was_refused_cannot_be_struck() -> None:
    flowsheet = read(("07:00", "rate,-5,mL/h,"), ("07:05", f"strike,,,{AT}; item=rate"))
    assert [each.line for each in flowsheet.refused] == [2, 3]


def test_what_was_kept_beside_a_row_is_struck_with_it() -> None:
    flowsheet = read(
        ("07:00", "rate,50,mL/h,pump=7"), ("07:05", f"strike,,,{AT}; item=rate; reason=x; who=AL")
    )
    target, strike = flowsheet.rows
    assert strike.strikes == tuple(id_ for id_, _ in target.bodies)
    assert len(strike.strikes) == 2
    assert strike.bodies[-1][1] == Noted(text="Beside strike: who = AL")
