"""The mixing card: draw up, make up to, what the bag holds; then the working, line by line."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup_mixing import MixingView, MixStep
from ui.setup.rows import LabelledLine, Panel, clear
from ui.widgets import Caps, Divider, FlowLayout, Icon, Words


class MixingCard(Panel):
    """Made anew only when what it shows is another."""

    def __init__(self) -> None:
        super().__init__(spacing=12)
        self._shown: MixingView | None = None
        self._source = Words("", "small", "text2")
        head = QHBoxLayout()
        head.addWidget(Caps("Mixing card"))
        head.addStretch(1)
        head.addWidget(self._source)
        self.column.addLayout(head)
        self._steps, self._lines = QWidget(), QVBoxLayout()
        self._lines.setSpacing(6)
        self._flow = FlowLayout(self._steps, gap=18, line_gap=10)
        self._empty = Words("Choose a bag to see how it is mixed.", "body", "text2")
        self.column.addWidget(self._empty)
        self.column.addWidget(self._steps)
        self.column.addWidget(Divider())
        self.column.addLayout(self._lines)

    def say(self, shown: MixingView) -> None:
        """Show the steps and the working of what is chosen."""
        if shown == self._shown:
            return
        self._shown = shown
        self._source.say(shown.source)
        self._empty.setVisible(not shown.steps)
        self._steps.setVisible(bool(shown.steps))
        self._fill(shown.steps)
        clear(self._lines)
        for label, text in shown.working:
            self._lines.addWidget(LabelledLine(label, text))

    def _fill(self, steps: Iterable[MixStep]) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for number, step in enumerate(steps):
            if number:
                self._flow.addWidget(Icon("arrow-right", "text2", 26))
            self._flow.addWidget(_Step(step))


class _Step(QWidget):
    def __init__(self, step: MixStep) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(Icon(step.icon, "info", 42))
        text = QVBoxLayout()
        text.setSpacing(1)
        for words in (
            Words(step.label, "body", "text2"),
            Words(step.value, "title"),
            Words(step.note, "body", "text2"),
        ):
            text.addWidget(words)
        row.addLayout(text)
        self.setAccessibleName(f"{step.label} {step.value}, {step.note}")
