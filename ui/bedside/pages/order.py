"""A new order in one line: one element by its digit, its value, how it came and by whom."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.drawer_order import (
    ELEMENTS,
    HOW,
    TARGET,
    WEAN,
    Element,
    prescriber,
    unit_now,
    view,
)
from assistant.views.setup_form import Form, Place
from assistant.views.setup_until import EXPIRES
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.setup.rows import Fields, LabelledLine, Panel, clear
from ui.widgets import Caps

YES_NO = (("yes", "Y", "Yes"), ("no", "N", "No"))
WHOLE = "The whole order"
STAYS = "All else stays as it was ordered."


class NewOrderPage(DrawerPage):
    """Only the field of the element that changes is there."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("New order")
        self.column.addWidget(self.row("element", "What changes?", ELEMENTS))
        self._parts: dict[str, QWidget] = {}
        unit = unit_now(place)
        for ident, _key, words in ELEMENTS:
            made = self._part(ident, words, unit)
            self._parts[ident] = made
            self.column.addWidget(made)
        self.add_notes()
        self.column.addWidget(self.row("how", "How was it given?", HOW))
        by = self.field("prescriber", "By", lines=0)
        self.offer("prescriber", "By")
        same = prescriber(place)
        self.usual.offer({"prescriber": same}, {"prescriber": f"same, {same}"})
        self.column.addWidget(by)
        self._whole = Panel(spacing=4)
        self._shown: tuple[Element, ...] = ()
        self.column.addWidget(self._whole)
        self.close_column()

    def _part(self, ident: str, words: str, unit: str) -> QWidget:
        if ident == TARGET:
            low = self.field("map_low", "MAP from", "mmHg", lines=0)
            high = self.field("map_high", "MAP to", "mmHg", lines=0)
            return Fields((low, 1, 150), (high, 1, 150))
        if ident == WEAN:
            return self.row(WEAN, words, YES_NO)
        if ident == EXPIRES:
            return self.field(EXPIRES, words, hint="1800", lines=0)
        minutes = ident.startswith("interval")
        return self.field(ident, words, "min" if minutes else unit, lines=0)

    def show_form(self, form: Form) -> None:
        chosen = form.text("element")
        for ident, part in self._parts.items():
            part.setVisible(ident == chosen)
        rows = view(form)
        if rows == self._shown:
            return
        self._shown = rows
        told = (f"{row.label}: {row.now}, was {row.was}. {STAYS}" for row in rows if row.changed)
        self.follow(tuple(told))
        clear(self._whole.column)
        self._whole.column.addWidget(Caps(WHOLE))
        for row in rows:
            said = f"{row.now}, was {row.was}" if row.changed else row.was
            line = LabelledLine(row.label, said, wide=130, strong=row.changed)
            self._whole.column.addWidget(line)
