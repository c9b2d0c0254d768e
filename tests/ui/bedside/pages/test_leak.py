"""H31: the drawer of a leak at one key; at most nine keys to the first charted steps."""

from collections.abc import Callable

from bedside import Bedside
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.record.entries import LeakStep, LineChosen, Paused, SiteLooked
from ui.bedside.pages.leak import FIRST, LeakPage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]
SEND = "Ctrl+Enter"


def focused() -> QWidget:
    """What has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def press(*keys: str | Qt.Key) -> int:
    """Press keys where the keyboard is; how many they were."""
    count = 0
    for key in keys:
        here = focused()
        if key == SEND:
            QTest.keyClick(here, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            QApplication.processEvents()
        elif isinstance(key, str):
            for letter in key:
                QTest.keyClicks(focused(), letter)
            count += len(key) - 1
        else:
            QTest.keyClick(here, key)
        count += 1
    return count


def opened(screen: BedsideScreen) -> LeakPage:
    page = screen.drawer.page
    assert isinstance(page, LeakPage)
    return page


def test_H31_one_key_opens_it_and_what_is_not_done_first_stands_on_top(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()), (1280, 720))
    press("X")
    page = opened(screen)
    assert screen.drawer.accessibleName().startswith("Extravasation: do not stop it first.")
    assert page.banner.isVisible()
    assert FIRST == "Keep the pressor going"
    here = focused()
    assert page.choices["access"].isAncestorOf(here)
    assert not page.choices["started"].isVisible()


def test_H31_nine_keys_chart_the_access_its_start_and_the_signs(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1280, 720))
    count = press("X", "2", "y", "14", Qt.Key.Key_Return, SEND)
    assert count <= 9
    assert here.charted() == [
        SiteLooked(signs=("pale", "painful")),
        LeakStep(step="other_access", text="central"),
        LeakStep(step="started_there"),
        LineChosen(access="central", reason="leak at the line before"),
    ]
    page = opened(screen)
    assert "Other access for the pressor: central" in page.steps.words()
    assert page.clock.words().startswith("Signs (pale and painful) since 14:06")
    assert not page.choices["access"].isVisible()
    assert page.choices["stopped"].isAncestorOf(focused())


def test_H31_the_clock_runs_on_while_it_stands_open(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    press("X", "2", "n", "1", Qt.Key.Key_Return, SEND)
    here.go("14:08:15")
    screen.refresh()
    assert "2 min 3 s" in opened(screen).clock.words().replace("\u00a0", " ")


def test_H31_steps_are_charted_one_by_one_and_it_opens_again_where_it_was(
    at_bedside: Show,
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    press("X", "2", "y", "1", Qt.Key.Key_Return, SEND, "y", SEND, Qt.Key.Key_Escape)
    assert not screen.drawer.is_open
    assert here.charted()[-1] == LeakStep(step="stopped_here")
    press("X")
    page = opened(screen)
    assert page.choices["cannula"].isAncestorOf(focused())
    press("l", "2", Qt.Key.Key_Return, "n", SEND)
    assert here.charted()[-3:] == [
        LeakStep(step="cannula_left"),
        LeakStep(step="aspirated", text="2\u00a0mL"),
        LeakStep(step="not_flushed"),
    ]
    assert screen.field.next.isVisible() is False
    press(Qt.Key.Key_Escape)
    assert not screen.drawer.is_open


def test_H31_a_stop_first_is_charted_with_the_doctors_word(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    press("X", "0")
    assert opened(screen).choices["access"].isVisible()
    press("1", Qt.Key.Key_Return, "y")
    page = opened(screen)
    assert page.fields["word"].isVisible()
    press(SEND)
    assert here.charted() == []
    page.fields["word"].setFocus()
    press("Dr Lind, arm black", SEND)
    assert here.charted()[-1] == Paused(reason="leak, by the word of Dr Lind, arm black")
