"""Whether a value, a pair or a change can be, or is asked about."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.quantities import Pressure
from assistant.rules.plausible import (
    Judged,
    PairCode,
    Side,
    StepCode,
    Verdict,
    judge_pair,
    judge_ratio,
    judge_value,
)

ADULT = {
    "weight_kg": ("20", "40", "150", "400"),
    "map": ("15", "40", "130", "200"),
    "sbp": ("30", "50", "220", "300"),
    "dbp": ("10", "25", "130", "200"),
    "hr": ("10", "40", "170", "300"),
    "lactate": ("0.1", None, "15", "40"),
    "crt_s": ("0", None, "8", "20"),
    "rate_ml_h": ("0", "0.5", "150", "999"),
    "dose_mcg_kg_min": ("0", "0.01", "1", "5"),
}
CHILD = {
    "weight_kg": ("0.5", "2", "60", "120"),
    "map": ("10", "25", "110", "200"),
    "sbp": ("20", "40", "160", "250"),
    "dbp": ("5", "20", "110", "180"),
    "hr": ("20", "60", "220", "320"),
    "lactate": ("0.1", None, "15", "40"),
    "crt_s": ("0", None, "8", "20"),
    "rate_ml_h": ("0", "0.5", "50", "999"),
    "dose_mcg_kg_min": ("0", "0.02", "2", "5"),
}
ROWS = [
    (name, field, ends)
    for name, table in (("adult_septic_shock", ADULT), ("paediatric", CHILD))
    for field, ends in table.items()
]
BIT = Fraction(1, 1000)


def verdict(name: str, field: str, value: Fraction) -> Verdict:
    return judge_value(field, value, profile(name)).verdict


@pytest.mark.parametrize(("name", "field", "ends"), ROWS)
def test_H01_every_end_of_the_table_passes_and_beyond_it_does_not(
    name: str, field: str, ends: tuple[str | None, ...]
) -> None:
    no_low, ask_low, ask_high, no_high = (None if e is None else Fraction(e) for e in ends)
    assert no_low is not None
    assert ask_high is not None
    assert no_high is not None
    assert verdict(name, field, no_low - BIT) is Verdict.ERROR
    assert verdict(name, field, no_low) is (Verdict.OK if ask_low is None else Verdict.CONFIRM)
    if ask_low is not None:
        assert verdict(name, field, ask_low - BIT) is Verdict.CONFIRM
        assert verdict(name, field, ask_low) is Verdict.OK
    assert verdict(name, field, ask_high) is Verdict.OK
    assert verdict(name, field, ask_high + BIT) is Verdict.CONFIRM
    assert verdict(name, field, no_high) is Verdict.CONFIRM
    assert verdict(name, field, no_high + BIT) is Verdict.ERROR


@pytest.mark.parametrize("name", ["adult_septic_shock", "paediatric"])
@pytest.mark.parametrize(
    ("strength", "wanted"),
    [
        ("0.9", Verdict.ERROR),
        ("1", Verdict.CONFIRM),
        ("4", Verdict.OK),
        ("10", Verdict.CONFIRM),
        ("16", Verdict.OK),
        ("16.1", Verdict.CONFIRM),
        ("32", Verdict.OK),
        ("64", Verdict.OK),
        ("128", Verdict.CONFIRM),
        ("500", Verdict.CONFIRM),
        ("501", Verdict.ERROR),
        ("1000", Verdict.ERROR),
    ],
)
def test_H17_a_strength_that_is_not_usual_is_asked_about(
    name: str, strength: str, wanted: Verdict
) -> None:
    assert verdict(name, "conc_mcg_ml", Fraction(strength)) is wanted


@pytest.mark.parametrize(("strength", "word"), [("10", "epi"), ("128", "base"), ("1000", "vial")])
def test_H30_a_strength_with_a_name_is_told_by_it(strength: str, word: str) -> None:
    found = judge_value("conc_mcg_ml", Fraction(strength), septic_shock())
    assert (found.side, found.limit, found.unit) == (Side.NAMED, strength, "mcg/mL")
    assert word in found.says


def test_a_named_strength_is_a_name_among_strengths_only() -> None:
    assert judge_value("hr", Fraction(128), septic_shock()) == Judged(Verdict.OK)
    assert judge_value("rate_ml_h", Fraction(10), septic_shock()) == Judged(Verdict.OK)


def test_H01_the_limit_that_is_missed_is_told_with_its_unit() -> None:
    found = judge_value("dose_mcg_kg_min", Fraction(8), septic_shock())
    assert found.verdict is Verdict.ERROR
    assert (found.side, found.limit, found.unit) == (Side.ABOVE, "5", "mcg/kg/min")
    low = judge_value("map", Fraction(39), septic_shock())
    assert (low.verdict, low.side, low.limit) == (Verdict.CONFIRM, Side.BELOW, "40")
    odd = judge_value("conc_mcg_ml", Fraction(20), septic_shock())
    assert (odd.side, odd.limit) == (Side.UNUSUAL, "")


def test_a_field_that_the_protocol_does_not_know_is_an_error_of_ours() -> None:
    with pytest.raises(KeyError):
        judge_value("shoe_size", Fraction(42), septic_shock())


@pytest.mark.parametrize(
    ("systolic", "diastolic", "mean", "code"),
    [
        ("50", "50", "50", PairCode.ORDER),
        ("49", "50", "50", PairCode.ORDER),
        ("92", "50", "49", PairCode.OUTSIDE),
        ("92", "50", "49.9", PairCode.OUTSIDE),
        ("92", "50", "93", PairCode.OUTSIDE),
        ("80", "50", "50", PairCode.OK),
        ("80", "50", "70", PairCode.OK),
        ("80", "50", "70.1", PairCode.FORMULA),
        ("90", "45", "50", PairCode.OK),
        ("90", "45", "49.9", PairCode.FORMULA),
        ("60", "50", "60", PairCode.PULSE),
        ("64", "50", "55", PairCode.PULSE),
        ("65", "50", "55", PairCode.OK),
        ("170", "50", "90", PairCode.OK),
        ("171", "50", "90", PairCode.PULSE),
        ("171", "50", "120", PairCode.FORMULA),
        ("120", "80", None, PairCode.OK),
        ("60", "50", None, PairCode.PULSE),
    ],
)
def test_the_first_thing_that_does_not_fit_is_told(
    systolic: str, diastolic: str, mean: str | None, code: PairCode
) -> None:
    known = None if mean is None else Pressure(Fraction(mean))
    pair = (Pressure(Fraction(systolic)), Pressure(Fraction(diastolic)))
    assert judge_pair(*pair, known, septic_shock().pair) is code


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("0.05", "0.5", StepCode.TENFOLD),
        ("0.05", "0.499", StepCode.LARGE),
        ("0.05", "0.101", StepCode.LARGE),
        ("0.05", "0.1", StepCode.OK),
        ("0.05", "0.05", StepCode.OK),
        ("0.1", "0.05", StepCode.OK),
        ("0.1", "0.049", StepCode.LARGE),
        ("0.1", "0.0101", StepCode.LARGE),
        ("0.1", "0.01", StepCode.TENFOLD),
        ("0.1", "0", StepCode.TENFOLD),
    ],
)
def test_H01_twice_and_half_pass_tenfold_and_a_tenth_do_not(
    old: str, new: str, code: StepCode
) -> None:
    limits = septic_shock().titration
    assert judge_ratio(Fraction(old), Fraction(new), limits) is code


def test_a_change_is_judged_from_something() -> None:
    limits = septic_shock().titration
    with pytest.raises(ValueError, match=r"^there is nothing to compare with$"):
        judge_ratio(Fraction(0), Fraction(1), limits)
