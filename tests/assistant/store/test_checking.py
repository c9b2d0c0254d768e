"""Verifying: what is wrong is named, with its row; what is right is not accused."""

from collections.abc import Callable

import pytest

from assistant.record.entries import Entry, Recorded
from assistant.record.seal import Content, Sealer
from assistant.store import Folder, Store, checking
from assistant.store.database import Database
from assistant.store.keys import Keys
from assistant.store.mirror import Mirror

ALL = 22
Tamper = Callable[[Database, Sealer], None]


@pytest.fixture
def keys(folder: Folder, written: list[Recorded]) -> Keys:
    return Keys.load(folder, create=False)


def tampered(folder: Folder, keys: Keys, *statements: str) -> None:
    """What somebody with the key of the file, but without that of the seals, can do."""
    opened = Database.open(folder.database, keys.database)
    for name in ("only_grows", "is_not_changed", "is_not_cut"):
        opened.run(f"DROP TRIGGER journal_{name}")
    for statement in statements:
        opened.run(statement)
    opened.close()


def faults(folder: Folder, **how: object) -> list[tuple[str, int | None]]:
    reader = Store.open(folder, read_only=True)
    report = reader.verify(**how)  # type: ignore[arg-type]
    assert report.ok is not bool(report.faults)
    assert all(str(fault.number or "") in fault.sentence for fault in report.faults)
    reader.close()
    return [(fault.where, fault.number) for fault in report.faults]


def test_a_whole_record_has_no_fault(folder: Folder, keys: Keys) -> None:
    reader = Store.open(folder, read_only=True)
    heard: list[tuple[int, int]] = []
    report = reader.verify(lambda done, total: heard.append((done, total)))
    assert report.ok
    assert (report.rows, report.sessions, report.number) == (ALL, 2, ALL)
    assert report.short == reader.head()[1]
    assert heard == [(0, ALL), (ALL, ALL)]
    assert reader.verify(paper=reader.head()).ok
    reader.close()


def test_an_empty_record_has_no_fault(store: Store) -> None:
    report = store.verify()
    assert report.ok
    assert (report.rows, report.number, report.short) == (0, 0, "")


def test_a_long_check_says_how_far_it_is(store: Store, note: Callable[..., Entry]) -> None:
    store.append([note(f"{n}") for n in range(250)])
    heard: list[int] = []
    assert store.verify(lambda done, _: heard.append(done)).ok
    assert heard == [0, 100, 200, 250]


def test_F31_an_edited_row_is_named(folder: Folder, keys: Keys) -> None:
    tampered(folder, keys, "UPDATE journal SET body = 'forged' WHERE number = 9")
    assert faults(folder) == [("database", 9), ("mirror", 9)]


def test_F31_seals_computed_without_the_key_are_named(folder: Folder, keys: Keys) -> None:
    opened = Database.open(folder.database, keys.database)
    opened.run("DROP TRIGGER journal_is_not_changed")
    forger = Sealer(b"guess" * 6)
    row, before = opened.row(9), opened.row(8)
    assert row is not None
    forged = row._replace(body="forged")
    seal = forger.seal(before, forged)
    opened.run("UPDATE journal SET body = 'forged', seal = ? WHERE number = 9", [seal])
    opened.close()
    found = faults(folder)
    assert found[0] == ("database", 9)
    assert ("database", 10) in found  # whose seal stands on the true one


def test_F31_a_cut_tail_is_named(folder: Folder, keys: Keys) -> None:
    tampered(folder, keys, "DELETE FROM journal WHERE number > 20")
    assert faults(folder) == [("database", 21), ("database", 22)]


def test_F31_a_row_cut_out_is_named(folder: Folder, keys: Keys) -> None:
    tampered(folder, keys, "DELETE FROM journal WHERE number = 12")
    assert ("database", 12) in faults(folder)


def test_F31_rows_that_changed_places_are_named(folder: Folder, keys: Keys) -> None:
    tampered(
        folder,
        keys,
        "UPDATE journal SET number = 99 WHERE number = 9",
        "UPDATE journal SET number = 9 WHERE number = 11",
        "UPDATE journal SET number = 11 WHERE number = 99",
    )
    assert {("database", 9), ("database", 11)} <= set(faults(folder))


def test_F31_a_row_added_behind_the_last_is_named(folder: Folder, keys: Keys) -> None:
    opened = Database.open(folder.database, keys.database)
    last = opened.last()
    forged = Sealer(b"guess" * 6).next(Content("z", "z", "note", "a", "r", "{}"), last, None)
    with opened.transaction():
        opened.insert([forged])
    opened.close()
    assert set(faults(folder)) == {("database", 23), ("mirror", 23)}


def test_F31_a_session_seal_alone_is_checked_too(folder: Folder, keys: Keys) -> None:
    opened = Database.open(folder.database, keys.database)
    opened.run("DROP TRIGGER journal_is_not_changed")
    row, before = opened.row(22), opened.row(21)
    assert row is not None
    forged = row._replace(session_seal=bytes(32))
    sealed = Sealer(keys.seal).seal(before, forged)
    sql = "UPDATE journal SET session_seal = ?, seal = ? WHERE number = 22"
    opened.run(sql, [bytes(32), sealed])
    opened.close()
    assert ("database", 22) in faults(folder)


def test_F31_what_was_cut_on_both_sides_is_found_with_the_sheet(folder: Folder, keys: Keys) -> None:
    reader = Store.open(folder, read_only=True)
    paper = reader.head()
    reader.close()
    tampered(folder, keys, "DELETE FROM journal WHERE number > 20")
    lines = folder.mirror.read_bytes().splitlines(keepends=True)
    folder.mirror.write_bytes(b"".join(lines[:20]))
    assert faults(folder) == []
    assert faults(folder, paper=paper) == [("paper", 22)]


def test_a_damaged_and_an_unfinished_line_of_the_mirror_are_named(
    folder: Folder, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_NAP", 0)
    lines = folder.mirror.read_bytes().splitlines(keepends=True)
    lines[4] = lines[4].replace(b"A", b"B")
    folder.mirror.write_bytes(b"".join(lines[:20]) + lines[20][:-9])
    assert faults(folder) == [("mirror", 5), ("mirror", None), ("mirror", 21), ("mirror", 22)]


def test_a_line_that_is_whole_but_says_something_else_is_named(folder: Folder, keys: Keys) -> None:
    mirror = Mirror(folder.mirror, keys.mirror)
    rows = [row for row in mirror.rows() if row]
    rows[6] = rows[6]._replace(body="forged")
    folder.mirror.write_bytes(b"".join(mirror.line(row) for row in rows))
    assert faults(folder) == [("mirror", 7)]


def test_a_broken_page_is_told_and_its_rows_are_named(
    store: Store, folder: Folder, note: Callable[..., Entry]
) -> None:
    store.append([note("x" * 2_000) for _ in range(100)])
    store.close()
    data = bytearray(folder.database.read_bytes())
    data[-5_000] ^= 1
    folder.database.write_bytes(data)
    found = faults(folder)
    assert ("database", None) in found
    assert any(number for where, number in found if where == "database")


def test_a_file_cut_in_half_is_told(
    store: Store, folder: Folder, note: Callable[..., Entry]
) -> None:
    store.append([note("x" * 2_000) for _ in range(100)])
    reader = Store.open(folder, read_only=True)
    data = folder.database.read_bytes()
    store.close()
    folder.database.write_bytes(data[: len(data) // 2])
    report = reader.verify()
    assert not report.ok
    assert any("cannot be read to its end" in fault.sentence for fault in report.faults)
    reader.close()


def test_very_many_faults_are_counted_not_listed(
    folder: Folder, keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(checking, "_MOST", 5)
    tampered(folder, keys, "UPDATE journal SET body = 'forged'")
    reader = Store.open(folder, read_only=True)
    report = reader.verify()
    assert (len(report.faults), report.more) == (5, 2 * ALL - 5)
    reader.close()
