"""Side: suggestion, line and bag, last entries; below each other, or as tabs in less room."""

from __future__ import annotations

from datetime import datetime, tzinfo

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.session import Session
from assistant.views.status import Status
from ui.bedside.log_card import LogCard
from ui.bedside.suggestion_card import SuggestionCard
from ui.bedside.supply_card import SupplyCard
from ui.widgets import Chip, KeyButton

TABS = (("suggestion", "To consider"), ("supply", "Line, bag"), ("log", "Entries"))
SLACK = 24
"""Pixels of width that a scroll bar may take and give back without another arrangement here:
or what stands here would call the bar, and the bar would send it away, without end."""


class Side(QWidget):
    """`pressed()` when a tab was chosen."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion, self.supply, self.log = SuggestionCard(), SupplyCard(), LogCard()
        self._parts: dict[str, QWidget] = {
            "suggestion": self.suggestion, "supply": self.supply, "log": self.log,
        }  # fmt: skip
        self._stacked, self._roomy, self._tab = True, False, "suggestion"
        self._gone: frozenset[str] = frozenset()
        self._asked, self._fitted = (0, True), 0
        self._chips = [Chip("", size="small") for _ in range(2)]
        self._bar = QWidget()
        self.tabs = {ident: KeyButton(text, role="bare") for ident, text in TABS}
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for ident, tab in self.tabs.items():
            tab.clicked.connect(lambda _on=False, i=ident: self.choose(i))
            row.addWidget(tab)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._bar)
        for chip in self._chips:
            self._column.addWidget(chip)
        for part in self._parts.values():
            self._column.addWidget(part)
        self._column.addStretch(1)
        self._place()

    def choose(self, tab: str) -> None:
        """Bring a tab to the front."""
        self._tab = tab
        self._place()
        self.pressed.emit()

    def fit(self, room: int, *, large: bool) -> None:
        """Stand below each other when that fits into `room` pixels, else one at a time.

        The last entries stand there only when everything else leaves them room.
        """
        self._asked, self._fitted = (room, large), self.width()
        gap = self._column.spacing()
        chips = sum(c.sizeHint().height() + gap for c in self._chips if c.isVisibleTo(self))
        used = chips + sum(
            part.heightForWidth(self.width()) + gap
            for ident, part in self._parts.items()
            if ident != "log" and ident not in self._gone
        )
        self._stacked = large and used - gap <= room
        self._roomy = used + self.log.sizeHint().height() <= room
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if abs(self.width() - self._fitted) > SLACK:
            self.fit(self._asked[0], large=self._asked[1])

    def _place(self) -> None:
        self._bar.setVisible(not self._stacked)
        for ident, part in self._parts.items():
            stands = self._roomy if ident == "log" else ident not in self._gone
            part.setVisible(stands if self._stacked else ident == self._front())
        for ident, tab in self.tabs.items():
            tab.setVisible(ident not in self._gone)
            tab.set_chosen(ident == self._front())

    def _front(self) -> str:
        """The tab in front; when it has gone, the first that has not."""
        if self._tab not in self._gone:
            return self._tab
        return next(ident for ident in self._parts if ident not in self._gone)

    def show_status(self, shown: Status, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show everything as it is now; what was acknowledged stays in sight as a chip."""
        for place, chip in enumerate(self._chips):
            alert = shown.folded[place] if place < len(shown.folded) else None
            chip.setVisible(alert is not None)
            if alert is not None:
                kind = ("", "phone") if alert.answered else ("Seen: ", "check")
                chip.say(f"{kind[0]}{alert.sentence}", "plain", kind[1])
        ended = shown.stopped is not None
        self._gone = frozenset({"suggestion"}) if ended else frozenset()
        self.suggestion.show_card(shown.considering)
        self.supply.show_supply(shown)
        self.log.show_log(session, now, zone)
