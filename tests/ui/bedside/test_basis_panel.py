"""W shows what the suggestion rests on, below dose and pressure; Esc closes it."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from charting import mean
from infusion import titrating
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from assistant.record.entries import Paused
from ui.bedside.basis_panel import BasisPanel
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]


def open_by_w(screen: BedsideScreen) -> None:
    QTest.keyClicks(screen.entry.bar.line, "w")


def open_by_click(screen: BedsideScreen) -> None:
    QTest.mouseClick(screen.field.side.suggestion.sum, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("opens", [open_by_w, open_by_click])
def test_it_opens_by_key_and_click_and_closes_by_both(
    at_bedside: Show, opens: Callable[[BedsideScreen], None]
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    opens(screen)
    assert screen.basis.isVisible()
    assert ("Step", "0.09 + 0.02 = 0.11\u00a0mcg/kg/min.") in screen.basis.lines
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Escape)
    assert not screen.basis.isVisible()
    assert screen.field.next.isVisible()
    opens(screen)
    QTest.mouseClick(screen.basis.leave_button, Qt.MouseButton.LeftButton)
    assert not screen.basis.isVisible()
    assert screen.entry.bar.line.hasFocus()
    assert here.charted() == []


def test_dose_and_map_stay_in_sight_and_are_charted_above_it(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1280, 720))
    open_by_w(screen)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert (screen.width(), screen.height()) == (1280, 720)
    field = screen.field
    for number in (field.dose.number, field.map.number, field.next):
        low = number.mapTo(field.scrolls, QPoint(0, number.height())).y()
        assert low <= field.scrolls.height()
    QTest.keyClicks(screen.entry.bar.line, "70")
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Return)
    assert here.charted() == [mean("70", "arterial")]
    assert ("Step", "0.09 + 0.02 = 0.11\u00a0mcg/kg/min.") not in screen.basis.lines


def test_without_a_suggestion_it_says_so(at_bedside: Show) -> None:
    screen = at_bedside(Bedside([*titrating(), ("14:06", Paused(reason="procedure"))]))
    open_by_w(screen)
    assert screen.basis.lines == ()
    screen.basis.turn_page(1)
    QTest.keyClick(screen.basis, Qt.Key.Key_Escape)
    assert not screen.basis.is_open
    assert BasisPanel.__doc__
