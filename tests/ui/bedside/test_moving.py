"""Another weight and another bed in the entry: what each changes is told before Enter."""

from collections.abc import Callable

from bedside import Bedside
from infusion import chart, titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.record.entries import BedTaken, PatientNamed, Weighed
from assistant.views.entry_modes import Mode
from ui.bedside.screen import BedsideScreen

Show = Callable[[Bedside], BedsideScreen]
ENTER = Qt.Key.Key_Return


def keys(screen: BedsideScreen, *presses: str | Qt.Key) -> None:
    """Press keys where the keyboard is: in the line, or in the reason while one is asked."""
    entry = screen.entry
    for press in presses:
        asking = entry.panel.isVisible() and entry.panel.field.isVisible()
        there = entry.panel.field.line if asking else entry.bar.line
        if isinstance(press, str):
            QTest.keyClicks(there, press)
        else:
            QTest.keyClick(there, press)


def test_another_weight_keeps_the_rate_and_tells_the_dose_from_then_on(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "C8")
    assert screen.entry.mode is Mode.WEIGHT
    keys(screen, "75 1")
    assert screen.entry.bar.sentence.words().startswith("Bed 12 OKAFOR, Grace: ")
    said = screen.entry.bar.comment.words().replace("\u00a0", " ")
    assert "The pump stays at 23.6 mL/h: that is 0.084 mcg/kg/min from then on." in said
    keys(screen, ENTER, "measured now", ENTER)
    [charted] = here.charted()
    assert isinstance(charted, Weighed)
    assert screen.field.dose.number.shown() == "0.084"


def test_a_weight_2_2_times_the_one_before_asks_about_pounds(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "C8", "154 1", ENTER)
    assert here.charted() == []
    assert "pound" in screen.entry.panel.headline.words()


def test_a_bed_that_another_open_session_has_is_told_before_enter(at_bedside: Show) -> None:
    here = Bedside(titrating())
    other = here.desk.take_up(here.id.__class__(int=5), here.desk.protocol, [])
    other.chart = chart([("13:00", BedTaken(bed="7A")), ("13:01", PatientNamed(name="DURAND, M"))])
    screen = at_bedside(here)
    keys(screen, "C9", "7a")
    told = f"{screen.entry.bar.sentence.words()} {screen.entry.bar.comment.words()}"
    assert "has bed 7" in told
    assert "DURAND" not in told
    keys(screen, ENTER)
    assert here.charted() == []
    keys(screen, ENTER)
    assert [type(what) for what in here.charted()] == [BedTaken]
