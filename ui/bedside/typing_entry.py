"""TypingEntry: the modes of the entry, and the sentence of what is being typed."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.acts import Decision, Verdict
from assistant.session import Session
from assistant.typed import choice
from assistant.views.board import stage
from assistant.views.dose_tile import unit_at
from assistant.views.entry_beds import tell_bed
from assistant.views.entry_catch_up import read_line, which
from assistant.views.entry_dose import step
from assistant.views.entry_kinds import DRAWERS, MENUS
from assistant.views.entry_line import Preview
from assistant.views.entry_modes import Mode, ModeWords, lettered, offered, words
from assistant.views.entry_time import is_time
from ui.bedside.action_row import ActionRow
from ui.bedside.ask_panel import AskPanel
from ui.bedside.charting import Asking, Charting, told
from ui.bedside.entry_bar import EntryBar
from ui.bedside.informing import Informing
from ui.desk import Desk

NO_STEP = "No ordered step is known here. Type the dose."
ZERO = 10
"""The place of a menu that 0 opens."""
TO_STOP = "0 is a stop. Enter opens Stop, which asks for the reason."


class TypingEntry(QWidget):
    """The bar, the row of modes above it, and the panel above both when something asks.

    `acknowledged()`, `declined()`, `waits()` and `full()` are A, N, Z and W in an empty line;
    `drawn(Mode)` asks for the page of a mode.
    """

    acknowledged = Signal()
    declined = Signal()
    waits = Signal()
    full = Signal()
    drawn = Signal(object)

    def __init__(self, desk: Desk, session: UUID, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.session = desk, session
        self.mode = Mode.MAP
        self._preview: Preview | None = None
        self._asking: Asking | None = None
        self._armed, self._tight, self._folded = False, False, False
        self._said_until = 0.0
        self.charting = Charting(desk, session, self)
        self.informing = Informing(desk, session, self)
        self.panel, self.row, self.bar = AskPanel(), ActionRow(), EntryBar()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.informing.panel, self.panel, self.row, self.bar):
            column.addWidget(part)

    @property
    def found(self) -> Session:
        """The session here."""
        return self.desk.sessions[self.session]

    def _words(self, mode: Mode) -> ModeWords:
        poor = self.found.protocol.perfusion.poor
        return words(mode, unit_at(self.found.chart, self.desk.now()), poor)

    def _offered(self) -> tuple[Mode, ...]:
        return offered(stage(self.found.chart, self.desk.now()))

    @property
    def at_rest(self) -> bool:
        """Whether nothing is typed, asked or chosen: digits are a MAP."""
        asks = self._asking is not None or self.informing.is_open
        return self.mode is Mode.MAP and not self.bar.line.text() and not asks

    def set_mode(self, mode: Mode) -> None:
        """The next digits mean something else; what was typed is cleared.

        A mode with a page of its own opens that, and the line stays as it is.
        """
        if mode in DRAWERS:
            self.set_mode(Mode.MAP)
            self.drawn.emit(mode)
            return
        self.mode = mode
        if mode is not Mode.MAP:
            self._said_until = 0.0
        self.informing.end()
        self.bar.line.clear()
        self.bar.set_mode(self._words(mode))
        if mode is Mode.INFORMED:
            self.informing.begin()
        self.refresh()
        self.edited()
        self.focus()

    def focus(self) -> None:
        """Put the keyboard where typing goes on."""
        (self.panel.field if self._asking else self.bar.line).setFocus()

    def letter(self, letter: str) -> None:
        """A letter in the empty line: another mode, or an answer to a card or the strip."""
        known = lettered(letter, stage(self.found.chart, self.desk.now()))
        if known is not None:
            self.set_mode(known)
        elif self.mode is Mode.BAG and letter == "N":
            self.set_mode(Mode.NEW_BAG)
        elif self.mode is Mode.BAG:
            self.bar.line.setText(letter)
            self.edited()
        elif letter == "A":
            self.acknowledged.emit()
        elif letter == "N":
            self.declined.emit()
        elif letter == "Z":
            self.waits.emit()
        elif letter == "W":
            self.full.emit()

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

    def step_back(self) -> None:
        """Backspace in an empty line: the answer before, the menu, or MAP."""
        if self.informing.back():
            self.edited()
            return
        menu = next((menu for menu, modes in MENUS.items() if self.mode in modes), None)
        if menu is None:
            self.clear()
        else:
            self.set_mode(menu)

    def refresh(self) -> None:
        """The modes, who is here; what was just charted fades after its while."""
        self.row.offer(tuple(self._words(mode) for mode in self._offered()))
        menu = next((menu for menu, modes in MENUS.items() if self.mode in modes), self.mode)
        self.row.mark(menu)
        if self._said_until and self.desk.clock.elapsed() > self._said_until:
            self._said_until = 0.0
            self.edited()

    def edited(self, _text: str = "") -> None:
        """What is typed has changed: no question stands any more, and the sentence is new."""
        own, text = self._words(self.mode), self.bar.line.text()
        opened = _opened(own, text)
        if opened is not None:
            self.set_mode(opened)
            return
        if self.informing.take(text):
            self.bar.line.clear()
        self._asking, self._armed = None, False
        self._close_panel()
        self.informing.show()
        if own.question:
            self.panel.show_choices(own.question, own.choices)
        if self._tight and (own.question or self.informing.is_open):
            self.row.hide()
        self.read()
        if self.bar.line.text() or not self._said_until:
            self._said_until = 0.0
            self._show()

    def arrange(self, *, tight: bool, tiny: bool = False) -> None:
        """In a small window a panel takes the place of the row: dose and MAP stay in sight."""
        self._tight = tight
        self.row.arrange(tight=tight, capped=not tiny)
        self.panel.arrange(tight=tight)
        self.informing.panel.arrange(tight=tight)

    def pick(self, words: str) -> None:
        """A choice of the mode by its button: its mode, behind the value, or before the time."""
        own, text = self._words(self.mode), self.bar.line.text().strip()
        if own.opens:
            self.set_mode(own.opens[own.choices.index(words)])
            return
        before, gap, last = text.rpartition(" ")
        time = f" {last}" if gap and is_time(last) else ""
        value = (before if time else text) if own.behind else ""
        self.bar.line.setText(f"{value} {words}{time}".strip())
        self.edited()
        self.focus()

    def _close_panel(self) -> None:
        self.panel.hide()
        self.row.setVisible(not self._folded)

    def fold(self, *, on: bool) -> None:
        """Beside a drawer the line stands alone: its letters open the modes all the same."""
        self._folded = on
        self.row.setVisible(not on and not self.panel.isVisibleTo(self))

    def open_panel(self) -> None:
        """The panel takes the place of the row of modes: one question at a time."""
        self.row.hide()
        self.informing.panel.hide()

    def read(self) -> None:
        """Read the line against the chart of now."""
        found, text = self.found, self.bar.line.text()
        if self.informing.is_open:
            self._preview = self.informing.preview(text)
            return
        shown = read_line(
            found.chart, found.protocol, text, self.mode, self.desk.now(), self.desk.zone
        )
        others = (each.chart for each in self.desk.sessions.values() if each.id != self.session)
        self._preview = tell_bed(shown, others)

    def asking_of(self, shown: Preview, *, as_shown: bool = False) -> Asking | None:
        """What a preview would chart, None when that is nothing."""
        if shown.body is None:
            return None
        at = shown.at if shown.timed else None
        found = (self.asking_of(each, as_shown=as_shown) for each in shown.more)
        more = tuple(each for each in found if each is not None)
        return Asking(shown.body, at, as_shown, also=shown.also, more=more)

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
            self._show_decision(shown, *self.charting.weighed(asking))

    def _hint(self) -> str:
        own = self._words(self.mode)
        if own.question:
            return own.hint
        chosen = [f"{n} {c}" for n, c in enumerate(own.choices, own.first)]
        return f"{own.hint}{': ' if chosen else ''}{', '.join(chosen)}"

    def told(self, asking: Asking, decision: Decision) -> list[str]:
        """What stands against it; of several in one line, which one comes first."""
        lines = told(decision)
        if not asking.more or not lines or decision.verdict is Verdict.CHART:
            return lines
        one = asking.one
        named = which(one.what, one.at or self.desk.now(), self.desk.zone)
        return [f"{named}: {lines[0]}", *lines[1:]]

    def _show_decision(self, shown: Preview, asking: Asking, decision: Decision) -> None:
        lines = self.told(asking, decision)
        if decision.verdict is Verdict.STOP:
            self.bar.open_chart(on=False)
            self.bar.say("stop", shown.says, shown.comment)
            self.panel.show_stop(lines, shown.beside, passes=decision.passable)
            self.open_panel()
            return
        asks = shown.ask or decision.verdict is Verdict.ASK_REASON
        said = " ".join(part for part in (shown.problem, *lines, shown.comment) if part)
        self.bar.say("caution" if asks else "ok", shown.says, said)


def _opened(own: ModeWords, text: str) -> Mode | None:
    """The mode that a digit of a menu opens."""
    bare = text.strip()
    place = ZERO if bare == "0" else choice(bare, len(own.opens))
    return own.opens[place - 1] if place and place <= len(own.opens) else None
