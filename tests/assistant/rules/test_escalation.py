"""When the prescriber hears of a dose."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.quantities import Dose, DoseUnit, Weight
from assistant.rules.escalation import Escalate, calls_from, escalation

SEPTIC = septic_shock().escalation


def per_kg(amount: str) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


@pytest.mark.parametrize(
    ("dose", "code"),
    [
        ("0", Escalate.NONE),
        ("0.099", Escalate.NONE),
        ("0.1", Escalate.INFORM),
        ("0.249", Escalate.INFORM),
        ("0.25", Escalate.CALL),
        ("0.3", Escalate.CALL),
    ],
)
def test_at_a_limit_is_reached(dose: str, code: Escalate) -> None:
    assert escalation(per_kg(dose), SEPTIC, persists=True) is code


@pytest.mark.parametrize("dose", ["0.1", "0.25", "1"])
def test_without_hypotension_no_dose_escalates(dose: str) -> None:
    assert escalation(per_kg(dose), SEPTIC, persists=False) is Escalate.NONE


@pytest.mark.parametrize(
    ("dose", "notify", "code"),
    [
        ("0.25", "0.3", Escalate.INFORM),
        ("0.3", "0.3", Escalate.CALL),
        ("0.05", "0.05", Escalate.CALL),
    ],
)
def test_H26_the_orders_own_notify_dose_wins(dose: str, notify: str, code: Escalate) -> None:
    found = escalation(per_kg(dose), SEPTIC, persists=True, notify=per_kg(notify))
    assert found is code


def test_H28_a_child_is_called_about_only_where_the_order_says_so() -> None:
    child = profile("paediatric").escalation
    assert escalation(per_kg("2"), child, persists=True) is Escalate.NONE
    called = escalation(per_kg("0.5"), child, persists=True, notify=per_kg("0.5"))
    assert called is Escalate.CALL


def test_H03_a_dose_in_another_unit_is_compared_by_weight() -> None:
    dose, weight = Dose(Fraction(7), DoseUnit.PER_MIN), Weight(Fraction(70))
    assert escalation(dose, SEPTIC, persists=True, weight=weight) is Escalate.INFORM
    with pytest.raises(ValueError, match="needs a dosing weight"):
        escalation(dose, SEPTIC, persists=True)


def test_H26_the_order_names_the_call_before_the_protocol_does() -> None:
    assert calls_from(SEPTIC, per_kg("0.3")) == per_kg("0.3")
    assert calls_from(SEPTIC, None) == per_kg("0.25")
    assert calls_from(None, None) is None
