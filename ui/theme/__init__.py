"""The look: themes, the type scale, fonts and icons."""

from ui.theme.fonts import FontFault, load_fonts
from ui.theme.icons import app_icon, icon, paint_icon, pixmap
from ui.theme.look import Habits, apply, color, habits, scale, theme
from ui.theme.scale import GAP, PADDING, PERCENTS, RADIUS, RADIUS_CONTROL, TARGET, Scale, TypeRole
from ui.theme.tokens import NAMES, Role, Theme, ThemeFault, read_theme, theme_named

__all__ = [
    "GAP", "NAMES", "PADDING", "PERCENTS", "RADIUS", "RADIUS_CONTROL", "TARGET",
    "FontFault", "Habits", "Role", "Scale", "Theme", "ThemeFault", "TypeRole",
    "app_icon", "apply", "color", "habits", "icon", "load_fonts", "paint_icon", "pixmap",
    "read_theme", "scale", "theme", "theme_named",
]  # fmt: skip
