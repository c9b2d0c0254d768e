"""The frame of the wizard: rail, page and helper side by side, or below each other when narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.setup.follow import Follow
from ui.setup.live import LiveRow
from ui.setup.page import Page
from ui.setup.rows import GLUE
from ui.theme import scale
from ui.widgets import Card, RailStep, ScrollColumn, StepRail

WIDE = 1400
RAIL, HELPER = 288, 384
RAIL_NARROW, RAIL_LEAST = 272, 232
ROOMY = 1200
"""From this width on, at 100 percent, a narrow rail says what came of each step."""
EDGE = 8


class Frame(QWidget):
    """`rail` on the left; `put(page)` shows a page and its helper; others stay alive unseen.

    `live` stands over every page while the pump runs.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rail = StepRail()
        self._said: list[RailStep] = []
        self._steps: tuple[RailStep, ...] = ()
        self._asked: object = None
        self._page: Page | None = None
        self._pages: list[Page] = []
        self._rail_card = Card(padding=10)
        rail_scroll = self._rail_scroll = ScrollColumn()
        rail_scroll.add(self.rail)
        rail_scroll.add_space()
        self._rail_card.add(rail_scroll, 1)
        self._page_scroll, self._help_scroll = ScrollColumn(spacing=18), ScrollColumn()
        self._page_card, self._help_card = Card(), Card()
        self.live = LiveRow()
        self._page_card.add(self.live)
        self._heads = QVBoxLayout()
        self._page_card.add(self._heads)
        self._follow_keys = Follow(self._page_scroll)
        self._page_card.add(self._page_scroll, 1)
        self._help_card.add(self._help_scroll, 1)
        self._below = QVBoxLayout()
        self._page_scroll.column.addLayout(self._below)
        self._lay_out()

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(EDGE, EDGE, EDGE, EDGE)
        row.setSpacing(12)
        fixed = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for card in (self._rail_card, self._help_card):
            card.setSizePolicy(fixed)
        row.addWidget(self._rail_card)
        row.addWidget(self._page_card, 1)
        row.addWidget(self._help_card)
        self._arrange()

    def say_steps(self, steps: Iterable[RailStep]) -> None:
        """Show the steps with what came of each.

        Where not all of it fits, only the step in front says more than its name.
        """
        self._steps = tuple(steps)
        room = self._rail_scroll.viewport().size().toTuple()
        asked = (self._steps, self.is_wide(), room, scale().percent)
        if asked == self._asked:
            return
        self._asked = asked
        rows = [step._replace(result=step.result.replace("/", GLUE)) for step in self._steps]
        if not self._fits(rows):
            rows = [row if row.state == "now" else row._replace(result="") for row in rows]
        if rows == self._said:
            return
        self._said = rows
        self.rail.say(rows)
        QTimer.singleShot(0, self._follow)

    def _fits(self, rows: list[RailStep]) -> bool:
        """Whether every step with what came of it is in sight at once."""
        room = self._rail_scroll.viewport().size()
        return self.is_wide() or self.rail.tall(rows, room.width()) <= room.height()

    def _follow(self) -> None:
        """Bring the step in front into view, when the rail is longer than the window."""
        for step, row in zip(self._said, self.rail.rows(), strict=False):
            if step.state == "now":
                self._rail_scroll.ensureWidgetVisible(row, 0, 8)

    def put(self, page: Page) -> None:
        """Show this page."""
        if self._page is not None:
            self._page.hide()
            self._page.helper.hide()
            self._page.head.hide()
            self._page.scan_line.hide()
        if page not in self._pages:
            self._pages.append(page)
            self._heads.addWidget(page.head)
            self._heads.addWidget(page.scan_line)  # in sight wherever the page is scrolled to
            self._page_scroll.column.insertWidget(len(self._pages) - 1, page)
        self._page = page
        page.show()
        self._arrange()
        page.helper.show()
        page.head.setVisible(page.has_head)
        page.scan_line.setVisible(page.scan_told)
        self._page_scroll.verticalScrollBar().setValue(0)
        self._follow_keys.watch(page)

    def drop(self, page: Page) -> None:
        """Forget a page."""
        self._pages.remove(page)
        if self._page is page:
            self._page = None
        self._follow_keys.drop(page)
        for part in (page, page.helper, page.head, page.scan_line):
            part.hide()
            part.deleteLater()

    def is_wide(self) -> bool:
        """Whether the helper has a column of its own."""
        return self.width() * 100 >= WIDE * scale().percent

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self.say_steps(self._steps)
        QTimer.singleShot(0, self._follow)

    def restyle(self) -> None:
        """The text size may have changed."""
        self._arrange()

    def _arrange(self) -> None:
        wide = self.is_wide()
        roomy = self.width() * 100 >= ROOMY * scale().percent
        rail = RAIL if wide else RAIL_NARROW if roomy else RAIL_LEAST
        self._rail_card.setFixedWidth(scale().grow(rail))
        self._help_card.setFixedWidth(scale().grow(HELPER))
        self._help_card.setVisible(wide)
        self.rail.set_close(not wide)
        if self._page is None:
            return
        self._page.set_close(not wide)
        home = self._help_scroll.column if wide else self._below
        if home.indexOf(self._page.helper) < 0:
            for place in (self._help_scroll.column, self._below):
                place.removeWidget(self._page.helper)
            home.addWidget(self._page.helper)
            self._page.helper.show()


def over(*parts: QWidget, home: QWidget | None = None) -> QWidget:
    """These parts one below the other in `home`, or in a new widget; frame and stack grow."""
    whole = home or QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        grows = isinstance(part, Frame | QStackedWidget)
        column.addWidget(part, 1 if grows else 0)
    return whole
