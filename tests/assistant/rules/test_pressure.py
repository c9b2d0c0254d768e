"""The mean of a cuff's pair, and which means can be."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unitprotocol import protocol

from assistant.quantities import Pressure
from assistant.rules.pressure import fits_pair, map_from_cuff, plausible_mean


def mmhg(amount: int | str) -> Pressure:
    return Pressure(Fraction(amount))


@given(st.integers(1, 200), st.integers(1, 100))
def test_H10_a_mean_is_exact_and_shown_whole_with_halves_up(low: int, more: int) -> None:
    mean = map_from_cuff(mmhg(low + more), mmhg(low))
    assert mean.mmhg == Fraction(low + more + 2 * low, 3)
    assert mean.shown == (2 * (low + more + 2 * low) + 3) // 6


def test_what_is_shown_is_what_is_compared() -> None:
    mean = map_from_cuff(mmhg(94), mmhg(50))
    assert mean.mmhg < 65
    assert mean.shown == 65


@pytest.mark.parametrize(("systolic", "diastolic"), [(50, 50), (50, 94)])
def test_a_pair_the_wrong_way_round_has_no_mean(systolic: int, diastolic: int) -> None:
    with pytest.raises(ValueError, match=r"^the systolic is not above the diastolic$"):
        map_from_cuff(mmhg(systolic), mmhg(diastolic))


@pytest.mark.parametrize(
    ("mean", "can_be"), [("19.9", False), ("20", True), ("200", True), ("200.1", False)]
)
def test_a_mean_outside_the_protocols_readings_cannot_be(mean: str, can_be: bool) -> None:
    assert plausible_mean(mmhg(mean), protocol()) is can_be


@pytest.mark.parametrize(
    ("mean", "systolic", "diastolic", "fits"),
    [
        (60, 80, 50, True),
        (80, 80, 50, True),
        (50, 80, 50, True),
        (81, 80, 50, False),
        (49, 80, 50, False),
        (60, None, 61, False),
        (60, 59, None, False),
        (60, None, None, True),
        (60, 60, 60, False),
    ],
)
def test_a_mean_lies_within_its_own_pair(
    mean: int, systolic: int | None, diastolic: int | None, fits: bool
) -> None:
    high = None if systolic is None else mmhg(systolic)
    low = None if diastolic is None else mmhg(diastolic)
    assert fits_pair(mmhg(mean), high, low) is fits
