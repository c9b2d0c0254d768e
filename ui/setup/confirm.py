"""Confirm: one sentence for each step, what stays open, and the start."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assistant.views.setup import Place
from assistant.views.setup_confirm import ConfirmView, view
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import LabelledLine, Panel, clear
from ui.widgets import Caps, IconLabel, Vital, Words

NO_DEBTS = "Nothing was left for later."


class ConfirmPage(Page):
    """Read once, then start. What is started here is charted as of now."""

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
        self.help_column.addWidget(IconLabel("clock", "Left for later", role="emphasis"))
        self._debts = QVBoxLayout()
        self._debts.setSpacing(10)
        self.help_column.addLayout(self._debts)
        self.close_column()

    def show_place(self, place: Place) -> None:
        shown = view(place, self._zone)
        if shown == self._shown:
            return
        self._shown = shown
        self._vital.say(shown.rate or "–")
        self._dose.say(shown.dose)
        clear(self._steps.column)
        for title, text in shown.steps:
            self._steps.column.addWidget(LabelledLine(title, text, wide=110))
        running = f"Running since {shown.started}. " if shown.started else ""
        self._first.say(f"{running}First pressure is due {shown.first_check}.")
        self._said.setVisible(not shown.started)
        clear(self._debts)
        if not shown.debts:
            self._debts.addWidget(Words(NO_DEBTS, "body", "text2"))
        for what, reason, due in shown.debts:
            block = Panel(Words(what, "control"), Caps(f"due {due}"), spacing=3)
            if reason:
                block.column.addWidget(Words(reason, "small", "text2"))
            self._debts.addWidget(block)
