"""What the text of a quick entry comes to: a body, or a question, or a refusal in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from assistant.record.entries import What
from assistant.typed import Shape, Typed
from assistant.typed.characters import first_hidden
from assistant.typed.model import refused
from assistant.views.entry_modes import Mode
from assistant.wording.answers import sentence

Body: TypeAlias = What
"""The body of an entry, for screens that hand it on without looking inside."""
PLACES = 12
"""More decimals than any field keeps: nothing that was typed is rounded away."""


@dataclass(frozen=True, slots=True)
class Read:
    """`body` is what would be charted. `problem` refuses, or asks when `ask` is set.

    `goes_to` is the mode that the text belongs to instead; `comment` goes with the sentence;
    `also` is charted with the body, or not at all.
    """

    body: What | None = None
    problem: str = ""
    ask: bool = False
    goes_to: Mode | None = None
    comment: str = ""
    also: What | None = None


def said(typed: Typed, label: str) -> str:
    """What there is to say of a typed text."""
    return sentence(typed, label)


def unseen(text: str, label: str) -> str:
    """What there is to say of a character in it that nobody sees; "" when all are seen."""
    char = first_hidden(text)
    return said(refused(label, text, Shape.HIDDEN, char=char), label) if char else ""
