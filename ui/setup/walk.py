"""How the keyboard goes through a page: from one control to the next empty one, by Enter."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.setup.usual import UsualValues
from ui.widgets import Choices, EntryField, Words


class Walk(QWidget):
    """Controls by key, in the order of their path.

    `changed()` at every key. `finished()` after the last control; `sent` then tells that it was
    Enter in the last field. `done(key)` when a control is finished with.
    """

    changed = Signal()
    finished = Signal()
    done = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, EntryField] = {}
        self.choices: dict[str, Choices] = {}
        self.reasons: dict[str, EntryField] = {}
        self._path: list[QWidget] = []
        self._passed: set[QWidget] = set()
        self.usual, self.sent = UsualValues(), False
        self._last: QWidget | None = None
        self._last_line = Words("", "small", "info")
        self._last_line.hide()

    def offer(self, key: str, label: str) -> None:
        """The field of that key may have a usual value: Enter on the empty field takes it alone."""
        made = self.fields[key]
        self.usual.join(key, made, label).taken.connect(lambda: self._took(made))

    def _took(self, made: EntryField) -> None:
        self.changed.emit()
        self.go_on_from(made)

    def enter(self, made: EntryField) -> None:
        """Enter in a field: take what is usual there, if it is empty, and go on."""
        row = self.usual.of(made)
        if row is not None and row.take():
            self.changed.emit()
        self.go_on_from(made, sends=True)

    def lead(self, row: Choices, field: EntryField) -> None:
        """A row of answers stands before a field in the path, and fills it."""
        self._path.insert(self._path.index(field), row)
        self._passed.add(field)

    def order_tabs(self) -> None:
        """Tab goes the way of the path, also over answers that were made anew."""
        stops: list[QWidget] = []
        for part in self._path:
            if isinstance(part, Choices):
                stops += part.options()
            elif isinstance(part, EntryField):
                stops.append(part.line)
        for one, after in pairwise(stops):
            QWidget.setTabOrder(one, after)

    def path(self) -> tuple[QWidget, ...]:
        """The controls in their order."""
        return tuple(self._path)

    def passes(self, widget: QWidget) -> bool:
        """Whether Enter passes over a control; Tab and the mouse reach it."""
        return widget in self._passed

    def go_on_from(self, here: QWidget, *, sends: bool = False) -> None:
        """Put the keyboard on the next control that is still empty; after the last, say finished.

        With `sends` it was Enter in a field; in the very last one that goes on with the page.
        """
        if _filled(here):
            self.done.emit(self.key_of(here))
        after = self._path[self._path.index(here) + 1 :]
        rest = [part for part in after if part.isVisibleTo(self) and not self.passes(part)]
        for widget in rest:
            if not _filled(widget):
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return
        if self.ask_late():
            return
        self.sent = sends and not rest
        self.finished.emit()

    def ask_late(self) -> bool:
        """Ask what is asked only once typing is through; whether the keyboard went there."""
        return False

    def is_open(self, widget: QWidget) -> bool:
        """Whether the page is closed because of this control."""
        return False

    def to_open(self) -> None:
        """Put the keyboard on the first control that is still to be answered, if there is one."""
        shown = [part for part in self._path if part.isVisibleTo(self)]
        empty = [part for part in shown if not _filled(part) and not self.passes(part)]
        for widget in ([part for part in shown if self.is_open(part)] or empty)[:1]:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def key_of(self, widget: QWidget) -> str:
        """The key of a control, "" for one that has none."""
        rows = (self.fields, self.choices, self.reasons)
        return next((key for each in rows for key, part in each.items() if part is widget), "")

    def mark(self, key: str, text: str) -> None:
        """Say beside a control that it was done last; "" takes the words away.

        Without such a control it is said at the head of the page.
        """
        field = self.fields.get(key) or self.reasons.get(key)
        self._last = (field or self.choices.get(key)) if text else None
        if field is not None:
            field.set_mark(text)
        elif key in self.choices:
            self.choices[key].set_mark(text)
        else:
            self._last_line.say(text)
            self._last_line.setVisible(bool(text))

    def start_typing(self) -> bool:
        """Put the keyboard on the first control that has no text yet, else on the first.

        After an interruption it is the one after what was done last. False when the page has
        nothing to type.
        """
        shown = [widget for widget in self._path if widget.isVisibleTo(self)]
        empty = [part for part in shown if not _filled(part) and not self.passes(part)]
        last = self._path.index(self._last) if self._last is not None else -1
        after = [part for part in empty if self._path.index(part) > last]
        for widget in (after or empty or shown)[:1]:
            widget.setFocus(Qt.FocusReason.TabFocusReason)
        return bool(shown)


def _filled(widget: QWidget) -> bool:
    if isinstance(widget, Choices):
        return bool(widget.value())
    return isinstance(widget, EntryField) and bool(widget.text())
