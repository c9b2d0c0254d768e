"""SET THE PUMP TO: the rate that a typed dose needs, large, with what it is worked out from."""

from __future__ import annotations

from assistant.views.setup_form import Form
from assistant.views.setup_hurried import set_to
from ui.setup.rows import GLUE, Panel
from ui.widgets import Caps, Message, Vital, Words

DASH = "–"
LONG = 5
"""A rate of so many signs is drawn smaller: it has to fit beside its unit."""


class SetToPanel(Panel):
    """Nothing of it is ever filled into a field."""

    def __init__(self) -> None:
        self._vital = Vital("", "mL/h", role="vital_m", widest="99.9")
        self._says, self._working = Words("", "strong", "dose"), Words("", "body", "text2")
        self._notes = Message(1)
        self._notes.hide()
        super().__init__(Caps("Set the pump to"), self._vital, self._says, spacing=6)
        self.column.addWidget(self._working)
        self.column.addWidget(self._notes)

    def show_form(self, form: Form, *, brief: bool = False) -> None:
        """Show it for a form that was read; `brief` leaves out how it is worked out."""
        shown = set_to(form)
        self._vital.set_size("vital_m" if len(shown.rate) < LONG else "next")
        self._vital.say(shown.rate or DASH)
        self._says.say(shown.lacks if not shown.working else "")
        self._says.setVisible(not shown.working)
        self._working.say(shown.working.replace("/", GLUE))
        self._working.setVisible(bool(shown.working) and not brief)
        self._notes.setVisible(bool(shown.notes) and not brief)
        self._notes.say("note", " ".join(shown.notes))
