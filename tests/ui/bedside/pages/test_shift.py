"""The start of a shift: the sound plays by itself, and few keys chart it all."""

from collections.abc import Callable

from bedside import Bedside
from drawn import press
from infusion import titrating
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.record.entries import Noted
from ui.bedside.pages.shift import ShiftPage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]


def test_the_start_of_a_shift_is_charted_in_twelve_keys(
    at_bedside: Show, qapp: QApplication, qtbot: QtBot
) -> None:
    here = Bedside(titrating(), at="14:07")
    screen = at_bedside(here, (1280, 720))
    with qtbot.waitSignal(here.desk.sound_wanted, timeout=2000):
        keys = press(qapp, "C0")
    page = screen.drawer.page
    assert isinstance(page, ShiftPage)
    keys += press(qapp, "YY23.6\nYY^")
    assert keys == 12
    [note] = here.charted()
    assert isinstance(note, Noted)
    assert note.text.startswith("Start of shift: sound heard")
