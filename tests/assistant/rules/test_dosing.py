"""A dose and its pump rate: exact until the pump's own step, and never over the order."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from unitprotocol import protocol

from assistant.quantities import Concentration, Dose, DoseUnit, Rate, Weight
from assistant.rules.dosing import (
    Infused,
    RateFlag,
    band,
    convert_dose,
    dose_to_rate,
    rate_to_dose,
)

STEP = Fraction(1, 10)
AMOUNTS = st.decimals(min_value="0.005", max_value="5", places=3).map(Fraction)
KILOS = st.decimals(min_value="2", max_value="400", places=1).map(Fraction)
STRENGTHS = st.sampled_from([Fraction(n) for n in (4, 16, 32, 64, 128)])
UNITS = st.sampled_from(list(DoseUnit))


def per_kg(amount: str | Fraction) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


def infused(strength: str | Fraction, kg: str | Fraction | None = None) -> Infused:
    return Infused(Concentration(Fraction(strength)), None if kg is None else Weight(Fraction(kg)))


@given(AMOUNTS, UNITS, UNITS, KILOS)
def test_H04_every_unit_converts_there_and_back_exactly(
    amount: Fraction, have: DoseUnit, want: DoseUnit, kg: Fraction
) -> None:
    dose, weight = Dose(amount, have), Weight(kg)
    there = convert_dose(dose, want, weight)
    assert convert_dose(there, have, weight) == dose
    factor = {"mcg/kg/min": kg, "mcg/min": Fraction(1), "mg/h": Fraction(1000, 60)}
    assert there.amount == amount * factor[have] / factor[want]


def test_H04_a_dose_per_kg_without_a_weight_is_refused() -> None:
    with pytest.raises(ValueError, match="dosing weight"):
        dose_to_rate(per_kg("0.05"), infused("16"), protocol())
    with pytest.raises(ValueError, match="dosing weight"):
        convert_dose(Dose(Fraction(8), DoseUnit.PER_MIN), DoseUnit.PER_KG)


@settings(max_examples=1000)
@given(AMOUNTS, KILOS, STRENGTHS)
def test_H10_the_pump_rate_is_the_nearest_step_and_ties_go_up(
    amount: Fraction, kg: Fraction, strength: Fraction
) -> None:
    dosed = dose_to_rate(per_kg(amount), infused(strength, kg), protocol())
    exact = amount * kg * 60 / strength
    assert dosed.exact.ml_h == exact
    assert (dosed.pump.ml_h / STEP).denominator == 1
    assert -STEP / 2 < dosed.pump.ml_h - exact <= STEP / 2


@settings(max_examples=1000)
@given(AMOUNTS, KILOS, STRENGTHS)
def test_H09_what_the_pump_delivers_is_worked_back_and_told(
    amount: Fraction, kg: Fraction, strength: Fraction
) -> None:
    dosed = dose_to_rate(per_kg(amount), infused(strength, kg), protocol())
    assert dosed.flow.mcg_min == dosed.pump.ml_h * strength / 60
    assert dosed.dose == per_kg(dosed.flow.mcg_min / kg)
    assert dosed.error == dosed.flow.mcg_min / (amount * kg) - 1
    off = abs(dosed.error)
    assert (RateFlag.ROUNDING_BLOCK in dosed.flags) == (off > Fraction(1, 10))
    assert (RateFlag.ROUNDING_WARN in dosed.flags) == (Fraction(1, 20) < off <= Fraction(1, 10))
    assert (RateFlag.LOW_RATE in dosed.flags) == (dosed.pump.ml_h < 1)


@settings(max_examples=1000)
@given(AMOUNTS, AMOUNTS, KILOS, STRENGTHS)
def test_H26_the_pump_never_delivers_more_than_the_maximum(
    amount: Fraction, most: Fraction, kg: Fraction, strength: Fraction
) -> None:
    dosed = dose_to_rate(per_kg(amount), infused(strength, kg), protocol(), per_kg(most))
    assert dosed.exact.ml_h == amount * kg * 60 / strength
    assert dosed.dose is not None
    assert dosed.dose.amount <= most
    capped = RateFlag.CAPPED_TO_MAX in dosed.flags
    assert capped or amount <= most
    free = dose_to_rate(per_kg(amount), infused(strength, kg), protocol())
    assert capped or dosed == free


def test_H26_rounding_up_over_the_maximum_is_rounded_down_instead() -> None:
    dosed = dose_to_rate(per_kg("0.25"), infused("16", "71"), protocol(), per_kg("0.25"))
    assert (dosed.exact.ml_h, dosed.pump.ml_h) == (Fraction("66.5625"), Fraction("66.5"))
    assert dosed.flags == (RateFlag.CAPPED_TO_MAX,)


def test_H26_a_dose_over_the_maximum_keeps_its_own_exact_rate() -> None:
    most = Dose(Fraction(7), DoseUnit.PER_MIN)
    dosed = dose_to_rate(per_kg("0.2"), infused("16", "70"), protocol(), most)
    assert dosed.exact.ml_h == Fraction("52.5")
    assert dosed.pump.ml_h == Fraction("26.2")
    assert dosed.flags == (RateFlag.ROUNDING_BLOCK, RateFlag.CAPPED_TO_MAX)


def test_H09_flags_are_told_in_their_order() -> None:
    dosed = dose_to_rate(per_kg("0.05"), infused("64", "4"), protocol(), per_kg("0.05"))
    assert dosed.pump.ml_h == Fraction("0.1")
    assert dosed.flags == (RateFlag.LOW_RATE, RateFlag.ROUNDING_BLOCK, RateFlag.CAPPED_TO_MAX)


@pytest.mark.parametrize(
    ("amount", "flags"),
    [
        ("1", ()),
        ("0.9", (RateFlag.LOW_RATE,)),
        ("1.05", ()),
        ("1.3125", ()),
        ("0.95", ()),
    ],
)
def test_H09_a_low_rate_is_one_that_the_pump_runs_below_1(
    amount: str, flags: tuple[RateFlag, ...]
) -> None:
    dose = Dose(Fraction(amount) * 16 / 60, DoseUnit.PER_MIN)
    dosed = dose_to_rate(dose, infused("16"), protocol())
    assert dosed.exact.ml_h == Fraction(amount)
    assert tuple(f for f in dosed.flags if f is RateFlag.LOW_RATE) == flags
    assert dosed.dose is None


@pytest.mark.parametrize(
    ("exact", "pump", "flags"),
    [
        ("20", "21", ()),
        ("19.99", "21", (RateFlag.ROUNDING_WARN,)),
        ("20", "19", ()),
        ("20.01", "19", (RateFlag.ROUNDING_WARN,)),
        ("20", "22", (RateFlag.ROUNDING_WARN,)),
        ("19.99", "22", (RateFlag.ROUNDING_BLOCK,)),
        ("20", "18", (RateFlag.ROUNDING_WARN,)),
        ("20.01", "18", (RateFlag.ROUNDING_BLOCK,)),
    ],
)
def test_H09_exactly_5_and_10_per_cent_pass_and_more_does_not(
    exact: str, pump: str, flags: tuple[RateFlag, ...]
) -> None:
    dose = Dose(Fraction(exact) * 16 / 60, DoseUnit.PER_MIN)
    dosed = dose_to_rate(dose, infused("16"), protocol(), step=Rate(Fraction(pump)))
    assert (dosed.pump.ml_h, dosed.flags) == (Fraction(pump), flags)


def test_a_pump_of_another_step_is_rounded_to_that_step() -> None:
    dosed = dose_to_rate(
        per_kg("0.05"), infused("16", "70"), protocol(), step=Rate(Fraction(1, 100))
    )
    assert dosed.pump.ml_h == Fraction("13.13")


@given(st.decimals(min_value="0.1", max_value="500", places=1).map(Fraction), KILOS, STRENGTHS)
def test_H04_a_rate_is_told_in_every_unit(rate: Fraction, kg: Fraction, strength: Fraction) -> None:
    rated = rate_to_dose(Rate(rate), infused(strength, kg))
    assert rated.per_min.amount == rate * strength / 60
    assert rated.per_hour.amount == rate * strength / 1000
    assert rated.per_kg == per_kg(rated.per_min.amount / kg)
    told = [rated.in_unit(unit) for unit in DoseUnit]
    assert told == [rated.per_kg, rated.per_min, rated.per_hour]


def test_a_rate_without_a_weight_has_no_dose_per_kg() -> None:
    rated = rate_to_dose(Rate(Fraction(1)), infused("16"))
    assert (rated.per_kg, rated.in_unit(DoseUnit.PER_KG)) == (None, None)
    assert rated.in_unit(DoseUnit.PER_HOUR) == Dose(Fraction(16, 1000), DoseUnit.PER_HOUR)


@pytest.mark.parametrize(
    ("dose", "bands"),
    [("0.019", 0), ("0.02", 1), ("0.05", 2), ("0.07", 1), ("0.1", 2), ("0.5", 1), ("0.501", 0)],
)
def test_H23_a_start_dose_falls_into_every_range_that_names_it(dose: str, bands: int) -> None:
    assert len(band(protocol(), per_kg(dose))) == bands


def test_H23_a_start_dose_in_another_unit_is_compared_by_weight() -> None:
    dose = Dose(Fraction("3.5"), DoseUnit.PER_MIN)
    assert [b.says for b in band(protocol(), dose, Weight(Fraction(70)))] == [
        "start in septic shock",
        "range in the article's question",
    ]
    with pytest.raises(ValueError, match="dosing weight"):
        band(protocol(), dose)
