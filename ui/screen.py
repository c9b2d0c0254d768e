"""What every place of the window has in common."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.widgets import PatientBanner


class Screen(QWidget):
    """A place a nurse goes. It shows the chart and holds no fact of its own.

    `refresh` is called once a second while it is visible, and whenever a chart moved on.
    `go` asks the window for another place: ("board",), ("setup", session), ("bedside", session),
    ("sheet", session), ("sign in",), ("help",), ("library",), ("card", session or None, profile).
    """

    bare = False
    """Whether it has the window to itself, without the bar of places."""
    busy = False
    """Whether something it asked for has not come yet."""
    go = Signal(object)
    became = Signal(object)
    """A screen of no session yet shows this one from now on."""
    beside: UUID | None = None
    """The infusion that was in front last; the window says so before it arrives."""
    asked = ""
    """What the place was gone to for: the third part of `go`, "" when there is none.

    A key that was typed elsewhere for it: it is emptied by whoever takes it.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Keep the desk."""
        super().__init__(parent)
        self.desk = desk

    def refresh(self) -> None:
        """Show the chart as it is now."""

    def scanned(self, text: str) -> bool:
        """A code was scanned; whether this place takes it. No key of it was typed anywhere."""
        return False

    def badge(self, text: str) -> bool:
        """Somebody's badge was scanned; whether this place wants it for itself, as of a checker."""
        return False

    def keeps_names(self) -> bool:
        """Whether names stay in sight here when they are hidden: then it is covered as a whole."""
        return False

    def wear(self, edge: int) -> None:
        """Show the edge of the bed that this is the screen of."""
        banner = getattr(self, "banner", None)
        if isinstance(banner, PatientBanner):
            banner.set_edge(edge)

    def too_soon(self) -> bool:
        """A key came as this screen did, and was not taken; whether it is told here."""
        return False

    def arrive(self) -> None:
        """The window has come here: put the focus where typing begins."""
