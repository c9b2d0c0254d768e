"""The dose that is shown is the one that runs: as typed only while rate, bag and weight give it."""

from fractions import Fraction

from charting import bag, chart_of, clock, dose, rate, strike, weight
from hypothesis import given
from hypothesis import strategies as st

from assistant.quantities import Concentration, Dose, DoseUnit, Rate, Weight, on_pump
from assistant.record.entries import Amount, PumpRuns, Stopped, What
from assistant.rules.running import setting_at
from assistant.rules.setting import Setting, changes, flow_of, follow_pump, runs

SET = PumpRuns(rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min"))
READY = Setting(concentration=Concentration(Fraction(16)), weight=Weight(Fraction(70)))


def test_H17_a_new_strength_under_the_same_rate_is_another_dose() -> None:
    chart = chart_of(
        ("06:00", bag("4")), ("06:00", weight("70")), ("07:00", dose("0.05")), ("08:00", bag("8"))
    )
    after = setting_at(chart, clock("08:00"))
    assert after.rate == Rate(Fraction(105, 8))
    assert after.dose == after.meant_dose == Dose(Fraction(1, 10), DoseUnit.PER_KG)
    assert after.meant is None
    assert after.typed == Dose(Fraction(1, 20), DoseUnit.PER_KG)


def test_H17_a_bag_that_turns_out_to_be_stronger_corrects_the_dose_that_was_shown() -> None:
    at_first: list[tuple[str, What]] = [
        ("06:00", bag("4")),
        ("06:00", weight("70")),
        ("07:00", SET),
    ]
    held = setting_at(chart_of(*at_first), clock("07:30"))
    assert held.meant == Dose(Fraction(1, 20), DoseUnit.PER_KG)
    found = setting_at(
        chart_of(*at_first, ("06:00", bag("8")), ("07:40", strike(1))), clock("08:00")
    )
    assert found.meant is None
    assert found.meant_flow == Rate(Fraction("13.1")).flow(bag("8").concentration)


def test_H17_a_rate_that_is_not_the_typed_doses_tells_the_dose_itself() -> None:
    both = PumpRuns(
        rate=Amount(text="131", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )
    chart = chart_of(("06:00", bag("4")), ("06:00", weight("70")), ("07:00", both))
    setting = setting_at(chart, clock("07:00"))
    assert setting.meant is None
    assert setting.meant_flow == Rate(Fraction(131)).flow(bag("4").concentration)


def test_H06_another_weight_under_the_same_rate_is_another_dose_per_kg() -> None:
    chart = chart_of(
        ("06:00", bag("4")), ("06:00", weight("70")), ("07:00", SET), ("08:00", weight("80"))
    )
    after = setting_at(chart, clock("08:00"))
    assert after.rate == Rate(Fraction("13.1"))
    assert after.meant is None
    assert after.meant_dose == after.dose


def test_a_bag_without_drug_delivers_no_dose_and_stops_no_sum() -> None:
    chart = chart_of(("06:00", bag("0")), ("06:00", weight("70")), ("07:00", dose("0.05")))
    setting = setting_at(chart, clock("07:00"))
    assert (setting.rate, setting.running) == (None, True)
    rated = setting_at(chart_of(("06:00", bag("0")), ("07:00", SET)), clock("07:00"))
    assert (rated.rate, rated.meant) == (Rate(Fraction("13.1")), None)


@given(st.integers(1, 5000), st.sampled_from([16, 32, 64]), st.integers(-40, 40))
def test_H17_a_typed_dose_holds_while_the_pump_stands_at_its_own_step_for_it(
    thousandths: int, strength: int, off: int
) -> None:
    ready = Setting(concentration=Concentration(Fraction(strength)), weight=READY.weight)
    typed = Dose(Fraction(thousandths, 1000), DoseUnit.PER_KG)
    assert ready.concentration is not None
    exact = ready.concentration.rate(typed.flow(ready.weight))
    nearest = on_pump(exact, Rate(Fraction(1, 10))).pump.ml_h
    shown = max(Fraction(1, 10), nearest + Fraction(off, 10))
    what = PumpRuns(
        rate=Amount(text=f"{float(shown):.1f}", unit="mL/h"),
        dose=Amount(text=f"{float(typed.amount):.3f}", unit=typed.unit),
    )
    after = follow_pump(ready, what)
    assert after.typed == typed
    assert (after.meant == typed) is (abs(shown - exact.ml_h) <= Fraction(1, 20))
    assert after.meant_dose == (typed if after.meant else after.dose)


def test_a_dose_alone_runs_at_its_exact_rate_and_a_rate_as_it_is_written() -> None:
    third = follow_pump(
        Setting(concentration=Concentration(Fraction(18)), weight=Weight(Fraction(70))),
        dose("0.05"),
    )
    assert third.rate == Rate(Fraction(35, 3))
    assert third.meant == Dose(Fraction(1, 20), DoseUnit.PER_KG)
    whole = PumpRuns(rate=Amount(text="13", unit="mL/h"), dose=SET.dose)
    assert follow_pump(READY, whole).meant is None


def test_H17_a_dose_alone_holds_for_its_own_weight_only() -> None:
    third = Setting(concentration=Concentration(Fraction(18)), weight=Weight(Fraction(70)))
    after = follow_pump(follow_pump(third, dose("0.05")), weight("71"))
    assert after.rate == Rate(Fraction(35, 3))
    assert after.meant is None


def test_a_pump_of_two_decimals_holds_a_dose_to_its_second_decimal() -> None:
    fine = PumpRuns(rate=Amount(text="13.13", unit="mL/h"), dose=SET.dose)
    assert follow_pump(READY, fine).meant == Dose(Fraction(1, 20), DoseUnit.PER_KG)
    off = PumpRuns(rate=Amount(text="13.14", unit="mL/h"), dose=SET.dose)
    assert follow_pump(READY, off).meant is None


def test_a_bag_of_1_mcg_in_1_mL_is_a_bag_with_drug_in_it() -> None:
    weak = Setting(concentration=Concentration(Fraction(1)))
    assert follow_pump(weak, dose("1", "mcg/min")).rate == Rate(Fraction(60))
    assert follow_pump(weak, SET).meant == Dose(Fraction(1, 20), DoseUnit.PER_KG)


def test_without_a_weight_a_typed_dose_per_kg_is_kept_as_it_was_typed() -> None:
    setting = follow_pump(Setting(concentration=READY.concentration), SET)
    assert setting.meant == Dose(Fraction(1, 20), DoseUnit.PER_KG)
    assert setting.meant_flow is None
    assert setting.meant_dose is None
    assert flow_of(Dose(Fraction(7), DoseUnit.PER_MIN), None) is not None


def test_what_changes_the_dose() -> None:
    runs_at = follow_pump(READY, SET)
    assert changes(READY, runs_at)
    assert not changes(runs_at, follow_pump(runs_at, rate("13.1")))
    assert not changes(runs_at, follow_pump(runs_at, rate("0")))
    assert changes(runs_at, follow_pump(runs_at, rate("13.2")))
    stopped = follow_pump(runs_at, Stopped())
    assert changes(stopped, follow_pump(stopped, SET))
    assert not changes(stopped, follow_pump(stopped, rate("0")))


def test_0_runs_nothing() -> None:
    assert not runs(rate("0"))
    assert not runs(dose("0"))
    assert not runs(dose("0.000"))
    assert runs(SET)
