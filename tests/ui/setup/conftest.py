"""A wizard on a real desk, and hands on its keyboard."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desks import a_desk
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from setup_hands import Hands

from ui.desk import Desk
from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture(autouse=True)
def look(qapp: QApplication, fonts: None) -> None:
    apply(qapp, theme_named("day"))


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as made:
        yield made


@pytest.fixture
def hands(qtbot: QtBot, desk: Desk) -> Hands:
    return Hands(qtbot, desk)
