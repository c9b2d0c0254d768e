"""How long a bag lasts, never rounded up."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unitprotocol import protocol

from assistant.quantities import Rate, Volume
from assistant.rules.bagtime import BagLevel, level_of, time_left

KEPT = Volume(Fraction(10))


def left(ml: str, rate: str, reserve: str = "10") -> tuple[int, str, BagLevel]:
    kept = Volume(Fraction(reserve))
    found = time_left(Volume(Fraction(ml)), Rate(Fraction(rate)), kept, protocol())
    return found.minutes, found.hhmm, found.level


def test_H22_minutes_hours_and_level_are_told_together() -> None:
    assert left("180", "26.3") == (387, "6:27", BagLevel.OK)
    assert left("180", "26.3", "0") == (410, "6:50", BagLevel.OK)


@pytest.mark.parametrize(
    ("ml", "level"),
    [
        ("71", BagLevel.OK),
        ("70.9", BagLevel.PREPARE),
        ("70", BagLevel.PREPARE),
        ("41", BagLevel.PREPARE),
        ("40.9", BagLevel.WARN),
        ("40", BagLevel.WARN),
        ("26", BagLevel.WARN),
        ("25.9", BagLevel.URGENT),
        ("25", BagLevel.URGENT),
    ],
)
def test_H22_a_level_begins_with_the_minute_that_is_shown(ml: str, level: BagLevel) -> None:
    assert left(ml, "60")[2] is level


def test_H22_at_and_under_the_reserve_nothing_is_left() -> None:
    assert left("10", "60") == left("3", "60") == (0, "0:00", BagLevel.URGENT)


@given(st.integers(0, 1000).map(Fraction), st.decimals("0.1", "500", places=1).map(Fraction))
def test_H22_a_minute_that_has_begun_does_not_count(ml: Fraction, rate: Fraction) -> None:
    found = time_left(Volume(ml), Rate(rate), KEPT, protocol())
    assert found.minutes * rate / 60 <= max(ml - 10, 0) < (found.minutes + 1) * rate / 60
    assert (found.usable * rate / 60, found.dry * rate / 60) == (max(ml - 10, 0), ml)


@given(st.integers(0, 700))
def test_H22_a_level_never_grows_calmer_while_minutes_run_out(minutes: int) -> None:
    order = list(BagLevel)
    now, later = level_of(minutes, protocol()), level_of(max(0, minutes - 1), protocol())
    assert order.index(later) >= order.index(now)


def test_a_pump_that_stands_still_empties_no_bag() -> None:
    with pytest.raises(ValueError, match=r"^a pump that stands still empties no bag$"):
        left("100", "0")
