"""A dotted place in a protocol: fields, keys, numbers from 0, or a row's own id or name."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel

from assistant.protocol.model import Figure, Protocol

USUAL = "adult_septic_shock"
"""The profile that a place without one means."""


def split(place: str) -> tuple[str, str]:
    """The profile and the dotted place of `profile:dotted`."""
    profile, colon, dotted = place.rpartition(":")
    return (profile, dotted) if colon else (USUAL, dotted)


def at(protocol: Protocol, dotted: str) -> object | None:
    """What stands there, None when nothing does."""
    found: object | None = protocol
    for step in dotted.split("."):
        found = _inside(found, step)
    return found


def figure_at(protocol: Protocol, dotted: str) -> Figure | None:
    """The figure that stands there, None when there is none."""
    found = at(protocol, dotted)
    return found if isinstance(found, Figure) else None


def _inside(part: object, step: str) -> object | None:
    if isinstance(part, BaseModel):
        return getattr(part, step) if step in type(part).model_fields else None
    if isinstance(part, Mapping):
        return part.get(step)
    if isinstance(part, tuple):
        return _row(part, step)
    return None


def _row(rows: tuple[object, ...], step: str) -> object | None:
    if step.isdigit():
        return rows[int(step)] if int(step) < len(rows) else None
    named = (row for row in rows if step in (getattr(row, "id", None), getattr(row, "name", None)))
    return next(named, None)
