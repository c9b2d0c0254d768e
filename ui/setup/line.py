"""Line: where the drug runs in, and the checks that belong to that kind of line."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.views.setup import Page as Step
from assistant.views.setup_checks import page_views
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form, Place
from assistant.views.setup_line import KEYS, NOT_PLANNED, PLANS, PRIMED, view
from assistant.views.setup_sites import OTHER, sites
from ui.desk import Desk
from ui.setup.beside import add_differing
from ui.setup.page import Page
from ui.setup.picked import Picked
from ui.setup.rows import Fields, clear
from ui.widgets import Choice, ChoiceCards, Divider, IconLabel, Message, Words

NOTES = {
    "central": ("Central", "jugular, subclavian, femoral, PICC"),
    "peripheral": ("Peripheral", "a large vein of the arm"),
    "intraosseous": ("Intraosseous", "until there is another line"),
}
WARNINGS = (
    "No flush and no bolus through this line while norepinephrine runs: it pushes in a dose.",
    "No blood sample from this line.",
)


class LinePage(Page):
    """Some checks are asked for some lines only; they come and go with the line."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Where does it run in?")
        rows = [Choice(ident, key, NOTES[ident][0], "", (NOTES[ident][1],)) for ident, key in KEYS]
        cards = ChoiceCards("", rows)
        cards.setAccessibleName("Line")
        self.add_choices("line", cards)
        self.column.addWidget(cards)
        site = self.field("site", "Site, in words", lines=0)
        gauge = self.field("gauge", "Gauge", "G", lines=0)
        space = self.field("dead_space", "Dead space, if known", "mL", lines=0, passed=True)
        self._sites = Picked(self, "Site", sites("central"), site, OTHER)
        self.column.addWidget(self._sites)
        self.column.addWidget(Fields((site, 3, 220), (gauge, 1, 150), (space, 2, 230)))
        self._access = ""
        self._found = Message(1)
        self._found.hide()
        self.column.addWidget(self._found)
        self.column.addWidget(Divider())
        for row in page_views(place.protocol, Step.LINE):
            self.column.addWidget(self.ask(row))
        primed = self.row("primed", "Does the drug fill the line already?", PRIMED)
        self._passed.add(primed.choices)
        self.column.addWidget(primed)
        self._help(place)
        self.close_column()

    def _help(self, place: Place) -> None:
        self.help_column.addWidget(IconLabel("waypoints", "This kind of line", role="emphasis"))
        self._limits = QVBoxLayout()
        self._limits.setSpacing(4)
        self.help_column.addLayout(self._limits)
        self._flush = Message(2)
        sample = Message(2)
        for warning, text in zip((self._flush, sample), WARNINGS, strict=True):
            warning.say("note", text)
            self.help_column.addWidget(warning)
        add_differing(self.help_column, differing(place.protocol, Step.LINE))

    def detail_label(self, ident: str, given: str) -> str:
        return WHO if ident in PLANS and given == NOT_PLANNED else ""

    def passes(self, widget: QWidget) -> bool:
        """A central line is not told by its gauge."""
        central = self.choices["line"].value() == "central"
        return super().passes(widget) or (central and widget is self.fields["gauge"])

    def _offer_sites(self, access: str) -> None:
        """The sites of this kind of line; another kind has others, and what is typed stays."""
        self._sites.setVisible(bool(sites(access)))
        if access != self._access:
            self._access = access
            self._sites.offer(sites(access))
        self._sites.follow()

    def show_form(self, form: Form) -> None:
        shown = view(form)
        self._offer_sites(form.text("line"))
        asked = {row.id for row in shown.checks}
        for ident, question in self.questions.items():
            question.setVisible(ident in asked)
        self._found.setVisible(bool(shown.found))
        self._found.say("caution", " ".join(shown.found))
        self._flush.say("note", shown.flush or WARNINGS[0])
        if shown.limits != getattr(self, "_shown_limits", None):
            self._shown_limits = shown.limits
            clear(self._limits)
            rows = shown.limits or (("No limit of dose or hours is set for it.", ""),)
            chosen = bool(form.text("line"))
            for said, source in rows if chosen else ((CHOOSE, ""),):
                self._limits.addWidget(Words(said, "control"))
                if source:
                    self._limits.addWidget(Words(source, "small", "text2"))


WHO = "Who decided that?"
CHOOSE = "Choose a line to see its limits."
