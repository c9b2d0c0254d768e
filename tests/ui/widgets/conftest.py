"""The program's own look for every test of a widget."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    """Fonts, and night at 100 percent."""
    load_fonts()
    apply(qapp, theme_named("night"), 100)
