"""What a screen needs of hearing: the beds it listens to, the sound of now, who typed when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from assistant.record.entries import Hand, Recorded
from assistant.rules.hearing import AGAIN, HUSH, Bed, Ear, Level, Sound, listen

__all__ = ["AGAIN", "HUSH", "Bed", "Ear", "Level", "Sound", "listen", "typed_at"]


def typed_at(recorded: Sequence[Recorded]) -> datetime | None:
    """When the last of these was charted by hand; None for what the assistant charted itself."""
    rows = [r.entry for r in recorded if r.entry.by.hand is not Hand.ASSISTANT]
    return rows[-1].recorded_at if rows else None
