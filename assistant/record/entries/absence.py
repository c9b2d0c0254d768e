"""When nobody charts as things happen: the patient away, hands busy, and the block kept of it."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from assistant.record.entries.base import Amount, Frozen, Moment


class Away(Frozen):
    """The patient is away, for a scan or a procedure, until then; reminders wait."""

    kind: Literal["away"] = "away"
    until: Moment
    reason: str = ""


class HandsBusy(Frozen):
    """Arrest, or no hand is free, from now on: what happens is charted afterwards as a block."""

    kind: Literal["hands_busy"] = "hands_busy"
    reason: str = ""


class BlockCharted(Frozen):
    """One block in place of single entries, from `began` to `ended`.

    `start`, `end` and `most` are what the pump gave, in one unit, a dose's or mL/h; `seen` tells
    what the doses were set by. Source: block charting, UX E21.
    """

    kind: Literal["block"] = "block"
    began: Moment
    ended: Moment
    start: Amount | None = None
    end: Amount | None = None
    most: Amount | None = None
    seen: str = ""
    reason: str = ""

    @model_validator(mode="after")
    def _forward(self) -> BlockCharted:
        if self.ended <= self.began:
            raise ValueError("a block ends after it began")
        return self
