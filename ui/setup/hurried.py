"""The one page of an emergency start or a take-over: short rows on the left, the pump on the right.

Reasons are offered by digit, and only once typing has come to rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from assistant.quantities import DoseUnit
from assistant.views.setup import PageRead
from assistant.views.setup_bag import LABEL
from assistant.views.setup_emergency import POPULATIONS
from assistant.views.setup_form import Form, Said
from assistant.views.setup_hurried import KINDS, LINES, Later, left_for_later
from assistant.views.setup_product import PRODUCT, SCANNED, USE, USES, asks_use, scanned_said
from assistant.views.setup_reasons import Asked, asked
from assistant.views.setup_scanned import Taken
from assistant.views.setup_strengths import OTHER, StrengthCard
from ui.setup.hurried_profile import ProfileHead
from ui.setup.hurried_rows import ANOTHER, ReasonRow, Row
from ui.setup.page import CLOSE, Page
from ui.theme import TypeRole
from ui.widgets import Caps, Choice, Choices, EntryField, Words, aloud

REST_MS = 700
"""Typing rests when no key came for so long: a number half typed asks for no reason."""
UNITS = tuple((unit.value, str(number), unit.value) for number, unit in enumerate(DoseUnit, 1))
AIR = 16
READ_AGAIN = "Read it again"
VIAL = f"check:{LABEL}"
"""What a scanned label counts as: kept for the bag; the vial is read back later all the same."""


class HurriedPage(Page):
    """Rows by key on the left; on the right what the pump is set to, and what it shows.

    `rested()` when typing has come to rest.
    """

    rested = Signal()
    scans = (*SCANNED, VIAL)
    again = READ_AGAIN
    brief = False
    """Whether a low window has room for no more than the first of what waits."""

    def __init__(self, title: str, said: str) -> None:
        super().__init__(title, said)
        self._scan_said: Said | None = None
        self._reason_title.hide()
        profiles = self._keys("profile", "Profile", ())
        self._passed.add(profiles)
        self.profile_head = ProfileHead(self.title, profiles)
        self.column.insertWidget(0, self.profile_head)
        self._asked: dict[str, ReasonRow] = {}
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.rested)
        self._later: tuple[Later, ...] = ()
        self._roomy = False
        self._later_box = QVBoxLayout()
        self._later_box.setSpacing(2)

    def whom(self) -> None:
        """Adult or child and the bed, the weight and how it is known."""
        population = self._keys("population", "Adult or child", POPULATIONS)
        bed = self._short("bed", "Bed")
        self.column.addWidget(Row("Who", population, Words("Bed", "control", "text2"), bed))
        weight = self._short("weight", "Dosing weight", "kg")
        kind = self._keys("weight_kind", "How is the weight known?", KINDS)
        self.column.addWidget(Row("Weight", weight, kind))

    def bags(self, shown: Sequence[StrengthCard]) -> None:
        """The strengths of the unit by key; any other one by its mg and mL."""
        self.column.addWidget(Row("Bag", self._keys("bag", "Bag, as base", ())))
        mg = self._short("mg", "Drug in the bag, as its label counts", "mg")
        ml = self._short("ml", "Volume of the bag", "mL")
        self._other = Row("", mg, Words("in", "control", "text2"), ml)
        self._other.hide()
        self.column.addWidget(self._other)
        self._use = Row("Scan", self._keys(USE, "What becomes of the other drug?", USES))
        self._use.hide()
        self.column.addWidget(self._use)
        self._strengths: tuple[object, ...] = ()
        self.offer_bags(shown)

    def lines(self) -> None:
        """The line by its key."""
        self.column.addWidget(Row("Line", self._keys("line", "Line", LINES)))

    def units(self) -> Choices:
        """The unit of the dose: mcg/kg/min unless another is chosen, by mouse, or Tab and digit."""
        unit = self.choices["unit"] = Choices("", [Choice(*row) for row in UNITS], inline=True)
        unit.setAccessibleName("Dose unit")
        unit.set_value(DoseUnit.PER_KG.value)
        unit.chosen.connect(self._unit_chosen)
        return unit

    def _keys(self, key: str, name: str, options: Iterable[tuple[str, str, str]]) -> Choices:
        made = self.choose(key, "", options)
        made.setAccessibleName(name)
        return made

    def _short(self, key: str, name: str, unit: str = "") -> EntryField:
        made = self.field(key, "", unit, lines=0)
        made.line.setAccessibleName(aloud(f"{name}, {unit}" if unit else name))
        return made

    def _unit_chosen(self, unit: str) -> None:
        self.fields["dose"].set_unit(unit)
        self.changed.emit()
        self.fields["dose"].setFocus()

    def offer_bags(self, shown: Sequence[StrengthCard]) -> None:
        """The strengths that this profile knows; a choice of another profile is forgotten."""
        if tuple(shown) == self._strengths:
            return
        self._strengths = tuple(shown)
        bags = self.choices["bag"]
        bags.set_options(Choice(row.id, row.key, _bag(row)) for row in shown)
        for option in bags.options():  # the next key may come before the next round of events
            option.setVisible(True)

    def for_later(self) -> QWidget:
        """The list of what waits, by when it is due; hidden while a reason is asked for."""
        made = self._later_list = QWidget()
        whole = QVBoxLayout(made)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3)
        whole.addWidget(Caps("Left for later"))
        whole.addLayout(self._later_box)
        return made

    def arrange(self, *, roomy: bool) -> None:
        """More air, and larger words for what waits, in a tall window."""
        if roomy is self._roomy:
            return
        self._roomy = roomy
        self.column.setSpacing(AIR if roomy else CLOSE)
        shown, self._later = self._later, ()
        self.show_later(shown)

    def show_later(self, rows: tuple[Later, ...]) -> None:
        """What waits, by when it is due."""
        if rows == self._later:
            return
        self._later = rows
        while (item := self._later_box.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        role: TypeRole = "body" if self._roomy else "small"
        for line in _brief(rows) if self.brief and not self._roomy else map(_waits, rows):
            self._later_box.addWidget(Words(line, role))

    def show_read(self, read: PageRead, form: Form) -> None:
        self._show_asked(read, form)
        super().show_read(read, form)
        keys = {field: key for key, field in self.fields.items()}
        for row in self.findChildren(Row):
            row.say(read.said[keys[f]] for f in row.fields if keys[f] in read.said)

    def take(self, scan: Taken) -> None:
        self._scan_said = None if PRODUCT in scan.texts else scan.said
        super().take(scan)

    def show_form(self, form: Form) -> None:
        self._use.setVisible(asks_use(form))
        self.say_scan(self._scan_said or scanned_said(form))
        self._other.setVisible(form.text("bag") == OTHER)
        self._later_list.setVisible(not self.asks())
        self.show_later(left_for_later(form))

    def _join(self, made: EntryField) -> None:
        made.typed.connect(lambda _text: self._rest.start())
        super()._join(made)

    def go_on_from(self, here: QWidget, *, sends: bool = False) -> None:
        """Typing has come to rest: what it gives cause to ask is asked next."""
        if self._rest.isActive():
            self._rest.stop()
            self.changed.emit()
        super().go_on_from(here, sends=sends)

    def texts(self) -> dict[str, str]:
        """Every text of the page, the reasons given among them."""
        given = {key: row.text() for key, row in self._asked.items() if not row.isHidden()}
        return super().texts() | {key: text for key, text in given.items() if text}

    def empty(self) -> None:
        """Nothing is filled in any more."""
        self.scanned.clear()
        self._scan_said = None
        for field in self.fields.values():
            field.clear()
        for choices in self.choices.values():
            choices.set_value("")
        self.choices["unit"].set_value(DoseUnit.PER_KG.value)
        self.fields["dose"].set_unit(DoseUnit.PER_KG.value)
        for row in self._asked.values():
            row.choices.set_value("")
            row.other.clear()

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Put texts in; a reason is given anew."""
        super().set_texts({key: text for key, text in texts.items() if key[:4] != "why:"})
        if "unit" in texts:
            self.fields["dose"].set_unit(texts["unit"])

    def _show_reasons(self, read: PageRead) -> None:
        """Shown once typing rests; `show_form` then hides what is not needed beside them."""

    def _show_asked(self, read: PageRead, form: Form) -> None:
        wanted = {row.key: row for row in asked(read, form)}
        for key, shown in wanted.items():
            if key not in self._asked and not self._rest.isActive():
                self._add(key, shown)
        for key, row in self._asked.items():
            row.setVisible(key in wanted)
            row.other.setVisible(row.choices.value() == ANOTHER)
            if key in wanted:
                row.say(wanted[key])
        self._reason_box.setVisible(self.asks())

    def asks(self) -> bool:
        """Whether a reason is asked for: what is not needed beside it is hidden meanwhile."""
        return any(not row.isHidden() for row in self._asked.values())

    def _add(self, key: str, shown: Asked) -> None:
        made = self._asked[key] = ReasonRow(shown, self.changed.emit, self.again)
        self._reason_column.addWidget(made)
        made.choices.chosen.connect(lambda _id: self._reasoned(made))
        made.other.entered.connect(lambda _text: self.go_on_from(made.other))
        self._path += [made.choices, made.other]

    def _reasoned(self, row: ReasonRow) -> None:
        if row.goes_back():
            field = self.fields[row.back]
            field.clear()
            self.changed.emit()
            field.setFocus(Qt.FocusReason.TabFocusReason)
            return
        row.other.setVisible(row.choices.value() == ANOTHER)
        self.changed.emit()
        self.go_on_from(row.choices)


def _waits(row: Later) -> str:
    return f"In {row.due}: {row.what}"


def _brief(rows: Sequence[Later]) -> Iterable[str]:
    """The first of what waits, and how many others."""
    others = sum(row.what.count(", ") + 1 for row in rows[1:])
    for row in rows[:1]:
        yield f"{_waits(row)}; {others} more, the last in {rows[-1].due}" if others else _waits(row)


def _bag(row: StrengthCard) -> str:
    """A strength on a key, and whether it is for central lines."""
    if row.id == OTHER:
        return "Another"
    return f"{row.strength}, central" if row.note.startswith("Central") else row.strength
