"""The digits on screen are the program's own, whatever the computer has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme import Scale, app_icon, apply, color, icon, load_fonts, scale, theme, theme_named
from ui.theme import fonts as fonts_module
from ui.theme.places import FONTS, ICONS
from ui.widgets import Words


def drawn(text: str, font: QFont) -> QImage:
    picture = QImage(80, 80, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    painter.setFont(font)
    painter.drawText(picture.rect(), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return picture


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.mark.parametrize("weight", [400, 500, 600])
def test_every_digit_is_equally_wide_in_every_weight(weight: int) -> None:
    metrics = QFontMetricsF(Scale().sized(100, QFont.Weight(weight)))
    assert len({round(metrics.horizontalAdvance(digit), 2) for digit in "0123456789"}) == 1


def test_the_three_weights_are_three_drawings() -> None:
    pictures = [drawn("6", Scale().sized(60, QFont.Weight(w))) for w in (400, 500, 600)]
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]


def test_identifiers_have_a_slashed_zero_and_values_an_open_one() -> None:
    assert drawn("0", Scale(300).font("body", slashed_zero=True)) != drawn(
        "0", Scale(300).font("body")
    )
    assert drawn("8", Scale(300).font("body", slashed_zero=True)) == drawn(
        "8", Scale(300).font("body")
    )


def test_a_missing_font_is_said_not_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts_module, "FONTS", FONTS / "nowhere")
    with pytest.raises(fonts_module.FontFault, match="TitraSans-Regular"):
        fonts_module.load_fonts()


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


def test_a_target_for_a_finger_never_gets_smaller_than_44() -> None:
    assert Scale(100).target == 44
    assert Scale(200).target == 88


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
    assert (FONTS / "OFL.txt").is_file()
