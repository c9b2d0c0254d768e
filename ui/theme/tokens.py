"""Theme: every colour of the program under the name of what it is for, read from TOML."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final, Literal

from PySide6.QtGui import QColor

from ui.theme.places import THEMES

Role = Literal[
    "canvas", "surface", "raised", "sunken", "shade", "hairline", "outline", "focus",
    "text", "text2", "text3", "vital", "dose", "dose_fill", "target", "target_fill",
    "action", "action_ink", "selected", "selected_fill", "info", "info_fill", "info_line",
    "ring", "ring_track", "low", "low_fill", "low_ink", "medium_fill", "medium_ink",
    "high", "high_fill", "high_ink", "high_border", "bed1", "bed2", "bed3", "bed4",
]  # fmt: skip


NAMES: Final = ("day", "night", "contrast")


class ThemeFault(ValueError):
    """A theme file lacks a colour, has one too many, or one that is not #RRGGBB."""


@dataclass(frozen=True)
class Theme:
    """The colours by role, each as #RRGGBB; `color` gives the same as a QColor.

    In a `lined` theme every card has an outline, for grounds that hardly differ.
    """

    name: str
    title: str
    dark: bool
    lined: bool
    canvas: str
    surface: str
    raised: str
    sunken: str
    shade: str
    hairline: str
    outline: str
    focus: str
    text: str
    text2: str
    text3: str
    vital: str
    dose: str
    dose_fill: str
    target: str
    target_fill: str
    action: str
    action_ink: str
    selected: str
    selected_fill: str
    info: str
    info_fill: str
    info_line: str
    ring: str
    ring_track: str
    low: str
    low_fill: str
    low_ink: str
    medium_fill: str
    medium_ink: str
    high: str
    high_fill: str
    high_ink: str
    high_border: str
    bed1: str
    bed2: str
    bed3: str
    bed4: str

    def hex(self, role: Role) -> str:
        """The colour of a role as #RRGGBB."""
        return str(getattr(self, role))

    def color(self, role: Role) -> QColor:
        """The colour of a role."""
        return QColor(self.hex(role))


def read_theme(path: Path) -> Theme:
    """Read one theme file. Raises ThemeFault when a role is missing, unknown or unreadable."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    colours: dict[str, str] = data["colours"]
    wanted = {field.name for field in fields(Theme)} - {"name", "title", "dark", "lined"}
    if wanted != set(colours):
        odd = ", ".join(sorted(wanted ^ set(colours)))
        raise ThemeFault(f"{path.name}: missing or unknown colours: {odd}")
    for role, value in colours.items():
        if len(value) != 7 or not QColor.isValidColorName(value):
            raise ThemeFault(f"{path.name}: {role} is {value}, not a colour like #0A0F16")
    return Theme(
        name=data["name"],
        title=data["title"],
        dark=data["dark"],
        lined=data["lined"],
        **colours,
    )


def theme_named(name: str) -> Theme:
    """The theme that ships under this name: "day", "night" or "contrast"."""
    return read_theme(THEMES / f"{name}.toml")
