"""A scanner beside the running program: on no screen is a key of it a value."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from lockroom import BADGE, Room, a_room
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from scanner import Keyboard
from setup_hands import COSTA

from assistant.command.places import demonstrations
from assistant.rules.setup import Page as Step
from ui.app.running import Running
from ui.app.start import Start
from ui.setup.page import Page
from ui.setup.screen import SetupScreen

CODES = ["12972876", "00000061", "]d20109521234000013172712311061", "6161616161616161616161"]


@pytest.mark.parametrize("code", CODES)
def test_H07_a_code_scanned_at_the_bedside_is_never_a_pressure(
    qtbot: QtBot, tmp_path: Path, code: str
) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Running(Start(tmp_path, training=True, stories=demonstrations()), app)
    try:
        session = next(iter(program.desk.sessions))
        before = program.desk.sessions[session].chart.version
        with qtbot.waitActive(program.window):
            program.window.show()
            program.window.activateWindow()
        program.window.go(("bedside", session))
        handle, field = program.window.windowHandle(), QApplication.focusWidget()
        assert handle is not None
        assert isinstance(field, QLineEdit)
        Keyboard(handle).scan(code)
        qtbot.waitUntil(lambda: "the code that was scanned" in program.window.trouble_said())
        assert field.text() == ""
        assert program.desk.sessions[session].chart.version == before
        QTest.keyClick(handle, Qt.Key.Key_6)
        qtbot.waitUntil(lambda: field.text() == "6")
    finally:
        program.window.close()
        program.close()


GTIN = "09521234000013"
VIAL, BAND, LABEL = f"]d201{GTIN}1727123110A7", "12972876", "TA1|0badcafe|1|16"
NEVER = ("HELLO-1", "]C0" + "A" * 400, f"{GTIN[:-1]}4", "]d28018952", "(01)0952")
"""Codes that are nothing here: unknown, too long, a wrong check digit, cut off, in brackets."""
EVERYWHERE = (*NEVER, VIAL, BAND, LABEL)
PLACES = ("board", "sign in", "people", "help", "library", "choose", "emergency", "takeover",
          "bedside", "sheet", "label", "card")  # fmt: skip
OWN = {Step.PATIENT: (BAND,), Step.PREPARATION: (VIAL, LABEL)}
"""What a page of the wizard takes."""


@pytest.fixture
def room(tmp_path: Path, qtbot: QtBot) -> Iterator[Room]:
    with a_room(tmp_path, "demo_bed_12") as made:
        yield made


def typed(room: Room) -> tuple[object, ...]:
    """Everything that stands in a field, and how far the record has come."""
    lines = room.window.screen_here().findChildren(QLineEdit)
    return (*(line.text() for line in lines), room.session.chart.version, room.desk.person)


def told_of(room: Room, code: str) -> str:
    """The one sentence that is said of a code; nothing else has changed."""
    here, before = room.window.screen_here(), typed(room)
    room.window._trouble.clear()
    page = getattr(here, "page", None)
    if isinstance(page, Page):
        page.say_scan(None)
    room.scan(code)
    here_said = isinstance(page, Page) and page.scan_line.isVisible()
    said = (room.window.trouble_said(), page.scan_words() if here_said else "")
    (told,) = [words for words in said if words]
    assert typed(room) == before, (room.window.where(), code)
    assert room.panel.isHidden()
    return told


def wizard(room: Room, step: Step) -> SetupScreen:
    room.window.go(("setup", room.session.id))
    screen = room.window.screen_here()
    assert isinstance(screen, SetupScreen)
    screen.open_step(step)
    return screen


def test_H07_a_code_that_a_screen_does_not_take_is_told_and_changes_nothing(room: Room) -> None:
    for place in PLACES:
        needs = place in ("bedside", "sheet", "label", "card")
        room.window.go((place, room.session.id if needs else None))
        room.hands.settle()
        room.panel.leave()
        for code in EVERYWHERE:
            if code != VIAL or place not in ("emergency", "takeover"):
                assert told_of(room, code), (place, code)


def test_H07_every_page_of_the_wizard_says_so_as_well(room: Room) -> None:
    for step in Step:
        wizard(room, step)
        for code in EVERYWHERE:
            if code not in OWN.get(step, ()):
                assert told_of(room, code), (step, code)


def test_H36_the_checkers_screen_takes_no_code_and_the_panel_badges_alone(room: Room) -> None:
    screen = wizard(room, Step.SECOND)
    screen.cover(COSTA)
    for code in EVERYWHERE:
        assert "the code that was scanned" in told_of(room, code), code
    screen.uncover()
    room.window.go(("board", None))
    room.window.go(("sign in",))
    for code in (VIAL, BAND, LABEL):
        room.window._trouble.clear()
        room.scan(code)
        assert "the code that was scanned" in room.window.trouble_said()
        assert "Nobody" not in room.panel.message()
    room.scan(BADGE)
    assert room.desk.person is not None
    assert room.panel.isHidden()
