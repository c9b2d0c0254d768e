"""A protocol's missing, unknown and misshapen keys, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assistant.protocol.faults import Odd
from assistant.protocol.lines import Path
from assistant.protocol.model import WORKED_OUT, Protocol

_SAID: Mapping[str, tuple[str, str]] = {
    "missing": ("is missing", "Write it"),
    "string_type": ("is not text in quotes", 'Write it in quotes, as in "0.05" or "mmHg"'),
    "string_too_short": ("is empty", "Fill it in"),
    "string_too_long": ("is longer than anything it can mean", "Shorten it"),
    "string_pattern_mismatch": (
        "{input} is not written as it has to be",
        "Write numbers like 0.05, dates like 2026-11-21",
    ),
    "literal_error": ("{input} is not known here", "Write one of: {expected}"),
    "enum": ("{input} is not known here", "Write one of: {expected}"),
    "bool_type": ("is neither true nor false", "Write true or false, without quotes"),
    "int_type": ("is not a whole number", "Write a whole number without quotes"),
    "model_type": ("is not a table", "Write it as a table"),
    "dict_type": ("is not a table", "Write it as a table"),
    "tuple_type": ("is not a list", "Write it in square brackets"),
    "greater_than_equal": ("{input} is below {ge}, the least here", "Write {ge} or more"),
    "less_than_equal": ("{input} is over {le}, the most here", "Write {le} or less"),
    "too_long": ("has more than {max_length} entries", "Leave {max_length}"),
    "too_short": ("has fewer than {min_length} entries", "Write {min_length}"),
    "pair": ("{said}", "Write the lower end first; look whether one is mistyped"),
    "nest": ("{said}", "Look which of them is mistyped"),
    "rise": (
        "{said}",
        "Write cannot_below, ask_below, ask_above, cannot_above from low to high",
    ),
    "factor": ("{said}", "Write how many times the value before, such as 2"),
    "spelling": ("{said}", "Add it to spellings"),
    "date": ("{input} is no day of the calendar", "Write a date like 2026-11-21"),
    "two": ("{said}", "Write both, each with its source"),
    "sign": ("{said}", "Write its words under poor, or take it out"),
    "why": ("{said}", "Write the words that tell why"),
    "gtin": ("{said}", "Look at the code on the pack again"),
    "one": ("{said}", "Write label for a vial, preparation for a bag, never both"),
    "plain": (
        "is not a plain name",
        "Write letters A to Z, digits, point, - and _, at most 60, a letter or digit first",
    ),
    "blank_end": ("begins or ends with a blank", "Take the blank out"),
    "unit": ("is in {unit}", "Give it in {want}"),
    "whole": ("is not a whole number", "Write a whole number"),
}
_PLACE = {"unit": "unit", "whole": "value"}


def misshapen(failed: ValidationError) -> Iterator[Odd]:
    """One fault for each thing that does not have the shape of a protocol."""
    for error in failed.errors(include_url=False):
        path: Path = tuple(p for p in error["loc"] if p != "[key]")
        if error["type"] == "extra_forbidden":
            yield Odd(path, "is not a key of this place", _near(path))
            continue
        reason, todo = _said(error)
        place = _PLACE.get(error["type"])
        yield Odd((*path, place) if place else path, reason, todo)


def _said(error: ErrorDetails) -> tuple[str, str]:
    """The reason and what to do; what has no words of its own here is told as it came."""
    if error["type"] not in _SAID:
        return error["msg"], "Compare it with the same place of a protocol that is in use"
    facts = {"input": error["input"], "said": error["msg"], **error.get("ctx", {})}
    reason, todo = _SAID[error["type"]]
    return reason.format(**facts), todo.format(**facts)


def _near(path: Path) -> str:
    """The known key of that place whose spelling is nearest, when there is one."""
    known = _keys(path[:-1])
    near = get_close_matches(str(path[-1]), known, n=1)
    return f"Did you mean {near[0]}" if near else "Take it out"


def _keys(path: Path) -> list[str]:
    model: type[BaseModel] | None = Protocol
    for piece in path:
        if model is not None and piece in model.model_fields:
            model = _inner(model.model_fields[str(piece)].annotation)
    return [] if model is None else [name for name in model.model_fields if name not in WORKED_OUT]


def _inner(annotation: object) -> type[BaseModel] | None:
    """The model inside a list, a table or an optional place."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inside = (_inner(part) for part in getattr(annotation, "__args__", ()))
    return next((found for found in inside if found is not None), None)
