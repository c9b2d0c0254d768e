"""Building a record again: everything that one of the two sides still holds."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.record.entries import Recorded
from assistant.record.seal import Sealer
from assistant.store import CannotOpen, Damaged, Folder, Store
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.mirror import Mirror
from assistant.store.restore import by_number, merged, open_old, restore
from assistant.store.trouble import DiskFault

NOW = datetime(2025, 8, 14, 7, 6, tzinfo=UTC)
ALL = 22
Everything = Callable[[Store], list[Recorded]]


@pytest.fixture
def keys(folder: Folder, written: list[Recorded]) -> Keys:
    return Keys.load(folder, create=False)


def spoil_line(folder: Folder, number: int) -> None:
    lines = folder.mirror.read_bytes().splitlines(keepends=True)
    lines[number - 1] = lines[number - 1].replace(b"A", b"B")
    folder.mirror.write_bytes(b"".join(lines))


def spoil_row(folder: Folder, keys: Keys, number: int) -> None:
    opened = Database.open(folder.database, keys.database)
    opened.run("DROP TRIGGER journal_is_not_changed")
    opened.run("UPDATE journal SET body = 'forged' WHERE number = ?", [number])
    opened.close()


def names(folder: Folder) -> set[str]:
    return {path.name for path in folder.path.iterdir()}


def test_H55_a_missing_database_is_rebuilt_from_the_mirror(
    folder: Folder, keys: Keys, written: list[Recorded], everything: Everything
) -> None:
    folder.database.unlink()
    rebuilt = restore(folder, keys, NOW)
    assert (rebuilt.rows, rebuilt.lost) == (ALL, 0)
    assert rebuilt.sentence.startswith("The record was damaged and was rebuilt")
    assert "lost" not in rebuilt.sentence
    opened = Store.open(folder)
    assert everything(opened) == written
    assert opened.verify().ok
    opened.close()


def test_F11_a_broken_database_is_put_aside_byte_for_byte(folder: Folder, keys: Keys) -> None:
    broken = b"x" * 5_000
    folder.database.write_bytes(broken)
    rebuilt = restore(folder, keys, NOW)
    kept = {path.name: path.read_bytes() for path in rebuilt.aside}
    assert kept["record.db.damaged-20250814T070600Z"] == broken
    assert not [name for name in names(folder) if name.endswith(".new")]


def test_F12_a_side_file_of_a_lost_database_never_meets_the_new_one(
    folder: Folder, keys: Keys
) -> None:
    folder.database.unlink()
    side = folder.database.with_name("record.db-journal")
    side.write_bytes(b"side")
    kept = {path.name: path.read_bytes() for path in restore(folder, keys, NOW).aside}
    assert kept["record.db-journal.damaged-20250814T070600Z"] == b"side"
    assert not side.exists()


def test_rows_damaged_on_different_sides_are_taken_from_the_other(
    folder: Folder, keys: Keys, written: list[Recorded], everything: Everything
) -> None:
    spoil_row(folder, keys, 5)
    spoil_line(folder, 9)
    spoil_line(folder, ALL)
    assert restore(folder, keys, NOW).lost == 0
    opened = Store.open(folder)
    assert everything(opened) == written
    assert opened.verify().ok
    opened.close()


def test_H48_rows_gone_from_both_sides_are_named_and_nothing_is_changed(
    folder: Folder, keys: Keys
) -> None:
    spoil_row(folder, keys, 7)
    spoil_line(folder, 7)
    before = {path: path.read_bytes() for path in folder.path.iterdir()}
    with pytest.raises(Damaged, match=r"Row 7 .* in both copies; the last row is 22") as damaged:
        restore(folder, keys, NOW)
    assert damaged.value.numbers == (7,)
    assert {path: path.read_bytes() for path in folder.path.iterdir()} == before


def test_a_loss_that_is_accepted_keeps_the_old_files(folder: Folder, keys: Keys) -> None:
    spoil_row(folder, keys, 7)
    spoil_line(folder, 7)
    rebuilt = restore(folder, keys, NOW, accept_loss=True)
    assert (rebuilt.rows, rebuilt.lost, len(rebuilt.aside)) == (6, 16, 2)
    assert "Lost are the rows up to 22; chart them again from paper" in rebuilt.sentence


def test_two_sides_that_go_on_differently_are_not_mixed(folder: Folder, keys: Keys) -> None:
    mirror = Mirror(folder.mirror, keys.mirror)
    rows = [row for row in mirror.rows() if row]
    other = Sealer(keys.seal).next(rows[-1].content._replace(body="other"), rows[-2], rows[-3])
    kept = b"".join(mirror.line(row) for row in [*rows[:-1], other])
    folder.mirror.write_bytes(kept)
    with pytest.raises(Damaged, match="differ from row 22 on") as damaged:
        restore(folder, keys, NOW)
    assert damaged.value.numbers == (22,)
    assert folder.mirror.read_bytes() == kept
    restore(folder, keys, NOW, accept_loss=True)
    assert list(mirror.rows()) == rows


def test_with_another_key_nothing_is_touched(folder: Folder, keys: Keys) -> None:
    before = {path: path.read_bytes() for path in folder.path.iterdir()}
    with pytest.raises(CannotOpen, match="neither it nor its second copy"):
        restore(folder, Keys.of(b"x" * 32), NOW)
    assert {path: path.read_bytes() for path in folder.path.iterdir()} == before


def test_nothing_can_be_rebuilt_from_nothing(folder: Folder, keys: Keys) -> None:
    folder.database.unlink()
    folder.mirror.unlink()
    with pytest.raises(CannotOpen):
        restore(folder, keys, NOW)


def test_a_place_that_takes_no_files_is_told(folder: Folder, keys: Keys, tmp_path: Path) -> None:
    folder.database.unlink()
    folder.database.with_name("record.db.new").mkdir()
    with pytest.raises(CannotOpen, match=r"record\.db"):
        restore(folder, keys, NOW)


def test_only_a_file_that_is_broken_counts_as_gone(folder: Folder, keys: Keys) -> None:
    folder.database.unlink()
    assert open_old(folder, keys) is None
    folder.database.mkdir()
    (folder.database / "x").touch()
    with pytest.raises(DiskFault):
        open_old(folder, keys)


class Patchy(Database):
    """A database with unreadable pages: rows 2 and 3 lie on one, the last one too."""

    def __init__(self, whole: Database, *, broken: bool) -> None:
        self._whole, self._broken = whole, broken

    def rows(self, after: int, limit: int) -> list:  # type: ignore[type-arg]
        raise DiskFault("damaged", "", broken=self._broken)

    def row(self, number: int):  # type: ignore[no-untyped-def] # noqa: ANN201
        if number in (2, 3):
            raise DiskFault("damaged", "", broken=True)
        return self._whole.row(number)


def test_rows_beside_an_unreadable_page_are_still_read(folder: Folder, keys: Keys) -> None:
    whole = Database.open(folder.database, keys.database)
    found = list(by_number(Patchy(whole, broken=True), 23))
    assert [row is None for row in found] == [n in (2, 3, 23) for n in range(1, 24)]
    mirror = Mirror(folder.mirror, keys.mirror)
    sealer = Sealer(keys.seal)
    assert len(list(merged(Patchy(whole, broken=True), mirror, sealer, 22))) == 22
    with pytest.raises(DiskFault):
        list(by_number(Patchy(whole, broken=False), 22))
    whole.close()


def test_a_database_whose_end_cannot_be_read_is_rebuilt(
    folder: Folder, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    really = Database.last
    asked: list[Path] = []

    def last(self: Database) -> object:
        asked.append(self.file)
        if len(asked) == 1:
            raise DiskFault("damaged", "", broken=True)
        return really(self)

    monkeypatch.setattr(Database, "last", last)
    assert restore(folder, keys, NOW).rows == ALL
