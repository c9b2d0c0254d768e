"""Order: the unit's usual one by one key, start and maximum always typed, read back whole."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from assistant.quantities import DoseUnit
from assistant.views.setup import Page as Step
from assistant.views.setup_differing import differing
from assistant.views.setup_form import Form, Place
from assistant.views.setup_order import SPOKEN, template_texts, templates, view
from assistant.views.setup_sources import child_pressure, map_said
from assistant.views.setup_written import written
from ui.desk import Desk
from ui.setup.beside import BesideField, StartDoses, add_differing
from ui.setup.page import Page
from ui.setup.rows import Fields, LabelledLine, Panel, Question, clear
from ui.widgets import Caps, IconLabel, Words

UNITS = tuple((unit.value, str(n), unit.value) for n, unit in enumerate(DoseUnit, 1))
WAYS = (
    ("written", "W", "Written"), ("electronic", "E", "Electronic"),
    ("verbal", "V", "Verbal"), ("phone", "P", "By phone"),
)  # fmt: skip
YES_NO = (("yes", "Y", "Yes"), ("no", "N", "No"))


class OrderPage(Page):
    """A template fills everything but start and maximum; each element stays a field."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("What is ordered?")
        self._map_said, self._child = BesideField(self), BesideField(self)
        self._map_said.say(map_said(place.protocol))
        self._protocol = place.protocol
        self._templates = {row.id: row for row in templates(place.protocol)}
        self.column.addWidget(self._usual())
        self.column.addWidget(self.row("unit", "Dose unit", UNITS))
        if place.protocol.hepatorenal is not None:
            baseline = self.field("baseline", "Baseline MAP", "mmHg")
            self.column.addWidget(Fields((baseline, 1, 190)))
        for row in self._rows_of_fields():
            self.column.addWidget(row)
        self.column.addWidget(self.row("how", "How was it given?", WAYS))
        self._read_back = self.row("read_back", READ_BACK["written"], YES_NO)
        self.column.addWidget(self._read_back)
        down = self.field("step_down", "Step down, if another", "mcg/kg/min")
        later = self.field("interval_down", "Down not sooner than", "min")
        self.column.addWidget(Fields((down, 1, 190), (later, 1, 190)))
        self.column.addWidget(self.row("wean", "May it be weaned off?", YES_NO))
        self._help(place)
        self.close_column()

    def _usual(self) -> Question:
        rows = [(row.id, str(n), row.name, "") for n, row in enumerate(self._templates.values(), 1)]
        made = Question("The unit's usual order", "Start and maximum stay empty.", rows)
        made.choices.chosen.connect(self._use)
        self._path.append(made.choices)
        return made

    def _rows_of_fields(self) -> Iterator[QWidget]:
        start = self.field("start", "Start dose", "mcg/kg/min", big=True)
        most = self.field("maximum", "Maximum", "mcg/kg/min", big=True)
        yield Fields((start, 1, 270), (most, 1, 270))
        step = self.field("step", "Step", "mcg/kg/min")
        wait = self.field("interval", "Not sooner than", "min")
        call = self.field("notify", "Call at", "mcg/kg/min")
        yield Fields((step, 1, 190), (wait, 1, 150), (call, 1, 190))
        low = self.field("map_low", "MAP from", "mmHg")
        high = self.field("map_high", "MAP to", "mmHg")
        route = self.field("route", "Route")
        yield Fields((low, 1, 150), (high, 1, 150), (route, 1, 190))
        yield self._map_said
        yield self._child
        drug, what = self.field("drug", "Drug"), self.field("indication", "Indication")
        by = self.field("prescriber", "Prescriber")
        yield Fields((drug, 1, 190), (what, 1, 190), (by, 1, 190))

    def _use(self, ident: str) -> None:
        self.set_texts(written(self._protocol, template_texts(self._templates[ident])))
        self.changed.emit()
        self.fields["start"].setFocus()

    def _help(self, place: Place) -> None:
        self.help_column.addWidget(IconLabel("clipboard-list", "The order, whole", role="emphasis"))
        said = "Read each line back to the prescriber, or compare it with the written order."
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
        for key in ("start", "maximum", "step", "notify", "step_down"):
            self.fields[key].set_unit(unit)
        spoken = "spoken" if form.text("how") in SPOKEN else "written"
        self._read_back.say(READ_BACK[spoken])
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


READ_BACK = {
    "written": "Compared with the written order, element by element?",
    "spoken": "Read back to the prescriber, word for word?",
}
