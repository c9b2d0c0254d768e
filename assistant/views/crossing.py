"""The other bed of this workstation, while one is in front: what is next there, in few words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from assistant.views.alert import Level
from assistant.views.glance import Glance, due_words


@dataclass(frozen=True, slots=True)
class Crossing:
    """The most urgent of the others: whose bed, what is there; `level` "" while it is quiet."""

    session: UUID
    bed: str
    words: str
    level: Level | None
    more: int


def crossing(here: UUID, beds: Sequence[Glance]) -> Crossing | None:
    """The most urgent infusion beside the one in front; None when there is no other."""
    others = sorted((bed for bed in beds if bed.session != here), key=lambda bed: bed.rank)
    if not others:
        return None
    first = others[0]
    level = first.alert.level if first.alert else None
    return Crossing(first.session, first.bed, _next(first), level, len(others) - 1)


def _next(bed: Glance) -> str:
    if bed.alert is not None:
        return bed.alert.words
    return due_words(bed.next)
