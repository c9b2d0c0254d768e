"""A fact is answered only when what it names is there, of the right kind, and says the same."""

from typing import Any

import pytest
from unit import septic_shock

from assistant.protocol.model import Protocol, Statement
from assistant.trace.facts import Document, Facts
from assistant.trace.table import Known, Row, rows

SOURCE = septic_shock().sources["start-low"]
RULE = "rule assistant.rules.dosing:band"


def profile() -> Protocol:
    said = {"section": "start", "says": "It may.", "source": "start-low"}
    statements = (
        Statement.model_validate({**said, "id": "may", "standing": "shown"}),
        Statement.model_validate({**said, "id": "no", "standing": "refused", "why": "It errs."}),
    )
    return septic_shock().model_copy(update={"statements": statements})


def row(by: str, *, dated: str = SOURCE.dated, **others: Any) -> Row:
    fact = {
        "id": "S1", "says": "Start at 0.02 to 0.05 mcg/kg/min.", "document": "d",
        "section": "at the start", "use": "applied", "by": [by] if by else [], **others,
    }  # fmt: skip
    document = Document.model_validate({"title": SOURCE.title, "dated": dated})
    facts = Facts.model_validate({"count": 1, "documents": {"d": document}, "facts": [fact]})
    known = Known({"adult_septic_shock": profile()}, lambda name: name == RULE.split()[1])
    (found,) = rows(facts, known)
    return found


@pytest.mark.parametrize(
    ("use", "by"),
    [
        ("applied", RULE),
        ("shown", "place start.bands.0"),
        ("checked", "check fluid"),
        ("shown", "statement may"),
        ("refused", "refusal no"),
    ],
)
def test_each_use_is_answered_by_its_kind(use: str, by: str) -> None:
    found = row(by, use=use)
    assert found.answered
    assert found.cited == f"{SOURCE.title}, {SOURCE.dated}, at the start"


@pytest.mark.parametrize(
    ("use", "by", "fault"),
    [
        ("applied", "", "nothing is named"),
        ("applied", "rule assistant.rules.dosing:nothing", "no screen comes to a rule"),
        ("shown", "place start.nothing", "nothing stands at start.nothing"),
        ("shown", "place elsewhere:start", "the profile elsewhere cannot be read"),
        ("applied", "place start.bands.0", "it is applied, yet a place answers it"),
        ("applied", "check fluid", "it is applied, yet a check answers it"),
        ("checked", "check nothing", "no check nothing is asked"),
        ("shown", "statement nothing", "no statement nothing is there"),
        ("shown", "statement no", "the statement no is refused, not shown"),
        ("refused", "refusal may", "the statement may is shown, not refused"),
    ],
)
def test_an_answer_that_is_not_there_is_a_fault(use: str, by: str, fault: str) -> None:
    found = row(by, use=use)
    assert not found.answered
    assert any(fault in each for each in found.faults)


def test_a_statement_that_cites_another_document_is_a_fault() -> None:
    found = row("statement may", use="shown", dated="2020-01-01")
    assert found.faults == (f"the statement may cites {SOURCE.title}, {SOURCE.dated}",)


def test_a_figure_is_shown_as_it_stands_in_the_protocol() -> None:
    found = row(RULE, values=["start.bands.0.low"])
    assert found.values == (("start.bands.0.low", "0.02 mcg/kg/min"),)
    assert found.answered


def test_a_figure_that_the_fact_does_not_say_is_a_fault() -> None:
    assert row(RULE, values=["start.bands.2.high"]).faults == (
        "start.bands.2.high is 0.5 mcg/kg/min, which is not what the fact says",
    )


def test_a_figure_that_is_nowhere_is_a_fault() -> None:
    assert row(RULE, values=["start.bands", "elsewhere:start.low"]).faults == (
        "no figure stands at start.bands",
        "the profile elsewhere cannot be read",
    )
