"""DoseCard: the drug, its dose in the order's unit, the pump's rate beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from assistant.views.dose_tile import DoseTile
from ui.bedside.fitted import FittedVital
from ui.bedside.steps_line import StepsLine
from ui.bedside.tile import Tile
from ui.theme import scale
from ui.widgets import Divider, FlowLayout, Pair, Words, aloud

OVER = "Dose"
GAP, USUAL = 14, 100


class DoseCard(Tile):
    """Shows a `DoseTile`. A pump that stands still says so in the place of the number."""

    def __init__(self, drug: str) -> None:
        super().__init__(bar="dose")
        self._drug, self._base = Words(drug, "emphasis", "dose"), Words("", "small", "text2")
        self._note, self._since = Words("", "small", "text2"), Words("", "body", "text2")
        self.number = FittedVital("mcg/kg/min", "dose", 132, over=OVER)
        self._pump, self._bag = Pair("Pump", role="value"), Pair("Bag", role="emphasis")
        self._same = Pair("Same as", role="body", tone="text2")
        self._below = False
        self._same_line = Words("", "body", "text2")
        self._last = Pair(OVER, role="body", tone="text2")
        head = QWidget()
        line = self._head = FlowLayout(head, gap=10, line_gap=2, spread=True)
        for words in (self._drug, self._base, self._since, self._note):
            line.addWidget(words)
        self.add(head)
        self.add(self.number)
        self._divider = Divider()
        self.add(self._divider)
        below = QWidget()
        flow = FlowLayout(below, gap=GAP, line_gap=6)
        for pair in (self._pump, self._bag, self._same, self._last):
            flow.addWidget(pair)
        self.add(below)
        self.add(self._same_line)
        self.steps = StepsLine()
        self.add(self.steps)

    def show_dose(self, shown: DoseTile) -> None:
        """Show the dose as it is now."""
        stands = bool(shown.stands)
        self._drug.say(self._drug.words(), "text" if stands else "dose")
        self._base.say(shown.base)
        self._note.say(shown.note)
        self._note.setVisible(bool(shown.note))
        self._head.set_spread(not shown.note)
        self._since.say(shown.since[:1].upper() + shown.since[1:] if stands else shown.since,
                        "text" if stands else "text2")  # fmt: skip
        self.set_bar("outline" if stands else "dose")
        self._last.setVisible(stands)
        self._bag.say(shown.bag or "Not charted")
        if stands:
            self._show_standing(shown)
        else:
            self.number.say(shown.number, "fresh" if shown.number else "gone",
                            shown.unit or "mcg/kg/min")  # fmt: skip
            self._pump.say(shown.pump or "Not known")
            self._same.say(shown.same or "Not computed")
        self._show_same()
        self.setAccessibleName(aloud(shown.spoken))

    def _show_same(self) -> None:
        """Beside pump and bag, or in one line below them.

        By the window and never by the own width: what moved here would call a scroll bar, and the
        bar would move it back, without end.
        """
        given, said = not self.number.is_word, self._same.value.words().replace("\n", ", ")
        self._same_line.say(f"same as {said}")
        self._same.setVisible(given and not self._below)
        self._same_line.setVisible(given and self._below)

    def _show_standing(self, shown: DoseTile) -> None:
        """Nothing is given: the word is large, the last dose and rate are small."""
        self.number.say_word(shown.stands)
        self._pump.say("stands")
        last = [f"last {shown.number}\u00a0{shown.unit}" if shown.number else "last not known"]
        last.extend([f"at {shown.pump}"] if shown.pump else [])
        self._last.say("\n".join(last))

    def arrange(self, digits: int, *, large: bool) -> None:
        """Another size of digits, for another window."""
        self.number.set_most(digits)
        self.set_tight(not large)
        self._divider.setVisible(large)
        self._below = not large and scale().percent > USUAL
        self._show_same()
