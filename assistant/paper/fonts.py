"""The program's own fonts on paper, and which signs they can draw."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
REGULAR: Final = "TitraSans"
MEDIUM: Final = "TitraSans-Medium"
BOLD: Final = "TitraSans-SemiBold"
_FILES: Final = {
    REGULAR: "TitraSans-Regular.ttf",
    MEDIUM: "TitraSans-Medium.ttf",
    BOLD: "TitraSans-SemiBold.ttf",
}
_UNSEEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_SPACES: Final = {" ", "\u00a0"}


@cache
def register() -> None:
    """Give reportlab the three weights, once. Bold markup takes the semi-bold one.

    No slanted face exists: markup that asks for one gets the upright.
    """
    for name, file in _FILES.items():
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file)))
    pdfmetrics.registerFontFamily(
        REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD
    )


@cache
def drawable(sign: str) -> bool:
    """Whether every weight has a glyph for this sign, and the glyph can be seen.

    Signs that are there to be unseen (controls, turned directions, joiners) and spaces other
    than the plain and the no-break one are not drawn as themselves.
    """
    if sign in _SPACES:
        return True
    if sign.isspace() or unicodedata.category(sign) in _UNSEEN:
        return False
    register()
    return all(ord(sign) in pdfmetrics.getFont(name).face.charToGlyph for name in _FILES)


def width_of(text: str, font: str, size: float) -> float:
    """How wide a text is in points."""
    register()
    return float(pdfmetrics.stringWidth(text, font, size))
