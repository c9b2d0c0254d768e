"""Order: each element typed, or its usual value taken alone; start and maximum always typed."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from assistant.quantities import DoseUnit
from assistant.views.setup import Page as Step
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form, Place
from assistant.views.setup_order import is_spoken, view
from assistant.views.setup_sources import child_pressure, map_said
from assistant.views.setup_usual import usual, usual_unit
from ui.desk import Desk
from ui.setup.beside import BesideField, StartDoses, add_differing
from ui.setup.owned import Owned
from ui.setup.page import Page
from ui.setup.rows import Fields, LabelledLine, Panel, clear, topped
from ui.widgets import Caps, EntryField, IconLabel, Words

UNITS = tuple((unit.value, str(n), unit.value) for n, unit in enumerate(DoseUnit, 1))
WAYS = (
    ("written", "W", "Written"), ("electronic", "E", "Electronic"),
    ("verbal", "V", "Verbal"), ("phone", "P", "By phone"),
)  # fmt: skip
YES_NO = (("yes", "Y", "Yes"), ("no", "N", "No"))


class OrderPage(Page):
    """Each element is a field of its own; Enter on an empty one takes what is usual for it."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("What is ordered?")
        self._map_said, self._child = BesideField(self), BesideField(self)
        self._map_said.say(map_said(place.protocol))
        self._protocol = place.protocol
        says = usual_unit(place.protocol)
        self.column.addWidget(self.row("unit", f"Dose unit, usual {says}" if says else UNIT, UNITS))
        if place.protocol.hepatorenal is not None:
            baseline = self.field("baseline", "Baseline MAP", "mmHg")
            self.column.addWidget(Fields((baseline, 1, 190)))
        for row in self._rows_of_fields():
            self.column.addWidget(row)
        self.column.addWidget(self.row("how", "How was it given?", WAYS))
        self._read_back = self.row("read_back", READ_BACK, YES_NO)
        self.column.addWidget(self._read_back)
        by = self._low("prescriber", "Prescriber")
        end = self._low("expires", "Holds until", passed=True)
        wean = self.row("wean", "May be weaned off?", YES_NO)
        self._passed.add(wean.choices)
        self.column.addWidget(Fields((by, 3, 200), (end, 2, 150), (topped(wean), 4, 300)))
        self._signed = Owned(self, Step.ORDER)
        self._help(place)
        self.close_column()

    def _rows_of_fields(self) -> Iterator[QWidget]:
        drug, route = self._low("drug", "Drug"), self._low("route", "Route")
        what = self._low("indication", "Indication", passed=True)
        yield Fields((drug, 1, 250), (route, 1, 260), (what, 1, 290))
        start = self._low("start", "Start dose", "mcg/kg/min")
        most = self._low("maximum", "Maximum", "mcg/kg/min")
        yield Fields((topped(start), 1, 270), (topped(most), 1, 270))
        step = self._low("step", "Step", "mcg/kg/min")
        wait = self._low("interval", "Not sooner than", "min")
        call = self._low("notify", "Call at", "mcg/kg/min")
        yield Fields((step, 1, 250), (wait, 1, 250), (call, 1, 250))
        low = self._low("map_low", "MAP from", "mmHg")
        high = self._low("map_high", "MAP to", "mmHg", passed=True)
        down = self._low("step_down", "Step down, if another", "mcg/kg/min", passed=True)
        later = self._low("interval_down", "Down not sooner", "min", passed=True)
        yield Fields((low, 3, 180), (high, 3, 180), (down, 4, 220), (later, 3, 180))
        yield self._map_said
        yield self._child

    def _low(self, key: str, label: str, unit: str = "", *, passed: bool = False) -> EntryField:
        """A field that takes room for a message only when there is one: the page fits whole."""
        made = self.field(key, label, unit, lines=0, passed=passed)
        if key in OFFERED:
            self.offer(key, label)
        return made

    def _help(self, place: Place) -> None:
        self.help_column.addWidget(IconLabel("clipboard-list", "The order, whole", role="emphasis"))
        for said in HELP:
            self.help_column.addWidget(Words(said, "body", "text2"))
        self._whole = Panel(spacing=6)
        self.help_column.addWidget(self._whole)
        self._same = Words("", "body", "text2")
        self.help_column.addWidget(self._same)
        self._bands = StartDoses()
        self.help_column.addWidget(self._bands)
        add_differing(self.help_column, differing(place.protocol, Step.ORDER))

    def show_form(self, form: Form) -> None:
        unit = form.text("unit") or DoseUnit.PER_KG.value
        self.usual.offer(usual(self._protocol, DoseUnit(unit) if form.text("unit") else None))
        for key in ("start", "maximum", "step", "notify", "step_down"):
            self.fields[key].set_unit(unit)
        self._read_back.setVisible(is_spoken(form))
        self._signed.show(form.place)
        shown = view(form)
        rows = (*shown.elements, *shown.more)
        if rows != getattr(self, "_rows", ()):
            self._rows = rows
            clear(self._whole.column)
            self._whole.column.addWidget(Caps("Seven elements, and who"))
            for row in rows:
                line = LabelledLine(row.label, row.value, wide=120, strong=row.there)
                self._whole.column.addWidget(line)
        self._same.say(f"Start, same as {' or '.join(shown.same_as)}" if shown.same_as else "")
        self._bands.say(shown.bands)
        self._child.say(child_pressure(form.place))


READ_BACK = "Read back to the prescriber, word for word?"
HELP = (
    "Read each line back to the prescriber, or compare it with the written order.",
    "Enter on an empty field takes its usual value, that one alone. Start and maximum have none.",
)
UNIT = "Dose unit"
OFFERED = (
    "drug", "route", "indication", "step", "interval", "notify", "map_low", "map_high",
    "step_down", "interval_down",
)  # fmt: skip
"""Never the start dose, never the maximum: usual() holds none for them either, and none for
the way down: that keeps room for one beside its label so that a row of fields stays level."""
