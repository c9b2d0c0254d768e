"""The program's own look, and the sheet of a demonstration's session."""

from collections.abc import Iterator

import pytest
from desks import a_desk
from PySide6.QtWidgets import QApplication

from ui.desk import Desk
from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, theme_named("night"), 100)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk("demo_bed_12") as made:
        yield made
