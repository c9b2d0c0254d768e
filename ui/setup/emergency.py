"""Emergency start: one page without sign-in, by 22 keys; what it does not ask stays a debt."""

from __future__ import annotations

from uuid import UUID

from assistant.quantities import DoseUnit
from assistant.views.setup_emergency import read, said_of
from assistant.views.setup_form import Form
from assistant.views.setup_hurried import strengths
from assistant.views.setup_moment import STARTED
from ui.desk import Desk
from ui.setup.drafts import Drafts
from ui.setup.hurried import HurriedPage
from ui.setup.hurried_rows import Row
from ui.setup.hurried_screen import HurriedScreen
from ui.setup.set_to import SetToPanel
from ui.widgets import Words

NAME = "emergency"
EARLIER = "or earlier: 14:02, 5 min"
DOSED = 188


class EmergencyPage(HurriedPage):
    """What cannot wait; the rate that the dose needs, and the rate that the pump shows.

    While the two differ only that is in sight beside what was typed: what it gives, the pump to
    be set right, and the reasons.
    """

    again = "Correct the pump"

    def __init__(self, desk: Desk) -> None:
        super().__init__("Emergency start, no sign-in", "")
        self._desk = desk
        self.whom()
        self.bags(strengths(desk.protocol))
        self.lines()
        dose = self._short("dose", "Dose", DoseUnit.PER_KG.value)
        self.column.addWidget(Row("Dose", dose, self.units(), field=DOSED))
        self.column.addWidget(self.for_later())
        self.set_to = SetToPanel()
        self.help_column.addWidget(self.set_to)
        self.help_column.addWidget(
            self.field("rate", "Rate you see on the pump", "mL/h", big=True, lines=0)
        )
        self.help_column.addWidget(self._reason_box)
        started = self._short(STARTED, "Started at")
        self._passed.add(started)
        started.set_placeholder("now")
        self._started = Row("Started", started, Words(EARLIER, "body", "text2"))
        self.help_column.addWidget(self._started)
        self._under = Words("", "small", "text2")
        self.help_column.addWidget(self._under)
        self.column.addStretch(1)
        self.help_column.addStretch(1)

    def show_form(self, form: Form) -> None:
        super().show_form(form)
        asks = self.asks()
        self._under.say(said_of(self._desk.profiles, form.text("population"), form.text("profile")))
        self._under.setVisible(not asks)
        self._started.setVisible(not asks or bool(form.text(STARTED)))
        self.set_to.show_form(form, brief=asks)


class EmergencyScreen(HurriedScreen):
    """Opened from anywhere by its key; then the bedside opens."""

    def __init__(
        self, desk: Desk, session: UUID | None = None, drafts: Drafts | None = None
    ) -> None:
        page = EmergencyPage(desk)
        super().__init__(desk, session, page, read, name=NAME, words="Running now", drafts=drafts)

    def heading(self) -> tuple[str, str]:
        """What this screen is."""
        return "Emergency start", ""
