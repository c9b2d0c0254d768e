"""A person who stands for something: a name and a role that can be read on every sheet."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, StrictStr, TypeAdapter, ValidationError

from assistant.trouble import Trouble

LONGEST = 100


def _printable(text: str) -> str:
    """Nothing that moves a cursor, hides, turns round or cannot be shown."""
    if not text or text != text.strip() or not text.isprintable():
        raise ValueError("it is empty, or holds a sign that cannot be shown")
    return text


def _short(text: str) -> str:
    if len(text) > LONGEST:
        raise ValueError(f"it has more than {LONGEST} signs")
    return text


Line = Annotated[StrictStr, AfterValidator(_printable)]
"""One line that a terminal and a sheet can show."""
Named = Annotated[Line, AfterValidator(_short)]
"""A person's name, or a role."""
_NAMED: TypeAdapter[str] = TypeAdapter(Named)


def named(name: str, role: str) -> None:
    """Trouble unless a person can sign in this name and this role."""
    try:
        for text in (name, role):
            _NAMED.validate_python(text)
    except ValidationError as failed:
        raise Trouble(
            f"A person signs: give --name and --role in words, up to {LONGEST} signs each."
        ) from failed
