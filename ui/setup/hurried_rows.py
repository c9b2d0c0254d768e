"""Parts of the page of an emergency start or a take-over: a row of controls, a reason by digit."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup_form import Said
from assistant.views.setup_reasons import Asked
from ui.theme import scale
from ui.widgets import Choice, Choices, EntryField, Message, Words

ABOUT, FIELD, TALL = 64, 136, 48
RANK = ("", "ok", "note", "caution", "stop")
ANOTHER, AGAIN = "another reason", "set right"


class ReasonRow(QWidget):
    """A sentence, its reasons by digit, and a field for any other reason.

    Where what was read can be set right instead, that comes first: `again` are its words.
    """

    def __init__(self, shown: Asked, changed: Callable[[], None], again: str) -> None:
        super().__init__()
        self.back = shown.back
        offered = [(AGAIN, again)] if shown.back else []
        offered += [(row.kept, row.shown) for row in shown.offered]
        rows = [Choice(ident, str(n), text) for n, (ident, text) in enumerate(offered, 1)]
        rows.append(Choice(ANOTHER, "O", "Another reason"))
        self._said = Words(shown.sentence, "control")
        self.choices = Choices("", rows, inline=True)
        self.choices.setAccessibleName(shown.sentence)
        self.other = EntryField("Reason", message_lines=0)
        self.other.hide()
        self.other.typed.connect(lambda _text: changed())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addWidget(self.choices)
        column.addWidget(self.other)

    def say(self, shown: Asked) -> None:
        """The sentence as it is by now."""
        self._said.say(shown.sentence)
        self.choices.setAccessibleName(shown.sentence)

    def goes_back(self) -> bool:
        """Whether what was read is to be set right instead of a reason; nothing stays chosen."""
        chosen = self.choices.value() == AGAIN
        if chosen:
            self.choices.set_value("")
        return chosen

    def text(self) -> str:
        """The reason that was given."""
        chosen = self.choices.value()
        return self.other.text() if chosen == ANOTHER else chosen


class Row(QWidget):
    """What a row is about on the left, its controls beside it; keys stand on one line.

    What is said of its fields stands below all of it.
    """

    def __init__(self, about: str, *parts: QWidget, field: int = FIELD) -> None:
        super().__init__()
        self._about, self._wide = Words(about, "control", "text2"), field
        self.fields = [part for part in parts if isinstance(part, EntryField)]
        keys = any(isinstance(part, Choices) for part in parts)
        self._narrow = self.fields if keys else []
        self._message = Message(1)
        self._message.hide()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._about, 0, Qt.AlignmentFlag.AlignTop)
        for part in parts:
            share = {EntryField: 1, Choices: 4}.get(type(part), 0)
            top = Qt.AlignmentFlag.AlignTop if share == 1 else Qt.AlignmentFlag(0)
            row.addWidget(part, share, top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._message)
        self.restyle()

    def say(self, rows: Iterable[Said]) -> None:
        """What there is to say of its fields, as far as it is the weightiest."""
        told = [said for said in rows if said.text]
        most = max(told, key=lambda said: RANK.index(said.role), default=Said("", ""))
        self._message.setVisible(bool(told))
        self._message.say(most.role, " ".join(s.text for s in told if s.role == most.role))
        for field in self.fields:
            for own in field.findChildren(Message):
                own.hide()

    def restyle(self) -> None:
        """The text size may have changed."""
        self._about.setFixedWidth(scale().grow(ABOUT))
        self._about.setFixedHeight(scale().grow(TALL))
        for part in self._narrow:
            part.setFixedWidth(scale().grow(self._wide))
