"""The frame of the wizard: rail, page and helper side by side, or below each other when narrow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.setup.page import Page
from ui.setup.rows import GLUE
from ui.theme import scale
from ui.widgets import Card, RailStep, ScrollColumn, StepRail

WIDE = 1400
RAIL, HELPER = 288, 384
RAIL_NARROW = 232
EDGE = 8


class Frame(QWidget):
    """`rail` on the left; `put(page)` shows a page and its helper; others stay alive unseen."""

    def __init__(self) -> None:
        super().__init__()
        self.rail = StepRail()
        self._said: list[RailStep] = []
        self._steps: tuple[RailStep, ...] = ()
        self._page: Page | None = None
        self._pages: list[Page] = []
        self._rail_card = Card(padding=10)
        rail_scroll = self._rail_scroll = ScrollColumn()
        rail_scroll.add(self.rail)
        rail_scroll.add_space()
        self._rail_card.add(rail_scroll, 1)
        self._page_scroll, self._help_scroll = ScrollColumn(spacing=18), ScrollColumn()
        self._page_card, self._help_card = Card(), Card()
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
        """Show the steps; a row may be narrower than its words, which then wrap."""
        self._steps = tuple(steps)
        rows = [step._replace(result=self._result(step)) for step in self._steps]
        if rows == self._said:
            return
        self._said = rows
        self.rail.say(rows)
        for row in self.rail.rows():
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            row.setSizePolicy(policy)
        QTimer.singleShot(0, self._follow)

    def _result(self, step: RailStep) -> str:
        """What came of a step; in a small window only the one in front says more than its name."""
        said = self.is_wide() or step.state == "now"
        return step.result.replace("/", GLUE) if said else ""

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
        if page not in self._pages:
            self._pages.append(page)
            self._page_scroll.column.insertWidget(len(self._pages) - 1, page)
        self._page = page
        page.show()
        self._arrange()
        page.helper.show()
        self._page_scroll.verticalScrollBar().setValue(0)

    def drop(self, page: Page) -> None:
        """Forget a page."""
        self._pages.remove(page)
        if self._page is page:
            self._page = None
        for part in (page, page.helper):
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
        self._rail_card.setFixedWidth(scale().grow(RAIL if wide else RAIL_NARROW))
        self._help_card.setFixedWidth(scale().grow(HELPER))
        self._help_card.setVisible(wide)
        if self._page is None:
            return
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
