"""No text of any entry holds a sign that nobody sees, or more than a note does."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from charting import bag
from kinds import EXAMPLES
from nasty import HIDDEN, LONG
from pydantic import BaseModel
from unit import septic_shock

from assistant.acts import Act, Manner, Verdict, decide
from assistant.record.chart import EMPTY
from assistant.record.entries import (
    UNSIGNED,
    AgentRuns,
    Amount,
    Entry,
    Noted,
    PumpRuns,
    SessionOpened,
    SiteLooked,
    What,
    from_text,
    to_text,
)
from assistant.rules.examine import examine
from assistant.rules.examine.texts import NAMES, text, texts
from assistant.wording.findings import finding_sentence

NOW = datetime(2026, 11, 21, 2, 30, tzinfo=UTC)
RULES = septic_shock()
CODES = {"text_hidden", "text_too_long"}


def places(what: What) -> Iterator[str]:
    """The fields of a kind that take any text at all: found by trying, so that none is left out."""
    for name, field in type(what).model_fields.items():
        if name != "kind" and (taken(what, name, "a b") or field.annotation is str):
            yield name


def taken(what: What, name: str, words: str) -> What | None:
    """The same entry with words in that field; None where it takes none."""
    held: Any = getattr(what, name)
    if isinstance(held, (BaseModel, UUID, datetime, StrEnum, bool, int)) or held is None:
        return None
    if isinstance(held, tuple):
        put: Any = ((words, words),) if held and isinstance(held[0], tuple) else (words,)
    else:
        put = words
    try:
        return type(what).model_validate({**dict(what), name: put})
    except ValueError:
        return None


FIELDS = [(what, name) for what in EXAMPLES for name in places(what)]
NAMED = [f"{type(what).__name__}.{name}" for what, name in FIELDS]


def test_every_free_text_that_was_ever_forgotten_is_among_them() -> None:
    assert {
        "AgentRuns.name", "DrugGiven.name", "DrugGiven.way", "HeartRead.rhythm", "Paused.reason",
        "Resumed.reason", "Stopped.reason", "Informed.who", "Informed.told", "Informed.said",
        "Informed.about", "Noted.text", "PatientNamed.name", "SiteLooked.signs", "NotNow.reason",
        "SecondChecked.readings", "Ordered.prescriber", "LineChosen.site", "Struck.reason",
    } <= set(NAMED)  # fmt: skip


@pytest.mark.parametrize(("what", "name"), FIELDS, ids=NAMED)
def test_a_sign_that_nobody_sees_is_stopped_in_every_text_of_every_kind(
    what: What, name: str
) -> None:
    for sign in HIDDEN:
        for words in (sign, f"vaso{sign}pressin", f"{sign}ab c", f"abc{sign}"):
            body = taken(what, name, words)
            assert body is not None
            act = Act(body, NOW, UNSIGNED, reason="found like this", as_shown=True)
            decision = decide(EMPTY, RULES, act, NOW)
            assert (decision.what, decision.verdict) == (None, Verdict.STOP)
            assert not decision.passable
            found = texts(RULES, body)[0]
            assert finding_sentence(found).isascii()


@pytest.mark.parametrize(("what", "name"), FIELDS, ids=NAMED)
def test_a_text_of_any_length_is_stopped_in_every_kind_but_what_the_program_writes(
    what: What, name: str
) -> None:
    body = taken(what, name, LONG)
    assert body is not None
    found = {f.code for f in examine(EMPTY, RULES, body, NOW, NOW)}
    assert ("text_too_long" in found) is not isinstance(what, SessionOpened)


@pytest.mark.parametrize("what", EXAMPLES, ids=lambda w: type(w).__name__)
def test_what_can_be_read_is_said_nothing_of(what: What) -> None:
    assert texts(RULES, what) == ()


@pytest.mark.parametrize(
    "words",
    ["O'Brien", "\u0141ukasz", "\u674e\u5c0f\u9f99", "\u0645\u062d\u0645\u062f", "<b>&=1%s{x}",
     "60\u00a0mL", "e\u0301", "\U0001f9e0"],
)  # fmt: skip
def test_what_a_nurse_can_see_is_kept_letter_for_letter(words: str) -> None:
    assert texts(RULES, Noted(text=words)) == ()
    assert text(RULES, "reason", words) is None


def test_the_reason_of_an_act_is_looked_at_like_a_text_of_the_entry() -> None:
    body = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))
    for reason in (*HIDDEN, LONG):
        act = Act(body, NOW, UNSIGNED, reason=f"found like this{reason}", as_shown=True)
        decision = decide(EMPTY, RULES, act, NOW)
        assert (decision.verdict, decision.passable) == (Verdict.STOP, False)
        assert decision.findings[0].fact("what") == "Reason"


def test_a_name_is_no_story_and_a_finding_tells_how_much_fits() -> None:
    most = RULES.texts.name_max
    assert set(NAMES) <= {name for _, name in FIELDS}
    for name in NAMES:
        assert text(RULES, name, "x" * most) is None
        found = text(RULES, name, "x" * (most + 1))
        assert found is not None
        assert finding_sentence(found).endswith(f"{most} characters fit, this has {most + 1}."
                                                " Shorten it.")  # fmt: skip
    assert text(RULES, "reason", "x" * RULES.texts.note_max) is None


def test_a_finding_names_the_field_that_holds_the_text() -> None:
    hung = bag("4").model_copy(update={"named_by": "Dr\u200b Lind"})
    seen = SiteLooked(signs=("pale", "co\u200bld"))
    other = AgentRuns(name="vasopressin", amount=Amount(text="1.8", unit="units\u200b/h"))
    for what, field in ((hung, "Named by"), (seen, "Signs"), (other, "Unit")):
        (found,) = texts(RULES, what)
        assert found.fact("what") == field


def test_an_older_journal_that_holds_such_a_text_is_still_read() -> None:
    for sign in (each for each in HIDDEN if not "\ud800" <= each <= "\udfff"):
        what = AgentRuns(name=f"vaso{sign}", amount=Amount(text="1.8", unit="units/h"))
        one = UUID(int=1)
        kept = Entry(id=one, session=one, at=NOW, recorded_at=NOW, by=UNSIGNED, what=what)
        assert from_text(to_text(kept)) == kept
        assert from_text(json.dumps(json.loads(to_text(kept)))) == kept


def test_a_row_of_an_import_is_listed_with_it_and_not_lost() -> None:
    act = Act(Noted(text="a\u202eb"), NOW, UNSIGNED)
    decision = decide(EMPTY, RULES, act, NOW, Manner.IMPORT)
    assert decision.verdict is Verdict.CHART
    assert {f.code for f in decision.findings} & CODES == {"text_hidden"}


@pytest.mark.parametrize("name", ["name", "who", "rhythm"])
def test_a_sentence_is_no_name_and_no_rhythm(name: str) -> None:
    found = text(RULES, name, "x" * (RULES.texts.name_max + 1))
    assert found is not None
    assert (found.code, found.fact("most")) == ("text_too_long", str(RULES.texts.name_max))
