"""Letters on their own, or behind Alt for who asked for it; the caps say which (WCAG 2.1.4)."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.views.entry_modes import Mode
from ui.bedside.screen import BedsideScreen
from ui.theme import Habits, apply, theme_named
from ui.widgets import KeyButton

Show = Callable[..., BedsideScreen]
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def behind_alt(at_bedside: Show, qapp: QApplication) -> BedsideScreen:
    screen = at_bedside(Bedside(titrating()))
    apply(qapp, theme_named("night"), 100, Habits(alt=True))
    return screen


def letters(screen: BedsideScreen) -> set[str]:
    QApplication.processEvents()
    buttons = [b for b in screen.findChildren(KeyButton) if b.isVisible() and b.key()]
    return {b.key() for b in buttons if len(b.key().removeprefix("Alt+")) == 1}


def test_a_letter_alone_opens_its_mode_and_says_so_on_its_cap(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    assert {"M", "D", "A"} <= letters(screen)
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_D)
    assert screen.entry.mode is Mode.DOSE


def test_behind_alt_a_letter_alone_is_text_and_every_cap_names_both_keys(
    behind_alt: BedsideScreen,
) -> None:
    line = behind_alt.entry.bar.line
    shown = {key for key in letters(behind_alt) if key[-1].isalpha()}
    assert {"Alt+M", "Alt+D", "Alt+A"} <= shown
    assert all(key.startswith("Alt+") for key in shown)
    QTest.keyClicks(line, "d")
    assert (behind_alt.entry.mode, line.text()) == (Mode.MAP, "d")
    QTest.keyClick(line, Qt.Key.Key_D, ALT)
    assert behind_alt.entry.mode is Mode.MAP  # not while something is typed
    line.clear()
    QTest.keyClick(line, Qt.Key.Key_D, ALT)
    assert behind_alt.entry.mode is Mode.DOSE


def test_behind_alt_the_strip_is_acknowledged_by_alt_and_its_letter(
    behind_alt: BedsideScreen,
) -> None:
    told: list[bool] = []
    behind_alt.entry.acknowledged.connect(lambda: told.append(True))
    QTest.keyClick(behind_alt.entry.bar.line, Qt.Key.Key_A)
    behind_alt.entry.bar.line.clear()
    assert told == []
    QTest.keyClick(behind_alt.entry.bar.line, Qt.Key.Key_A, ALT)
    assert told == [True]


def test_a_reader_hears_the_key_that_works(behind_alt: BedsideScreen) -> None:
    button = behind_alt.entry.row.buttons[Mode.DOSE]
    assert button.accessibleDescription() == "Key Alt+D"
