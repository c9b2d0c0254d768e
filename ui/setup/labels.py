"""Answers of two kinds in one question: long ones as rows, short ones as keys on one line."""

from __future__ import annotations

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from ui.widgets import Choice, Choices, FlowLayout
from ui.widgets.option import Option
from ui.widgets.option_key import OptionKey


class _Rows(QVBoxLayout):
    """Rows below each other; keys flow on a line of their own below them."""

    def __init__(self) -> None:
        super().__init__()
        self.setSpacing(8)
        self._keys = FlowLayout(gap=8)
        self.addLayout(self._keys)

    def put(self, option: Option) -> None:
        if isinstance(option, OptionKey):
            self._keys.addWidget(option)
        else:
            self.insertWidget(self.count() - 1, option)

    def addWidget(self, widget: QWidget) -> None:  # type: ignore[override]
        assert isinstance(widget, Option)  # noqa: S101  Choices puts in nothing else
        self.put(widget)


class LabelChoices(Choices):
    """A choice with a note is a row with a radio mark, one without is a key."""

    def _layout(self) -> QLayout:
        return _Rows()

    def _make(self, choice: Choice) -> Option:
        return super()._make(choice) if choice.note else OptionKey(choice)
