"""A unit whose pumps show a comma: what the program fills in, Enter charts."""

from collections.abc import Callable

from bedside import Bedside
from infusion import amount, titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from unitprotocol import comma_unit

from assistant.record.entries import PumpRuns
from ui.bedside.screen import BedsideScreen

Show = Callable[[Bedside], BedsideScreen]


def test_an_arrow_and_enter_chart_the_next_ordered_step(at_bedside: Show) -> None:
    here = Bedside(titrating(), rules=comma_unit())
    screen = at_bedside(here)
    line = screen.entry.bar.line
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.text() == "0,11"
    QTest.keyClick(line, Qt.Key.Key_Return)
    charted = PumpRuns(rate=amount("28.9", "mL/h"), dose=amount("0.11", "mcg/kg/min"))
    assert here.charted() == [charted]


def test_the_cards_button_fills_in_what_enter_charts(at_bedside: Show) -> None:
    here = Bedside(titrating(), rules=comma_unit())
    screen = at_bedside(here)
    screen.fill()
    assert screen.entry.bar.line.text() == "0,11"
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Return)
    assert [type(what) for what in here.charted()] == [PumpRuns]
