"""Whose signature counts, as commands tell it."""

from pathlib import Path

import pytest

from assistant.command.protocol_trust import add_key, list_keys, remove_key
from assistant.library.keys import make_key
from assistant.trouble import Trouble


def test_a_key_is_added_listed_and_removed_by_its_fingerprint(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    key = make_key(tmp_path / "k", "seven geese over the bay", "K Ito", "ICU pharmacist")
    data = tmp_path / "data"
    assert add_key(tmp_path / "k.pub", data) == 0
    assert f"K Ito, ICU pharmacist, key {key.fingerprint}, since " in capsys.readouterr().out
    assert list_keys(data) == 0
    assert key.fingerprint in capsys.readouterr().out
    assert remove_key(key.fingerprint[:9], data) == 0
    assert "Trusted no more: K Ito" in capsys.readouterr().out
    with pytest.raises(Trouble, match="names no trusted key"):
        remove_key("K Ito", data)
    with pytest.raises(Trouble, match="stays with its owner"):
        add_key(tmp_path / "k", data)


def test_a_folder_that_others_may_change_is_told_beside_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make_key(tmp_path / "k", "seven geese over the bay", "K Ito", "ICU pharmacist")
    data = tmp_path / "data"
    assert add_key(tmp_path / "k.pub", data) == 0
    assert list_keys(data) == 0
    assert capsys.readouterr().err == ""
    data.chmod(0o770)
    assert list_keys(data) == 0
    told = capsys.readouterr()
    assert told.err.startswith(f"Others may change the folder {data}")
    assert "K Ito" in told.out
