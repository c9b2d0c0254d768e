"""Pressures so low that an adult's start does not wait."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.quantities import Pressure
from assistant.rules.start import Criterion, EmergencyStart, StartNote, emergency_start

LOW = Pressure(Fraction(65))
SYSTOLIC, DIASTOLIC = Criterion.SYSTOLIC, Criterion.DIASTOLIC


def start(
    systolic: str | None, diastolic: str | None, mean: str | None = None, name: str = "adult"
) -> EmergencyStart:
    known = (None if p is None else Pressure(Fraction(p)) for p in (systolic, diastolic, mean))
    rules = septic_shock() if name == "adult" else profile(name)
    return emergency_start(rules, *known, LOW)


@pytest.mark.parametrize(
    ("systolic", "diastolic", "by"),
    [
        ("70", "41", ()),
        ("69", "41", (SYSTOLIC,)),
        ("69.9", "50", (SYSTOLIC,)),
        ("70", "40", (DIASTOLIC,)),
        ("70", "40.1", ()),
        ("60", "30", (SYSTOLIC, DIASTOLIC)),
        ("69", None, (SYSTOLIC,)),
        (None, "40", (DIASTOLIC,)),
        (None, "41", ()),
        (None, None, ()),
    ],
)
def test_H29_under_the_systolic_or_at_the_diastolic_nothing_waits(
    systolic: str | None, diastolic: str | None, by: tuple[Criterion, ...]
) -> None:
    note = StartNote.EMERGENCY if by else StartNote.NONE
    for name in ("adult", "pregnancy"):
        assert start(systolic, diastolic, "55", name) == EmergencyStart(bool(by), by, note)


@pytest.mark.parametrize(
    ("mean", "note"),
    [
        ("64", StartNote.EMERGENCY),
        ("64.4", StartNote.EMERGENCY),
        ("64.5", StartNote.AT_TARGET),
        ("65", StartNote.AT_TARGET),
        (None, StartNote.AT_TARGET),
    ],
)
def test_H29_a_low_diastolic_with_the_mean_at_target_is_a_call(
    mean: str | None, note: StartNote
) -> None:
    assert start("130", "40", mean).note is note


def test_H29_what_is_not_known_speaks_against_nothing() -> None:
    assert start(None, "40").note is StartNote.EMERGENCY
    assert start("40", "40").note is StartNote.EMERGENCY
    pair = (Pressure(Fraction(130)), Pressure(Fraction(40)))
    assert emergency_start(septic_shock(), *pair).note is StartNote.EMERGENCY


def test_H28_a_child_has_no_adult_thresholds() -> None:
    none = EmergencyStart(None, (), StartNote.NOT_APPLICABLE)
    assert start("60", "30", "40", "paediatric") == none
    pair = (Pressure(Fraction(60)), Pressure(Fraction(30)))
    with_an_adults = profile("paediatric").model_copy(
        update={"emergency": septic_shock().emergency}
    )
    assert emergency_start(with_an_adults, *pair) == none


def test_an_adult_profile_without_such_thresholds_has_none() -> None:
    without = septic_shock().model_copy(update={"emergency": None})
    pair = (Pressure(Fraction(60)), Pressure(Fraction(30)))
    found = emergency_start(without, *pair)
    assert found == EmergencyStart(None, (), StartNote.NOT_APPLICABLE)


@pytest.mark.parametrize(
    ("pair", "only"),
    [(("130", "40"), True), (("60", "40"), False), (("90", "40"), False), (("130", "41"), False)],
)
def test_C38_the_diastolic_alone_with_the_map_at_target_is_a_call(
    pair: tuple[str, str], only: bool
) -> None:
    high, low = (Pressure(Fraction(text)) for text in pair)
    found = emergency_start(septic_shock(), high, low, None, Pressure(Fraction(65)))
    assert found.only_calls is only
