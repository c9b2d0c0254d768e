"""What sources say beside a page: start doses as chips, and rows where sources differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.views.setup_sources import BY_ORDER, Band, Beside
from ui.setup.rows import clear
from ui.widgets import Caps, Chip, IconLabel, Words


class StartDoses(QWidget):
    """The start doses of the protocol's sources; without one it says that the order decides."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[Band, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(IconLabel("gauge", "Start doses, and who says so", role="emphasis"))
        self._said = Words("", "body", "text2")
        column.addWidget(self._said)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        column.addLayout(self._rows)
        self.say(())

    def say(self, bands: tuple[Band, ...]) -> None:
        """Show these ranges."""
        if bands == self._shown:
            return
        self._shown = bands
        self._said.say(SAID if bands else BY_ORDER)
        clear(self._rows)
        for band in bands:
            self._rows.addWidget(BandRow(band))


class BandRow(QWidget):
    """A range with its source; the one that holds the ordered dose has a tick."""

    def __init__(self, band: Band) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        if band.holds:
            column.addWidget(Chip(band.doses, "target", "check", size="control"))
        else:
            column.addWidget(Chip(band.doses, size="control"))
        column.addWidget(Words(band.says[:1].upper() + band.says[1:], "body"))
        column.addWidget(Words(band.source, "small", "text2"))
        if band.holds:
            column.addWidget(Caps("holds the ordered start"))
        self.setAccessibleName(f"{band.doses}, {band.says}, {band.source}")


class BesideField(QWidget):
    """Words below a row of fields with their source; hidden while there are none."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self._says, self._source = Words("", "body"), Words("", "small", "text2")
        column.addWidget(self._says)
        column.addWidget(self._source)
        self.hide()

    def say(self, beside: Beside) -> None:
        """Show these words."""
        self._says.say(beside.says)
        self._source.say(beside.source)
        self.setVisible(bool(beside.says))


def add_differing(column: QVBoxLayout, rows: Sequence[str]) -> None:
    """At the end of a page's card on the right: where its sources differ, and what is used."""
    for row in rows:
        column.addWidget(Words(row, "small", "text2"))


SAID = "The order decides. These are the ranges of the protocol's sources."
