"""The chart is the same whatever way its entries came in, and every correction stays legible."""

from datetime import timedelta
from random import Random

from charting import (
    DAY,
    chart_of,
    clock,
    entry_id,
    journal,
    mean,
    rate,
    recorded,
    strike,
    weight,
)
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.chart import EMPTY, Chart, fold, follow
from assistant.record.entries import (
    Amount,
    BaselineMap,
    DrugGiven,
    Informed,
    Noted,
    PressureRead,
    PumpRuns,
    Recorded,
    ShockRecognised,
    Struck,
    Weighed,
    What,
)

NEW_KINDS: tuple[What, ...] = (
    Informed(about=("notify_dose",), who="registrar", how="phone", told="MAP 58"),
    ShockRecognised(),
    BaselineMap(map=Amount(text="68", unit="mmHg")),
    DrugGiven(name="epinephrine"),
    Noted(text="seen"),
)


def followed(rows: list[Recorded]) -> Chart:
    chart = EMPTY
    for row in rows:
        chart = follow(chart, row)
    return chart


@st.composite
def journals(draw: st.DrawFn) -> list[Recorded]:
    """Facts and strikes at any time: strikes before their target, of strikes, twice, of nothing."""
    count = draw(st.integers(1, 14))
    kinds: list[What] = [rate("5"), mean("60"), weight("70"), *NEW_KINDS]
    rows = []
    for number in range(1, count + 1):
        minute = draw(st.integers(0, 6))
        target = draw(st.one_of(st.none(), st.integers(1, count + 1)))
        what = draw(st.sampled_from(kinds)) if target is None else strike(target)
        rows.append(recorded(number, DAY + timedelta(minutes=minute), what))
    return rows


@given(journals(), st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_chart(rows: list[Recorded], dice: Random) -> None:
    mixed = list(rows)
    dice.shuffle(mixed)
    assert followed(mixed) == followed(rows) == fold(rows) == fold(mixed)


@given(journals(), st.integers(0, 6))
def test_the_chart_as_of_a_moment_is_the_chart_of_what_had_happened(
    rows: list[Recorded], minute: int
) -> None:
    at = DAY + timedelta(minutes=minute)
    assert fold(rows).until(at) == fold(r for r in rows if r.entry.at <= at)


def test_what_is_charted_in_error_counts_no_more_and_stays_legible() -> None:
    chart = chart_of(("07:00", rate("5")), ("07:10", rate("50")), ("07:12", strike(2)))
    assert [e.what.rate.text for e in chart.all(PumpRuns) if e.what.rate] == ["5"]
    assert entry_id(2) in [e.id for e in chart.log]
    assert chart.strikes[entry_id(2)].what.reason == "wrong patient"
    assert chart.all(Struck) == EMPTY.all(Struck)


def test_a_strike_that_arrives_before_its_target_still_strikes_it() -> None:
    rows = journal(("07:00", rate("5")), ("07:12", strike(1)))
    chart = followed(rows[::-1])
    assert not chart.all(PumpRuns)
    assert len(chart.log) == 2


def test_of_two_strikes_of_one_entry_the_first_by_time_counts() -> None:
    rows = journal(
        ("07:00", rate("5")), ("07:20", strike(1, "late")), ("07:10", strike(1, "early"))
    )
    for arrival in (rows, rows[::-1], [rows[2], rows[0], rows[1]]):
        chart = followed(arrival)
        assert chart.strikes[entry_id(1)].what.reason == "early"
        assert not chart.all(PumpRuns)
    assert fold(rows).strikes[entry_id(1)].what.reason == "early"


def test_striking_a_strike_brings_nothing_back() -> None:
    chart = chart_of(("07:00", rate("5")), ("07:10", strike(1)), ("07:20", strike(2)))
    assert not chart.all(PumpRuns)
    assert set(chart.strikes) == {entry_id(1), entry_id(2)}


def test_the_last_fact_of_a_kind_as_of_a_moment() -> None:
    chart = chart_of(("07:00", weight("70")), ("09:00", weight("72")))
    assert chart.last(Weighed) == weight("72")
    assert chart.last(Weighed, clock("08:59")) == weight("70")
    assert chart.last(Weighed, clock("06:59")) is None
    event = chart.event(Weighed, clock("09:00"))
    assert event is not None
    assert (event.at, event.number) == (clock("09:00"), 2)
    assert chart.event(PressureRead) is None


def test_a_late_entry_takes_its_place_by_when_it_happened() -> None:
    rows = [
        recorded(1, clock("07:00"), mean("60")),
        recorded(2, clock("07:30"), mean("66")),
        recorded(3, clock("07:15"), mean("63"), keyed=clock("08:00")),
    ]
    chart = followed(rows)
    assert [e.what.map.text for e in chart.all(PressureRead) if e.what.map] == ["60", "63", "66"]
    late = list(chart.all(PressureRead))[1]
    assert late.recorded_at == clock("08:00")


def test_a_chart_never_changes_when_it_is_followed_on() -> None:
    first = chart_of(("07:00", rate("5")))
    second = follow(first, recorded(2, clock("07:10"), strike(1)))
    assert first.last(PumpRuns) == rate("5")
    assert second.last(PumpRuns) is None
    assert (first.version, second.version, EMPTY.version) == (1, 2, 0)
