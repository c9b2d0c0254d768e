"""The program's own font files."""

from PySide6.QtGui import QFontDatabase

from ui.theme.places import FONTS

WEIGHTS = ("Regular", "Medium", "SemiBold")


class FontFault(RuntimeError):
    """A font file is missing or Qt cannot read it: digits could look alike, so say so."""


def load_fonts() -> None:
    """Give Qt the three weights of Titra Sans. Raises FontFault when one cannot be used."""
    for weight in WEIGHTS:
        path = FONTS / f"TitraSans-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FontFault(f"The font {path.name} cannot be read")
