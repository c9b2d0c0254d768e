"""A theme file with a colour missing is refused by name, not painted black."""

from pathlib import Path

import pytest

from ui.theme import NAMES, ThemeFault, read_theme, theme_named
from ui.theme.places import THEMES


@pytest.mark.parametrize("name", NAMES)
def test_a_shipped_theme_names_every_colour(name: str) -> None:
    theme = theme_named(name)
    assert theme.name == name
    assert theme.color("text").name().upper() == theme.hex("text")


def test_a_missing_colour_is_named(tmp_path: Path) -> None:
    text = (THEMES / "day.toml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text("\n".join(x for x in text.splitlines() if not x.startswith("dose =")), "utf-8")
    with pytest.raises(ThemeFault, match="dose"):
        read_theme(bad)


def test_a_colour_that_is_no_colour_is_named(tmp_path: Path) -> None:
    text = (THEMES / "day.toml").read_text(encoding="utf-8")
    bad = tmp_path / "bad.toml"
    bad.write_text(text.replace('dose = "#5A0EA6"', 'dose = "violet"'), encoding="utf-8")
    with pytest.raises(ThemeFault, match="dose is violet"):
        read_theme(bad)
