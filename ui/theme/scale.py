"""The type scale: ten sizes, three weights, and the person's text size in percent."""

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtGui import QFont

FAMILY: Final = "Titra Sans"

TypeRole = Literal[
    "vital", "vital_m", "next", "entry", "unit", "title", "value", "emphasis", "control", "button",
    "body", "strong", "small", "caps", "key",
]  # fmt: skip

_SIZE: Final[dict[TypeRole, int]] = {
    "vital": 132, "vital_m": 96, "next": 58, "entry": 40, "unit": 28, "title": 26, "value": 26,
    "emphasis": 20, "control": 17, "button": 17,
    "body": 16, "strong": 16, "small": 14, "caps": 14, "key": 12,
}  # fmt: skip
_WEIGHT: Final[dict[TypeRole, QFont.Weight]] = {
    "vital": QFont.Weight.DemiBold, "vital_m": QFont.Weight.DemiBold,
    "next": QFont.Weight.DemiBold, "entry": QFont.Weight.DemiBold,
    "unit": QFont.Weight.Medium, "title": QFont.Weight.DemiBold,
    "value": QFont.Weight.Medium, "emphasis": QFont.Weight.DemiBold,
    "control": QFont.Weight.Medium, "button": QFont.Weight.DemiBold, "body": QFont.Weight.Normal,
    "strong": QFont.Weight.DemiBold, "small": QFont.Weight.Normal,
    "caps": QFont.Weight.Medium, "key": QFont.Weight.Medium,
}  # fmt: skip
PERCENTS: Final = (100, 125, 150, 175, 200)
TARGET: Final = 44
GAP: Final = 12
PADDING: Final = 20
RADIUS: Final = 12
RADIUS_CONTROL: Final = 8


@dataclass(frozen=True)
class Scale:
    """Sizes in logical pixels for one text size, 100 to 200 percent."""

    percent: int = 100

    def px(self, role: TypeRole) -> int:
        """Font size of a role."""
        return self.grow(_SIZE[role])

    def grow(self, pixels: float) -> int:
        """Any length that goes with the text (an icon, a key cap, a line's height)."""
        return round(pixels * self.percent / 100)

    @property
    def target(self) -> int:
        """Least side of anything that can be pressed; never below 44."""
        return max(TARGET, self.grow(TARGET))

    def font(self, role: TypeRole, *, slashed_zero: bool = False) -> QFont:
        """The font of a role; identifiers ask for the slashed zero, values never do."""
        font = self.sized(self.px(role), _WEIGHT[role])
        if role == "caps":
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 0.8)
        if slashed_zero:
            font.setFeature(QFont.Tag("zero"), 1)
        return font

    def sized(self, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The program's family at a pixel size of one's own (far views, painted parts)."""
        font = QFont(FAMILY)
        font.setPixelSize(max(1, pixels))
        font.setWeight(weight)
        return font
