"""Shifts change at 07:00 and 19:00 by one fixed offset; each has the sums of its own hours."""

from datetime import datetime, timedelta, timezone
from fractions import Fraction
from itertools import accumulate

import pytest
from charting import DAY, bag, chart_of, clock, rate, recorded
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.chart import fold
from assistant.record.entries import Paused, Stopped
from assistant.rules.running import spans, totals
from assistant.rules.shifts import shift_start, shifts

HERE = timezone(timedelta(hours=2))


@pytest.mark.parametrize(
    ("at", "start"),
    [
        ("2025-08-14T07:00+02:00", "2025-08-14T07:00:00+02:00"),
        ("2025-08-14T07:00:00.250+02:00", "2025-08-14T07:00:00+02:00"),
        ("2025-08-14T06:59:59+02:00", "2025-08-13T19:00:00+02:00"),
        ("2025-08-14T18:59+02:00", "2025-08-14T07:00:00+02:00"),
        ("2025-08-14T19:00+02:00", "2025-08-14T19:00:00+02:00"),
        ("2025-08-14T00:30+02:00", "2025-08-13T19:00:00+02:00"),
        ("2025-08-14T05:30+00:00", "2025-08-14T07:00:00+02:00"),
    ],
)
def test_the_shift_of_a_moment_by_the_clock_of_the_unit(at: str, start: str) -> None:
    assert shift_start(datetime.fromisoformat(at), HERE).isoformat() == start


def test_the_night_the_clocks_change_is_still_two_shifts_of_12_hours() -> None:
    summer, winter = timezone(timedelta(hours=2)), timezone(timedelta(hours=1))
    night = shift_start(datetime(2025, 10, 26, 6, 30, tzinfo=winter), summer)
    assert night == datetime(2025, 10, 26, 7, 0, tzinfo=summer)


def test_an_infusion_over_a_change_of_shift_is_divided_there() -> None:
    chart = chart_of(("04:00", bag("4")), ("04:00", rate("10")), ("08:00", Stopped()))
    night, day = shifts(spans(chart, clock("10:00")), HERE)
    assert [s.start.isoformat() for s in (night, day)] == [
        "2025-08-13T19:00:00+02:00",
        "2025-08-14T07:00:00+02:00",
    ]
    assert (night.totals.volume_ml, day.totals.volume_ml) == (10, 30)
    assert (night.totals.drug_mg, day.totals.drug_mg) == (Fraction(16, 100), Fraction(48, 100))
    assert night.end == day.start


def test_a_shift_without_running_time_has_no_row() -> None:
    chart = chart_of(("06:00", rate("10")), ("07:00", Paused()))
    later = [*spans(chart, clock("08:00")), *spans(chart_of(("23:00", rate("5"))), clock("23:30"))]
    starts = [f"{s.start:%d %H}" for s in shifts(later, HERE)]
    assert starts == ["14 07", "14 19"]
    assert shifts([], HERE) == []


def test_several_spans_of_one_shift_are_one_row() -> None:
    chart = chart_of(("06:00", rate("10")), ("07:00", rate("20")), ("08:00", rate("30")))
    (day,) = shifts(spans(chart, clock("09:00")), HERE)
    assert len(day.spans) == 3
    assert day.totals.volume_ml == 60


def test_a_span_that_ends_at_the_change_of_shift_stays_in_the_old_one() -> None:
    chart = chart_of(("03:00", rate("10")), ("05:00", Stopped()))
    (night,) = shifts(spans(chart, clock("06:00")), HERE)
    assert night.start == datetime(2025, 8, 13, 19, tzinfo=HERE)


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=8), st.integers(-12, 14))
def test_the_shifts_add_up_to_the_whole(minutes: list[int], offset: int) -> None:
    chart = fold(
        recorded(n, DAY + timedelta(minutes=at), rate(str(n)))
        for n, at in enumerate(accumulate(minutes), start=1)
    )
    rows = spans(chart, DAY + timedelta(minutes=sum(minutes) + 1))
    parts = shifts(rows, timezone(timedelta(hours=offset)))
    assert sum(p.totals.volume_ml for p in parts) == totals(rows).volume_ml
    assert sum(p.totals.hours for p in parts) == totals(rows).hours
    assert all(p.start.hour in (7, 19) and p.totals.hours <= 12 for p in parts)
