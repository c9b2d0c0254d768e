"""Asking: an entry that wants to be charted, with what was answered about it so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from assistant.views.entry_read import Body


@dataclass(frozen=True)
class Asking:
    """An entry that wants to be charted. `at` None is the moment of Enter.

    `make` builds the body from the reason given; `undoing` is a correction of what stands here.
    `also` is charted with it, and so are `more`, each at its own time: all of them or none.
    `held` is the place of the one that something stands against. `at_once` takes the digit of a
    reason without Enter.
    """

    what: Body
    at: datetime | None = None
    as_shown: bool = False
    make: Callable[[str], Body] | None = None
    undoing: bool = False
    also: Body | None = None
    reason: str = ""
    more: tuple[Asking, ...] = ()
    held: int = 0
    at_once: bool = False

    @property
    def each(self) -> tuple[Asking, ...]:
        """All of them, one by one."""
        return (replace(self, more=(), held=0), *self.more)

    @property
    def one(self) -> Asking:
        """The one that something stands against."""
        return self.each[self.held]

    @property
    def bodies(self) -> list[Body]:
        """Everything that is charted by one Enter."""
        found = [[one.what, *([one.also] if one.also is not None else [])] for one in self.each]
        return [body for each in found for body in each]

    def answered(self, reason: str) -> Asking:
        """The same with this reason for the one that is held."""
        one = self.one
        made = replace(one, what=one.make(reason), make=None) if one.make else one
        return self.with_one(replace(made, reason=reason))

    def with_one(self, one: Asking) -> Asking:
        """The same with another in the place of the one that is held."""
        first, *others = (
            one if place == self.held else each for place, each in enumerate(self.each)
        )
        return replace(first, more=tuple(others), held=self.held)
