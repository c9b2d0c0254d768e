"""QuickEntry: type to chart. What is typed becomes a sentence; Enter stores that sentence."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.acts import Decision, Verdict
from assistant.session import Outcome
from assistant.views.board import stage
from assistant.views.dose_tile import unit_at
from assistant.views.entry_dose import step
from assistant.views.entry_line import Preview, preview, says
from assistant.views.entry_modes import Mode, ModeWords, offered, unsigned, words
from assistant.views.entry_readings import as_artefact
from assistant.views.entry_reasons import ARTEFACT, reasons
from assistant.views.log import SLIP, strike
from ui.bedside.action_row import ActionRow
from ui.bedside.ask_panel import AskPanel
from ui.bedside.charting import Asking, Charting, codes, told
from ui.bedside.entry_bar import EntryBar
from ui.desk import Desk

UNDO_S = 30.0
NOBODY = "Nobody is signed in. A MAP is taken unsigned; the rest is signed: Ctrl+L."
NO_STEP = "No ordered step is known here. Type the dose."
NO_UNDO = "Nothing to undo here. Choose the entry in the log: Ctrl+F."
WHY_SHOWN = "It is what the pump shows. Why?"
TO_STOP = "0 is a stop. Enter opens Stop, which asks for the reason."
AGAIN = "Enter again charts it; Esc clears."


class QuickEntry(QWidget):
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
        self._undoable: UUID | None = None
        self._said_until = 0.0
        self.charting = Charting(desk, session, self)
        self.panel, self.row, self.bar = AskPanel(), ActionRow(), EntryBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.panel, self.row, self.bar):
            column.addWidget(part)
        self._connect()
        self.set_mode(Mode.MAP)

    def _connect(self) -> None:
        line, panel, going = self.bar.line, self.panel, self.charting
        line.textEdited.connect(self._edited)
        line.returnPressed.connect(self.enter)
        line.letter.connect(self._letter)
        line.stepped.connect(self.step)
        line.escape.connect(self.clear)
        line.emptied.connect(self.clear)
        line.shows.connect(self.as_shown)
        line.undo_asked.connect(self.undo)
        self.bar.chart_pressed.connect(self._press_chart)
        self.bar.undo_pressed.connect(self.undo)
        self.row.chosen.connect(self.set_mode)
        self.row.sign_in.connect(self.sign_in)
        panel.retype.connect(self._retype)
        panel.shows.connect(self.as_shown)
        panel.reason.connect(self._reasoned)
        panel.typed.connect(self._reason_typed)
        going.stopped.connect(self._stopped)
        going.asked.connect(self._asked)
        going.charted.connect(self._charted)
        going.changed.connect(self._changed)
        going.failed.connect(self._failed)

    # ---------------------------------------------------------------- modes and typing
    def _words(self, mode: Mode) -> ModeWords:
        return words(mode, unit_at(self.desk.sessions[self.session].chart, self.desk.now()))

    def set_mode(self, mode: Mode) -> None:
        """The next digits mean something else; what was typed is cleared."""
        self.mode = mode
        self._drop()
        self.bar.line.clear()
        self.bar.set_mode(self._words(mode))
        self.refresh()
        self._edited()
        self.focus()

    def focus(self) -> None:
        """Put the keyboard where typing goes on."""
        (self.panel.field if self._asking else self.bar.line).setFocus()

    def _letter(self, letter: str) -> None:
        known = {self._words(mode).letter: mode for mode in self._offered()}
        if letter in known:
            self.set_mode(known[letter])
        elif letter == "A":
            self.acknowledged.emit()
        elif letter == "N" and self.mode is not Mode.BAG:
            self.declined.emit()
        elif self.mode is Mode.BAG:
            self.bar.line.setText(letter)
            self._edited()

    def _offered(self) -> tuple[Mode, ...]:
        found = self.desk.sessions[self.session]
        return offered(stage(found.chart, self.desk.now()))

    def step(self, ways: int) -> None:
        """Fill in the next ordered step up or down, as the dose the pump is at."""
        found = self.desk.sessions[self.session]
        typed = self.bar.line.text() if self.mode is Mode.DOSE else ""
        dose = step(found.chart, found.protocol, self.desk.now(), ways, typed)
        if dose is None:
            self.bar.say("note", NO_STEP)
        elif dose == "0":
            self.set_mode(Mode.STOP)
            self.bar.say("note", TO_STOP)
        else:
            self.fill(dose)

    def fill(self, dose: str) -> None:
        """Fill in a dose; nothing is charted by it."""
        if self.mode is not Mode.DOSE:
            self.set_mode(Mode.DOSE)
        self.bar.line.setText(dose)
        self._edited()
        self.focus()

    def clear(self) -> None:
        """Empty line, no question, back to MAP."""
        self.set_mode(Mode.MAP)

    def _drop(self) -> None:
        self._asking, self._armed = None, False
        self.panel.hide()

    def _retype(self) -> None:
        self._drop()
        self._edited()
        self.bar.line.setFocus()
        self.bar.line.selectAll()

    # ---------------------------------------------------------------- what Enter would do
    def refresh(self) -> None:
        """The time, the modes, who is here; what was just charted fades after its while."""
        self.row.offer(tuple(self._words(mode) for mode in self._offered()))
        self.row.mark(self.mode, signed=self.desk.person is not None)
        if self._said_until and self.desk.clock.elapsed() > self._said_until:
            self._said_until, self._undoable = 0.0, None
            self._edited()

    def _edited(self, _text: str = "") -> None:
        self._drop()
        text = self.bar.line.text()
        if not text and self._said_until:
            return
        self._said_until = 0.0
        found, now = self.desk.sessions[self.session], self.desk.now()
        shown = preview(found.chart, found.protocol, text, self.mode, now, self.desk.zone)
        self._preview = shown
        self.bar.open_chart(on=shown.body is not None or shown.goes_to is not None)
        if shown.goes_to is not None:
            self.bar.say("note", TO_STOP)
        elif shown.body is None:
            hint = self._hint() if not text else shown.problem
            self.bar.say("note" if text else "", hint)
        else:
            self._show(shown, self.charting.decide(self._asking_for(shown, now)))

    def _hint(self) -> str:
        own = self._words(self.mode)
        chosen = [f"{n} {c}" for n, c in enumerate(own.choices, own.first)]
        return f"{own.hint}{': ' if chosen else ''}{', '.join(chosen)}"

    def _asking_for(self, shown: Preview, now: object = None) -> Asking:
        assert shown.body is not None  # noqa: S101  every caller has looked
        return Asking(shown.body, None if shown.at == now or not shown.timed else shown.at)

    def _show(self, shown: Preview, decision: Decision) -> None:
        lines = told(decision)
        if decision.verdict is Verdict.STOP:
            self.bar.open_chart(on=False)
            self.bar.say("stop", lines[0], shown.says)
            self.panel.show_stop(lines, shown.beside, passes=decision.passable)
            return
        role = "caution" if shown.ask or decision.verdict is Verdict.ASK_REASON else "ok"
        said = [shown.comment, shown.problem, *lines]
        self.bar.say("caution" if role == "caution" else "ok", shown.says, " ".join(filter(None, said)))

    # ---------------------------------------------------------------- keys
    def _press_chart(self) -> None:
        if self._asking is not None:
            self.panel.enter(self.panel.field.text())
        else:
            self.enter()

    def enter(self) -> None:
        """Chart what is typed, or say what stands against it."""
        self._edited()
        shown = self._preview
        if shown is None or self._said_until:
            return
        if shown.goes_to is not None:
            self.set_mode(shown.goes_to)
        elif shown.body is None:
            if self.bar.line.text():
                self.bar.say("stop", shown.problem)
        elif self.desk.person is None and not unsigned(shown.body):
            self.bar.say("stop", NOBODY)
        else:
            self._weigh(shown)
