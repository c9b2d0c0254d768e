"""The look: themes, the type scale, fonts and icons."""

from ui.theme.fonts import FontFault, load_fonts
from ui.theme.icons import app_icon, icon, paint_icon, pixmap
from ui.theme.look import apply, color, scale, theme
from ui.theme.scale import GAP, PADDING, PERCENTS, RADIUS, RADIUS_CONTROL, Scale, TypeRole
from ui.theme.tokens import Role, Theme, ThemeFault, read_theme, theme_named

__all__ = [
    "GAP", "PADDING", "PERCENTS", "RADIUS", "RADIUS_CONTROL",
    "FontFault", "Role", "Scale", "Theme", "ThemeFault", "TypeRole",
    "app_icon", "apply", "color", "icon", "load_fonts", "paint_icon", "pixmap",
    "read_theme", "scale", "theme", "theme_named",
]  # fmt: skip
