"""Icons take the theme's colour, and one that is not shipped is not passed over."""

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import app_icon, apply, icon, theme, theme_named
from ui.theme.places import ICONS


def test_an_icon_takes_the_colour_of_its_role(qapp: QApplication) -> None:
    apply(qapp, theme_named("day"))
    picture = icon("circle", "action", 64).pixmap(64, 64).toImage()
    inked = {
        picture.pixelColor(x, y).name()
        for x in range(picture.width())
        for y in range(picture.height())
        if picture.pixelColor(x, y).alpha() == 255
    }
    assert theme().hex("action").lower() in inked


def test_an_icon_that_is_not_shipped_is_an_exception(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon", "text", 20)


def test_the_programs_own_icon_can_be_drawn(qapp: QApplication) -> None:
    assert not app_icon().pixmap(64, 64).isNull()
    assert (ICONS / "LICENSE-lucide.txt").is_file()
