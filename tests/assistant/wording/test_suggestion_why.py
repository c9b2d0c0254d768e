"""Why, and on what basis."""

from datetime import UTC

import pytest
from charting import clock, mean
from infusion import chart, order, prepared, titrating
from unitprotocol import protocol

from assistant.rules.advice import Advice, advice
from assistant.rules.table import Action, Also, Decided, Rule
from assistant.wording.suggestion_why import basis, why

NOW = clock("14:06")


def test_a_reading_inside_target_is_named() -> None:
    found = chart([*titrating(), ("14:06", mean("68"))])
    said = why(advice(found, protocol(), NOW), found, protocol(), NOW, UTC)
    assert said.startswith("MAP 68\u00a0mmHg at 14:06, inside target")


def test_only_what_is_known_is_said() -> None:
    found = chart(prepared())
    also = Decided(Rule.STEP_UP, Action.INCREASE, also=(Also.VASOCONSTRICTION,))
    said = why(Advice(also, None), found, protocol(), NOW, UTC)
    assert said == ". Signs of vasoconstriction: a call goes with it."
    assert why(Advice(None, None), found, protocol(), NOW, UTC) == "."


def test_the_basis_names_order_and_row_or_the_row_alone() -> None:
    decided = Decided(Rule.STEP_UP, Action.INCREASE)
    unnamed = chart([("13:06", order(prescriber=""))])
    said = basis(decided, unnamed, protocol(), NOW, UTC)
    rests = "NE-ADULT-SEPTIC 0.1, row T07; sources differ: C04 in F5."
    assert said == f"Order unnamed prescriber 13:06; {rests}"
    assert basis(decided, chart([]), protocol(), NOW, UTC) == rests


def test_the_basis_of_a_call_points_at_what_its_sources_disagree_about() -> None:
    rests = basis(Decided(Rule.NOTIFY, Action.CALL_FIRST), chart([]), protocol(), NOW, UTC)
    assert rests.endswith("row T10; sources differ: C18, C19 in F5.")
    quiet = basis(Decided(Rule.IN_RANGE, Action.CONTINUE), chart([]), protocol(), NOW, UTC)
    assert quiet.endswith("row T12.")


def test_a_pressure_far_above_target_is_named_first_with_where_to_look() -> None:
    found = chart([*titrating(), ("14:06", mean("95"))])
    said = why(advice(found, protocol(), NOW), found, protocol(), NOW, UTC)
    assert said.startswith("MAP 95 is far above target: look for a flush, a wrong rate, a bag ch")
    assert "MAP over 75 at 14:06" in said


@pytest.mark.parametrize(
    "decided",
    [
        Decided(Rule.NOTIFY, Action.CALL_FIRST),
        Decided(Rule.MAXIMUM, Action.MAX_REACHED),
        Decided(Rule.ROUTE, Action.CENTRAL_ACCESS),
    ],
)
def test_where_the_pressure_stays_low_on_much_the_other_drugs_are_named(decided: Decided) -> None:
    said = why(Advice(decided, None), chart(prepared()), protocol(), NOW, UTC)
    assert "The prescriber may consider vasopressin" in said
    assert "over 0.04 units/min only as salvage" in said


def test_beside_a_step_up_no_other_drug_is_named() -> None:
    found = Advice(Decided(Rule.STEP_UP, Action.INCREASE, also=(Also.INFORM,)), None)
    assert "may consider" not in why(found, chart(prepared()), protocol(), NOW, UTC)
