"""Patient: bed, name, identifiers, dosing weight, and the checks at the bed."""

from __future__ import annotations

from assistant.views.setup import Page as Step
from assistant.views.setup_band import OF_BAND
from assistant.views.setup_before import AGENTS, NONE
from assistant.views.setup_checks import page_views
from assistant.views.setup_form import Form, Place
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import Fields, topped
from ui.widgets import Divider, IconLabel, Message, Words

SEXES = (("F", "F", "Female"), ("M", "M", "Male"), ("X", "X", "Other or not known"))
KINDS = (
    ("measured", "M", "Measured"), ("stated", "S", "Stated"), ("estimated", "E", "Estimated"),
)  # fmt: skip

IDENTIFIERS = (
    "Name, and a birth date or an MRN, read off the wristband. Without either, leave the "
    "wristband check for later with its reason."
)
WEIGHT = (
    "The dosing weight holds for every dose per kg from here on. An estimate is said beside each "
    "dose until it is measured."
)
HELP = (IDENTIFIERS, WEIGHT, "Weight is in kg. A weight in pounds is refused, not converted.")


AGENTS_HINT = "Enter for none; or name, rate and unit; or: not known"


class PatientPage(Page):
    """Nothing here is filled in beforehand: bed and weight are typed each time."""

    scans = OF_BAND

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Who is in the bed?")
        bed = self.field("bed", "Bed", lines=0)
        name = self.field("name", "Name", hint="family name, given name", lines=0)
        born = self.field("born", "Born", hint="14-Jul-1958 or 1958-07-14", lines=0)
        mrn = self.field("mrn", "MRN", lines=0)
        self.column.addWidget(Fields((bed, 1, 150), (name, 4, 320)))
        self.column.addWidget(Fields((born, 1, 330), (mrn, 1, 220)))
        self.column.addWidget(self.row("sex", "Sex", SEXES))
        self.column.addWidget(Divider())
        weight = self.field("weight", "Dosing weight", "kg", big=True)
        kind = self.choose("weight_kind", "How is it known?", KINDS)
        self.column.addWidget(Fields((weight, 2, 240), (topped(kind), 3, 0)))
        self.column.addWidget(Divider())
        for view in page_views(place.protocol, Step.PATIENT):
            self.column.addWidget(self.ask(view))
        self.column.addWidget(Divider())
        agents = self.field(AGENTS, "Other pressors or inotropes running", hint=AGENTS_HINT)
        self.offer(AGENTS, "Other pressors")
        self.column.addWidget(agents)
        self._help()
        self.close_column()

    def show_form(self, form: Form) -> None:
        self.usual.offer({AGENTS: NONE}, {AGENTS: "none runs"})

    def _help(self) -> None:
        self.help_column.addWidget(IconLabel("user", "Two identifiers at the bed", role="emphasis"))
        for text in HELP:
            self.help_column.addWidget(Words(text, "body", "text2"))
        note = Message(2)
        note.say("note", "Every page is saved when you go on. You can leave and come back.")
        self.help_column.addWidget(note)

    def detail_label(self, ident: str, given: str) -> str:
        return "Which allergies?" if ident == "allergies" and given.startswith("known") else ""
