"""A burst of keys: what tells a scanner from a hand, by the times of the keys themselves."""

from __future__ import annotations

from dataclasses import dataclass, field

FAST_MS = 35
"""Keys of a scanner follow one another faster than this."""
PAUSE_MS = 60
"""A pause as long as this ends a burst."""
TAIL_MS = 250
"""An Enter or Tab as soon as this after a scan is its own second end; no hand is as quick."""
LEAST = 6
"""Signs of the shortest code."""
HELD = 16
"""One key as often as this is held down: no code begins with so many zeros."""


@dataclass
class Burst:
    """Signs with the time of the last one, in ms of the keyboard's own clock."""

    signs: list[str] = field(default_factory=list)
    last: int = 0
    scanned_at: int = -TAIL_MS

    def follows(self, at: int) -> bool:
        """Whether a key of that time goes on with the burst."""
        return bool(self.signs) and 0 <= at - self.last < self.patience

    @property
    def patience(self) -> int:
        """How long the next sign may take: once it is long enough, until a pause ends it."""
        return PAUSE_MS if len(self.signs) >= LEAST else FAST_MS

    @property
    def is_scan(self) -> bool:
        """Whether it is long enough, and more than one key held down or bouncing."""
        return len(self.signs) >= LEAST and len(set(self.signs)) > 1

    @property
    def is_held_key(self) -> bool:
        """Whether it is one key again and again, longer than any code begins."""
        return len(self.signs) >= HELD and len(set(self.signs)) == 1

    def is_tail(self, at: int) -> bool:
        """Whether a key of that time comes right behind a scan."""
        return 0 <= at - self.scanned_at < TAIL_MS

    def add(self, sign: str, at: int) -> None:
        """One more sign."""
        self.signs.append(sign)
        self.last = at

    def end(self) -> str:
        """The burst is over: its text when it was a scan, "" when it was none."""
        text = "".join(self.signs) if self.is_scan else ""
        if text:
            self.scanned_at = self.last
        self.signs = []
        return text
