"""Every kind of entry can be looked at before it is charted, on any chart."""

from typing import get_args

import pytest
from kinds import EXAMPLES
from told import READY, RUNNING, at, charted
from unitprotocol import protocol

from assistant.record.entries import CheckAnswered, What
from assistant.rules.checks import debts
from assistant.rules.examine import examine
from assistant.rules.findings import Finding, Level

CHARTS = [charted(), charted(*READY), charted(*RUNNING)]


def test_there_is_an_example_of_every_kind() -> None:
    assert {type(what) for what in EXAMPLES} == set(get_args(What))


@pytest.mark.parametrize("what", EXAMPLES, ids=lambda w: type(w).__name__)
def test_every_kind_is_looked_at_on_an_empty_chart_and_on_a_full_one(what: What) -> None:
    for chart in CHARTS:
        found = examine(chart, protocol(), what, at("07:30"), at("07:30"))
        assert all(isinstance(each, Finding) and each.code for each in found)


@pytest.mark.parametrize("what", EXAMPLES, ids=lambda w: type(w).__name__)
def test_every_kind_but_the_opening_is_held_against_the_clock(what: What) -> None:
    found = examine(CHARTS[0], protocol(), what, at("08:00"), at("07:30"))
    assert ("in_future" in {f.code for f in found}) is (what.kind != "session_opened")


@pytest.mark.parametrize(
    ("check", "answer"), [("dedicated", "no"), ("alkaline", "yes"), ("pump_cleared", "no")]
)
def test_H15_H21_H33_a_start_that_would_push_in_a_dose_or_spoil_the_drug_is_asked_about(
    check: str, answer: str
) -> None:
    asked = {c.id: c for c in protocol().checks}
    assert answer in asked[check].answers
    assert asked[check].source in protocol().sources
    what = CheckAnswered(check=check, outcome="done", answer=answer)
    found = examine(CHARTS[1], protocol(), what, at("06:58"), at("06:58"))
    assert {f.code: f.level for f in found} == {"check_not_good": Level.CAUTION}
    owed = {debt.code for debt in debts(CHARTS[2], protocol(), at("07:30"))}
    assert check in owed
