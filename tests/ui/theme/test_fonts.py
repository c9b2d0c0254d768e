"""The digits on screen are the program's own, whatever the computer has."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication

from ui.theme import Scale, load_fonts
from ui.theme import fonts as fonts_module
from ui.theme.places import FONTS


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


def test_the_licence_lies_beside_the_fonts() -> None:
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
