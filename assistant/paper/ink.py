"""The colours of paper: those of the day theme, which tell nothing that shape does not tell too."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Final

_THEME: Final = Path(__file__).resolve().parents[2] / "resources" / "themes" / "day.toml"
_COLOURS: Final[dict[str, str]] = tomllib.loads(_THEME.read_text(encoding="utf-8"))["colours"]

INK: Final = _COLOURS["text"]
QUIET: Final = _COLOURS["text2"]
LINE: Final = _COLOURS["outline"]
HAIR: Final = _COLOURS["hairline"]
SHADE: Final = _COLOURS["shade"]
PALE: Final = _COLOURS["canvas"]
DOSE: Final = _COLOURS["dose"]
DOSE_FILL: Final = _COLOURS["dose_fill"]
TARGET: Final = _COLOURS["target"]
TARGET_FILL: Final = _COLOURS["target_fill"]
WHITE: Final = "#FFFFFF"
