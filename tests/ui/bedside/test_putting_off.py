"""Z on the strip: two keys put an alert off; it stays in sight and comes back."""

from collections.abc import Callable

from bedside import Bedside
from charting import clock
from infusion import titrating
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from assistant.record.entries import SiteLooked, Snoozed
from ui.bedside.screen import BedsideScreen
from ui.bedside.side import folded_words
from ui.widgets import KeyButton

Show = Callable[[Bedside], BedsideScreen]
ENTER = Qt.Key.Key_Return


def press(screen: BedsideScreen, text: str) -> None:
    """Type where the keyboard is."""
    asks = screen.entry.panel.field.isVisible()
    QTest.keyClicks(screen.entry.panel.field.line if asks else screen.entry.bar.line, text)


def buttons(screen: BedsideScreen) -> dict[str, KeyButton]:
    QCoreApplication.processEvents()
    found = screen.strip.findChildren(KeyButton)
    return {button.text(): button for button in found if button.isVisible()}


def test_z_and_a_digit_put_the_alert_off_and_it_stays_as_a_chip(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert buttons(screen)["Put off"].key() == "Z"
    press(screen, "z")
    assert here.charted() == []
    press(screen, "2")
    assert here.charted() == [
        Snoozed(code="map_below", until=clock("14:11:12"), reason="emergency elsewhere")
    ]
    assert not screen.strip.isVisible()
    chip = screen.field.side._chips[0]
    assert chip.isVisible()
    assert chip._text.startswith("Put off, 5")
    here.go("14:09:12")
    screen.refresh()
    assert chip._text.replace("\u00a0", " ").startswith("Put off, 2 min left: MAP 61")
    here.go("14:11:12")
    screen.refresh()
    assert not chip.isVisible()
    assert screen.strip.isVisible()


def test_words_of_ones_own_are_a_reason_on_enter(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    QTest.mouseClick(buttons(screen)["Put off"], Qt.MouseButton.LeftButton)
    press(screen, "turning the patient")
    assert here.charted() == []
    QTest.keyClick(screen.entry.panel.field.line, ENTER)
    assert [what.reason for what in here.charted() if isinstance(what, Snoozed)] == [
        "turning the patient"
    ]


def test_a_third_time_is_refused_and_says_what_else_there_is(at_bedside: Show) -> None:
    def row(at: str, until: str) -> tuple[str, Snoozed]:
        return at, Snoozed(code="map_below", until=clock(until), reason="procedure")

    here = Bedside([*titrating(), row("14:05:20", "14:05:40"), row("14:05:45", "14:06:05")])
    screen = at_bedside(here)
    press(screen, "z")
    press(screen, "1")
    assert here.charted() == []
    assert screen.entry.panel.headline.words().startswith("It has waited twice.")


def test_what_is_high_has_no_such_key(at_bedside: Show) -> None:
    here = Bedside([*titrating(), ("14:05:50", SiteLooked(signs=("pale",)))])
    screen = at_bedside(here)
    assert "Put off" not in buttons(screen)
    press(screen, "z")
    assert not screen.entry.panel.isVisible()


def test_a_chip_says_whether_it_waits_was_answered_or_seen(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert screen._shown is not None
    alert = screen._shown.alert
    assert alert is not None
    assert folded_words(alert)[0].startswith("Seen: ")
