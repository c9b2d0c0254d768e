"""Where the program's own files lie: themes, fonts and icons."""

from pathlib import Path
from typing import Final

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
THEMES: Final = RESOURCES / "themes"
FONTS: Final = RESOURCES / "fonts"
ICONS: Final = RESOURCES / "icons"
