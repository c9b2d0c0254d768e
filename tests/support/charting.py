"""Small journals for tests: times of one made-up day, amounts, entries, charts."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid5

from assistant.record.chart import Chart, fold
from assistant.record.entries import (
    UNSIGNED,
    Amount,
    BagHung,
    By,
    Entry,
    Hand,
    Ordered,
    PressureRead,
    PumpRuns,
    Recorded,
    SecondChecked,
    Struck,
    Weighed,
    What,
)

DAY = datetime(2025, 8, 14, tzinfo=UTC)
SESSION = UUID(int=1)


def clock(text: str, day: int = 0) -> datetime:
    """`07:06` of the made-up day, or of one `day` days later."""
    hour, minute, *rest = (int(part) for part in text.split(":"))
    second = rest[0] if rest else 0
    return DAY + timedelta(days=day, hours=hour, minutes=minute, seconds=second)


def entry_id(number: int) -> UUID:
    """The id of the entry that `recorded` gives that number."""
    return uuid5(SESSION, str(number))


def recorded(
    number: int, at: datetime, what: What, keyed: datetime | None = None, by: By | None = None
) -> Recorded:
    """An entry with its number in the journal; by nobody, but a second check by its checker."""
    by = by or (_checker(what) if isinstance(what, SecondChecked) else UNSIGNED)
    return Recorded(
        number,
        Entry(
            id=entry_id(number), session=SESSION, at=at, recorded_at=keyed or at, by=by, what=what
        ),
    )


def _checker(what: SecondChecked) -> By:
    return By(hand=Hand.PERSON, person=what.checker, name=what.checker_name)


def journal(*rows: tuple[str, What]) -> list[Recorded]:
    """Entries numbered as they stand, each with its time of the day."""
    return [recorded(n, clock(at), what) for n, (at, what) in enumerate(rows, start=1)]


def chart_of(*rows: tuple[str, What]) -> Chart:
    """The chart of those entries."""
    return fold(journal(*rows))


def rate(text: str) -> PumpRuns:
    """The pump runs at so many mL/h."""
    return PumpRuns(rate=Amount(text=text, unit="mL/h"))


def dose(text: str, unit: str = "mcg/kg/min") -> PumpRuns:
    """The pump runs at that dose."""
    return PumpRuns(dose=Amount(text=text, unit=unit))


def bag(mg: str = "4", ml: str = "250", labelled: str = "base") -> BagHung:
    """A bag of norepinephrine."""
    volume = Amount(text=ml, unit="mL")
    return BagHung.model_validate(
        {"drug": Amount(text=mg, unit="mg"), "labelled": labelled, "volume": volume}
    )


def weight(kg: str) -> Weighed:
    """A measured dosing weight."""
    return Weighed(weight=Amount(text=kg, unit="kg"), how="measured")


def mean(mmhg: str, source: str = "cuff") -> PressureRead:
    """A measured MAP."""
    return PressureRead.model_validate({"map": Amount(text=mmhg, unit="mmHg"), "source": source})


def aim(low: str) -> Ordered:
    """An order that names the lower end of the range alone."""
    return Ordered(map_low=Amount(text=low, unit="mmHg"))


def strike(number: int, reason: str = "wrong patient") -> Struck:
    """The entry of that number was charted in error."""
    return Struck(entry=entry_id(number), reason=reason)
