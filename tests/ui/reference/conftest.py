"""The program's own look, and a desk with every profile."""

from collections.abc import Iterator

import pytest
from desks import a_desk
from PySide6.QtWidgets import QApplication
from shelved import PROFILES
from unit import profile

from ui.desk import Desk
from ui.theme import apply, load_fonts, theme_named


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    load_fonts()
    apply(qapp, theme_named("night"), 100)


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk("demo_bed_12") as made:
        rules = [profile(name) for name in PROFILES]
        made._profiles = {each.protocol.id: each for each in rules}
        yield made
