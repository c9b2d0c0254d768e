"""Which pressures count, and how many in a row lie outside the range then in force."""

import pytest
from told import BAG, RUNNING, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.record.chart import Chart
from assistant.record.entries import Amount, PressureRead
from assistant.rules.readings import (
    inside_since,
    last,
    newest,
    overshot,
    plausible,
    run_above,
    run_below,
    run_inside,
    target_at,
)

START_RATE = "07:00  rate  13.1 mL/h"
LOW, HIGH = "map  61 cuff", "map  80 cuff"


def chart(*readings: str) -> Chart:
    """One reading every five minutes from 07:05."""
    return charted(*RUNNING, *(f"07:{5 * n:02}  map  {r}" for n, r in enumerate(readings, 1)))


def read(mean: str, *, artefact: bool = False) -> PressureRead:
    return PressureRead(map=Amount(text=mean, unit="mmHg"), artefact=artefact)


@pytest.mark.parametrize(("mean", "counts"), [("19", 0), ("20", 1), ("200", 1), ("201", 0)])
def test_only_a_plausible_map_counts(mean: str, counts: int) -> None:
    assert plausible(read(mean), protocol()) is bool(counts)


def test_an_artefact_and_half_a_pair_count_for_nothing() -> None:
    assert not plausible(read("61", artefact=True), protocol())
    assert not plausible(PressureRead(systolic=Amount(text="78", unit="mmHg")), protocol())


def test_the_last_reading_is_the_last_that_counts_by_then() -> None:
    rows = chart("61", "62", "300")
    found = last(rows, protocol(), at("07:30"))
    assert found is not None
    assert (found.mean.shown, found.at) == (62, at("07:10"))
    early = last(rows, protocol(), at("07:09"))
    assert early is not None
    assert early.mean.shown == 61
    assert last(rows, protocol(), at("07:04")) is None
    assert [r.mean.shown for r in newest(rows, protocol(), at("07:30"), 5)] == [62, 61]
    assert [r.mean.shown for r in newest(rows, protocol(), at("07:30"), 1)] == [62]


@pytest.mark.parametrize(
    ("readings", "below", "above"),
    [
        (("61", "62"), 2, 0),
        (("66", "62"), 1, 0),
        (("61", "66"), 0, 0),
        (("76", "80"), 0, 2),
        (("61", "300", "62"), 2, 0),
        (("65", "75"), 0, 0),
        (("64", "65"), 0, 0),
        ((), 0, 0),
    ],
)
def test_runs_outside_the_range_end_with_the_last_reading(
    readings: tuple[str, ...], below: int, above: int
) -> None:
    rows, now = chart(*readings), at("08:00")
    assert (run_below(rows, protocol(), now), run_above(rows, protocol(), now)) == (below, above)


def test_a_run_counts_only_what_had_been_read_by_then() -> None:
    rows = chart("61", "62", "63")
    assert run_below(rows, protocol(), at("07:12")) == 2


def test_each_reading_is_held_against_the_range_of_its_own_time() -> None:
    rows = charted(
        *RUNNING, "07:05  map  62 cuff", "07:06  order  norepinephrine; MAP 60 to 70; by Dr Lind",
        "07:10  map  62 cuff",
    )  # fmt: skip
    assert run_below(rows, protocol(), at("07:07")) == 1
    assert run_below(rows, protocol(), at("07:10")) == 0
    assert run_inside(rows, protocol(), at("07:10"), 2) == 1


def test_readings_inside_are_counted_no_further_than_asked() -> None:
    rows = chart("61", "66", "70", "75")
    assert run_inside(rows, protocol(), at("08:00"), 2) == 2
    assert run_inside(rows, protocol(), at("08:00"), 9) == 3


def test_both_ends_of_the_range_lie_inside() -> None:
    assert run_inside(chart("65", "75"), protocol(), at("08:00"), 2) == 2
    assert run_inside(chart("64", "75"), protocol(), at("08:00"), 2) == 1


def test_H27_the_range_of_the_ladder_is_a_rise_over_the_baseline() -> None:
    lines = ("06:42  baseline  68 mmHg", "07:05  map  70 cuff")
    found = target_at(charted(*lines), profile("hepatorenal_syndrome"), at("07:05"))
    assert found is not None
    assert (found.low.shown, found.high.shown, found.assumed_high) == (68, 78, False)


def test_without_an_order_nothing_lies_inside_or_outside() -> None:
    rows = charted("07:05  map  40 cuff", "07:10  map  40 cuff")
    assert target_at(rows, protocol(), at("08:00")) is None
    assert run_below(rows, protocol(), at("08:00")) == 0
    assert run_inside(rows, protocol(), at("08:00"), 2) == 0


def test_H10_the_pressure_that_is_shown_is_the_one_that_is_compared() -> None:
    shown_65 = charted(*RUNNING, "07:05  map  96/49 cuff")  # 64.67, shown as 65
    assert run_below(shown_65, protocol(), at("07:05")) == 0


@pytest.mark.parametrize(
    ("reading", "far"),
    [
        ("89 cuff", False), ("90 cuff", True), ("179/40 cuff", False), ("180/40 cuff", True),
    ],
)  # fmt: skip
def test_15_over_the_range_or_a_systolic_of_180_is_far_over_it(reading: str, far: bool) -> None:
    assert overshot(charted(*RUNNING, f"07:05  map  {reading}"), protocol(), at("07:06")) is far


def test_without_a_reading_or_a_range_nothing_is_far_over_it() -> None:
    assert not overshot(charted(*RUNNING), protocol(), at("07:06"))
    assert not overshot(charted(BAG, START_RATE, "07:05  map  130 cuff"), protocol(), at("07:06"))


def test_a_reading_of_the_minute_of_the_start_counts() -> None:
    rows = charted(*RUNNING, "07:00  map  61 cuff", "07:05  map  61 cuff")
    assert run_below(rows, protocol(), at("07:06")) == 2


@pytest.mark.parametrize(
    ("readings", "inside"),
    [
        ((), True),
        (("07:10  map  61 cuff",), True),  # in the minute of the change: from before it
        (("07:15  map  65 cuff", "07:20  map  75 cuff"), True),
        (("07:15  map  64 cuff", "07:20  map  70 cuff"), False),
        (("07:15  map  76 cuff", "07:20  map  9 cuff"), False),
        (("07:15  map  70 cuff", "07:20  map  9 cuff"), True),
    ],
)
def test_whether_every_pressure_since_a_change_lay_in_the_range(
    readings: tuple[str, ...], inside: bool
) -> None:
    rows = charted(*RUNNING, *readings)
    assert inside_since(rows, protocol(), at("07:10"), at("07:30")) is inside
