"""Files are written whole or not at all; times carry an offset."""

from pathlib import Path

import pytest

from assistant.command.out import NotWritten, instant, read_file, write_file
from assistant.trouble import Trouble


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    write_file(target, b"new")
    assert target.read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["sheet.pdf"]


def test_H59_what_stood_there_stays_when_the_folder_is_gone(tmp_path: Path) -> None:
    with pytest.raises(NotWritten, match="was not written"):
        write_file(tmp_path / "gone" / "sheet.pdf", b"new")


def test_a_time_without_an_offset_is_refused_in_a_sentence() -> None:
    for text in ("2026-11-21T07:10", "yesterday"):
        with pytest.raises(Trouble, match="UTC offset"):
            instant(text)
    found = instant("2026-11-21T07:10:00-05:00")
    assert found is not None
    assert found.utcoffset() is not None
    assert instant("") is None


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"nothing\.csv cannot be read"):
        read_file(tmp_path / "nothing.csv")
