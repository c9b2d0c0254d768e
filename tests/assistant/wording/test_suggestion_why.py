"""Why, and on what basis."""

from datetime import UTC

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
    assert said == "Order unnamed prescriber 13:06; NE-ADULT-SEPTIC 0.1, row T07."
    assert basis(decided, chart([]), protocol(), NOW, UTC) == "NE-ADULT-SEPTIC 0.1, row T07."
