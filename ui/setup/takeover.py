"""Take over a running infusion: where it comes from, since when, and what is read off it."""

from __future__ import annotations

from uuid import UUID

from assistant.quantities import DoseUnit
from assistant.views.setup_form import Form
from assistant.views.setup_hurried import left_for_later, strengths
from assistant.views.setup_takeover import FORMS, ORIGINS, gives, read
from ui.desk import Desk
from ui.setup.drafts import Drafts
from ui.setup.hurried import HurriedPage, Row
from ui.setup.hurried_screen import HurriedScreen
from ui.setup.rows import Panel
from ui.widgets import Caps, Words

NAME = "takeover"


class TakeOverPage(HurriedPage):
    """What is read off the infusion; what its rate gives is worked out, never filled in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(f"Take over a running {desk.protocol.protocol.drug} infusion", "")
        self.column.addWidget(Row("From", self._keys("origin", "Where it comes from", ORIGINS)))
        self.whom()
        self.bags(strengths(desk.protocol))
        self.lines()
        site = self._short("site", "Site")
        placed = self._short("placed", "When the line was placed")
        self.column.addWidget(Row("Site", site, Words("Placed", "control", "text2"), placed))
        since = self._short("since", "Running since")
        left = self._short("left", "Left in the bag", "mL")
        self.column.addWidget(Row("Since", since, Words("Left in bag", "control", "text2"), left))
        self._pump()
        self.help_column.addWidget(self._reason_box)
        self.help_column.addWidget(self.for_later("Left for later"))
        self.column.addWidget(Words(FORMS, "small", "text2"))
        self.column.addStretch(1)
        self.help_column.addStretch(1)

    def _pump(self) -> None:
        rate = self.field("rate", "Rate on the pump", "mL/h", big=True, lines=0)
        self.help_column.addWidget(rate)
        self._gives = Words("", "title", "dose")
        self.help_column.addWidget(Panel(Caps("That gives"), self._gives, spacing=2))
        per_kg = DoseUnit.PER_KG.value
        dose = self.field("dose", "Ordered dose, if known", per_kg, lines=0)
        self.help_column.addWidget(dose)
        self.help_column.addWidget(self.units())
        agents = self.field("agents", "Other pressors", hint="vasopressin 0.03 units/min", lines=0)
        self.help_column.addWidget(agents)

    def gives_words(self) -> str:
        """The dose that the typed rate gives, as it is shown."""
        return self._gives.words()

    def show_form(self, form: Form) -> None:
        super().show_form(form)
        self._gives.say(gives(form) or "–")
        self.show_later(left_for_later(form))


class TakeOverScreen(HurriedScreen):
    """Opened from the board; then the bedside opens."""

    def __init__(
        self, desk: Desk, session: UUID | None = None, drafts: Drafts | None = None
    ) -> None:
        page = TakeOverPage(desk)
        super().__init__(desk, session, page, read, name=NAME, words="Take it over", drafts=drafts)

    def heading(self) -> tuple[str, str]:
        """What this screen is."""
        return "Take over", ""
