"""Pump: what it is to be set to, and the rate it shows, typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.views.setup import Page as Step
from assistant.views.setup import Place
from assistant.views.setup_checks import page_views
from assistant.views.setup_differing import differing
from assistant.views.setup_pump import PumpView, view
from ui.desk import Desk
from ui.setup.beside import StartDoses, add_differing
from ui.setup.page import Page
from ui.setup.rows import LabelledLine, Panel, clear
from ui.widgets import Caps, Divider, Message, Pair, Vital, Words


class PumpPage(Page):
    """The rate is computed from what is charted; nothing of it is filled into the field."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Set the pump, then type what it shows")
        self._shown: PumpView | None = None
        self.column.addWidget(self._big())
        self._missing = Message(1)
        self.column.addWidget(self._missing)
        rate = self.field(
            "rate", "Type the rate you see on the pump now", "mL/h", big=True, lines=2
        )
        rate.setMaximumWidth(560)
        self.column.addWidget(rate)
        self.column.addWidget(Divider())
        for row in page_views(place.protocol, Step.PUMP):
            self.column.addWidget(self.ask(row))
        self._bands = StartDoses()
        self.help_column.addWidget(self._bands)
        add_differing(self.help_column, differing(place.protocol, Step.PUMP))
        self.close_column()

    def _big(self) -> Panel:
        self._vital = Vital("", "mL/h", role="vital_m", widest="999.9")
        self._dose, self._drug = Pair("Ordered start"), Pair("Drug")
        self._unit, self._bag = Pair("Dose unit"), Pair("Bag")
        facts = QWidget()
        row = QHBoxLayout(facts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(28)
        for pair in (self._dose, self._drug, self._unit, self._bag):
            row.addWidget(pair)
        row.addStretch(1)
        self._same, self._notes = Words("", "body", "text2"), Message(1)
        self._working = QVBoxLayout()
        panel = Panel(Caps("Set the pump to"), self._vital, facts, self._same, spacing=14)
        panel.column.addLayout(self._working)
        panel.column.addWidget(self._notes)
        return panel

    def show_place(self, place: Place) -> None:
        shown = view(place)
        if shown == self._shown:
            return
        self._shown = shown
        self._vital.say(shown.rate or "–", "fresh")
        for pair, text in (
            (self._dose, shown.dose or "Not charted"),
            (self._drug, shown.drug),
            (self._unit, shown.dose_unit or "Not charted"),
            (self._bag, shown.strength or "Not charted"),
        ):
            pair.say(text)
        self._same.say(f"Same as {' or '.join(shown.same_as)}" if shown.same_as else "")
        self._notes.setVisible(bool(shown.notes))
        self._notes.say("note", " ".join(shown.notes))
        self._missing.setVisible(bool(shown.missing))
        self._missing.say("note", f"Not charted yet: {', '.join(shown.missing)}.")
        clear(self._working)
        if shown.working is not None:
            self._working.addWidget(LabelledLine("Working", shown.working.text))
        self._bands.say(shown.bands)
