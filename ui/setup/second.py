"""Second check, the nurse's side: hand over to a checker, or put it off with a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.views.setup import Page as Step
from assistant.views.setup import Place
from assistant.views.setup_checkers import own_said, refusal
from assistant.views.setup_results import result
from assistant.views.setup_second import CHECK, readings, why_checked
from assistant.wording.setup import TRAINING_CHECKER
from ui.desk import Desk, Signed
from ui.setup.page import Page
from ui.setup.rows import Fields, Panel
from ui.widgets import Divider, EntryField, IconLabel, KeyButton, Message, Words

Answered = Callable[[Signed | None, str], None]
SignInChecker = Callable[[str, str, Answered], None]
"""Initials, PIN, and what to call with who it is, or with None and why not."""
SignInByBadge = Callable[[str, Answered], None]
"""The code of a badge, and what to call with who it is, or with None and why not."""

NOBODY_ASKS = "Checkers cannot sign in here. Put the check off with a reason."


class SecondPage(Page):
    """`handed_over(Signed)` when a checker has signed in."""

    handed_over = Signal(object)

    def __init__(
        self,
        desk: Desk,
        place: Place,
        sign_in: SignInChecker | None,
        by_badge: SignInByBadge | None = None,
    ) -> None:
        super().__init__("Second check, by another person")
        self._desk, self._sign_in, self._by_badge = desk, sign_in, by_badge
        self._place = place
        self._state = Words("", "control")
        self.column.addWidget(self._state)
        self._alone = Words("", "control", "info")
        self._alone.hide()
        self.column.addWidget(self._alone)
        said = (
            "A second person reads bag, vials, pump, line, weight and order alone. What was "
            "charted is covered, so that your reading cannot steer theirs."
        )
        self.column.addWidget(Words(said, "body", "text2"))
        self.column.addWidget(self._hand_over())
        self.column.addWidget(self._put_off())
        self._help(place)
        self.close_column()

    def _hand_over(self) -> Panel:
        self.initials = EntryField("Checker's initials, or scan the badge", message_lines=0)
        self.pin = EntryField("Checker's PIN", secret=True, message_lines=0)
        self._message = Message(1)
        self._message.hide()
        self._button = KeyButton("Hand over to the checker", "F6", "action", "users")
        self._button.clicked.connect(self.hand_over)
        self.initials.entered.connect(lambda _text: self.pin.setFocus())
        self.pin.entered.connect(lambda _text: self.hand_over())
        fields = Fields((self.initials, 1, 220), (self.pin, 1, 220))
        panel = Panel(fields, self._message, self._button)
        if self._desk.training:
            panel.column.addWidget(Words(TRAINING_CHECKER, "body", "text2"))
        return panel

    def _put_off(self) -> Panel:
        head = Words("No second person free?", "emphasis")
        said = Words(
            "It stays open with its due time, on the bedside screen and on the sheet, until it is "
            "done.", "body", "text2",
        )  # fmt: skip
        reason = EntryField("Why is it put off?", hint="alone, or another reason", message_lines=0)
        self.reasons[f"why:{CHECK}"] = reason
        self.standing.add(f"why:{CHECK}")
        self._join(reason)
        defer = KeyButton("Put it off", "F7")
        defer.clicked.connect(lambda: self._defer(reason))
        top = QWidget()
        row = QHBoxLayout(top)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(head, 1)
        row.addWidget(defer)
        panel = Panel(top, said, reason)
        panel.column.setContentsMargins(20, 8, 20, 8)
        return panel

    def _defer(self, reason: EntryField) -> None:
        if reason.text().strip():
            self.finished.emit()
        else:
            reason.setFocus()

    def _help(self, place: Place) -> None:
        why, source = why_checked(place.protocol)
        self.help_column.addWidget(IconLabel("shield-check", "What is read", role="emphasis"))
        for number, row in enumerate(readings(place), 1):
            self.help_column.addWidget(Words(f"{number}  {row.label}", "control"))
        self.help_column.addWidget(Divider())
        self.help_column.addWidget(Words("Why this check", "strong", "info"))
        self.help_column.addWidget(Words(why, "body", "text2"))
        self.help_column.addWidget(Words(source, "small", "text2"))

    def start_typing(self) -> bool:
        """The checker signs in next."""
        self.initials.setFocus()
        return True

    def show_place(self, place: Place) -> None:
        self._place = place
        self._state.say(result(place.chart, place.protocol, Step.SECOND, self._desk.zone))
        self._state.setVisible(bool(self._state.words()))
        self._alone.say(own_said(place, self._desk.zone))
        self._alone.setVisible(bool(self._alone.words()))

    def hand_over(self) -> None:
        """Ask who the checker is."""
        if self._sign_in is None:
            self._say(NOBODY_ASKS)
            return
        if not self.initials.text().strip():
            self.initials.setFocus()
            return
        self._button.setEnabled(False)
        self._sign_in(self.initials.text().strip(), self.pin.text(), self._answered)

    def said(self) -> str:
        """Why the checker was not let in, "" when there is nothing to say."""
        return self._message.words()

    def _say(self, sentence: str) -> None:
        self._message.setVisible(bool(sentence))
        self._message.say("stop" if sentence else "", sentence)

    def badge(self, text: str) -> bool:
        """The checker's badge; False where no badge can be read."""
        if self._by_badge is None or not self._button.isEnabled():
            return self._by_badge is not None
        self._button.setEnabled(False)
        self._by_badge(text, self._answered)
        return True

    def _answered(self, who: Signed | None, sentence: str) -> None:
        self._button.setEnabled(True)
        self.pin.clear()
        here = self._desk.person
        if who is not None:
            ident = here.id if here else ""
            sentence = refusal(self._place, who.id, ident, self._desk.zone, who.name)
            who = None if sentence else who
        if who is None:
            self._say(sentence)
            self.initials.setFocus()
            return
        self._say("")
        self.initials.clear()
        self.handed_over.emit(who)
