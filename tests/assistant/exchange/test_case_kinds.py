"""Every kind of the contract is answered by the program's own rules."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from casework import answer

from assistant.exchange.case_input import Refused
from assistant.exchange.case_kinds import KINDS
from assistant.trace.callers import reached

CONTRACT = {
    "dose_to_rate",
    "rate_to_dose",
    "convert_dose",
    "concentration",
    "rule_of_6",
    "salt_to_base",
    "bag_time_left",
    "concentration_change",
    "flush_bolus",
    "map_from_cuff",
    "urine_rate",
    "fluid_target",
    "phentolamine",
    "scores",
    "emergency_start",
    "route_limit",
    "escalation",
    "hrs_step",
    "anaphylaxis_gate",
    "validate_input",
    "validate_bp",
    "validate_dose_step",
    "titrate",
    "typed",
}

ROOT = Path(__file__).resolve().parents[3]


def _rules() -> Iterator[str]:
    """Each rule that the worked cases call."""
    for file in (ROOT / "assistant" / "exchange").glob("case_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("assistant.r"):
                yield from (f"{node.module}:{name.name}" for name in node.names)


def test_a_case_proves_the_rules_of_the_screens_and_no_others() -> None:
    called = set(_rules())
    assert "assistant.rules.titration:titrate" in called
    assert called <= reached(ROOT)


def test_every_kind_of_the_contract_is_known_and_no_other() -> None:
    assert set(KINDS) == CONTRACT


@pytest.mark.parametrize("kind", sorted(CONTRACT))
def test_a_case_without_any_input_is_refused_in_a_sentence(kind: str) -> None:
    with pytest.raises(Refused, match=r"\.$"):
        answer(kind)


def test_a_kind_that_nobody_knows_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(Refused, match="Kind 'horoscope' is not known; known are dose_to_rate"):
        answer("horoscope")


def test_a_population_changes_the_answer() -> None:
    given = {"field": "weight_kg", "value": "20"}
    assert answer("validate_input", population="adult", **given) == {"result": "confirm"}
    assert answer("validate_input", population="child", **given) == {"result": "ok"}


def test_a_name_that_the_kind_does_not_have_is_refused_and_never_passed_over() -> None:
    with pytest.raises(Refused, match="wieght_kg is not known; known are rate_ml_h, weight_kg"):
        answer("rate_to_dose", rate_ml_h="3", wieght_kg="70", weight_kg="70", conc_mcg_ml="16")
