"""Rows of a page: fields side by side, a question with its answers on the right, blocks."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import color, scale
from ui.widgets import Choices, ColumnsLayout, EntryField, Words
from ui.widgets.painting import rounded, start

LEFT = 300
GAP = 8
GLUE = "/\u2060"
"""A slash after which no line breaks: a unit never stands on two lines."""


class Fields(QWidget):
    """Fields side by side while there is room; each is (field, weight, least width).

    The least width is in pixels at 100 percent; 0 stands for what its answers need on one line.
    """

    def __init__(self, *fields: tuple[QWidget, int, int]) -> None:
        super().__init__()
        self._least = [(part, least) for part, _weight, least in fields]
        row = ColumnsLayout(self, gap=16)
        for part, weight, _least in fields:
            row.add(part, weight)
            row.setAlignment(part, Qt.AlignmentFlag.AlignTop)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.restyle()

    def restyle(self) -> None:
        """The text size may have changed."""
        for part, least in self._least:
            wide = scale().grow(least) if least else part.sizeHint().width()
            part.setMinimumWidth(wide)


class Question(QWidget):
    """A question and why it is asked on the left, its answers on the right; a reason below.

    The page shows the reason's field when it is needed; its text stays when it is not.
    """

    def __init__(
        self, question: str, why: str, options: Iterable[tuple[str, str, str, str]]
    ) -> None:
        super().__init__()
        self.question = question
        self.choices = Choices("", options, inline=True)
        self.choices.setAccessibleName(question)
        self.reason = EntryField("Reason", message_lines=0)
        self.reason.hide()
        text = QVBoxLayout()
        text.setSpacing(1)
        self._words = Words(question, "control")
        text.addWidget(self._words)
        if why:
            text.addWidget(Words(why, "body", "text2"))
        text.addStretch(1)
        left = self._left = QWidget()
        left.setLayout(text)
        text.setContentsMargins(0, 0, 0, 0)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._row.addWidget(left, 1)
        self._row.addWidget(self.choices)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(self._row)
        column.addWidget(self.reason)
        self.setAccessibleName(question)

    def say(self, question: str) -> None:
        """Ask the same in other words."""
        self.question = question
        self._words.say(question)
        self.choices.setAccessibleName(question)
        self.setAccessibleName(question)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        left = min(self._left.sizeHint().width(), scale().grow(LEFT))
        needed = self.choices.sizeHint().width() + left + GAP
        wide = self.width() >= needed
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
        least = self.choices.sizeHint().width() if wide else 0
        self.choices.setMinimumWidth(least)


class Panel(QWidget):
    """A raised block inside a card, with a hairline around it."""

    def __init__(self, *parts: QWidget, spacing: int = 10) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 16)
        self.column.setSpacing(spacing)
        for part in parts:
            self.column.addWidget(part)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        rounded(painter, QRectF(self.rect()), 10, color("raised"), color("hairline"), 1)
        painter.end()


class Bar(QWidget):
    """How much of a whole is there, from 0 to 1; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._part = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, part: float) -> None:
        """Show another share."""
        self._part = part
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, scale().grow(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = start(QPainter(self))
        box = QRectF(self.rect())
        radius = box.height() / 2
        rounded(painter, box, radius, color("ring_track"))
        if self._part > 0:
            full = QRectF(box)
            full.setWidth(max(box.height(), box.width() * self._part))
            rounded(painter, full, radius, color("ring"))
        painter.end()


class LabelledLine(QWidget):
    """A quiet label of fixed width and a text beside it: one line of a working."""

    def __init__(self, label: str, text: str, *, wide: int = 84, strong: bool = False) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        name = Words(label, "small", "text2")
        name.setFixedWidth(scale().grow(wide))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(text.replace("/", GLUE), "strong" if strong else "body"), 1)
        self.setAccessibleName(f"{label}: {text}")


def topped(part: QWidget) -> QWidget:
    """The same part, kept at the top when its neighbour is taller."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(part)
    column.addStretch(1)
    return holder


def clear(layout: QVBoxLayout | QHBoxLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        part = item.widget()
        if part is not None:
            part.hide()
            part.deleteLater()
