"""Fluids: what ran in, beside the protocol's volume for this weight. A record, never a lock."""

from __future__ import annotations

from assistant.views.setup import Page as Step
from assistant.views.setup_before import fields, since_epinephrine
from assistant.views.setup_checks import page_views
from assistant.views.setup_fluids import view
from assistant.views.setup_form import Form, Place
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import Bar, Fields, Panel
from ui.widgets import Caps, Divider, IconLabel, Words

LEAST = 260


class FluidsPage(Page):
    """A volume is added to what is charted already."""

    renewed = True

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("How much fluid ran in?")
        self._volume = self.field("volume", "Crystalloid so far", "mL", big=True, lines=0)
        self._volume.setMaximumWidth(460)
        self.column.addWidget(self._volume)
        self._per_kg, self._bar = Words("", "title"), Bar()
        self._total, self._target = Words("", "body", "text2"), Words("", "body", "text2")
        parts = (self._per_kg, self._bar, self._total, self._target)
        self.column.addWidget(Panel(Caps("By this weight"), *parts))
        self.column.addWidget(Divider())
        for row in page_views(place.protocol, Step.FLUIDS):
            self.column.addWidget(self.ask(row))
        self.column.addWidget(Divider())
        made = [self.field(key, label, hint=hint) for key, label, hint in fields(place.protocol)]
        self.column.addWidget(Fields(*((field, 1, LEAST) for field in made)))
        self._clock = Words("", "strong")
        self.column.addWidget(self._clock)
        self.help_column.addWidget(IconLabel("droplets", "A record, never a lock", role="emphasis"))
        self._says = Words("", "body", "text2")
        self.help_column.addWidget(self._says)
        text = "Nothing waits for this page. An empty volume goes on as it is."
        self.help_column.addWidget(Words(text, "body", "text2"))
        self.close_column()

    def show_form(self, form: Form) -> None:
        shown = view(form)
        self._volume.set_label(shown.label)
        self._per_kg.say(shown.per_kg)
        self._bar.say(shown.part)
        self._bar.setAccessibleName(shown.per_kg)
        self._total.say(shown.so_far)
        self._target.say(shown.target)
        self._says.say(shown.source)
        since = since_epinephrine(form)
        self._clock.say(since)
        self._clock.setVisible(bool(since))
