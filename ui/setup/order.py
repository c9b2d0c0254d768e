"""Order: the unit's usual one by one key, start and maximum always typed, read back whole."""

from __future__ import annotations

from assistant.quantities import DoseUnit
from assistant.views.setup_form import Form
from assistant.views.setup_order import SPOKEN, template_texts, templates, view
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import Fields, LabelledLine, Panel, clear
from ui.widgets import Caps, Choice, Choices, Divider, IconLabel, Words

UNITS = tuple((unit.value, str(n), unit.value) for n, unit in enumerate(DoseUnit, 1))
WAYS = (
    ("written", "W", "Written"), ("electronic", "E", "Electronic"),
    ("verbal", "V", "Verbal"), ("phone", "P", "By phone"),
)  # fmt: skip
YES_NO = (("yes", "Y", "Yes"), ("no", "N", "No"))


class OrderPage(Page):
    """A template fills everything but start and maximum; each element stays a field."""

    def __init__(self, desk: Desk) -> None:
        super().__init__("What is ordered?")
        self._templates = {row.id: row for row in templates(desk.protocol)}
        self._usual = self._template_choice()
        self.column.addWidget(self._usual)
        self.column.addWidget(self._doses())
        self.column.addWidget(self._limits())
        self.column.addWidget(self._words())
        self.column.addWidget(Divider())
        by = self.field("prescriber", "Prescriber")
        by.setMinimumWidth(220)
        self.column.addWidget(Fields((by, 2), (self.choose("how", "How was it given?", WAYS), 3)))
        self._read_back = self.row("read_back", READ_BACK["written"], YES_NO)
        self.column.addWidget(self._read_back)
        self._help()
        self.close_column()

    def _template_choice(self) -> Choices:
        rows = [
            Choice(row.id, str(n), row.name, "start and maximum stay empty")
            for n, row in enumerate(self._templates.values(), 1)
        ]
        made = Choices("The unit's usual orders", rows)
        made.chosen.connect(self._use)
        self._path.append(made)
        return made

    def _doses(self) -> Fields:
        self._units = self.choose("unit", "Dose unit", UNITS)
        start = self.field("start", "Start dose", "mcg/kg/min", big=True, lines=2)
        most = self.field("maximum", "Maximum", "mcg/kg/min", big=True, lines=2)
        for field in (start, most):
            field.setMinimumWidth(250)
        self.column.addWidget(self._units)
        return Fields((start, 1), (most, 1))

    def _limits(self) -> Fields:
        step = self.field("step", "Step", "mcg/kg/min")
        wait = self.field("interval", "Not sooner than", "min")
        low = self.field("map_low", "MAP from", "mmHg")
        high = self.field("map_high", "to", "mmHg")
        call = self.field("notify", "Call at", "mcg/kg/min")
        for field in (step, call):
            field.setMinimumWidth(150)
        for field in (wait, low, high):
            field.setMinimumWidth(110)
        return Fields((step, 3), (wait, 2), (low, 2), (high, 2), (call, 3))

    def _words(self) -> Fields:
        drug = self.field("drug", "Drug")
        route, what = self.field("route", "Route"), self.field("indication", "Indication")
        for field in (drug, route, what):
            field.setMinimumWidth(160)
        return Fields((drug, 1), (route, 1), (what, 1))

    def _use(self, ident: str) -> None:
        for key, text in template_texts(self._templates[ident]).items():
            if key in self.fields:
                self.fields[key].set_text(text)
            else:
                self.choices[key].set_value(text)
        self.changed.emit()
        self.fields["start"].setFocus()

    def _help(self) -> None:
        self.help_column.addWidget(IconLabel("clipboard-list", "The order, whole", role="emphasis"))
        said = "Read each line back to the prescriber, or compare it with the written order."
        self.help_column.addWidget(Words(said, "body", "text2"))
        self._whole = Panel(spacing=6)
        self.help_column.addWidget(self._whole)
        self._same = Words("", "body", "text2")
        self.help_column.addWidget(self._same)

    def show_form(self, form: Form) -> None:
        unit = form.text("unit") or DoseUnit.PER_KG.value
        for key in ("start", "maximum", "step", "notify"):
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


READ_BACK = {
    "written": "Compared with the written order, element by element?",
    "spoken": "Read back to the prescriber, word for word?",
}
