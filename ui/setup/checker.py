"""The covered screen: the checker's own readings, and after them both sides side by side."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from assistant.quantities import DoseUnit
from assistant.views.setup import Place
from assistant.views.setup_checkers import is_own
from assistant.views.setup_compared import Compared
from assistant.views.setup_line import KEYS
from assistant.views.setup_second import CheckerRead, Reading, read_checker, readings
from assistant.views.setup_sites import OTHER, sites
from assistant.wording.setup import listed
from ui.desk import Signed
from ui.setup.compared import ComparedTable
from ui.setup.frame import WIDE
from ui.setup.page import Page
from ui.setup.picked import Picked
from ui.setup.rows import Fields
from ui.theme import scale
from ui.widgets import (
    Card,
    Choice,
    Choices,
    Divider,
    EntryField,
    Heading,
    Icon,
    Message,
    ScrollColumn,
    WizardFooter,
    Words,
    aloud,
)

OWN = "Your own values are covered too. It is marked as your own check again, alone."
UNITS = tuple((unit.value, str(n), unit.value) for n, unit in enumerate(DoseUnit, 1))
LINES = tuple((ident, key, ident.capitalize()) for ident, key in KEYS)


class Readings(Page):
    """The fields of the checker; nothing of what is charted is put into any of them."""

    def __init__(self, rows: tuple[Reading, ...], drug: str, name: str) -> None:
        super().__init__("Read these yourself, at the bag and the pump", f"Checker: {name}")
        drugs = ((drug, "N", drug), ("something else", "S", "Something else"))
        self._stops: dict[str, Message] = {}
        self._right: dict[str, QVBoxLayout] = {}
        for row in rows:
            self._row(row, *self._parts(row, drugs))
            self.column.addWidget(Divider())
        self._sites = Picked(self, "", sites("central"), self.fields["site"], OTHER)
        self._sites.choices.setAccessibleName("Site")
        self._access = ""
        self._right["line"].addWidget(self._sites)
        self.changed.connect(self._offer_sites)
        self._offer_sites()
        self.close_column()

    def _offer_sites(self) -> None:
        """The sites of the line that the checker chose, the same for everybody."""
        access = self.choices["line"].value()
        if access != self._access:
            self._access = access
            self._sites.offer(sites(access))
        self._sites.setVisible(bool(access))
        self._sites.follow()

    def _parts(self, row: Reading, drugs: tuple[tuple[str, str, str], ...]) -> tuple[QWidget, ...]:
        if row.key == "drug":
            return (self._answers("drug", row.label, drugs),)
        if row.key == "line":
            line = self._answers("line", "The line", LINES)
            return (line, self._reading("site", "Site", "site"))
        return (self._reading(row.key, row.label, row.unit), *self._unit(row))

    def _reading(self, key: str, label: str, unit: str) -> EntryField:
        field = EntryField("", unit, big=True, message_lines=0)
        field.line.setAccessibleName(aloud(f"{label}, {unit}"))
        self.fields[key] = field
        self._join(field)
        return field

    def _unit(self, row: Reading) -> tuple[QWidget, ...]:
        if row.key == "dose":
            return (self._answers("dose_unit", "Dose unit of the order", UNITS),)
        if row.key == "rate":
            return (self._answers("pump_unit", "Dose unit on the pump", UNITS),)
        return ()

    def _answers(self, key: str, name: str, options: tuple[tuple[str, str, str], ...]) -> Choices:
        made = Choices("", [Choice(*option) for option in options], inline=True)
        made.setAccessibleName(name)
        self.add_choices(key, made)
        return made

    def _row(self, row: Reading, *parts: QWidget) -> None:
        left = QWidget()
        text = QVBoxLayout(left)
        text.setContentsMargins(0, 4, 0, 0)
        text.setSpacing(2)
        text.addWidget(Words(row.label, "emphasis"))
        text.addWidget(Words(row.where, "body", "text2"))
        text.addStretch(1)
        right = QWidget()
        column = self._right[row.key] = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        rows = [(part, 2, 0) if isinstance(part, Choices) else (part, 3, 200) for part in parts]
        column.addWidget(Fields(*rows))
        stop = self._stops[row.key] = Message(1)
        stop.hide()
        column.addWidget(stop)
        self.column.addWidget(Fields((left, 2, 230), (right, 5, 400)))

    def show_checked(self, read: CheckerRead) -> None:
        """Say under each field whether it can be read; never whether it agrees."""
        for key, stop in self._stops.items():
            _role, text = read.said.get("site" if key == "line" else key, ("", ""))
            stop.setVisible(bool(text))
            stop.say("stop", text)


class Checker(QWidget):
    """`left()` when the checker goes; `done(rows)` when the readings may be charted.

    `reason` holds why differences are charted as they are.
    """

    left = Signal()
    done = Signal(object)

    def __init__(self, place: Place, who: Signed) -> None:
        super().__init__()
        self.place, self.who = place, who
        self.page = Readings(readings(place), place.protocol.protocol.drug, who.name)
        self.table = ComparedTable()
        self.footer = WizardFooter(
            "Finish my check", back="Leave the check", keys=("Esc", "Ctrl+Enter")
        )
        self._scroll = ScrollColumn()
        self._scroll.add(self.page)
        self._scroll.add(self.table)
        self.table.hide()
        self._lay_out()
        self.page.changed.connect(self.refresh)
        self.page.finished.connect(self._at_the_end)
        self.table.changed.connect(self.refresh)
        self.footer.back.connect(self._back)
        self.footer.go_on.connect(self.finish)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setVisible(self._wide() and not self.comparing())

    def hideEvent(self, event: QHideEvent) -> None:
        """Another place in front shows what is charted: the readings are begun again."""
        super().hideEvent(event)
        if not event.spontaneous() and not self.isHidden():
            self.left.emit()

    def _wide(self) -> bool:
        return self.width() * 100 >= WIDE * scale().percent

    def _lay_out(self) -> None:
        cover = self._cover = Card()
        cover.add(_covered(self.place, self.who), 1)
        cover.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        cover.setFixedWidth(scale().grow(300))
        card = Card(line="outline")
        card.add(self._scroll, 1)
        body = QWidget()
        row = QHBoxLayout(body)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(cover)
        row.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(body, 1)
        column.addWidget(self.footer)

    def _at_the_end(self) -> None:
        self.footer.go_button.setFocus(Qt.FocusReason.TabFocusReason)

    def comparing(self) -> bool:
        """Whether both sides are shown already."""
        return not self.table.isHidden()

    def read(self) -> CheckerRead:
        """The readings as they stand."""
        return read_checker(self.place, self.page.texts())

    def refresh(self) -> None:
        """Say what is still to read, or what the differences need."""
        if self.comparing():
            needed = "Say why it is charted as it is, or read again." if self.table.wants() else ""
            self.footer.set_reason(needed)
            return
        found = self.read()
        self.page.show_checked(found)
        self.footer.set_reason(f"Still to read: {listed(found.closed)}." if found.closed else "")

    def finish(self) -> None:
        """All is read: charted at once when it agrees, else shown side by side first."""
        found = self.read()
        if found.closed:
            return
        if any(row.differs or row.alone for row in found.rows) and not self.comparing():
            self._compare(found.rows)
            return
        self.done.emit(found.rows)

    def reason(self) -> str:
        """Why the differences are charted as they are."""
        return self.table.reason.text().strip() if self.comparing() else ""

    def _compare(self, rows: tuple[Compared, ...]) -> None:
        self.table.say(rows)
        self.page.hide()
        self._cover.hide()
        self.table.show()
        self.footer.set_words("Chart it as it is")
        self.footer.back_button.say("Read again")
        wanted = self.table.reason if self.table.wants() else self.footer.go_button
        wanted.setFocus()
        self.refresh()

    def _back(self) -> None:
        if not self.comparing():
            self.left.emit()
            return
        self.table.hide()
        self._cover.setVisible(self._wide())
        self.page.show()
        self.footer.set_words("Finish my check")
        self.footer.back_button.say("Leave the check")
        self.page.start_typing()
        self.refresh()

    def texts(self) -> Mapping[str, str]:
        """What was typed."""
        return self.page.texts()


def _covered(place: Place, who: Signed) -> QWidget:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setSpacing(12)
    column.addStretch(1)
    column.addWidget(Icon("eye-off", "text2", 72), 0, Qt.AlignmentFlag.AlignHCenter)
    heading = Heading("Covered")
    heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
    column.addWidget(heading)
    own = is_own(place, who.id, "", who.name)
    for text in (
        f"Checker {who.name}",
        OWN if own else "What was charted opens after your own readings.",
        "If a reading differs, neither is marked wrong: both are shown, to look again together.",
    ):
        column.addWidget(Words(text, "body", "text2", centre=True))
    column.addStretch(2)
    return inner
