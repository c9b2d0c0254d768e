"""Files of a person's disk: read only when they are plain, written whole or not at all."""

import os
from pathlib import Path

import pytest

from assistant.library import disk
from assistant.library.disk import (
    MOST,
    NotWritten,
    lies_there,
    open_to_others,
    read_bytes,
    writable_by_others,
    write_bytes,
)
from assistant.trouble import Trouble


def why(file: Path) -> str:
    with pytest.raises(Trouble) as told:
        read_bytes(file)
    return told.value.sentence


def test_what_is_no_plain_file_is_told_and_never_waited_for(tmp_path: Path) -> None:
    pipe, loop, gone = tmp_path / "pipe", tmp_path / "loop", tmp_path / "gone"
    os.mkfifo(pipe)
    loop.symlink_to(loop)
    gone.symlink_to(tmp_path / "nowhere")
    assert "no plain file" in why(pipe)
    assert "Is a directory" in why(tmp_path)
    assert "symbolic links" in why(loop)
    assert "No such file" in why(gone)
    assert "null byte" in why(tmp_path / "a\0b")


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    huge = tmp_path / "huge"
    with huge.open("wb") as file:
        file.truncate(MOST + 1)
    assert "larger than" in why(huge)
    with huge.open("wb") as file:
        file.truncate(MOST)
    assert len(read_bytes(huge)) == MOST


def test_a_link_to_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"text")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert read_bytes(tmp_path / "link") == b"text"


def test_what_is_written_is_private_and_whole(tmp_path: Path) -> None:
    file = tmp_path / "new" / "list"
    write_bytes(file, b"one")
    write_bytes(file, b"two")
    assert file.read_bytes() == b"two"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert [f.name for f in file.parent.iterdir()] == ["list"]
    assert not writable_by_others(file)
    file.chmod(0o620)
    assert writable_by_others(file)


def test_what_cannot_be_written_leaves_the_old_file_and_no_remains(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "list"
    write_bytes(file, b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(disk.os, "fsync", full)
    with pytest.raises(Trouble, match="No space left"):
        write_bytes(file, b"new")
    assert file.read_bytes() == b"old"
    assert [f.name for f in tmp_path.iterdir()] == ["list"]


def test_H59_what_is_no_plain_file_is_never_replaced_nor_written_through(tmp_path: Path) -> None:
    pipe, link, real, gone = (tmp_path / name for name in ("pipe", "link", "real", "gone"))
    os.mkfifo(pipe)
    real.write_bytes(b"real")
    link.symlink_to(real)
    gone.symlink_to(tmp_path / "nowhere")
    for there in (pipe, link, gone, tmp_path, Path(os.devnull), Path()):
        with pytest.raises(NotWritten, match="no plain file"):
            write_bytes(there, b"new")
    assert real.read_bytes() == b"real"
    assert link.is_symlink()
    assert Path(os.devnull).is_char_device()
    assert not (tmp_path / "nowhere").exists()
    with pytest.raises(NotWritten, match="null byte"):
        write_bytes(tmp_path / "a\0b", b"new")
    with pytest.raises(NotWritten, match="No such file"):
        write_bytes(tmp_path / "far" / "list", b"new", folders=False)
    with pytest.raises(NotWritten, match="too long"):
        write_bytes(tmp_path / ("b" * 300), b"new")


def test_a_name_is_taken_also_by_a_link_to_nothing(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    (tmp_path / "file").write_bytes(b"")
    assert lies_there(tmp_path / "gone")
    assert not lies_there(tmp_path / "nowhere")
    with pytest.raises(Trouble, match="Not a directory"):
        lies_there(tmp_path / "file" / "list")


def test_who_else_may_read_or_change_a_file_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "key"
    for mode, read, changed in ((0o600, False, False), (0o640, True, False), (0o602, True, True)):
        file.write_bytes(b"")
        file.chmod(mode)
        assert (open_to_others(file), writable_by_others(file)) == (read, changed)
    tmp_path.chmod(0o1777)
    assert not writable_by_others(tmp_path)
    tmp_path.chmod(0o777)
    assert writable_by_others(tmp_path)
    file.chmod(0o600)
    if os.geteuid() == 0:
        os.chown(file, 1, -1)
    monkeypatch.setattr(disk.os, "geteuid", lambda: 2)
    assert writable_by_others(file)
    monkeypatch.setattr(disk.os, "name", "nt")
    assert not writable_by_others(tmp_path)
    assert not open_to_others(file)
