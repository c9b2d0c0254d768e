"""Every finding that a rule can make has its sentence, and every sentence has a rule."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from string import Formatter

import pytest
from source import Module, modules

from assistant.rules.findings import note
from assistant.wording import findings
from assistant.wording.findings import CODES, finding_sentence

MAKERS = {"note", "caution", "stop", "told", "cannot"}


def calls() -> Iterator[tuple[Module, ast.Call]]:
    for module in modules():
        if module.name.startswith(("assistant.rules", "assistant.acts", "assistant.views")):
            for node in ast.walk(module.syntax):
                if isinstance(node, ast.Call) and getattr(node.func, "id", "") in MAKERS:
                    yield module, node


@cache
def made() -> dict[str, set[str]]:
    """Every code that a rule makes, with the facts it always gives."""
    found: dict[str, set[str]] = {}
    for _, call in calls():
        if call.args and isinstance(call.args[0], ast.Constant):
            facts = {key.arg for key in call.keywords if key.arg}
            if any(key.arg is None for key in call.keywords):
                facts |= {"now", "was", "how"}  # said(change)
            code = str(call.args[0].value)
            found[code] = found.get(code, facts) & facts
    return found


SAYS = findings._SAYS


def test_every_code_that_a_rule_makes_has_a_sentence_and_every_sentence_a_rule() -> None:
    assert set(made()) == CODES


@pytest.mark.parametrize("code", sorted(SAYS))
def test_every_sentence_gets_the_facts_that_it_names(code: str) -> None:
    wanted = {name for _, name, _, _ in Formatter().parse(SAYS[code]) if name}
    assert wanted <= made()[code]


@pytest.mark.parametrize("code", sorted(SAYS))
def test_H11_H12_every_sentence_is_plain_and_holds_no_mark_that_misleads(code: str) -> None:
    said = SAYS[code]
    assert said[0].isupper() or said[0] == "{"
    assert said[-1] in ".?"
    assert not re.search(r"[<>&!\u00b5\u03bc]", said)
    banned = r"\b(please|error|should|must|always|safe|correct|optimal|recommended|never)\b"
    assert not re.search(banned, said.replace("charted in error", ""), re.IGNORECASE)


def test_a_number_and_its_unit_do_not_part() -> None:
    facts = {"shown": "14.5", "computed": "13.1"}
    said = finding_sentence(note("pump_differs", **facts))
    assert said == ("The pump shows 14.5\u00a0mL/h, the dose and bag give 13.1\u00a0mL/h.")
    over = finding_sentence(note("over_order", maximum="0.5", unit="mcg/kg/min"))
    assert "0.5\u00a0mcg/kg/min" in over


def test_H01_a_slip_is_told_with_both_doses() -> None:
    facts = {"now": "0.9 mcg/kg/min", "was": "0.09 mcg/kg/min", "how": "10 times"}
    said = finding_sentence(note("tenfold", **facts)).replace("\u00a0", " ")
    assert said == (
        "0.9 mcg/kg/min is 10 times the last one, 0.09 mcg/kg/min. Look for a slipped point."
    )


def test_a_code_without_a_sentence_is_a_bug() -> None:
    with pytest.raises(KeyError):
        finding_sentence(note("no_such_code"))
