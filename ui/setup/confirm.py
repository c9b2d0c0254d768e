"""Confirm: one sentence for each step, what stays open, and the start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup import PageRead, Place
from assistant.views.setup_confirm import ConfirmView, DebtView, view
from assistant.views.setup_form import Form
from assistant.views.setup_moment import STARTED
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import LabelledLine, Panel, clear
from ui.theme import scale
from ui.widgets import Caps, Heading, IconLabel, KeyButton, Message, Vital, Words

NO_DEBTS = "Nothing was left for later."
PUMP_FIRST = "Start the pump first."
NOW = "empty is now"
FIELD = 190
OPEN = "What is still open"
KEYS = 9


class ConfirmPage(Page):
    """Read once, then start, as of now. Of what runs, what is still open stands first."""

    def __init__(self, desk: Desk, _place: Place) -> None:
        super().__init__("Read it once, then start")
        self._zone = desk.zone
        self._shown: ConfirmView | None = None
        self._vital = Vital("", "mL/h", role="next", widest="999.9")
        self._dose = Words("", "title", "dose")
        self._started = self.field(STARTED, "Started at", hint=NOW, lines=0)
        self._started.setFixedWidth(scale().grow(FIELD))
        self.column.addWidget(self._head_row())
        self._when = Message(1)
        self.column.addWidget(self._when)
        self._first = Words("", "control")
        self.column.addWidget(self._first)
        self._steps = Panel(spacing=5)
        self._steps.column.setContentsMargins(20, 8, 20, 8)
        self.column.addWidget(self._steps)
        self._open = QWidget()
        self._debts = QVBoxLayout(self._open)
        self._debts.setContentsMargins(0, 0, 0, 0)
        self._debts.setSpacing(10)
        self._head = IconLabel("clock", "Left for later", role="emphasis")
        self.help_column.addWidget(self._head)
        self.help_column.addWidget(self._open)
        self.close_column()

    def _head_row(self) -> Panel:
        holder = QWidget()
        row, given = QHBoxLayout(holder), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        given.setSpacing(0)
        given.addWidget(self._vital)
        given.addWidget(self._dose)
        row.addLayout(given, 1)
        row.addWidget(self._started, 0, Qt.AlignmentFlag.AlignTop)
        panel = Panel(holder)
        panel.column.setContentsMargins(20, 8, 20, 8)
        return panel

    def start_typing(self) -> bool:
        """It is read first; the time of the start is now for most."""
        return False

    def show_read(self, read: PageRead, form: Form) -> None:
        super().show_read(read, form)
        said = read.said.get(STARTED)
        self._when.setVisible(said is not None)
        if said is not None:
            self._when.say(said.role, said.text)

    def _open_first(self) -> None:
        """It runs: what is still open is what one comes here for."""
        self._head.say(OPEN)
        for place, part in enumerate((self._head, self._open), 1):
            self.help_column.removeWidget(part)
            self.column.insertWidget(place, part)
        title = self.findChild(Heading)
        if title is not None:
            title.say("It runs")

    def show_place(self, place: Place) -> None:
        shown = view(place, self._zone)
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        self._vital.say(shown.rate or "–")
        drug = place.protocol.protocol.drug
        self._dose.say(f"{drug} {shown.dose}" if shown.dose else "")
        clear(self._steps.column)
        for title, text in shown.steps:
            self._steps.column.addWidget(LabelledLine(title, text, wide=110))
        running = f"Running since {shown.started}. " if shown.started else f"{PUMP_FIRST} "
        left = "" if shown.started or not shown.debts else f" Left for later: {len(shown.debts)}."
        self._first.say(f"{running}First pressure is due {shown.first_check}.{left}")
        self._started.setVisible(not shown.started)
        if shown.started and self.help_column.indexOf(self._open) >= 0:
            self._open_first()
        if before is None or before.debts != shown.debts:
            self._show_debts(shown.debts)

    def _show_debts(self, rows: tuple[DebtView, ...]) -> None:
        """Made anew only when they changed: a key that comes meanwhile finds its button."""
        clear(self._debts)
        if not rows:
            self._debts.addWidget(Words(NO_DEBTS, "body", "text2"))
        for number, row in enumerate(rows, 1):
            self._debts.addWidget(self._debt(number, row))

    def _debt(self, number: int, row: DebtView) -> Panel:
        """What is open, and a key to the page that answers it."""
        block = Panel(Words(row.what, "control"), Caps(f"due {row.due}"), spacing=3)
        if row.reason:
            block.column.addWidget(Words(row.reason, "small", "text2"))
        if row.page:
            key = f"Alt+{number}" if number <= KEYS else ""
            answer = KeyButton("Answer", key, "link", "arrow-right")
            answer.setAccessibleName(f"Answer: {row.what}")
            answer.clicked.connect(lambda: self.go.emit(("setup", row.page)))
            block.column.addWidget(answer, 0, Qt.AlignmentFlag.AlignLeft)
        return block
