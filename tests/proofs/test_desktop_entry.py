"""The menu entry is one that desktops accept."""

import subprocess

from source import ROOT


def test_the_menu_entry_is_well_formed_and_its_icon_is_there() -> None:
    entry = ROOT / "packaging" / "titration-assistant.desktop"
    checked = subprocess.run(
        ["desktop-file-validate", str(entry)], capture_output=True, text=True, check=False
    )
    assert checked.stdout + checked.stderr == ""
    assert checked.returncode == 0
    assert (ROOT / "resources" / "icons" / "app.svg").is_file()
