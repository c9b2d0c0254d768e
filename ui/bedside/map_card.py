"""MapCard: the last pressure, how old it is, how far from its target."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.map_tile import MapTile
from ui.bedside.fitted import FittedVital
from ui.bedside.tile import Tile
from ui.theme import scale
from ui.widgets import Chip, FlowLayout, Gauge, GaugeWords, IconLabel, Words, aloud
from ui.widgets.chip import ChipRole

GAUGE, SMALL_GAUGE = 90, 60
_ARROWS = {"below": "trending-down", "above": "trending-up", "in": "check", "": ""}


class MapCard(Tile):
    """Shows a `MapTile`. The chip is filled only when it is an alert, or green inside target."""

    def __init__(self) -> None:
        super().__init__()
        self._source, self._age = Words("", "small", "text2"), Chip("", size="small")
        self._age_words = Words("", "body", "text2")
        self.number = FittedVital("mmHg", "vital", 132)
        self._chip = Chip("", size="strong")
        self._change, self._before = Words("", "strong"), Words("", "small", "text2")
        self._heart = IconLabel("heart-pulse", "", role="strong")
        self.gauge = Gauge(GaugeWords(0, 1), height=SMALL_GAUGE)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(Words("MAP", "emphasis"))
        head.addWidget(self._source, 1)
        head.addWidget(self._age_words)
        head.addWidget(self._age)
        self.add(head)
        both = QHBoxLayout()
        both.setSpacing(8)
        both.addWidget(self.number, 1)
        both.addWidget(self.gauge)
        self.add(both)
        changes = QVBoxLayout()
        changes.setSpacing(1)
        changes.addWidget(self._change)
        changes.addWidget(self._before)
        changed = QWidget()
        changed.setLayout(changes)
        changes.setContentsMargins(0, 0, 0, 0)
        row = QWidget()
        beside = FlowLayout(row, gap=8, line_gap=4)
        beside.addWidget(self._chip)
        beside.addWidget(changed)
        self.add(row)
        self.add(self._heart)

    def show_map(self, shown: MapTile) -> None:
        """Show the pressure as it is now."""
        self._source.say(", ".join(p for p in (shown.source, shown.pair) if p))
        self._age_words.say("" if shown.aged else shown.age)
        self._age.setVisible(shown.aged)
        if shown.aged:
            self._age.say(shown.age, "low", "timer")
        self.number.say(shown.value, shown.fresh)
        self._show_chip(shown)
        away = shown.usual if shown.against else ""
        self._change.say(shown.last or ". ".join(p for p in (away, shown.change) if p))
        self._before.say("" if shown.last else shown.before)
        heart = shown.heart or "Heart rate not charted"
        self._heart.say(heart, shown.heart_age)
        ends = shown.scale
        band = (float(ends.band[0]), float(ends.band[1])) if ends.band else None
        self.gauge.say(
            GaugeWords(
                ends.low,
                ends.high,
                band,
                (str(ends.band[0]), str(ends.band[1])) if ends.band else ("", ""),
                ends.marker,
                ends.ordered,
            )
        )
        self.setAccessibleName(aloud(shown.spoken))

    def _show_chip(self, shown: MapTile) -> None:
        role: ChipRole = "medium" if shown.alert else "plain"
        if shown.way == "in":
            role = "target"
        none = "no target ordered" if shown.value and not shown.target else ""
        words = shown.against or shown.usual or none
        self._chip.say(words, role, _ARROWS[shown.way] if shown.against else "")

    def arrange(self, digits: int, *, large: bool) -> None:
        """Another size of digits, for another window."""
        self.number.set_most(digits)
        self.set_tight(not large)
        self.gauge.setMinimumHeight(scale().grow(GAUGE if large else SMALL_GAUGE))
        self._before.setVisible(large)
        self.gauge.setVisible(large)
