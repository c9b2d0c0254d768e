"""Preparation: the unit's bags as cards, the vial label read back, the mixing card."""

from __future__ import annotations

from assistant.views.setup import Page as Step
from assistant.views.setup_bag import LABEL, MADE, TUBING, asks_pharmacist, asks_tubing, label_view
from assistant.views.setup_checks import page_views
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form, Place
from assistant.views.setup_mixing import mixing
from assistant.views.setup_strengths import OTHER, cards
from ui.desk import Desk
from ui.setup.beside import add_differing
from ui.setup.labels import LabelChoices
from ui.setup.mixing import MixingCard
from ui.setup.page import Page
from ui.setup.rows import Fields, Panel, clear
from ui.widgets import (
    Caps,
    Choice,
    ChoiceCards,
    Divider,
    EntryField,
    IconLabel,
    Message,
    Words,
)


class PreparationPage(Page):
    """Which bag, what the vial says, how it is mixed, and what its label says then."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Which bag are you using?")
        self._bag(place)
        self._vial(place)
        self._card = MixingCard()
        self.column.addWidget(self._card)
        for row in page_views(place.protocol, Step.PREPARATION):
            if row.id != LABEL:
                self.column.addWidget(self.ask(row))
        self.column.addWidget(self.row("made", "How did the drug go into the bag?", MADE))
        self._help(place)
        self.close_column()

    def _bag(self, place: Place) -> None:
        rows = [Choice(c.id, c.key, c.strength, c.note, c.lines) for c in cards(place.protocol)]
        made = ChoiceCards("", rows)
        made.setAccessibleName("Bag")
        self.add_choices("bag", made)
        self.column.addWidget(made)
        mg = self.field("mg", "Drug in the bag, as its label counts", "mg")
        ml = self.field("ml", "Final volume", "mL")
        named = self.field("named", "Who named this strength?", hint="name, pharmacist", lines=2)
        self._other = Fields((mg, 3, 290), (ml, 2, 160), (named, 4, 300))
        self._other.hide()
        self.column.addWidget(self._other)
        self._asked = self.field("confirmed", "Which pharmacist confirms it now?")
        self._asked.hide()
        self.column.addWidget(self._asked)
        self._tubing = self.row("tubing", "The tubing for the new strength?", TUBING)
        self._tubing.hide()
        self.column.addWidget(self._tubing)
        self._said = Message(1)
        self._said.hide()
        self.column.addWidget(self._said)
        self.column.addWidget(Divider())

    def _vial(self, place: Place) -> None:
        shown = label_view(place.protocol)
        made = LabelChoices(shown.question, [Choice(*row) for row in shown.answers])
        self._why = EntryField("Reason", message_lines=0)
        self.add_check(LABEL, made, self._why)
        self.column.addWidget(made)
        self.column.addWidget(self._why)

    def _help(self, place: Place) -> None:
        self.help_column.addWidget(IconLabel("tag", "The bag's label", role="emphasis"))
        text = "What the label on the bag says, with the time and two initials by hand:"
        self.help_column.addWidget(Words(text, "body", "text2"))
        self._label = Panel(spacing=4)
        self.help_column.addWidget(self._label)
        for words in (
            "Not with sodium bicarbonate or other alkaline fluid: it is inactivated.",
            "Look at the solution: clear, no particles, no brown or pink tint.",
        ):
            note = Message(2)
            note.say("note", words)
            self.help_column.addWidget(note)
        add_differing(self.help_column, differing(place.protocol, Step.PREPARATION))

    def show_form(self, form: Form) -> None:
        self._other.setVisible(form.text("bag") == OTHER)
        self._asked.setVisible(asks_pharmacist(form.place))
        self._tubing.setVisible(asks_tubing(form))
        shown = mixing(form)
        self._card.say(shown)
        if shown.bag_label != getattr(self, "_shown_label", None):
            self._shown_label = shown.bag_label
            clear(self._label.column)
            self._label.column.addWidget(Caps("Bag label"))
            for number, text in enumerate(shown.bag_label):
                self._label.column.addWidget(Words(text, "emphasis" if number < 3 else "body"))
            if not shown.bag_label:
                self._label.column.addWidget(Words("Choose a bag first.", "body", "text2"))
