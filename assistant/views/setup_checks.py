"""The checks of a page as questions: answers with keys, why they are asked, and their source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from assistant.protocol.model import Check, Protocol
from assistant.protocol.sources import cite
from assistant.rules.checks import SECOND, answer, asked
from assistant.rules.setup import Page
from assistant.views.setup_form import LATER, Place
from assistant.wording.numbers import with_unit

FIRST = {"yes": "Y", "no": "N"}
LATER_KEY = "L"


class AnswerView(NamedTuple):
    """An answer: its id, its key, its words and a note."""

    id: str
    key: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CheckView:
    """A check of the protocol as a question on a page."""

    id: str
    question: str
    answers: tuple[AnswerView, ...]
    why: str
    source: str


def check_views(protocol: Protocol, checks: Iterable[Check]) -> tuple[CheckView, ...]:
    """Checks as questions, in their order."""
    return tuple(check_view(protocol, check) for check in checks)


def page_views(protocol: Protocol, page: Page) -> tuple[CheckView, ...]:
    """Every check of a page, whatever line it is asked for; the second check is no question."""
    rows = (check for check in protocol.checks if check.step == page.value)
    return check_views(protocol, (check for check in rows if check.id != SECOND))


def check_view(protocol: Protocol, check: Check) -> CheckView:
    """One check as a question; every one may be left for later."""
    keys = keys_for(check.answers, taken=LATER_KEY)
    answers = [AnswerView(a, k, capital(a)) for a, k in zip(check.answers, keys, strict=True)]
    due = with_unit(check.due.value, check.due.unit)
    answers.append(AnswerView(LATER, LATER_KEY, "Later", f"due {due} after the start"))
    title = cite(protocol, check.source).title
    return CheckView(check.id, check.question, tuple(answers), check.why, title)


def keys_for(answers: Iterable[str], *, taken: str = "") -> list[str]:
    """A key for each answer: Y and N for yes and no, else the first letter that is free."""
    words = list(answers)
    used = set(taken) | {FIRST[word] for word in words if word in FIRST}
    keys: list[str] = []
    for number, word in enumerate(words, 1):
        letters = [part[0] for part in word.split()] + [c for c in word if c.isalpha()]
        free = (letter.upper() for letter in letters if letter.upper() not in used)
        key = FIRST.get(word) or next(free, str(number))
        used.add(key)
        keys.append(key)
    return keys


def capital(words: str) -> str:
    """Words with a capital first letter, the rest as they are."""
    return words[:1].upper() + words[1:]


def known_checks(place: Place, page: Page) -> dict[str, str]:
    """The answers and reasons of a page's checks as they are charted."""
    texts: dict[str, str] = {}
    for check in asked(place.chart, place.protocol, page):
        event = answer(place.chart, check.id)
        if event is None:
            continue
        said = event.what
        texts[f"check:{check.id}"] = LATER if said.outcome == "deferred" else said.answer
        if said.reason:
            texts[f"why:{check.id}"] = said.reason
    return texts
