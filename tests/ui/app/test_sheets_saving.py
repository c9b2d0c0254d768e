"""F27, H59, H60: a sheet is on the disk whole or not at all, and never over a good one."""

import errno
import os
from pathlib import Path

import pytest

from ui.app import sheets_saving
from ui.app.sheets_saving import save_whole


def test_h59_it_is_whole_private_and_alone_in_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    assert save_whole(path, b"%PDF one") == ""
    assert path.read_bytes() == b"%PDF one"
    assert path.stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


def test_an_old_file_is_replaced_in_one_step(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")
    assert save_whole(path, b"new") == ""
    assert path.read_bytes() == b"new"


def test_f27_a_folder_that_is_gone_is_named_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "gone" / "sheet.pdf"
    said = save_whole(path, b"new")
    assert said.startswith(f"Not saved as {path}: ")
    assert "Choose another folder" in said


def test_f27_a_full_disk_leaves_the_old_file_and_no_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "sheet.pdf"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(sheets_saving.os, "fsync", full)
    said = save_whole(path, b"new")
    assert os.strerror(errno.ENOSPC) in said
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


def test_a_folder_in_the_place_of_the_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "sheet.pdf"
    path.mkdir()
    assert save_whole(path, b"new").startswith("Not saved")
    assert [each.name for each in tmp_path.iterdir()] == ["sheet.pdf"]


def test_h59_what_reads_back_otherwise_is_not_called_saved(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _self: b"something else")
    said = save_whole(tmp_path / "sheet.pdf", b"new")
    assert "does not hold what was written" in said


def test_h59_a_link_or_a_device_never_gives_way_to_a_sheet(tmp_path: Path) -> None:
    real, link, pipe = tmp_path / "real.pdf", tmp_path / "link.pdf", tmp_path / "pipe.pdf"
    real.write_bytes(b"real")
    link.symlink_to(real)
    os.mkfifo(pipe)
    for path in (link, pipe, Path(os.devnull)):
        said = save_whole(path, b"new")
        assert said.startswith(f"Not saved as {path}: it is a link, a device or a folder")
    assert (real.read_bytes(), link.is_symlink()) == (b"real", True)
