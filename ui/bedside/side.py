"""Side: suggestion, line and bag, last entries; in a column, or in a band where it is low."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import Literal

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.session import Session
from assistant.views.alert import Alert
from assistant.views.status import Status
from ui.bedside.log_card import LogCard
from ui.bedside.suggestion_card import SuggestionCard
from ui.bedside.supply_card import SupplyCard
from ui.theme import scale
from ui.widgets import Chip, ChipRole, FlowLayout, KeyButton

Way = Literal["column", "split", "band"]
"""All in the column; line and bag in the band above it; the suggestion there as well."""
SLACK = 24
"""Pixels of width that a scroll bar may take and give back without another arrangement here:
or what stands here would call the bar, and the bar would send it away, without end."""


def tall(part: QWidget, width: int) -> int:
    """The height that a part asks for at a width, with what it has been told just now."""
    inside = part.layout()
    if inside is not None:
        inside.activate()
    return part.heightForWidth(width)


def folded_words(alert: Alert) -> tuple[str, ChipRole, str]:
    """An alert that needs no strip now, as its chip: put off with its countdown, answered, seen."""
    if alert.waits:
        return f"{alert.waits}: {alert.sentence}", "plain", "timer"
    said, icon = ("", "phone") if alert.answered else ("Seen: ", "check")
    return f"{said}{alert.sentence}", "plain", icon


class Side(QWidget):
    """`band` is the part over the whole width, for the place above the trend.

    Nothing is ever behind a tab: what matters now stands above the trend.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suggestion, self.supply, self.log = SuggestionCard(), SupplyCard(), LogCard()
        self.band, self.way = QWidget(), "column"  # type: QWidget, Way
        self._ended = False
        self._asked: tuple[object, ...] = ()
        self._told: tuple[object, ...] = ()
        self._room, self._fitted = (0, True), 0
        self._chips = [Chip("", size="small") for _ in range(2)]
        self.unsigned = KeyButton("", "Ctrl+S", icon="pencil")
        self._folded = QWidget()
        flow = FlowLayout(self._folded)
        for chip in self._chips:
            flow.addWidget(chip)
        flow.addWidget(self.unsigned)
        self._column, self._across = QVBoxLayout(self), QVBoxLayout(self.band)
        for box in (self._column, self._across):
            box.setContentsMargins(0, 0, 0, 0)
            box.setSpacing(12)
        for part in (self._folded, self.suggestion, self.supply, self.log):
            self._column.addWidget(part)
        self._column.addStretch(1)
        self.band.hide()

    def fit(self, room: int, *, large: bool) -> None:
        """Choose where things stand for a column of `room` pixels.

        Line and bag leave the column first, then the suggestion: both stand above the trend then.
        The last entries stand below the rest when that leaves them room, and where it does not
        when they alone are left.
        """
        self._room, self._fitted = (room, large), self.width()
        asked = (room, large, self.width(), scale().percent, self._told)
        if asked == self._asked:
            return
        self._asked = asked
        heights = self._heights()
        own = heights["suggestion"] + heights["chips"]
        if not large:
            self._stand("band")
        elif own + heights["supply"] > room:
            self._stand("split" if own + heights["band"] <= room else "band")
        else:
            self._stand("column")
        used = own + heights["supply" if self.way == "column" else "band"]
        alone = self.way == "band"
        self.log.setVisible(alone or used + self.log.sizeHint().height() <= room)

    def _heights(self) -> dict[str, int]:
        """What each part asks for in the column, with the gap below it."""
        gap, wide = self._column.spacing(), self.width() - SLACK
        self.suggestion.arrange(wide=False)
        self.supply.arrange(wide=False)
        shown = any(not part.isHidden() for part in (*self._chips, self.unsigned))
        found = {
            "chips": self._folded.heightForWidth(wide) + gap if shown else 0,
            "suggestion": 0 if self._ended else tall(self.suggestion, wide) + gap,
            "supply": tall(self.supply, wide),
        }
        self.supply.arrange(wide=True)
        whole = self.parentWidget() or self
        found["band"] = tall(self.supply, whole.width() - SLACK) + gap
        self.suggestion.arrange(wide=self.way == "band")
        self.supply.arrange(wide=self.way != "column")
        return found

    def _stand(self, way: Way) -> None:
        if way == self.way:
            return
        self.way = way
        self.suggestion.arrange(wide=way == "band")
        self.supply.arrange(wide=way != "column")
        here = self._column if way != "band" else self._across
        below = self._column if way == "column" else self._across
        places = ((self._folded, here, 0), (self.suggestion, here, 1), (self.supply, below, 2))
        for part, box, place in places:
            hidden = part.isHidden()
            for each in (self._column, self._across):
                each.removeWidget(part)
            box.insertWidget(min(place, box.count()), part)
            part.setVisible(not hidden)
        self.band.setVisible(way != "column")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if abs(self.width() - self._fitted) > SLACK:
            self.fit(self._room[0], large=self._room[1])

    def show_status(self, shown: Status, session: Session, now: datetime, zone: tzinfo) -> None:
        """Show everything as it is now; what was acknowledged stays in sight as a chip."""
        for place, chip in enumerate(self._chips):
            alert = shown.folded[place] if place < len(shown.folded) else None
            chip.setVisible(alert is not None)
            if alert is not None:
                chip.say(*folded_words(alert))
        self.unsigned.setVisible(bool(shown.unsigned))
        self.unsigned.say(f"{shown.unsigned}: sign")
        self._folded.setVisible(bool(shown.folded or shown.unsigned))
        self._ended = shown.stopped is not None
        self.suggestion.setVisible(not self._ended)
        self.suggestion.show_card(shown.considering)
        self.supply.show_supply(shown)
        self.log.show_log(session, now, zone)
        self._told = (
            shown.considering, shown.folded, self._ended, shown.line, shown.bag, shown.flush,
            shown.agents, shown.perfusion, shown.facts, shown.unsigned,
        )  # fmt: skip
