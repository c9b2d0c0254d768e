"""Opening for writing: both copies are compared, and the side that is behind is mended."""

from datetime import UTC, datetime

import pytest

from assistant.record.entries import Recorded
from assistant.record.seal import Content, Row, Sealer
from assistant.store import CannotOpen, Folder
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.mirror import End, Mirror
from assistant.store.start import Settled, compare, settle
from assistant.store.trouble import DiskFault

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)
ALL = 22


@pytest.fixture
def keys(folder: Folder, written: list[Recorded]) -> Keys:
    return Keys.load(folder, create=False)


def rows_of(settled: Settled) -> list[Row]:
    found = settled.database.rows(0, 1_000)
    settled.database.close()
    return found


def both_hold(folder: Folder, keys: Keys, settled: Settled) -> bool:
    rows = rows_of(settled)
    return len(rows) == ALL and list(Mirror(folder.mirror, keys.mirror).rows()) == rows


def test_two_sides_that_agree_are_opened_without_a_word(folder: Folder, keys: Keys) -> None:
    settled = settle(folder, keys, NOW)
    assert settled.notices == ()
    assert both_hold(folder, keys, settled)


@pytest.mark.parametrize("cut", [1, 40, 400, 3_000])
def test_H48_a_mirror_that_is_behind_or_unfinished_is_completed(
    folder: Folder, keys: Keys, cut: int
) -> None:
    folder.mirror.write_bytes(folder.mirror.read_bytes()[:-cut])
    settled = settle(folder, keys, NOW)
    assert "was completed" in settled.notices[0]
    assert both_hold(folder, keys, settled)


@pytest.mark.parametrize("left", [b"", b"half a li", None])
def test_a_mirror_that_is_gone_is_written_again(
    folder: Folder, keys: Keys, left: bytes | None
) -> None:
    folder.mirror.unlink()
    if left is not None:
        folder.mirror.write_bytes(left)
    settled = settle(folder, keys, NOW)
    assert settled.notices == ("The second copy ended at row 0 and was completed.",)
    assert both_hold(folder, keys, settled)


def test_H55_a_database_that_is_gone_empty_or_cut_is_rebuilt(folder: Folder, keys: Keys) -> None:
    whole = folder.database.read_bytes()
    for left in (None, b"", whole[:1_000], whole[: len(whole) // 2], b"x" * len(whole)):
        folder.database.unlink()
        if left is not None:
            folder.database.write_bytes(left)
        settled = settle(folder, keys, NOW)
        assert "was rebuilt" in settled.notices[0]
        assert both_hold(folder, keys, settled)


def test_H48_an_old_copy_that_was_put_back_is_noticed_and_brought_up_to_date(
    folder: Folder, keys: Keys
) -> None:
    old = folder.database.read_bytes()
    settled = settle(folder, keys, NOW)
    last = settled.database.last()
    with settled.database.transaction():
        new = Sealer(keys.seal).next(Content("z", "new", "note", "a", "r", "{}"), last, None)
        settled.database.insert([new])
    settled.second.follow(settled.database, [new])
    settled.database.close()
    folder.database.write_bytes(old)
    again = settle(folder, keys, NOW)
    assert "was rebuilt" in again.notices[0]
    assert rows_of(again)[-1] == new


def test_a_damaged_last_line_of_the_mirror_is_rewritten(folder: Folder, keys: Keys) -> None:
    data = bytearray(folder.mirror.read_bytes())
    data[-20] ^= 1
    folder.mirror.write_bytes(data)
    settled = settle(folder, keys, NOW)
    assert "rebuilt" in settled.notices[0]
    assert both_hold(folder, keys, settled)


def test_a_damaged_row_is_not_copied_to_a_mirror_that_is_behind(folder: Folder, keys: Keys) -> None:
    kept = folder.mirror.read_bytes()
    folder.mirror.write_bytes(b"".join(kept.splitlines(keepends=True)[:10]))
    spoilt = Database.open(folder.database, keys.database)
    spoilt.run("DROP TRIGGER journal_is_not_changed")
    spoilt.run("UPDATE journal SET body = 'forged' WHERE number = 15")
    spoilt.close()
    with pytest.raises(Exception, match=r"Row 15 .* both copies"):
        settle(folder, keys, NOW)


def test_a_mirror_disk_that_is_full_stops_nobody(
    folder: Folder, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> End:
        raise OSError(28, "No space left on device")

    folder.mirror.unlink()
    monkeypatch.setattr(Mirror, "append", full)
    settled = settle(folder, keys, NOW)
    assert "disk is full" in settled.notices[0]
    assert settled.second.trouble is not None
    settled.database.close()


def test_a_mirror_that_cannot_be_read_stops_nobody_who_has_a_database(
    folder: Folder, keys: Keys
) -> None:
    folder.mirror.unlink()
    folder.mirror.mkdir()
    (folder.mirror / "x").touch()
    settled = settle(folder, keys, NOW)
    assert "second copy" in settled.notices[0]
    assert len(rows_of(settled)) == ALL
    folder.database.unlink()
    with pytest.raises(CannotOpen, match="mirror"):
        settle(folder, keys, NOW)


def test_a_file_of_another_program_without_a_mirror_is_left_as_it_is(
    folder: Folder, keys: Keys
) -> None:
    folder.mirror.unlink()
    for other in (b"SQLite format 3\0" + bytes(4_080), b"dear diary\n" * 500):
        folder.database.write_bytes(other)
        with pytest.raises(CannotOpen, match="belongs to another program"):
            settle(folder, keys, NOW)
        assert folder.database.read_bytes() == other


@pytest.mark.parametrize("broken", [True, False])
def test_a_fault_of_the_disk_while_comparing_rebuilds_nothing_but_damage_does(
    folder: Folder, keys: Keys, monkeypatch: pytest.MonkeyPatch, broken: bool
) -> None:
    asked: list[int] = []
    really = Database.last

    def last(self: Database) -> Row | None:
        asked.append(1)
        if len(asked) == 1:
            raise DiskFault("the disk reported a fault", "Wait.", broken=broken)
        return really(self)

    monkeypatch.setattr(Database, "last", last)
    if broken:
        assert "rebuilt" in settle(folder, keys, NOW).notices[0]
    else:
        with pytest.raises(CannotOpen, match=r"the disk reported a fault. Wait."):
            settle(folder, keys, NOW)
        assert not list(folder.path.glob("*damaged*"))


def test_sides_that_tell_different_stories_are_seen(folder: Folder, keys: Keys) -> None:
    database = Database.open(folder.database, keys.database)
    last, before = database.last(), database.row(ALL - 1)
    assert last is not None
    assert before is not None
    assert compare(database, End(last, 9, torn=False)) == "same"
    assert compare(database, End(last, 9, torn=True)) == "differs"
    assert compare(database, End(last._replace(seal=b"x"), 9, torn=False)) == "differs"
    assert compare(database, End(before, 9, torn=True)) == "behind"
    assert compare(database, End(before._replace(seal=b"x"), 9, torn=False)) == "differs"
    assert compare(database, End(last._replace(number=99), 9, torn=False)) == "differs"
    assert compare(database, End(None, 9, torn=False)) == "differs"
    database.close()
