"""Private, durable files; nothing is ever deleted."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.store import files

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def test_H60_folders_and_files_are_private(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    files.private_folder(folder)
    files.create(folder / "empty")
    files.write_whole(folder / "whole", b"text")
    assert mode(folder) == 0o700
    assert mode(folder / "empty") == mode(folder / "whole") == 0o600
    assert (folder / "whole").read_bytes() == b"text"


def test_H60_what_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    (tmp_path / "open").write_bytes(b"")
    (tmp_path / "open").chmod(0o644)
    files.tighten(tmp_path / "open")
    files.tighten(tmp_path / "open")
    assert mode(tmp_path / "open") == 0o600


def test_a_file_that_is_there_is_not_made_again(tmp_path: Path) -> None:
    files.create(tmp_path / "one")
    with pytest.raises(FileExistsError):
        files.create(tmp_path / "one")


def test_what_is_put_aside_keeps_its_bytes_under_another_name_each_time(tmp_path: Path) -> None:
    file = tmp_path / "record.db"
    assert files.put_aside(file, NOW) is None
    file.write_bytes(b"old")
    asides = [files.put_aside(file, NOW) for _ in range(3)]
    assert [aside.name for aside in asides if aside] == [
        "record.db.damaged-20250814T070600Z",
        "record.db.damaged-20250814T070600Z-2",
        "record.db.damaged-20250814T070600Z-3",
    ]
    assert {aside.read_bytes() for aside in asides if aside} == {b"old"}


def test_a_disk_without_second_names_moves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "link", no_links)
    file = tmp_path / "record.db"
    file.write_bytes(b"old")
    aside = files.put_aside(file, NOW)
    assert aside is not None
    assert aside.read_bytes() == b"old"
    assert not file.exists()


def test_a_file_that_is_not_there_has_no_size(tmp_path: Path) -> None:
    (tmp_path / "three").write_bytes(b"abc")
    assert files.size(tmp_path / "three") == 3
    assert files.size(tmp_path / "none") == 0
