"""A block in place of single entries: from when to when, what the pump gave, why."""

from __future__ import annotations

from assistant.views.drawer_block import SEEN, WHYS, units, usual
from assistant.views.setup_form import Form, Place
from ui.bedside.pages.shared import DrawerPage
from ui.desk import Desk
from ui.setup.picked import Picked
from ui.setup.rows import Fields
from ui.widgets import Words

OTHER = "other"
MAPS = "Lowest and highest MAP: in the line below, each with its time, such as 48 1402."
_OTHER = (OTHER, "0", "Other, in words")


class BlockPage(DrawerPage):
    """When hands became busy is offered; the rest is typed."""

    def __init__(self, _desk: Desk, place: Place) -> None:
        super().__init__("Block charting")
        began = self.field("began", "Began", hint="1350, or 40 min", lines=0)
        ended = self.field("ended", "Ended", hint="0 min is now", lines=0)
        self.offer("began", "Began")
        self.usual.offer(usual(place), {key: f"busy {at}" for key, at in usual(place).items()})
        self.column.addWidget(Fields((began, 1, 200), (ended, 1, 200)))
        self._units = {ident: words for ident, _key, words in units(place)}
        self.column.addWidget(self.row("unit", "What the pump gave, in", units(place)))
        start = self.field("start", "At the start", lines=0)
        most = self.field("most", "At most", lines=0)
        end = self.field("end", "At the end", lines=0)
        self._pump = (start, most, end)
        self.column.addWidget(Fields(*((part, 1, 150) for part in self._pump)))
        seen = self.field("seen", "Set by, in words", lines=0)
        why = self.field("why", "Why, in words", lines=0)
        self._picked = (
            Picked(self, "The doses were set by", (*SEEN, _OTHER), seen, OTHER),
            Picked(self, "Why?", (*WHYS, _OTHER), why, OTHER),
        )
        for row in self._picked:
            self.column.addWidget(row)
            self.column.addWidget(row.field)
        self.column.addWidget(Words(MAPS, "body", "text2"))
        self.close_column()

    def show_form(self, form: Form) -> None:
        unit = self._units.get(form.text("unit"), "")
        for part in self._pump:
            part.set_unit(unit)
        for row in self._picked:
            if row.choices.value() != OTHER or row.field.text():
                row.follow()
            row.field.setVisible(row.choices.value() == OTHER)
