"""Confirm: one sentence for each step, what stays open, and the start."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.views.setup import Place
from assistant.views.setup_confirm import ConfirmView, DebtView, view
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import LabelledLine, Panel, clear
from ui.widgets import Caps, Heading, IconLabel, KeyButton, Vital, Words

NO_DEBTS = "Nothing was left for later."
OPEN = "What is still open"
KEYS = 9


class ConfirmPage(Page):
    """Read once, then start, as of now. Of what runs, what is still open stands first."""

    def __init__(self, desk: Desk, _place: Place) -> None:
        super().__init__("Read it once, then start")
        self._zone = desk.zone
        self._shown: ConfirmView | None = None
        self._vital = Vital("", "mL/h", role="vital_m", widest="999.9")
        self._dose = Words("", "unit", "dose")
        self.column.addWidget(Panel(Caps("On the pump"), self._vital, self._dose))
        self._steps = Panel(spacing=10)
        self.column.addWidget(self._steps)
        self._first = Words("", "control")
        self.column.addWidget(self._first)
        said = "Start the pump first. Started now charts that it runs."
        self._said = Words(said, "body", "text2")
        self.column.addWidget(self._said)
        self._open = QWidget()
        self._debts = QVBoxLayout(self._open)
        self._debts.setContentsMargins(0, 0, 0, 0)
        self._debts.setSpacing(10)
        self._head = IconLabel("clock", "Left for later", role="emphasis")
        self.help_column.addWidget(self._head)
        self.help_column.addWidget(self._open)
        self.close_column()

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
        running = f"Running since {shown.started}. " if shown.started else ""
        self._first.say(f"{running}First pressure is due {shown.first_check}.")
        self._said.setVisible(not shown.started)
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
