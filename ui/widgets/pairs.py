"""Pair: a value under its small label. Inline: label and value on one line."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role, TypeRole
from ui.widgets.speech import aloud
from ui.widgets.words import Caps, Words


class Pair(QWidget):
    """A small label in capitals above a value; `say(value)` changes the value."""

    def __init__(
        self,
        label: str,
        value: str = "",
        *,
        role: TypeRole = "emphasis",
        tone: Role = "text",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Caps(label)
        self.value = Words(value, role, tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self.label)
        column.addWidget(self.value)
        self.setAccessibleName(aloud(f"{label}: {value}"))

    def say(self, value: str, tone: Role | None = None) -> None:
        """Show another value."""
        self.value.say(value, tone)
        self.setAccessibleName(aloud(f"{self.label.words()}: {value}"))


class Inline(QWidget):
    """Label, value and an optional note on one line: "Weight  70 kg  measured 11:20"."""

    def __init__(
        self,
        label: str,
        value: str,
        note: str = "",
        *,
        role: TypeRole = "control",
        slashed_zero: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if label:
            row.addWidget(Words(label, "small", "text3"))
        row.addWidget(Words(value, role, slashed_zero=slashed_zero))
        if note:
            row.addWidget(Words(note, "small", "text2"))
        row.addStretch(1)
        self.setAccessibleName(aloud(" ".join(part for part in (label, value, note) if part)))
