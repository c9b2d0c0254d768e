"""Who is here: a small panel over any screen, so that signing in loses nothing that is typed."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from assistant.wording.setup import TRAINING_SIGN_IN
from ui.board.sign_in import Answered
from ui.desk import Desk, Signed, Wanted
from ui.theme import scale
from ui.widgets import Card, EntryField, KeyButton, Message, MessageRole, Words
from ui.widgets.cycle import cycle

WIDTH, PADDING = 640, 16
SCAN = "Scan your badge, or type initials and PIN."
LATER = Qt.Key.Key_F7
"""What puts off everywhere: here, the signature."""
AT_ONCE = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_E)
"""The key of the emergency start, the only one that goes past this panel."""


class Door(Protocol):
    """Who may come in, by initials and PIN or by a badge; answers come later."""

    badge_alone: bool
    """Whether a badge alone signs in; else it only says whose PIN is asked."""

    def sign_in(self, initials: str, pin: str, answered: Answered) -> None:
        """Somebody wants in."""
        ...

    def sign_in_badge(self, code: str, answered: Answered) -> None:
        """Somebody scanned a badge."""
        ...

    def of_badge(self, code: str, answered: Answered) -> None:
        """Whose badge it is."""
        ...


class SignPanel(Card):
    """`locked()` when the person here locks. Esc and a click elsewhere leave it.

    While it has the keyboard, no key of it reaches the screen below. `opened()` asks to be placed.
    """

    locked = Signal()
    opened = Signal()

    def __init__(self, desk: Desk, door: Door, parent: QWidget | None = None) -> None:
        super().__init__(fill="raised", line="action", padding=PADDING, parent=parent)
        self._desk, self._door = desk, door
        self._wanted: Wanted | None = None
        self._before: QWidget | None = None
        self._asked = 0
        self._who, self._question = Words("", "emphasis"), Words("", "body")
        self.initials = EntryField("Initials", message_lines=0)
        self.pin = EntryField("PIN", secret=True, message_lines=0)
        self._message = Message(2)
        self.leave_button = KeyButton("Leave", "Esc", listens=False)
        self.lock_button = KeyButton("Lock", "F12", icon="lock", listens=False)
        self.unsigned_button = KeyButton("Unsigned, sign later", "F7", listens=False)
        self.button = KeyButton("Sign in", "Enter", "action", listens=False)
        self._lay_out()
        self.initials.entered.connect(lambda _text: self._next())
        self.pin.entered.connect(lambda _text: self._next())
        self.leave_button.clicked.connect(self.leave)
        self.lock_button.clicked.connect(self.lock)
        self.unsigned_button.clicked.connect(self._go_unsigned)
        self.button.clicked.connect(self._next)
        self.hide()

    def _lay_out(self) -> None:
        self.add(self._who)
        self.add(self._question)
        fields, row = QHBoxLayout(), QHBoxLayout()
        for layout in (fields, row):
            layout.setSpacing(12)
        fields.addWidget(self.initials, 1)
        fields.addWidget(self.pin, 2)
        for button in (self.leave_button, self.lock_button, self.unsigned_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.button)
        self.add(fields)
        self.add(self._message)
        self.add(row)

    # ------------------------------------------------------------- open and away
    def ask(self, wanted: Wanted) -> None:
        """Somebody charts something while nobody is signed in: ask who it is."""
        self._wanted = wanted
        self.open_up()

    def toggle(self) -> None:
        """The key that opens it locks when it is open."""
        if self.isHidden():
            self._wanted = None
            self.open_up()
        else:
            self.lock()

    def open_up(self) -> None:
        """Empty fields over the screen; the keyboard comes here and later goes back."""
        app, person, wanted = _app(), self._desk.person, self._wanted
        if self.isHidden():
            self._before = app.focusWidget()
            app.installEventFilter(self)
            app.focusChanged.connect(self._moved)
        self._who.say(f"{person.name} is signed in" if person else "Nobody is signed in")
        self._question.say(wanted.question if wanted else "")
        self._question.setVisible(wanted is not None)
        self.unsigned_button.setVisible(wanted is not None and wanted.unsigned)
        self.lock_button.setVisible(person is not None)
        self.setAccessibleName(f"Sign in. {self._who.words()}. {self._question.words()}".strip())
        for field in (self.initials, self.pin):
            field.clear()
        self._say("note", f"{SCAN} {TRAINING_SIGN_IN}" if self._desk.training else SCAN)
        self.button.setEnabled(True)
        self.show()
        self.raise_()
        self.opened.emit()
        self.initials.setFocus()

    def leave(self) -> None:
        """Away, with nothing changed; the keyboard goes back to where it was."""
        self._wanted = None
        self._away()

    def lock(self) -> None:
        """Sign out and hide names."""
        self.leave()
        self.locked.emit()

    def _away(self) -> None:
        if self.isHidden():
            return
        app, before = _app(), self._before
        app.focusChanged.disconnect(self._moved)
        app.removeEventFilter(self)
        self._before, self._asked = None, self._asked + 1
        self.hide()
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        """The keyboard went to the screen below by a click: nothing is asked here any more."""
        if new is not None and not self.isAncestorOf(new):
            self._before = None
            self.leave()

    # ------------------------------------------------------------- who it is
    def scanned(self, text: str) -> bool:
        """A badge: who has it is signed in, or types their PIN where the unit asks for it."""
        if self._door.badge_alone:
            self._door.sign_in_badge(text, self._answer())
        else:
            self._door.of_badge(text, self._named)
        return True

    def _named(self, who: Signed | None, sentence: str) -> None:
        if self.isHidden():
            self.open_up()
        if who is None:
            self._say("stop", sentence)
            return
        self.initials.set_text(who.initials)
        self._say("note", f"{who.name}: type your PIN.")
        self.pin.setFocus()

    def _next(self) -> None:
        """Enter goes to the next empty field, then asks."""
        empty = [field for field in (self.initials, self.pin) if not field.text().strip()]
        if empty:
            empty[0].setFocus()
        elif self.button.isEnabled():
            self.button.setEnabled(False)
            self._door.sign_in(self.initials.text().strip(), self.pin.text(), self._answer())

    def _answer(self) -> Answered:
        """An answer to a question that was left since changes nothing."""
        asked = self._asked
        return lambda who, sentence: self._answered(who, sentence, asked)

    def _answered(self, who: Signed | None, sentence: str, asked: int) -> None:
        if asked != self._asked:
            return
        if who is None:
            if self.isHidden():
                self.open_up()
            self.button.setEnabled(True)
            self._say("stop", sentence)
            self.pin.clear()
            (self.pin if self.initials.text() else self.initials).setFocus()
            return
        wanted, self._wanted = self._wanted, None
        self._away()
        self._desk.sign_in(who)
        if wanted is not None:
            wanted.then(True)

    def _go_unsigned(self) -> None:
        wanted = self._wanted
        if wanted is not None and wanted.unsigned:
            self.leave()
            wanted.then(False)

    def _say(self, role: MessageRole, text: str) -> None:
        self._message.say(role, text)
        self.initials.line.setAccessibleDescription(text)

    def message(self) -> str:
        """What there is to say."""
        return self._message.words()

    # ------------------------------------------------------------- keys
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key that is typed here is no shortcut of the screen below, but for the emergency."""
        ours = isinstance(watched, QWidget) and self.isAncestorOf(watched)
        if ours and event.type() is QEvent.Type.ShortcutOverride and not _cannot_wait(event):
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() == Qt.Key.Key_F12:
            self.toggle() if self._desk.person else self.leave()
        elif event.key() == LATER:
            self._go_unsigned()
        elif control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        event.accept()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab stays in the panel."""
        parts = (
            self.initials.line, self.pin.line, self.unsigned_button, self.leave_button,
            self.lock_button, self.button,
        )  # fmt: skip
        return cycle(self, parts, forward=forward)

    def fit(self) -> None:
        """As wide as its words want in the text size in force, as high as they are."""
        parent = self.parentWidget()
        most = parent.width() - 40 if parent is not None else scale().grow(WIDTH)
        self.setFixedWidth(min(scale().grow(WIDTH), most))
        self.setFixedHeight(self.heightForWidth(self.width()))


def _cannot_wait(event: QEvent) -> bool:
    """Whether it is the key of the emergency start, which needs no sign-in from anywhere."""
    return isinstance(event, QKeyEvent) and event.keyCombination() == AT_ONCE


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("a panel needs a running application")
    return app
