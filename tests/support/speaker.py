"""A loudspeaker for tests: it keeps what was played, and can be unplugged."""

from __future__ import annotations

from assistant.rules.hearing import Level


class Speaker:
    """`why` is what the workstation lacks, empty while it can play."""

    def __init__(self, why: str = "") -> None:
        self.why = why
        self.played: list[tuple[Level, int]] = []

    def lacks(self) -> str:
        return self.why

    def play(self, level: Level, volume: int) -> None:
        self.played.append((level, volume))
