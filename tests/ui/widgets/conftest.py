"""The program's own look for every test of a widget."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scanner import Keyboard
from two_fields import TwoFields

from ui.theme import apply, load_fonts, theme_named
from ui.widgets.wedge import Wedge


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Fonts, and night at 100 percent."""
    load_fonts()
    apply(qapp, theme_named("night"), 100)


@pytest.fixture
def desk(qtbot: QtBot) -> TwoFields:
    made = TwoFields()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.first.setFocus()
    return made


@pytest.fixture
def scans(qapp: QApplication, desk: TwoFields) -> Iterator[list[str]]:
    wedge = Wedge(qapp)
    told: list[str] = []
    wedge.scanned.connect(told.append)
    yield told
    wedge.close()


@pytest.fixture
def window(desk: TwoFields) -> QWindow:
    handle = desk.windowHandle()
    assert handle is not None
    return handle


@pytest.fixture
def keys(window: QWindow) -> Keyboard:
    return Keyboard(window)
