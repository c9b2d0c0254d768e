"""Another line: where it ends, which lumen, what was looked at, and what became of the old one."""

from __future__ import annotations

from assistant.views.drawer_line import (
    CENTRAL,
    CONFIRMED,
    LUMENS,
    OLD,
    PRIMED,
    RUNS,
    checks_for,
    view,
)
from assistant.views.drawer_parts import AT
from assistant.views.setup_checks import check_views
from assistant.views.setup_form import Form, Place
from assistant.views.setup_line import KEYS
from assistant.views.setup_sites import OTHER, sites
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.setup.picked import Picked
from ui.setup.rows import Fields


class NewLinePage(DrawerPage):
    """What is asked of one kind of line alone comes and goes with it."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Another line")
        kinds = [(ident, key, ident.capitalize()) for ident, key in KEYS]
        self.column.addWidget(self.row("line", "It runs to a line that is", kinds))
        site = self.field("site", "Site, in words", lines=0)
        self._sites = Picked(self, "Site", sites(CENTRAL), site, OTHER)
        self._access = ""
        self.column.addWidget(self._sites)
        self.column.addWidget(site)
        self._gauge = self.field("gauge", "Gauge", "G", lines=0)
        self.column.addWidget(self._gauge)
        self._lumen = self.row("lumen", "Lumen", LUMENS)
        self.column.addWidget(self._lumen)
        rows = (c for kind, _ in KEYS for c in checks_for(place.protocol, kind))
        asked = tuple({check.id: check for check in rows}.values())
        for shown in check_views(place.protocol, asked):
            self.column.addWidget(self.ask(shown))
        self._known = self.row("confirmed", "Place confirmed by", CONFIRMED)
        self.column.addWidget(self._known)
        self.column.addWidget(self.row("through", "Pressor running through it?", RUNS))
        self._at = self.field(AT, "Since", hint="1350, or 10 min", lines=0)
        self.column.addWidget(self._at)
        self.column.addWidget(self.row("old", "The line before", OLD))
        self._more()
        self.add_notes()
        self.close_column()

    def _more(self) -> None:
        """What Enter passes over."""
        primed = self.row("primed", "Does the drug fill it already?", PRIMED)
        self._passed.add(primed.choices)
        space = self.field("dead_space", "Dead space, if known", "mL", lines=0, passed=True)
        self.column.addWidget(primed)
        self.column.addWidget(Fields((space, 1, 230)))

    def show_form(self, form: Form) -> None:
        shown, access = view(form), form.text("line")
        self.tell(shown.now)
        self._offer_sites(access)
        central = access == CENTRAL
        self._gauge.setVisible(bool(access) and not central)
        for part in (self._lumen, self._known):
            part.setVisible(central)
        self._at.setVisible(form.text("through") == "since")
        asked = {row.id for row in shown.checks}
        for ident, question in self.questions.items():
            question.setVisible(ident in asked)
        self.follow(shown.follows)

    def _offer_sites(self, access: str) -> None:
        self._sites.setVisible(bool(access))
        if access != self._access:
            self._access = access
            self._sites.offer(sites(access))
        if self._sites.choices.value() != OTHER or self.fields["site"].text():
            self._sites.follow()
        self.fields["site"].setVisible(self._sites.choices.value() == OTHER)
