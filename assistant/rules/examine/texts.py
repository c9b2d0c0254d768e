"""Whether every text of an act can be kept: signs that are seen, and no more than fit.

The fields are not named here: a kind of entry that is added is looked at as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from assistant.protocol.model import Protocol
from assistant.record.entries import SessionOpened, What
from assistant.rules.findings import Finding, stop
from assistant.typed.characters import first_hidden

NAMES = ("name", "who", "rhythm")
"""Fields that hold a name, not a sentence."""
_KIND = "kind"


def texts(protocol: Protocol, what: What) -> tuple[Finding, ...]:
    """A stop for each text of an entry that nobody could read, or that is longer than a note.

    What a session is opened under is as long as its protocol made it.
    """
    made = isinstance(what, SessionOpened)
    found = (text(protocol, name, each, any_length=made) for name, each in _held(what, what.kind))
    return tuple(each for each in found if each)


def text(protocol: Protocol, name: str, held: str, *, any_length: bool = False) -> Finding | None:
    """What keeps one text from being kept, None when nothing does. `name` is its field's."""
    words = name.replace("_", " ").capitalize()
    if hidden := first_hidden(held):
        return stop("text_hidden", what=words, char=hidden)
    most = protocol.texts.name_max if name in NAMES else protocol.texts.note_max
    if len(held) > most and not any_length:
        return stop("text_too_long", what=words, most=str(most), length=str(len(held)))
    return None


def _held(value: object, name: str) -> Iterator[tuple[str, str]]:
    """Each text inside of a value, with the name of the field that holds it."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, BaseModel):
        for field in type(value).model_fields:
            if field != _KIND:
                yield from _held(getattr(value, field), field)
    elif isinstance(value, tuple):
        for each in value:
            yield from _held(each, name)
