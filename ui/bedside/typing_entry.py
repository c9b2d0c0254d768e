"""TypingEntry: the modes of the entry, and the sentence of what is being typed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.acts import Decision, Verdict
from assistant.session import Session
from assistant.views.board import stage
from assistant.views.dose_tile import unit_at
from assistant.views.entry_dose import step
from assistant.views.entry_line import Preview, preview
from assistant.views.entry_modes import Mode, ModeWords, offered, words
from assistant.views.entry_time import is_time
from ui.bedside.action_row import ActionRow
from ui.bedside.ask_panel import AskPanel
from ui.bedside.charting import Asking, Charting, told
from ui.bedside.entry_bar import EntryBar
from ui.desk import Desk

NO_STEP = "No ordered step is known here. Type the dose."
WHY = {Mode.PAUSE: "Pause. Why?", Mode.STOP: "Stop. Why?"}
"""Modes whose digits are reasons: shown with their words as soon as the mode is open."""
TO_STOP = "0 is a stop. Enter opens Stop, which asks for the reason."


class TypingEntry(QWidget):
    """The bar, the row of modes above it, and the panel above both when something asks.

    `acknowledged()` and `declined()` are the letters A and N in an empty line.
    """

    acknowledged = Signal()
    declined = Signal()
    sign_in = Signal()

    def __init__(self, desk: Desk, session: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.session = desk, session
        self.mode = Mode.MAP
        self._preview: Preview | None = None
        self._asking: Asking | None = None
        self._armed = False
        self._said_until = 0.0
        self.charting = Charting(desk, session, self)
        self.panel, self.row, self.bar = AskPanel(), ActionRow(), EntryBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.panel, self.row, self.bar):
            column.addWidget(part)

    @property
    def found(self) -> Session:
        """The session here."""
        return self.desk.sessions[self.session]

    def _words(self, mode: Mode) -> ModeWords:
        return words(mode, unit_at(self.found.chart, self.desk.now()))

    def _offered(self) -> tuple[Mode, ...]:
        return offered(stage(self.found.chart, self.desk.now()))

    def set_mode(self, mode: Mode) -> None:
        """The next digits mean something else; what was typed is cleared."""
        self.mode = mode
        self.bar.line.clear()
        self.bar.set_mode(self._words(mode))
        self.refresh()
        self.edited()
        self.focus()

    def focus(self) -> None:
        """Put the keyboard where typing goes on."""
        (self.panel.field if self._asking else self.bar.line).setFocus()

    def letter(self, letter: str) -> None:
        """A letter in the empty line: another mode, or an answer to a card or the strip."""
        known = {self._words(mode).letter: mode for mode in self._offered()}
        if letter in known:
            self.set_mode(known[letter])
        elif self.mode is Mode.BAG:
            self.bar.line.setText(letter)
            self.edited()
        elif letter == "A":
            self.acknowledged.emit()
        elif letter == "N":
            self.declined.emit()

    def step(self, ways: int) -> None:
        """Fill in the next ordered step up or down, as the dose the pump is at."""
        typed = self.bar.line.text() if self.mode is Mode.DOSE else ""
        dose = step(self.found.chart, self.found.protocol, self.desk.now(), ways, typed)
        if dose is None:
            self.bar.say("note", NO_STEP)
        elif dose == "0":
            self.set_mode(Mode.STOP)
        else:
            self.fill(dose)

    def fill(self, dose: str) -> None:
        """Fill in a dose; nothing is charted by it."""
        if self.mode is not Mode.DOSE:
            self.set_mode(Mode.DOSE)
        self.bar.line.setText(dose)
        self.edited()
        self.focus()

    def clear(self) -> None:
        """Empty line, no question, back to MAP."""
        self._said_until = 0.0
        self.set_mode(Mode.MAP)

    def refresh(self) -> None:
        """The modes, who is here; what was just charted fades after its while."""
        self.row.offer(tuple(self._words(mode) for mode in self._offered()))
        self.row.mark(self.mode, signed=self.desk.person is not None)
        if self._said_until and self.desk.clock.elapsed() > self._said_until:
            self._said_until = 0.0
            self.edited()

    def edited(self, _text: str = "") -> None:
        """What is typed has changed: no question stands any more, and the sentence is new."""
        self._asking, self._armed = None, False
        self._close_panel()
        if self.mode in WHY:
            self.panel.show_choices(WHY[self.mode], self._words(self.mode).choices)
        self.read()
        if self.bar.line.text() or not self._said_until:
            self._said_until = 0.0
            self._show()

    def pick(self, words: str) -> None:
        """A reason of the mode by its button: into the line, before a time that is typed there."""
        _, gap, last = self.bar.line.text().strip().rpartition(" ")
        time = f" {last}" if gap and is_time(last) else ""
        self.bar.line.setText(f"{words}{time}")
        self.edited()
        self.focus()

    def _close_panel(self) -> None:
        self.panel.hide()
        self.row.show()

    def open_panel(self) -> None:
        """The panel takes the place of the row of modes: one question at a time."""
        self.row.hide()

    def read(self) -> None:
        """Read the line against the chart of now."""
        found, text = self.found, self.bar.line.text()
        self._preview = preview(
            found.chart, found.protocol, text, self.mode, self.desk.now(), self.desk.zone
        )

    def asking_of(self, shown: Preview, *, as_shown: bool = False) -> Asking | None:
        """What a preview would chart, None when that is nothing."""
        if shown.body is None:
            return None
        return Asking(shown.body, shown.at if shown.timed else None, as_shown)

    def _show(self) -> None:
        shown, text = self._preview, self.bar.line.text()
        if shown is None:
            return
        asking = self.asking_of(shown)
        self.bar.open_chart(on=asking is not None or shown.goes_to is not None)
        if shown.goes_to is not None:
            self.bar.say("note", TO_STOP)
        elif asking is None:
            self.bar.say("note" if text else "", shown.problem, "" if text else self._hint())
        else:
            self._show_decision(shown, self.charting.decide(asking))

    def _hint(self) -> str:
        own = self._words(self.mode)
        chosen = [f"{n} {c}" for n, c in enumerate(own.choices, own.first)]
        return f"{own.hint}{': ' if chosen else ''}{', '.join(chosen)}"

    def _show_decision(self, shown: Preview, decision: Decision) -> None:
        lines = told(decision)
        if decision.verdict is Verdict.STOP:
            self.bar.open_chart(on=False)
            self.bar.say("stop", shown.says, shown.comment)
            self.panel.show_stop(lines, shown.beside, passes=decision.passable)
            self.open_panel()
            return
        asks = shown.ask or decision.verdict is Verdict.ASK_REASON
        said = " ".join(part for part in (shown.problem, *lines, shown.comment) if part)
        self.bar.say("caution" if asks else "ok", shown.says, said)
