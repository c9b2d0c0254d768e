"""Where the program's own texts lie."""

import re
from pathlib import Path

import pytest
from unitplace import UnitPlace

from assistant.command import places
from assistant.command.places import (
    SMOKE,
    data_folder,
    demonstrations,
    profiles,
    protocol,
    rules_here,
)
from assistant.store import Folder
from assistant.trouble import Trouble


def test_the_protocol_and_the_stories_lie_beside_the_program() -> None:
    assert protocol().protocol.drug == "norepinephrine"
    assert len(demonstrations()) == 3
    assert SMOKE.is_file()


def test_every_shipped_profile_is_read_the_septic_one_first() -> None:
    found = profiles()
    assert next(iter(found)) == "NE-ADULT-SEPTIC"
    assert found["NE-ADULT-SEPTIC"] == protocol()


def test_a_data_folder_need_not_be_there_yet(tmp_path: Path) -> None:
    assert data_folder(tmp_path / "new").path == tmp_path / "new"
    assert data_folder(tmp_path).path == tmp_path
    assert data_folder(None) == Folder.default()
    assert not (tmp_path / "new").exists()


def test_what_cannot_be_looked_into_is_no_data_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, loop = tmp_path / "file", tmp_path / "loop"
    file.write_bytes(b"")
    loop.symlink_to(loop)
    nobody = Path("~nobody-of-this-name")
    for where in (file, file / "data", loop, tmp_path / ("b" * 300), tmp_path / "a\0b", nobody):
        with pytest.raises(Trouble, match=f"^{re.escape(str(where))} is no data folder: "):
            data_folder(where)

    def locked(_path: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(places.os, "scandir", locked)
    with pytest.raises(Trouble, match="is no data folder: Permission denied"):
        data_folder(tmp_path)


def test_the_rules_of_a_place_are_the_units_own_before_the_shipped_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert rules_here(tmp_path) == profiles()
    unit = UnitPlace(tmp_path / "data")
    unit.change('version = "0.1"', 'version = "7"')
    assert rules_here(unit.data)["NE-ADULT-SEPTIC"].protocol.version == "7"
    assert capsys.readouterr().err == ""
    unit.file.write_bytes(b"nothing")
    assert rules_here(unit.data)["NE-ADULT-SEPTIC"].record_only
    assert capsys.readouterr().err.startswith("Record only: adult_septic_shock.toml has ")
