"""Nothing is cut and nothing lies on another, in both themes and at two text sizes."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery import PAGES
from ui.theme import apply, theme_named
from ui.widgets.fit import clipped_texts, overlapping


def shown(qtbot: QtBot, name: str, size: tuple[int, int]) -> QWidget:
    page = PAGES[name]()
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    for _ in range(4):
        QApplication.processEvents()
    return page


@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720)], ids=["large", "small"])
@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("theme", ["night", "day"])
@pytest.mark.parametrize("name", list(PAGES))
def test_every_text_fits(
    qtbot: QtBot,
    qapp: QApplication,
    name: str,
    theme: str,
    percent: int,
    size: tuple[int, int],
) -> None:
    apply(qapp, theme_named(theme), percent)
    page = shown(qtbot, name, size)
    pictures = os.environ.get("TITRATION_PICTURES")
    if pictures:
        page.grab().save(str(Path(pictures) / f"{name}_{theme}_{percent}_{size[0]}.png"))
    assert clipped_texts(page) == []
    assert overlapping(page) == []
    assert page.width() == size[0], f"needs {page.minimumSizeHint().width()} px"


@pytest.mark.parametrize("name", list(PAGES))
def test_a_change_of_theme_and_text_size_repaints_what_is_on_screen(
    qtbot: QtBot, qapp: QApplication, name: str
) -> None:
    page = shown(qtbot, name, (1600, 1000))
    night = page.grab().toImage()
    apply(qapp, theme_named("day"), 150)
    for _ in range(4):
        QApplication.processEvents()
    assert clipped_texts(page) == []
    apply(qapp, theme_named("night"), 100)
    page.resize(1600, 1000)
    for _ in range(4):
        QApplication.processEvents()
    assert page.grab().toImage().size() == night.size()
    changed = page.grab().toImage()
    assert changed.pixelColor(4, 400) == night.pixelColor(4, 400)
