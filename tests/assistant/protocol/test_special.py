"""Hepatorenal, anaphylaxis, the Rule of 6, a leak and equivalents, as the profiles hold them."""

import pytest
from unit import profile
from unitprotocol import protocol, told

from assistant.protocol.special import Anaphylaxis, Extravasation, Formula, Hepatorenal, RuleOfSix

CHILD = 'child_low = { value = "0.1", unit = "mg"'


def test_the_ladder_of_hepatorenal_syndrome_is_in_its_own_profile_only() -> None:
    ladder = profile("hepatorenal_syndrome").hepatorenal
    assert isinstance(ladder, Hepatorenal)
    doses = [f"{f.value} {f.unit}" for f in (ladder.start, ladder.step, ladder.maximum)]
    assert doses == ["0.5 mg/h", "0.5 mg/h", "3 mg/h"]
    assert ladder.interval.whole == 240
    assert ladder.urine_over.unit == "mL/h"
    assert protocol().hepatorenal is None


def test_anaphylaxis_waits_ten_minutes_from_the_first_epinephrine() -> None:
    given = profile("anaphylaxis").anaphylaxis
    assert isinstance(given, Anaphylaxis)
    assert (given.after.whole, given.boluses.whole) == (10, 1)
    assert (given.low.value, given.high.value) == ("0.05", "0.1")


def test_the_rule_of_six_is_off_and_says_what_to_use_instead() -> None:
    rule = profile("paediatric").rule_of_six
    assert isinstance(rule, RuleOfSix)
    assert not rule.in_use
    assert rule.most.value == "25"
    assert "pharmacist" in rule.instead


def test_a_leak_is_treated_in_one_order_and_never_flushed() -> None:
    leak = protocol().extravasation
    assert isinstance(leak, Extravasation)
    assert leak.within.whole == 12
    order = [leak.steps.index(step) for step in leak.steps if step.startswith(("other", "then"))]
    assert order == [0, 1]
    assert "do not flush" in leak.steps


def test_formulas_are_named_and_count_each_agent_once() -> None:
    formulas = {row.id: row for row in protocol().formulas}
    assert set(formulas) == {"goradia", "kotani", "vis"}
    assert all(isinstance(row, Formula) for row in formulas.values())
    assert formulas["goradia"].factors["vasopressin"].unit == "units/min"
    assert "from memory" in formulas["kotani"].name


def test_H04_angiotensin_is_counted_in_the_unit_that_its_formula_names() -> None:
    units = {row.id: row.factors["angiotensin II"].unit for row in protocol().formulas[:2]}
    assert units == {"goradia": "mcg/kg/min", "kotani": "ng/kg/min"}


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('within = { value = "12", unit = "h"', 'within = { value = "12", unit = "min"', "in h"),
        ('child_low = { value = "0.1", unit = "mg/kg"', CHILD, "Give it in mg/kg"),
        ('low = { value = "5", unit = "mg"', 'low = { value = "5", unit = "mcg"', "Give it in mg"),
    ],
)
def test_H24_a_special_figure_in_another_unit_is_refused(
    right: str, wrong: str, words: str
) -> None:
    assert words in told(right, wrong)
