"""A bedside screen on a fixed story, in the program's own look."""

from collections.abc import Callable, Iterator

import pytest
from bedside import Bedside
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.bedside.screen import BedsideScreen
from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> Iterator[None]:
    load_fonts()
    apply(qapp, theme_named("night"), 100)
    yield
    apply(qapp, theme_named("night"), 100)


@pytest.fixture
def at_bedside(qtbot: QtBot) -> Callable[[Bedside], BedsideScreen]:
    """Show the screen of a bedside, with the keyboard in its line."""

    def show(here: Bedside, size: tuple[int, int] = (1600, 900)) -> BedsideScreen:
        screen = BedsideScreen(here.desk, here.id)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.arrive()
        return screen

    return show
