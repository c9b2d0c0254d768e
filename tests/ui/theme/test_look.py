"""A change of theme or text size reaches everything that is on screen."""

import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import apply, color, load_fonts, scale, theme, theme_named
from ui.widgets import Words


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def test_a_theme_and_a_text_size_reach_what_is_already_on_screen(qapp: QApplication) -> None:
    label = Words("MAP")
    apply(qapp, theme_named("day"), 150)
    assert theme().name == "day"
    assert scale().px("body") == 24
    assert label.font().pixelSize() == 24
    assert qapp.palette().color(QPalette.ColorRole.Window) == color("canvas")
    assert label.palette().color(QPalette.ColorRole.WindowText) == color("text")
    apply(qapp, theme_named("night"))
    assert label.palette().color(QPalette.ColorRole.WindowText) == color("text")
    assert theme().dark
    assert qapp.font().family() == "Titra Sans"
