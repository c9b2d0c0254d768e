"""Where the record lies."""

from pathlib import Path

import pytest

from assistant.store import CannotOpen, Folder, network


def test_the_default_is_the_persons_own_data_folder_with_the_key_elsewhere(
    home_of_nobody: Path,
) -> None:
    folder = Folder.default()
    assert folder.path.is_relative_to(home_of_nobody)
    assert folder.key.is_relative_to(home_of_nobody)
    assert not folder.key.is_relative_to(folder.path)
    assert folder.database.parent == folder.mirror.parent == folder.lock.parent == folder.path


def test_a_chosen_folder_holds_its_key(tmp_path: Path) -> None:
    folder = Folder.at(tmp_path / "x")
    assert {folder.database.parent, folder.mirror.parent, folder.key.parent} == {tmp_path / "x"}
    assert not folder.holds_record


def test_the_second_copy_may_stand_in_another_folder(tmp_path: Path) -> None:
    folder = Folder.at(tmp_path / "x", mirror=tmp_path / "other")
    folder.prepare()
    assert folder.mirror.parent == tmp_path / "other"
    assert (tmp_path / "other").stat().st_mode & 0o777 == 0o700
    folder.mirror.write_bytes(b"x")
    assert folder.holds_record


def test_H53_a_folder_on_a_network_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = f"1 0 0:1 / {tmp_path} rw - nfs4 server:/ward rw"
    monkeypatch.setattr(network, "mounts", lambda: table)
    with pytest.raises(CannotOpen, match=r"network \(nfs4\).*another folder|Choose a folder"):
        Folder.at(tmp_path / "x").prepare()
    assert not (tmp_path / "x").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(CannotOpen, match="file"):
        Folder.at(tmp_path / "file" / "x").prepare()
