"""One condition that asks for attention, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Level = Literal["low", "medium", "high"]


@dataclass(frozen=True, slots=True)
class Alert:
    """One condition: value, limit and time in words; `since` is when it was last news.

    A check that is due is answered by doing it: only the others can be acknowledged, or answered
    by a call; `answered` are the words of that call. `waits` tells how long it is put off still.
    """

    code: str
    level: Level
    sentence: str
    detail: str
    since: datetime
    can_fold: bool = True
    answered: str = ""
    waits: str = ""

    @property
    def folds(self) -> bool:
        """Whether it needs no strip now: a call answered it, or it was put off."""
        return bool(self.answered or self.waits)
