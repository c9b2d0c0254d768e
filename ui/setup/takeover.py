"""Take over a running infusion: where it comes from, since when, and what is read off it."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from assistant.quantities import DoseUnit
from assistant.views.setup_form import Form
from assistant.views.setup_hurried import LINES, gives, strengths, unit_on
from assistant.views.setup_moment import PLACED, SINCE
from assistant.views.setup_takeover import FORMS, LEFT, ORIGINS, read
from ui.desk import Desk
from ui.setup.drafts import Drafts
from ui.setup.hurried import HurriedPage
from ui.setup.hurried_rows import Row
from ui.setup.hurried_screen import HurriedScreen
from ui.widgets import Caps, Words

NAME = "takeover"
SITE = 150


class TakeOverPage(HurriedPage):
    """What is read off the infusion; what its rate gives is worked out, never filled in.

    Beside a reason that is asked for, what is not needed for it is hidden.
    """

    brief = True

    def __init__(self, desk: Desk) -> None:
        super().__init__("Take over a running infusion", "")
        self.column.addWidget(Row("From", self._keys("origin", "Where it comes from", ORIGINS)))
        self.whom()
        self.bags(strengths(desk.protocol))
        line, site = self._keys("line", "Line", LINES), self._short("site", "Site")
        site.set_placeholder("site")
        self.column.addWidget(Row("Line", line, site, field=SITE))
        placed = self._short("placed", "When the line was placed")
        since = self._short("since", "Running since")
        left = self._short("left", "Left in the bag", "mL")
        about = Words("Since", "control", "text2"), Words("In bag", "control", "text2")
        self.column.addWidget(Row("Placed", placed, about[0], since, about[1], left))
        self._forms = Words(FORMS, "small", "text2")
        self.column.addWidget(self._forms)
        self._pump()
        self.help_column.addWidget(self._reason_box)
        self.help_column.addWidget(self.for_later())
        self.column.addStretch(1)
        self.help_column.addStretch(1)

    def _pump(self) -> None:
        rate = self.field("rate", "Rate on the pump", "mL/h", big=True, lines=0)
        self.help_column.addWidget(rate)
        self._gives = Words("", "title", "dose")
        self._that = QWidget()
        that = QVBoxLayout(self._that)
        that.setContentsMargins(2, 0, 0, 0)
        that.setSpacing(2)
        that.addWidget(Caps("That gives"))
        that.addWidget(self._gives)
        self.help_column.addWidget(self._that)
        mean = self.field("map", "MAP now", "mmHg", lines=0)
        dose = self.field("dose", "Ordered dose", DoseUnit.PER_KG.value, lines=0)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(mean, 4)
        row.addWidget(dose, 5)
        self.help_column.addLayout(row)
        self._units = self.units()
        self.help_column.addWidget(self._units)
        hint = "vasopressin 0.03 units/min"
        self._agents = self.field("agents", "Other pressors", hint=hint, lines=0)
        self.help_column.addWidget(self._agents)

    def gives_words(self) -> str:
        """The dose that the typed rate gives, as it is shown."""
        return self._gives.words()

    def show_form(self, form: Form) -> None:
        super().show_form(form)
        self._gives.say(gives(form) or "–")
        asks, unit = self.asks(), unit_on(form)
        typed = bool(form.text("dose")) and not asks
        self._units.setVisible(typed or unit is not DoseUnit.PER_KG)
        self._that.setVisible(not asks)
        self._forms.setVisible(not (form.text(SINCE) and form.text(PLACED) and form.text(LEFT)))
        self._agents.setVisible(not asks)


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
