"""Another bag: the same strength by one key; another one with tubing, rates and its reason."""

from __future__ import annotations

from assistant.views.drawer_bag import (
    OTHER,
    SECONDS,
    STRENGTH_WHY,
    TUBING,
    WHY,
    strengths,
    view,
)
from assistant.views.drawer_parts import AT
from assistant.views.setup_bag import LABEL, label_view
from assistant.views.setup_form import Form, Place
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.setup.rows import Fields, Question

WIZARD = "preparation"
RISKY = "A new strength: what is still in the tubing gives another dose until it has run through."


class NewBagPage(DrawerPage):
    """What only another strength asks for comes with it."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Another bag")
        self.column.addWidget(self.row("strength", "Strength on its label", strengths(place)))
        self._why = self.row(STRENGTH_WHY, "Why another strength?", WHY)
        self.standing.add(STRENGTH_WHY)
        self._tubing = self.row("tubing", "The tubing", TUBING)
        label = label_view(place.protocol)
        asked = Question("Read the label back. What does it say?", "", [
            (row.id, row.key, row.text, row.note) for row in label.answers
        ])  # fmt: skip
        self.add_check(LABEL, asked.choices, asked.reason)
        left = self.field("left", "Left in the old bag", "mL", lines=0)
        full = self.field("full", "In the new one, if not full", "mL", lines=0, passed=True)
        self._rate = self.field("rate", "Rate, read off the pump", "mL/h", lines=0)
        second = self.row("second", "Second check", SECONDS)
        at = self.field(AT, "Hung at, if not now", hint="1350, or 10 min", lines=0, passed=True)
        for part in (self._why, self._tubing, asked, Fields((left, 1, 200), (full, 1, 200))):
            self.column.addWidget(part)
        self.add_notes()
        for below in (self._rate, second, at):
            self.column.addWidget(below)
        self.choices["strength"].chosen.connect(self._chosen)
        self.close_column()

    def _chosen(self, ident: str) -> None:
        """Any other strength is told step by step in the wizard."""
        if ident == OTHER:
            self.choices["strength"].set_value("")
            self.changed.emit()
            self.go.emit(WIZARD)

    def show_form(self, form: Form) -> None:
        shown = view(form)
        self.tell(shown.now)
        self._why.setVisible(shown.new)
        self._tubing.setVisible(shown.new and shown.running)
        self._rate.setVisible(shown.rates is not None)
        rows = (RISKY, shown.rates.sentence) if shown.rates is not None else ()
        self.follow(rows)
