"""The second copy: a line that was changed, moved or cut is seen."""

import json
import resource
from pathlib import Path

import pytest

from assistant.record.seal import Content, Row, Sealer
from assistant.store.mirror import End, Mirror, write_fresh

EMPTY = End(None, 0, torn=False)


def rows(count: int, body: str = "MAP \u00b7 68") -> list[Row]:
    made: list[Row] = []
    for n in range(count):
        before = made[-1] if made else None
        one = Content("s", f"id{n}", "note", "a", "r", body)
        made.append(Sealer(b"s" * 32).next(one, before, before))
    return made


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    return Mirror(tmp_path / "mirror.jsonl", b"m" * 32)


def test_what_is_appended_is_read_back_in_order(mirror: Mirror) -> None:
    made = rows(5)
    end = mirror.append(made[:2], EMPTY)
    end = mirror.append(made[2:], end)
    assert end == mirror.end() == End(made[-1], mirror.path.stat().st_size, torn=False)
    assert list(mirror.rows()) == made
    assert mirror.lines() == end.number == 5
    assert mirror.path.stat().st_mode & 0o777 == 0o600


def test_H60_each_line_is_json_and_shows_nothing_but_its_number(mirror: Mirror) -> None:
    mirror.append(rows(2), EMPTY)
    for number, line in enumerate(mirror.path.read_bytes().splitlines(), 1):
        assert set(json.loads(line)) == {"n", "x"}
        assert json.loads(line)["n"] == number
        assert b"MAP" not in line


def test_a_mirror_that_is_not_there_is_empty(mirror: Mirror) -> None:
    assert mirror.end().empty
    assert list(mirror.rows()) == []
    assert mirror.lines() == 0


def test_long_lines_are_found_from_behind(mirror: Mirror) -> None:
    made = rows(3, "x" * 200_000)
    mirror.append(made, EMPTY)
    assert mirror.end().row == made[-1]


def test_H49_every_single_flipped_bit_of_a_line_is_seen(mirror: Mirror) -> None:
    (row,) = rows(1)
    line = mirror.line(row).rstrip(b"\n")
    assert mirror.row(line) == row
    for place in range(len(line)):
        for bit in range(8):
            flipped = bytearray(line)
            flipped[place] ^= 1 << bit
            assert mirror.row(bytes(flipped)) is None


@pytest.mark.parametrize(
    "line", [b"", b"7", b"[]", b"{}", b'{"n":-1,"x":"AAAA"}', b'{"n":1,"x":"AA=="}', b"\xff"]
)
def test_a_line_of_something_else_is_no_row(mirror: Mirror, line: bytes) -> None:
    assert mirror.row(line) is None


def test_H52_a_line_out_of_its_place_or_of_another_key_is_no_row(mirror: Mirror) -> None:
    made = rows(3)
    mirror.append([made[1], made[0], made[2]], EMPTY)
    assert list(mirror.rows()) == [None, None, made[2]]
    assert list(Mirror(mirror.path, b"x" * 32).rows()) == [None, None, None]


def test_an_unfinished_line_is_told_and_overwritten(mirror: Mirror) -> None:
    made = rows(3)
    end = mirror.append(made[:2], EMPTY)
    with mirror.path.open("ab") as file:
        file.write(b'{"n": 3, "x"')
    assert mirror.end() == End(made[1], end.size, torn=True)
    assert list(mirror.rows()) == [*made[:2], None]
    assert mirror.lines() == 2
    mirror.append(made[2:], mirror.end())
    assert list(mirror.rows()) == made


def test_only_an_unfinished_line_is_not_empty(mirror: Mirror) -> None:
    mirror.path.write_bytes(b"xyz")
    assert mirror.end() == End(None, 0, torn=True)
    assert not mirror.end().empty


def test_H54_a_write_that_fails_leaves_the_file_as_it_was(mirror: Mirror) -> None:
    made = rows(2)
    end = mirror.append(made[:1], EMPTY)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (end.size + 20, hard))
    try:
        with pytest.raises(OSError, match="File too large"):
            mirror.append(made[1:], end)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert mirror.end() == end


def test_a_whole_mirror_is_written_only_where_there_is_none(mirror: Mirror) -> None:
    write_fresh(mirror, iter(rows(4)))
    assert list(mirror.rows()) == rows(4)
    with pytest.raises(FileExistsError):
        write_fresh(mirror, iter(()))
    assert list(mirror.path.parent.iterdir()) == [mirror.path]
