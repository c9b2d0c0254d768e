"""Bits that flip, files that are swapped or cut: found, rebuilt, and no wrong value shown."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.record.entries import Entry, Recorded
from assistant.store import CannotOpen, Damaged, Folder, Store, Trouble

FLIPS = 150
Everything = Callable[[Store], list[Recorded]]


def flip(path: Path, chance: random.Random) -> str:
    data = bytearray(path.read_bytes())
    place, bit = chance.randrange(len(data)), chance.randrange(8)
    data[place] ^= 1 << bit
    path.write_bytes(data)
    return f"byte {place} bit {bit} of {path.name}"


def seen_by_verify(folder: Folder) -> bool:
    try:
        reader = Store.open(folder, read_only=True)
    except CannotOpen:
        return True
    try:
        return not reader.verify().ok
    finally:
        reader.close()


def shown(folder: Folder, everything: Everything) -> list[Recorded]:
    """What can be read of a damaged record; what cannot is not shown."""
    try:
        reader = Store.open(folder, read_only=True)
    except CannotOpen:
        return []
    try:
        return everything(reader)
    except Trouble:
        return []
    finally:
        reader.close()


def test_H49_every_flipped_bit_is_found_and_mended_and_no_wrong_value_is_shown(
    folder: Folder, written: list[Recorded], everything: Everything, tmp_path: Path
) -> None:
    whole = {path: path.read_bytes() for path in (folder.database, folder.mirror)}
    chance = random.Random(49)
    for turn in range(FLIPS):
        for path, data in whole.items():
            path.write_bytes(data)
        where = flip((folder.database, folder.mirror)[turn % 2], chance)
        assert seen_by_verify(folder), where
        assert all(one in written for one in shown(folder, everything)), where
        store = Store.open(folder)
        try:
            found = everything(store)
        except Damaged:
            found = written
        assert found == written, where
        if not store.verify().ok:
            store.rebuild_from_mirror()
        assert store.verify().ok, where
        assert everything(store) == written, where
        store.close()
        for aside in folder.path.glob("*.damaged-*"):
            aside.unlink()


@pytest.mark.parametrize("which", [0, 6, -1])
def test_H49_a_bit_that_breaks_a_line_of_the_second_copy_in_two_loses_nothing(
    folder: Folder, written: list[Recorded], everything: Everything, which: int
) -> None:
    lines = folder.mirror.read_bytes().splitlines(keepends=True)
    line = lines[which]
    lines[which] = line[:60] + b"\n" + line[61:]
    folder.mirror.write_bytes(b"".join(lines))
    assert seen_by_verify(folder)
    store = Store.open(folder)
    if not store.verify().ok:
        store.rebuild_from_mirror()
    assert store.verify().ok
    assert everything(store) == written
    store.close()


def test_H48_an_old_copy_put_back_is_told_and_the_newer_entries_come_from_the_mirror(
    folder: Folder, written: list[Recorded], everything: Everything, note: Callable[..., Entry]
) -> None:
    old = folder.database.with_name("last week")
    shutil.copy(folder.database, old)
    store = Store.open(folder)
    newer = store.append([note() for _ in range(7)])
    store.close()
    shutil.copy(old, folder.database)
    assert seen_by_verify(folder)
    store = Store.open(folder)
    assert "rebuilt from its second copy, up to row 29" in store.notices[0]
    assert everything(store) == written + newer
    store.close()


def test_H48_an_old_copy_of_both_sides_is_found_with_the_sheet(
    folder: Folder, written: list[Recorded], note: Callable[..., Entry]
) -> None:
    old = {path: path.read_bytes() for path in (folder.database, folder.mirror)}
    store = Store.open(folder)
    store.append([note()])
    sheet = store.head()
    store.close()
    for path, data in old.items():
        path.write_bytes(data)
    store = Store.open(folder)
    store.append([note()])
    report = store.verify(paper=sheet)
    assert [(fault.where, fault.number) for fault in report.faults] == [("paper", sheet[0])]
    store.close()


@pytest.mark.parametrize("other", [b"SQLite format 3\0" + bytes(8_176), b"dear diary\n" * 400])
def test_a_file_of_another_program_in_its_place_is_told_and_left_as_it_is(
    folder: Folder, other: bytes
) -> None:
    folder.path.mkdir()
    folder.key.write_bytes(b"k" * 32)
    folder.database.write_bytes(other)
    for read_only in (False, True):
        with pytest.raises(CannotOpen, match=r"record\.db: it is damaged, belongs to another"):
            Store.open(folder, read_only=read_only)
    assert folder.database.read_bytes() == other


def test_H55_a_file_of_another_program_is_kept_when_the_mirror_is_there(
    folder: Folder, written: list[Recorded], everything: Everything
) -> None:
    folder.database.write_bytes(b"dear diary\n" * 400)
    store = Store.open(folder)
    assert everything(store) == written
    (kept,) = folder.path.glob("record.db.damaged-*")
    assert kept.read_bytes() == b"dear diary\n" * 400
    store.close()


def test_H55_what_is_damaged_on_both_sides_is_told_and_the_rest_can_still_be_read(
    folder: Folder, written: list[Recorded]
) -> None:
    lines = folder.mirror.read_bytes().splitlines(keepends=True)
    lines[-1] = lines[-1].replace(b"A", b"B")
    folder.mirror.write_bytes(b"".join(lines))
    folder.database.write_bytes(b"broken")
    before = {path: path.read_bytes() for path in (folder.database, folder.mirror)}
    with pytest.raises(Damaged, match=r"Row 22 .* both copies"):
        Store.open(folder)
    assert {path: path.read_bytes() for path in before} == before
    store = Store.open(folder, accept_loss=True)
    assert "Lost are the rows up to 22" in store.notices[0]
    assert store.verify().ok
    store.close()
