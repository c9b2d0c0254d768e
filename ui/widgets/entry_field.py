"""EntryField: a label, what was typed, its unit, and what there is to say about it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Role
from ui.widgets.entry_box import EntryBox
from ui.widgets.message import Message, MessageRole
from ui.widgets.speech import aloud
from ui.widgets.words import Words


class EntryField(QWidget):
    """A field for one value or one short text; it judges nothing and changes nothing.

    `typed(str)` on every change by hand, `entered(str)` on Enter, `stepped(int)` on Up (+1) and
    Down (-1), `left()` when the keyboard goes elsewhere. The wheel never changes it.
    `set_message(role, text)`: role note, caution, stop, ok or "". With no `message_lines` it takes
    room only while there is something to say.
    """

    typed = Signal(str)
    entered = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(
        self,
        label: str,
        unit: str = "",
        *,
        big: bool = False,
        secret: bool = False,
        hint: str = "",
        message_lines: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._label = Words(label, "control", "text2")
        self._hint = Words(hint, "small", "text3")
        if not hint:
            self._hint.hide()
        self._mark = Words("", "small", "info")
        self._mark.hide()
        self._box = EntryBox(unit, big=big, secret=secret)
        self._message = Message(message_lines)
        self._keeps_room = message_lines > 0
        self.line = self._box.line
        self._lay_out(bool(label or hint), message_lines)
        self.setFocusProxy(self.line)
        self._name(label, unit)
        self.line.setAccessibleDescription(hint)
        self.line.textEdited.connect(self.typed)
        self.line.returnPressed.connect(self._enter)
        self.line.stepped.connect(self.stepped)
        self.line.focused.connect(self._focus)

    def _lay_out(self, labelled: bool, message_lines: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        head = self._head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._label)
        head.addWidget(self._hint, 1)
        head.addWidget(self._mark, 1)
        head.addStretch(0)
        column.addLayout(head)
        if not labelled:
            self._label.hide()
        column.addWidget(self._box)
        column.addWidget(self._message)
        self._message.setVisible(message_lines > 0)

    def _name(self, label: str, unit: str) -> None:
        self.line.setAccessibleName(", ".join(part for part in (label, aloud(unit)) if part))

    def _enter(self) -> None:
        self.entered.emit(self.line.text())

    def _focus(self, on: bool) -> None:
        if not on:
            self.left.emit()

    def text(self) -> str:
        """What stands in the field, letter for letter."""
        return self.line.text()

    def set_text(self, text: str) -> None:
        """Put a text in (a kept draft); does not count as typed."""
        self.line.setText(text)

    def clear(self) -> None:
        """Empty the field and its message."""
        self.line.clear()
        self.set_message("", "")

    def set_label(self, text: str) -> None:
        """Change the words above the field."""
        self._label.say(text)
        unit = self._box.unit.words()
        self._name(text, unit)

    def set_unit(self, unit: str) -> None:
        """Change the unit inside the field."""
        self._box.unit.say(unit)
        self._box.unit.setVisible(bool(unit))
        about = self._label.words() or self.line.accessibleName().rpartition(", ")[0]
        self._name(about, unit)

    def set_placeholder(self, text: str) -> None:
        """Grey words while the field is empty: a form such as HH:mm, never a value."""
        self.line.setPlaceholderText(text)

    def set_read_only(self, fixed: bool) -> None:
        """Show a value that is not for typing."""
        self.line.setReadOnly(fixed)
        self._box.update()

    def set_message(self, role: MessageRole, text: str) -> None:
        """Say something about what was typed, below it, without moving anything."""
        edges: dict[str, Role] = {"stop": "high_border"}
        self._box.set_edge(edges.get(role) if text else None)
        self._message.say(role, text)
        if not self._keeps_room:
            self._message.setVisible(bool(text))
        self.line.setAccessibleDescription(text or self._hint.words())

    def set_mark(self, text: str) -> None:
        """Words beside the label for a while, in place of the hint; "" takes them away."""
        self._mark.say(text)
        self._mark.setVisible(bool(text))
        self._hint.setVisible(bool(self._hint.words()) and not text)

    def mark(self) -> str:
        """The words beside the label."""
        return self._mark.words() if self._mark.isVisibleTo(self) else ""

    def add_beside(self, part: QWidget) -> None:
        """Put a small part at the end of the label's line; the field has a label."""
        self._head.addWidget(part)

    def message(self) -> str:
        """The sentence below the field."""
        return self._message.words()
