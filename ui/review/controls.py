"""What can be done with the sheet, and what came of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scale
from ui.widgets import Card, Heading, KeyButton, Message, MessageRole, Words

WIDE = 350
KEYS = 9
_HINT = "Up, Down and Page keys move the page."


class Controls(Card):
    """Save, print, make again, and one message above them. `printer_chosen(name)`."""

    printer_chosen = Signal(str)

    def __init__(self, name: str = "Handover sheet", *further: KeyButton) -> None:
        super().__init__()
        self._further = further
        self.name = Heading(name)
        self.when = Words("", "strong")
        self.message = Message(3)
        self.save = KeyButton("Save PDF", "Ctrl+S", "action", "save")
        self.print = KeyButton("Print", "Ctrl+P", icon="printer")
        self.again = KeyButton("Make again", "Ctrl+R", icon="refresh-cw")
        self.back = KeyButton("Back", "Esc", icon="arrow-left")
        self._choices = QVBoxLayout()
        self._offered: list[KeyButton] = []
        self._said: tuple[MessageRole, str] = ("note", "")
        self._newer = ""
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.restyle()

    def _lay_out(self) -> None:
        above: tuple[QWidget, ...] = (self.name, self.when, self.message, self.save, self.print)
        for part in above:
            self.add(part)
        self._choices.setSpacing(8)
        self.add(self._choices)
        for part in (*self._further, self.again, self.back, Words(_HINT, "small", "text3")):
            self.add(part)
        self.save.setEnabled(False)
        self.print.setEnabled(False)

    def restyle(self) -> None:
        """As wide as the text size wants."""
        self.setFixedWidth(scale().grow(WIDE))

    def offered(self) -> list[KeyButton]:
        """The printers to choose from."""
        return self._offered

    def say_made(self, snapshot: str, pages: int, paper: str = "A4") -> None:
        """Of when the sheet is, how many pages it has, and of which size."""
        self.when.say(f"{snapshot}\n{pages} page{'' if pages == 1 else 's'}, {paper}")
        self.save.setEnabled(True)
        self.print.setEnabled(True)

    def say_newer(self, count: int) -> None:
        """Whether the record has moved on since."""
        entries = "1 entry" if count == 1 else f"{count} entries"
        said = f"The record has moved on: {entries} since this sheet. Ctrl+R makes it again."
        self._newer = said if count else ""
        self._tell()

    def say_work(self, said: str) -> None:
        """Something is being done."""
        self._said = ("note", said)
        self._tell()

    def say_done(self, trouble: str, said: str) -> None:
        """What came of it."""
        self._said = ("stop" if trouble else "ok", trouble or said)
        self._tell()

    def _tell(self) -> None:
        """Trouble by itself; else what was done, and whether the record has moved on."""
        role, said = self._said
        if self._newer and role != "stop":
            self.message.say("caution", f"{said} {self._newer}".strip())
        else:
            self.message.say(role, said)

    def offer(self, printers: tuple[str, ...]) -> None:
        """Printers to choose from, with the keys 1 to 9; none takes them away."""
        for old in self._offered:
            self._choices.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._offered = []
        for number, name in enumerate(printers, start=1):
            button = KeyButton(name, str(number) if number <= KEYS else "", icon="printer")
            button.clicked.connect(lambda _on=False, n=name: self.printer_chosen.emit(n))
            self._choices.addWidget(button)
            self._offered.append(button)
