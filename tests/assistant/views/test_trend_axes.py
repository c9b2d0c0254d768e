"""Axes: fixed windows, round numbers, times of day."""

from datetime import UTC, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

import pytest
from charting import DAY, clock

from assistant.views.trend_axes import Window, doses, frame, pressures, tens, times


def test_a_window_shifts_and_keeps_its_length() -> None:
    one, other = (frame(Window.HOUR, None, clock(t)) for t in ("14:00", "15:07"))
    assert one.end - one.start == other.end - other.start == timedelta(minutes=75)


def test_since_start_has_a_least_length_and_room_ahead() -> None:
    short = frame(Window.ALL, None, clock("14:00"))
    assert short.end - short.start == timedelta(minutes=60)
    long = frame(Window.ALL, clock("04:00"), clock("14:00"))
    assert long.end - clock("14:00") == timedelta(hours=1)


def test_times_are_round_and_few() -> None:
    labels = [place.label for place in times(clock("13:21"), clock("14:36"), UTC)]
    assert labels == ["13:30", "13:45", "14:00", "14:15", "14:30"]
    assert len(list(times(DAY, DAY + timedelta(days=4), UTC))) <= 9


def test_times_are_those_of_the_zone() -> None:
    zone = ZoneInfo("America/New_York")
    assert next(times(clock("13:21"), clock("14:36"), zone)).label == "09:30"


@pytest.mark.parametrize(("values", "band", "ends"), [
    ([61, 68], (65, 75), (50, 90)), ([], None, (40, 100)), ([30, 120], (65, 75), (20, 130)),
    ([70], (65, 75), (60, 100)),
])  # fmt: skip
def test_the_map_axis_holds_every_value_and_the_band(
    values: list[int], band: tuple[int, int] | None, ends: tuple[int, int]
) -> None:
    assert pressures(values, band) == ends


def test_a_tall_axis_is_labelled_in_twenties() -> None:
    assert [place.label for place in tens(50, 90)] == ["60", "70", "80"]
    assert [place.label for place in tens(20, 130)] == ["30", "50", "70", "90", "110"]


@pytest.mark.parametrize(("most", "label"), [
    ("0.09", "0.1"), ("0.025", "0.04"), ("1.2", "2"), ("12", "20"),
])  # fmt: skip
def test_the_dose_axis_has_one_round_label_near_its_top(most: str, label: str) -> None:
    top, ticks = doses(Fraction(most))
    assert [place.label for place in ticks] == [label]
    assert top > Fraction(most)


def test_no_dose_makes_an_axis_without_labels() -> None:
    assert doses(Fraction(0)) == (Fraction(1), ())
