"""Where one is, where one was before, and what Glance stands before."""

from __future__ import annotations

from uuid import UUID

from ui.widgets import Place

Spot = tuple[str, UUID | None]

GLANCE = "glance"
"""It stands before another place, and gives it back as it was."""
PLACES = (
    Place("board", "Board", "F2", "layout-grid"),
    Place("bedside", "Bedside", "F3", "activity"),
    Place("sheet", "Handover", "F4", "file-text"),
    Place("library", "Protocols", "F5", "list-checks"),
    Place(GLANCE, "Glance", "F11", "maximize"),
    Place("settings", "Settings", "F10", "settings"),
    Place("help", "Help", "F1", "book-open"),
)
CROSSED = ("bedside", "sheet", "label", "card")
"""Places of one infusion from which a key crosses over to another one."""


class Trail:
    """The place in front and the one before it, each with its session or None."""

    def __init__(self) -> None:
        self.here: Spot = ("board", None)
        self._before: Spot = self.here
        self._under: Spot = self.here

    @property
    def back(self) -> Spot:
        """Where "back" leads."""
        return self._under if self.here[0] == GLANCE else self._before

    def come_to(self, new: Spot) -> bool:
        """Make it the place; whether it comes so that the next key may be meant for another."""
        old = self.here
        if old == new:
            return False
        self.here = new
        if new[0] == GLANCE:
            self._under = old
            return False
        if old[0] != GLANCE:
            self._before = old
        elif new != self._under:
            self._before = self._under
        return old[0] == GLANCE or (old[0] in CROSSED and new[0] in CROSSED and old[1] != new[1])

    def became(self, old: Spot, new: Spot) -> bool:
        """A place is a session's own from now on; whether it is the one in front."""
        self._before = new if self._before == old else self._before
        self._under = new if self._under == old else self._under
        front = self.here == old
        if front:
            self.here = new
        return front
