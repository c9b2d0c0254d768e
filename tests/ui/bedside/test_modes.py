"""Every mode of the entry, the cards and the log, through the real widgets."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from infusion import prepared, titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.record.entries import (
    Acknowledged,
    BagLeftRead,
    HeartRead,
    Noted,
    NotNow,
    Paused,
    Resumed,
    SiteLooked,
    Stopped,
    Struck,
)
from assistant.views.entry_kinds import MENUS
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


def test_each_letter_opens_its_mode_and_charts_its_kind(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    for typed in (("H", "104 sinus"), ("S", "14"), ("O", "turned left"), ("B", "120"), ("P", "1")):
        keys(screen, *typed, ENTER)
        screen.entry.clear()
    keys(screen, "P", ENTER)
    kinds = [type(what) for what in here.charted()]
    assert kinds == [HeartRead, SiteLooked, Noted, BagLeftRead, Paused, Resumed]
    assert here.charted()[1] == SiteLooked(signs=("pale", "painful"))


def test_every_mode_has_a_button_that_does_what_its_letter_does(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    shown = {mode for mode, button in screen.entry.row.buttons.items() if button.isVisible()}
    inside = {mode for modes in MENUS.values() for mode in modes}
    assert shown == set(Mode) - {Mode.RESUME, Mode.NEW_BAG, Mode.OTHER_DRUG} - inside
    for mode in shown:
        QTest.mouseClick(screen.entry.row.buttons[mode], Qt.MouseButton.LeftButton)
        assert screen.entry.mode is mode
        assert screen.entry.bar.line.hasFocus()


def test_a_typed_0_opens_stop_and_stop_asks_why(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "D", "0", ENTER)
    assert screen.entry.mode is Mode.STOP
    assert here.charted() == []
    keys(screen, ENTER)
    assert here.charted() == []
    keys(screen, "1", ENTER)
    assert here.charted() == [Stopped(end="weaned off", reason="weaned off")]
    assert screen.field.stopped.headline.words() == "Stopped 14:06"
    assert not screen.field.next.isVisible()
    assert not screen.strip.isVisible()


def test_backspace_in_an_empty_line_goes_back_to_map(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    keys(screen, "R", Qt.Key.Key_Backspace)
    assert screen.entry.mode is Mode.MAP


def test_the_suggestion_fills_the_entry_and_charts_nothing(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    QTest.mouseClick(screen.field.side.suggestion.fills["Up"], Qt.MouseButton.LeftButton)
    assert screen.entry.bar.line.text() == "0.11"
    assert here.charted() == []


def test_not_now_keeps_the_reason_and_quiets_the_card(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "N", "1", ENTER)
    assert here.charted() == [NotNow(action="INCREASE", reason="transducer not level")]
    assert not any(b.isVisible() for b in screen.field.side.suggestion.fills.values())


def test_a_acknowledges_the_strip_and_it_folds_to_a_chip(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert screen.strip.isVisible()
    keys(screen, "A")
    assert here.charted() == [Acknowledged(code="map_below")]
    assert not screen.strip.isVisible()


def test_an_entry_of_the_log_is_charted_in_error_with_a_reason(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    QTest.keyClick(screen, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert screen.field.log.isVisible()
    QTest.keyClick(screen.field.log.list, ENTER)
    assert "MAP 61" in screen.entry.panel.headline.words()
    keys(screen, "2", ENTER)
    [struck] = here.charted()
    assert isinstance(struck, Struck)
    assert struck.reason == "wrong patient"
    assert screen.field.map.number.shown() == "62"


def test_an_infusion_that_never_started_goes_to_its_wizard(at_bedside: Show) -> None:
    here = Bedside(prepared())
    gone: list[object] = []
    screen = BedsideScreen(here.desk, here.id)
    screen.go.connect(gone.append)
    screen.arrive()
    assert gone == [("setup", here.id)]


@pytest.mark.parametrize(("letter", "first"), [("P", "Line or bag change"), ("T", "Weaned off")])
def test_the_digits_of_pause_and_stop_are_shown_with_their_words(
    at_bedside: Show, letter: str, first: str
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, letter)
    panel = screen.entry.panel
    assert [chip.isVisible() for chip in panel.chips] == [True] * (4 if letter == "P" else 6)
    assert panel.chips[0].text() == first
    assert screen.entry.bar.line.hasFocus()
    keys(screen, "2 -16")
    QTest.mouseClick(panel.chips[0], Qt.MouseButton.LeftButton)
    assert screen.entry.bar.line.text() == f"{first.lower()} -16"
    assert here.charted() == []
    keys(screen, Qt.Key.Key_Escape)
    assert not panel.isVisible()
