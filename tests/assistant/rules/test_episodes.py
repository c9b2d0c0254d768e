"""Which pressures count, how long they stayed low, and how often nobody looked."""

from datetime import timedelta
from fractions import Fraction

import pytest
from charting import aim, chart_of, clock, mean, rate, recorded, strike
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import Pressure
from assistant.record.chart import fold
from assistant.record.entries import Amount, Paused, PressureRead, Stopped, What
from assistant.rules.episodes import Episode, Mean, Means, low_episodes, means, overdue_ticks
from assistant.rules.running import Stretch, spans, stretches

QUARTER = timedelta(minutes=15)
LEAST, MOST = Pressure(Fraction(20)), Pressure(Fraction(200))


def read(*rows: tuple[str, What]) -> Means:
    return means(chart_of(*rows), LEAST, MOST)


def shown(found: Means) -> list[tuple[str, str]]:
    return [(f"{m.at:%H:%M}", str(m.mean.mmhg)) for m in found.counted]


def episodes(*rows: tuple[str, What]) -> list[tuple[str, str, int, int]]:
    """Low episodes of a story that runs until its last row: start, end, readings, lowest."""
    chart = chart_of(*rows)
    runs = stretches(spans(chart, clock(rows[-1][0])))
    counted = means(chart, LEAST, MOST).counted
    return [
        (f"{e.start:%H:%M}", f"{e.end:%H:%M}", len(e.readings), int(e.lowest.mmhg))
        for e in low_episodes(counted, runs, 2, QUARTER)
    ]


def ticks(*rows: tuple[str, What]) -> int:
    chart = chart_of(*rows)
    runs = stretches(spans(chart, clock(rows[-1][0])))
    return overdue_ticks(means(chart, LEAST, MOST).counted, runs, QUARTER)


START = (("06:00", aim("65")), ("07:00", rate("10")))


@pytest.mark.parametrize(
    ("mmhg", "counts"), [("19.9", 0), ("20", 1), ("200", 1), ("200.1", 0), ("0", 0)]
)
def test_a_map_counts_from_20_to_200_the_ends_among_them(mmhg: str, counts: int) -> None:
    found = read(("07:00", mean(mmhg)))
    assert (len(found.counted), found.implausible) == (counts, 1 - counts)


def test_of_several_in_one_minute_the_arterial_one_counts_whenever_it_came() -> None:
    found = read(
        ("07:00:05", mean("60")), ("07:00:20", mean("70", "arterial")), ("07:00:40", mean("80"))
    )
    assert shown(found) == [("07:00", "70")]
    assert found.implausible == 0


def test_every_implausible_reading_is_counted() -> None:
    found = read(("07:00", mean("3")), ("07:05", mean("250")), ("07:10", mean("62")))
    assert (shown(found), found.implausible) == ([("07:10", "62")], 2)


def test_two_readings_of_one_minute_are_one_whatever_part_of_a_second_they_came_in() -> None:
    late = clock("07:00:40") + timedelta(microseconds=5)
    rows = [recorded(1, clock("07:00:05"), mean("60")), recorded(2, late, mean("70"))]
    assert shown(means(fold(rows), LEAST, MOST)) == [("07:00", "60")]


def test_of_several_of_one_source_in_one_minute_the_first_counts() -> None:
    for source in ("cuff", "arterial"):
        found = read(("07:00:05", mean("60", source)), ("07:00:40", mean("70", source)))
        assert shown(found) == [("07:00", "60")]


def test_an_implausible_arterial_reading_does_not_hide_the_cuff_beside_it() -> None:
    found = read(("07:00", mean("3", "arterial")), ("07:00", mean("62")))
    assert shown(found) == [("07:00", "62")]
    assert found.implausible == 1


def test_two_readings_within_60_s_on_both_sides_of_a_minute_both_count() -> None:
    assert len(read(("07:00:59", mean("60")), ("07:01:00", mean("61"))).counted) == 2


def test_pairs_artefacts_and_struck_readings_are_no_measured_map() -> None:
    pair = PressureRead(
        systolic=Amount(text="90", unit="mmHg"), diastolic=Amount(text="50", unit="mmHg")
    )
    flat = mean("0").model_copy(update={"artefact": True})
    found = read(("07:00", pair), ("07:05", flat), ("07:10", mean("60")), ("07:11", strike(3)))
    assert found == Means((), 0)


def test_two_low_readings_more_than_15_min_apart_are_an_episode() -> None:
    found = episodes(*START, ("07:10", mean("64")), ("07:26", mean("60")), ("08:00", Stopped()))
    assert found == [("07:10", "07:26", 2, 60)]


def test_an_episode_lasts_from_its_first_reading_to_its_last() -> None:
    rows = [(f"07:{minute}", mean("60")) for minute in (10, 20, 30)]
    found = episodes(*START, *rows, ("08:00", Stopped()))
    assert found == [("07:10", "07:30", 3, 60)]


def test_exactly_15_min_is_no_episode() -> None:
    rows = (("07:10", mean("64")), ("07:25", mean("60")), ("08:00", Stopped()))
    assert episodes(*START, *rows) == []


def test_one_low_reading_is_no_episode() -> None:
    assert episodes(*START, ("07:10", mean("50")), ("08:00", Stopped())) == []


def test_a_reading_at_the_target_ends_the_run_and_the_next_one_starts_anew() -> None:
    found = episodes(
        *START,
        ("07:10", mean("60")),
        ("07:20", mean("65")),
        ("07:30", mean("64")),
        ("07:50", mean("63")),
        ("08:00", Stopped()),
    )
    assert found == [("07:30", "07:50", 2, 63)]


def test_an_implausible_reading_inside_a_low_run_is_skipped_and_breaks_nothing() -> None:
    found = episodes(
        *START,
        ("07:10", mean("60")),
        ("07:20", mean("250")),
        ("07:30", mean("61")),
        ("08:00", Stopped()),
    )
    assert found == [("07:10", "07:30", 2, 60)]


def test_64_9_is_low_although_the_screen_shows_65() -> None:
    rows = (("07:10", mean("64.9")), ("07:30", mean("64.999")), ("08:00", Stopped()))
    assert len(episodes(*START, *rows)) == 1


def test_each_reading_is_held_against_the_order_that_was_in_force_then() -> None:
    found = episodes(
        *START,
        ("07:10", mean("63")),
        ("07:30", mean("63")),
        ("07:40", aim("60")),
        ("07:50", mean("63")),
        ("08:10", mean("63")),
        ("09:00", Stopped()),
    )
    assert found == [("07:10", "07:30", 2, 63)]


def test_an_order_without_a_range_leaves_the_ordered_range_as_it_was() -> None:
    silent = aim("65").model_copy(update={"map_low": None, "prescriber": "Dr Lind"})
    rows = (("07:10", mean("60")), ("07:30", mean("60")), ("08:00", Stopped()))
    assert len(episodes(*START, ("07:05", silent), *rows)) == 1


def test_of_a_reading_and_an_order_at_one_instant_the_one_charted_first_goes_first() -> None:
    assert read(("07:00", mean("60")), ("07:00", aim("65"))).counted[0].aim is None
    assert read(("07:00", aim("65")), ("07:00", mean("60"))).counted[0].low


def test_without_an_order_nothing_is_low() -> None:
    rows = (("07:00", rate("10")), ("07:10", mean("40")), ("08:00", mean("40")))
    assert episodes(*rows) == []


def test_an_episode_does_not_reach_over_a_pause() -> None:
    found = episodes(
        *START,
        ("07:10", mean("60")),
        ("07:20", Paused()),
        ("07:30", rate("10")),
        ("07:40", mean("60")),
        ("08:00", Stopped()),
    )
    assert found == []


def test_the_first_and_the_last_instant_of_a_stretch_belong_to_it() -> None:
    found = episodes(*START, ("07:00", mean("60")), ("07:20", mean("60")), ("07:20", Stopped()))
    assert found == [("07:00", "07:20", 2, 60)]


def test_readings_while_nothing_runs_are_no_episode() -> None:
    rows = (*START, ("07:30", Stopped()), ("07:40", mean("50")), ("08:40", mean("50")))
    assert episodes(*rows) == []


@pytest.mark.parametrize(
    ("end", "count"), [("07:10", 0), ("07:15", 0), ("07:16", 1), ("07:30", 1), ("07:31", 2)]
)
def test_a_tick_is_due_only_when_15_min_are_more_than_over(end: str, count: int) -> None:
    assert ticks(*START, (end, Stopped())) == count


def test_ticks_are_counted_in_each_gap_of_each_stretch_ends_included() -> None:
    story = (
        *START,
        ("07:16", mean("60")),  # 16 min since the start: 1
        ("07:20", mean("60")),  # 4 min: none
        ("08:00", Paused()),  # 40 min: 2
        ("08:50", mean("60")),  # nothing runs
        ("09:00", rate("10")),
        ("10:00", mean("300")),  # implausible: looked at nothing
        ("10:01", Stopped()),  # 61 min: 4
    )
    assert ticks(*story) == 7


def test_readings_at_the_ends_of_a_stretch_add_no_tick() -> None:
    assert ticks(*START, ("07:00", mean("60")), ("07:15", mean("60")), ("07:15", Stopped())) == 0


def test_an_episode_says_how_long_it_was() -> None:
    low, lower = (
        Mean(clock(at), Pressure(Fraction(mmhg)), Pressure(Fraction(65)), arterial=False)
        for at, mmhg in (("07:00", 60), ("07:20", 55))
    )
    episode = Episode((low, lower))
    assert (episode.length, episode.lowest) == (timedelta(minutes=20), lower.mean)


@given(st.lists(st.integers(0, 200), unique=True, max_size=12), st.integers(1, 200))
def test_ticks_are_what_counting_every_quarter_of_an_hour_by_hand_gives(
    minutes: list[int], length: int
) -> None:
    start = clock("07:00")
    at = [start + timedelta(minutes=m) for m in sorted(minutes) if m <= length]
    counted = [Mean(a, Pressure(Fraction(60)), None, arterial=False) for a in at]
    stretch = Stretch(start, start + timedelta(minutes=length))
    by_hand, since = 0, 0
    for minute in range(length):
        since = 0 if start + timedelta(minutes=minute) in at else since
        by_hand += since > 0 and since % 15 == 0
        since += 1
    assert overdue_ticks(counted, [stretch], QUARTER) == by_hand
