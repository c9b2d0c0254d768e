"""Numbers beside points and steps: each where there is room, and none over another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points."""

    left: float
    right: float
    bottom: float
    top: float

    def meets(self, other: Area) -> bool:
        """Whether the two overlap."""
        apart = self.right <= other.left or other.right <= self.left
        return not (apart or self.top <= other.bottom or other.top <= self.bottom)


@dataclass
class Labels:
    """What stands already; `place` takes the first of some places that is free."""

    taken: list[Area] = field(default_factory=list)

    def place(self, wanted: Iterable[Area]) -> Area | None:
        """The first free place, taken from now on; None when all are taken."""
        for area in wanted:
            if not any(area.meets(other) for other in self.taken):
                self.taken.append(area)
                return area
        return None
