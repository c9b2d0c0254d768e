"""The page of another agent: what the protocol says of it stands beside its dose."""

from __future__ import annotations

from assistant.views.drawer_agent import AGENTS, CHECKED, LINES, NOW, OTHER, units_of, view
from assistant.views.setup_form import Form, Place
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.widgets import Choice

BAG = "20 units in 50 mL"


class AgentPage(DrawerPage):
    """The units offered are those of the agent that was named."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Other agent")
        self.column.addWidget(self.choose("agent", "Which agent?", AGENTS))
        self._name = self.field("agent_name", "Its name", lines=0)
        self.column.addWidget(self._name)
        self._units = units_of("")
        self._unit = self.choose("agent_unit", "Its unit, as the pump shows it", self._units)
        self.column.addWidget(self._unit)
        self.column.addWidget(self.field("agent_dose", "Dose", big=True))
        self.add_notes()
        self.column.addWidget(self.choose("agent_line", "It runs through", LINES))
        self._bag_and_order()
        checked = self.row("agent_check", "Bag, rate and line read by another?", CHECKED)
        self._passed.add(checked.choices)
        self.column.addWidget(checked)
        self._checker = self.field("agent_checker", "By whom", lines=0)
        self.column.addWidget(self._checker)
        self.close_column()

    def _bag_and_order(self) -> None:
        strength = self.field("agent_strength", "Strength of its bag", hint=BAG, lines=0)
        by = self.field("agent_by", "Ordered by", lines=0)
        self.offer("agent_by", "Prescriber")
        for part in (strength, by):
            self.column.addWidget(part)

    def show_form(self, form: Form) -> None:
        shown = view(form)
        self._name.setVisible(form.text("agent") == OTHER)
        self._unit.setVisible(bool(form.text("agent")))
        self._checker.setVisible(form.text("agent_check") == NOW)
        if shown.units != self._units:
            self._units = shown.units
            kept = self._unit.value()
            self._unit.set_options(Choice(*unit) for unit in shown.units)
            self._unit.set_value(kept)
            for option in self._unit.options():  # the keyboard goes there at once
                option.show()
            self.order_tabs()
        self.usual.offer({"agent_by": shown.ordered_by})
        self.tell(shown.runs)
        self.follow(shown.says)
