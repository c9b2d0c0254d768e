"""The page of a leak: what is not stopped first stands on top, then one step below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from assistant.views.drawer_leak import (
    ACCESS,
    LOOKS,
    STARTED,
    STOPPED,
    clock_words,
    view,
)
from assistant.views.drawer_leak_care import CANNULA, EDGE, FLUSHED, PEOPLE
from assistant.views.entry_kinds import SIGNS
from assistant.views.setup_form import Form, Place
from ui.desk import Desk
from ui.setup.page import Page
from ui.setup.rows import Fields, Panel
from ui.widgets import Badge, Divider, IconLabel, Message, Words

TITLE = "Extravasation: do not stop it first"
FIRST = "Keep the pressor going"
ORDER = "Other access now, start there, then stop here. Cannula in, aspirate, no flush."


class LeakPage(Page):
    """What is done leaves the questions and stands in one list."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(TITLE)
        self._zone = desk.zone
        self._parts: dict[str, list[QWidget]] = {}
        self._head()
        self._look = self.choose("look", "The place of the leak now?", LOOKS)
        self._put("look", self._look)
        self._put("access", self.choose("access", "Other access for the pressor?", ACCESS))
        self._put("started", self.row("started", "Does it run there?", STARTED))
        where = self.field("where", "Where, in words", lines=0, passed=True)
        self._put("where", where)
        signs = ", ".join(f"{n} {sign}" for n, sign in enumerate(SIGNS, 1))
        self._put("signs", self.field("signs", "Signs", hint=signs, lines=0))
        self._put("stopped", self.row("stopped", "Then: stopped here?", STOPPED))
        word = self.field("word", "By whose word, and why?", lines=0)
        self._put("word", word)
        self._care()
        self._drug()
        self.close_column()

    def _head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Badge("caution"))
        row.addWidget(Words(FIRST, "emphasis"), 1)
        self.banner = Panel(spacing=2)
        self.banner.column.setContentsMargins(14, 8, 14, 8)
        self.banner.column.addLayout(row)
        self.banner.column.addWidget(Words(ORDER, "control"))
        self.clock = Words("", "control", "text2")
        self.steps = Message(0)
        for part in (self.banner, self.clock, self.steps):
            self.column.addWidget(part)

    def _put(self, key: str, *parts: QWidget) -> None:
        self._parts[key] = list(parts)
        for part in parts:
            self.column.addWidget(part)

    def _care(self) -> None:
        self._put("cannula", self.row("cannula", "Cannula", CANNULA))
        self._put("aspirated", self.field("aspirated", "Aspirated", "mL", lines=0))
        self._put("flushed", self.row("flushed", "Flush", FLUSHED))
        self._put("edge", self.row("edge", "Edge of the area", EDGE))
        people = ", ".join(f"{n} {who}" for n, who in enumerate(PEOPLE, 1))
        hint = f"{people}, or a name"
        self._put("called", self.field("called", "Called", hint=hint, lines=0))

    def _drug(self) -> None:
        self.card = [Words("", "body"), *(Words("", "body", "text2") for _ in range(3))]
        self.column.addWidget(Divider())
        self.column.addWidget(IconLabel("syringe", "Phentolamine", role="emphasis"))
        for part in self.card:
            self.column.addWidget(part)
        mg = self.field("drug_mg", "Given", "mg", lines=0)
        by = self.field("drug_by", "Ordered by", lines=0)
        at = self.field("drug_at", "At, empty is now", lines=0, passed=True)
        self._put("drug_mg", Fields((mg, 2, 110), (by, 3, 150), (at, 2, 130)))

    def show_form(self, form: Form) -> None:
        shown = view(form, self._zone)
        for key, parts in self._parts.items():
            for part in parts:
                part.setVisible(key in shown.asked)
        self.banner.setVisible("stopped" in shown.asked)
        self.steps.setVisible(bool(shown.done))
        self.steps.say("ok", shown.done)
        for part, words in zip(self.card, shown.card, strict=True):
            part.say(words)
        for key in ("access", "started", "stopped"):
            said = self._read.said.get(key) if self._read else None
            self.choices[key].set_message(said.role if said else "", said.text if said else "")

    def show_place(self, place: Place) -> None:
        said = clock_words(place, self._zone)
        self.clock.setVisible(bool(said))
        self.clock.say(said)
