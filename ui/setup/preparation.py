"""Preparation: the unit's bags as cards, the vial label read back, the mixing card."""

from __future__ import annotations

from assistant.views.label import pending
from assistant.views.setup import Page as Step
from assistant.views.setup_bag import (
    LABEL,
    MADE,
    TUBING,
    asks_name,
    asks_pharmacist,
    asks_tubing,
    bag_on,
    label_view,
)
from assistant.views.setup_checks import page_views
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form, Place, Said
from assistant.views.setup_marks import LOT, USE_BY
from assistant.views.setup_mixing import mixing
from assistant.views.setup_mixture import ENDS
from assistant.views.setup_product import PRODUCT, SCANNED, USE, USES, asks_use, scanned_said
from assistant.views.setup_scanned import Taken
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
    KeyButton,
    Message,
    Words,
)


class PreparationPage(Page):
    """Which bag, what the vial says, how it is mixed, and what its label says then."""

    scans = SCANNED
    _bag_made = ""
    """The bag as it stands here, as text, for a label before it is charted."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Which bag are you using?")
        self._scan_said: Said | None = None
        self._use = self.row(USE, "What becomes of the other drug?", USES)
        self._use.hide()
        self.column.addWidget(self._use)
        self._bag(place)
        self._vial(place)
        self._card = MixingCard()
        self.column.addWidget(self._card)
        for row in page_views(place.protocol, Step.PREPARATION):
            if row.id != LABEL:
                self.column.addWidget(self.ask(row))
        self.column.addWidget(self.row("made", "How did the drug go into the bag?", MADE))
        ends = self.field(ENDS, "The mixture expires", hint="24 h, 14:15", lines=2, passed=True)
        lot = self.field(LOT, "Lot, off the label", hint="or scan it", lines=2, passed=True)
        day = self.field(USE_BY, "Its use-by day", hint="31-Dec-2027", lines=2, passed=True)
        self.column.addWidget(Fields((ends, 3, 240), (lot, 3, 220), (day, 3, 240)))
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
        self._amounts = (mg, ml)
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
        text = "What it says, with bed, initials, times and a code. Two hands sign it."
        self.help_column.addWidget(Words(text, "body", "text2"))
        self._label = Panel(spacing=4)
        self.help_column.addWidget(self._label)
        self.print_label = KeyButton("Print the label", "Ctrl+P", icon="printer")
        self.print_label.clicked.connect(lambda: self.go.emit(("label", self._bag_made)))
        self.print_label.setEnabled(False)
        self.help_column.addWidget(self.print_label)
        note = Message(2)
        words = "Not with sodium bicarbonate or other alkaline fluid: it is inactivated."
        note.say("note", words)
        self.help_column.addWidget(note)
        add_differing(self.help_column, differing(place.protocol, Step.PREPARATION))

    def take(self, scan: Taken) -> None:
        self._scan_said = None if PRODUCT in scan.texts else scan.said
        super().take(scan)

    def show_form(self, form: Form) -> None:
        self._use.setVisible(asks_use(form))
        self.say_scan(self._scan_said or scanned_said(form))
        self._other.setVisible(asks_name(form))
        for amount in self._amounts:
            amount.setVisible(form.text("bag") == OTHER)
        self._asked.setVisible(asks_pharmacist(form.place))
        self._tubing.setVisible(asks_tubing(form))
        shown = mixing(form)
        self._card.say(shown)
        self._bag_made = pending(form.place.chart, bag_on(form))
        self.print_label.setEnabled(bool(shown.bag_label) and form.place.chart.version > 0)
        if shown.bag_label != getattr(self, "_shown_label", None):
            self._shown_label = shown.bag_label
            clear(self._label.column)
            self._label.column.addWidget(Caps("Bag label"))
            for number, text in enumerate(shown.bag_label):
                self._label.column.addWidget(Words(text, "emphasis" if number < 3 else "body"))
            if not shown.bag_label:
                self._label.column.addWidget(Words("Choose a bag first.", "body", "text2"))
