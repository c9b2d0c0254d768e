"""Pump: what it is to be set to, and the rate it shows, typed back."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from assistant.quantities import DoseUnit
from assistant.views.setup import Page as Step
from assistant.views.setup import PageRead, Place
from assistant.views.setup_checks import page_views
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form
from assistant.views.setup_pump import (
    DIFFERS,
    OTHER,
    REASONS,
    PumpView,
    drugs,
    named_reason,
    view,
)
from ui.desk import Desk
from ui.setup.beside import StartDoses, add_differing
from ui.setup.owned import Owned
from ui.setup.page import Page
from ui.setup.picked import Picked
from ui.setup.pump_head import PumpHead, PumpWorking
from ui.widgets import Divider, EntryField, Message


class PumpPage(Page):
    """The rate is computed from what is charted; nothing of it is filled into the field."""

    has_head = True

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Set the pump, then type what it shows")
        self._shown: PumpView | None = None
        self._head, self._working = PumpHead(), PumpWorking()
        over = QVBoxLayout(self.head)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self._head)
        self._missing = Message(1)
        self.column.addWidget(self._missing)
        for row in page_views(place.protocol, Step.PUMP):
            self.column.addWidget(self.ask(row))
        self.column.addWidget(Divider())
        self._shows = (
            self.row("shows_drug", DRUG, drugs(place.protocol)),
            self.row("shows_unit", UNIT, UNITS),
        )
        for each in self._shows:
            self.column.addWidget(each)
        rate = self.field("rate", RATE, "mL/h", big=True, lines=2)
        rate.setMaximumWidth(560)
        self.column.addWidget(rate)
        self._differs()
        self.column.addWidget(self._working)
        self._owed = Owned(self, Step.PUMP)
        self._bands = StartDoses()
        self.help_column.addWidget(self._bands)
        add_differing(self.help_column, differing(place.protocol, Step.PUMP))
        self.close_column()

    def _differs(self) -> None:
        """Why the pump shows something else: one named reason by one key, or words."""
        reason = EntryField("", message_lines=0)
        reason.line.setAccessibleName("Why the pump shows something else, in words")
        self.reasons[DIFFERS] = reason
        self.standing.add(DIFFERS)
        self._join(reason)
        self._why = Picked(self, WHY, REASONS, reason, OTHER)
        self._why.hide()
        reason.hide()
        self.column.addWidget(self._why)
        self.column.addWidget(reason)

    def show_read(self, read: PageRead, form: Form) -> None:
        super().show_read(read, form)
        asked = next((row.sentence for row in read.whys if row.key == DIFFERS), "")
        self._why.setVisible(bool(asked))
        self._why.follow()
        own = bool(asked) and named_reason(form.text(DIFFERS)) == OTHER
        self._why.field.setVisible(own or (bool(asked) and self._why.field.line.hasFocus()))
        if asked:
            told = asked == self.fields["rate"].message()
            self._why.say(WHY if told else f"{asked} {WHY}")

    def set_close(self, close: bool) -> None:
        self._head.set_close(close)

    def show_place(self, place: Place) -> None:
        shown = view(place)
        self._owed.show(place)
        if shown == self._shown:
            return
        self._shown = shown
        self._head.say(shown)
        self._working.say(shown)
        for part in (*self._shows, self.fields["rate"]):
            part.setVisible(not shown.runs)
        self._missing.setVisible(bool(shown.missing))
        self._missing.say("note", f"Not charted yet: {', '.join(shown.missing)}.")
        self._bands.say(shown.bands)


WHY = "Why does it show something else?"
DRUG = "Drug that the pump shows"
UNIT = "Dose unit that the pump shows"
RATE = "Type the rate you see on the pump now"
UNITS = tuple((unit.value, str(n), unit.value) for n, unit in enumerate(DoseUnit, 1))
