"""How one pump entry compares with what ran before it."""

from fractions import Fraction

from told import BAG, LINE, ORDER, READY, RUNNING, WEIGHT, charted, fact
from unitprotocol import protocol

from assistant.quantities import Dose, DoseUnit, Rate
from assistant.record.entries import PumpRuns
from assistant.rules.examine.change import (
    Change,
    agrees,
    change,
    in_unit,
    is_again,
    is_dose,
    is_one_step,
    ratio,
    said,
    text,
)


def of(lines: tuple[str, ...], line: str) -> Change:
    chart = charted(*lines)
    what, at = fact(chart, line)
    assert isinstance(what, PumpRuns)
    return change(chart, protocol(), what, at)


def per_kg(amount: str) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


def test_an_infusion_starts_when_nothing_ran_or_it_was_ended() -> None:
    assert of(READY, "07:00  rate  13.1 mL/h").starts
    assert not of(RUNNING, "07:10  rate  13.1 mL/h").starts
    assert not of((*RUNNING, "07:05  pause"), "07:10  rate  13.1 mL/h").starts
    assert of((*RUNNING, "07:05  stop  x"), "07:10  rate  13.1 mL/h").starts


def test_doses_are_compared_as_typed_and_rates_as_they_stand_on_the_pump() -> None:
    assert ratio(of(RUNNING, "07:10  dose  0.1 mcg/kg/min")) == 2
    assert ratio(of(RUNNING, "07:10  rate  26.2 mL/h")) == 2
    assert ratio(of(RUNNING, "07:10  dose  7 mcg/min")) == 2
    assert ratio(of(READY, "07:00  rate  13.1 mL/h")) is None
    empty = (WEIGHT, ORDER, LINE, "06:56  bag  0 mg in 250 mL", "07:00  rate  13.1 mL/h")
    assert ratio(of(empty, "07:10  rate  26.2 mL/h")) == 2


def test_the_same_dose_again_is_known_by_what_was_typed_or_by_the_pump() -> None:
    bag = (*RUNNING, "07:05  bag  16 mg in 250 mL")
    assert is_again(of(bag, "07:06  dose  0.05 mcg/kg/min"))
    assert is_again(of(bag, "07:06  rate  3.3 mL/h"))
    assert not is_again(of(bag, "07:06  rate  13.1 mL/h"))
    assert not is_again(of((*READY, "07:00  rate  13.1 mL/h"), "07:10  rate  13.1 mL/h"))


def test_a_dose_is_known_in_any_unit_that_can_be_worked_out() -> None:
    found = of(RUNNING, "07:10  dose  4.9 mcg/min")
    assert is_dose(found, per_kg("0.07"))
    assert not is_dose(found, per_kg("0.08"))
    nobody = of((ORDER, LINE, BAG), "07:00  rate  13.1 mL/h")
    assert not is_dose(nobody, per_kg("0.05"))
    assert in_unit(nobody.after, DoseUnit.PER_KG) is None
    per_min = in_unit(nobody.after, DoseUnit.PER_MIN)
    assert per_min is not None
    assert per_min.amount == Fraction("13.1") * 16 / 60


def test_a_step_is_one_in_either_way_and_only_with_an_order() -> None:
    assert is_one_step(of(RUNNING, "07:10  dose  0.07 mcg/kg/min"))
    assert is_one_step(of(RUNNING, "07:10  dose  0.03 mcg/kg/min"))
    assert not is_one_step(of(RUNNING, "07:10  dose  0.08 mcg/kg/min"))
    assert not is_one_step(of((WEIGHT, LINE, BAG, RUNNING[-1]), "07:10  dose  0.07 mcg/kg/min"))
    unknown = (ORDER, LINE, BAG, "07:00  rate  13.1 mL/h")
    assert not is_one_step(of(unknown, "07:10  rate  18.4 mL/h"))


def test_both_doses_are_told_with_their_units() -> None:
    assert said(of(RUNNING, "07:10  dose  0.025 mcg/kg/min")) == {
        "now": "0.025 mcg/kg/min", "was": "0.05 mcg/kg/min", "how": "1 part in 2 of",
    }  # fmt: skip
    rated = (*READY, "07:00  rate  13.1 mL/h")
    assert said(of(rated, "07:10  dose  0.5 mcg/kg/min"))["was"] == "0.05 mcg/kg/min"
    nobody = (ORDER, LINE, BAG, "07:00  rate  13.1 mL/h")
    assert said(of(nobody, "07:10  dose  7 mcg/min"))["was"] == "3.493 mcg/min"
    assert said(of(READY, "07:00  dose  0.05 mcg/kg/min")) == {
        "now": "0.05 mcg/kg/min", "was": "not known", "how": "",
    }  # fmt: skip
    assert text(Fraction("0.0255")) == "0.0255"


def test_rates_agree_at_one_step_of_the_pump_or_within_the_protocols_share() -> None:
    step = Fraction(1, 10)
    assert agrees(Rate(Fraction("1.06")), Rate(Fraction("1.1")), protocol(), step)
    assert not agrees(Rate(Fraction("1.04")), Rate(Fraction("1.1")), protocol(), step)


def test_a_rate_agrees_to_the_per_cent_that_the_protocol_allows() -> None:
    """15.15 is 1 per cent more than 15, and another step of a pump of 0.1 mL/h."""
    step, rules = Fraction(1, 10), protocol()
    assert rules.pump.agree.exact == 1
    assert agrees(Rate(Fraction(15)), Rate(Fraction("15.15")), rules, step)
    assert not agrees(Rate(Fraction(15)), Rate(Fraction("15.16")), rules, step)
    wide = rules.pump.agree.model_copy(update={"value": "2"})
    pump = rules.pump.model_copy(update={"agree": wide})
    loose = rules.model_copy(update={"pump": pump})
    assert agrees(Rate(Fraction(15)), Rate(Fraction("15.3")), loose, step)
    assert not agrees(Rate(Fraction(15)), Rate(Fraction("15.31")), loose, step)
