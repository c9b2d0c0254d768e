"""The store as the window and the command line use it."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.clock import StoppedClock
from assistant.record.entries import Entry, Recorded
from assistant.store import (
    AlreadyOpen,
    CannotOpen,
    Damaged,
    Folder,
    NotSaved,
    Store,
    Trouble,
)
from assistant.store.mirror import Mirror
from assistant.store.trouble import DiskFault

Everything = Callable[[Store], list[Recorded]]


@pytest.fixture
def nobody() -> Iterator[Path]:
    """A folder that this process may read and not write to, whoever runs it."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        yield Path(place)
        os.seteuid(os.getuid())
        for path in [Path(place), *Path(place).rglob("*")]:
            if path.is_dir():
                path.chmod(0o755)


def test_what_is_appended_is_read_back(store: Store, note: Callable[..., Entry]) -> None:
    session = uuid4()
    entries = [note(f"note {n}", session) for n in range(450)]
    recorded = store.append(entries[:1]) + store.append(entries[1:])
    assert [one.entry for one in recorded] == entries
    assert store.read(session) == recorded
    assert store.read(session, after=recorded[200].number) == recorded[201:]
    assert store.recall([one.id for one in entries] + [uuid4()]) == {one.id for one in entries}
    assert store.append([]) == []


def test_any_text_a_nurse_can_type_comes_back_identical(
    tmp_path: Path, note: Callable[..., Entry]
) -> None:
    opened = Store.open(Folder.at(tmp_path / "any"))
    texts = st.text(st.characters(exclude_categories=["Cs"]))

    @given(st.lists(texts, max_size=4))
    def append_then_read(told: list[str]) -> None:
        session = uuid4()
        entries = [note(text, session) for text in told]
        opened.append(entries)
        assert [one.entry for one in opened.read(session)] == entries

    append_then_read()
    assert opened.verify().ok
    opened.close()


def test_H50_the_same_entry_twice_keeps_its_first_number(
    store: Store, note: Callable[..., Entry]
) -> None:
    entry = note()
    assert store.append([entry]) == store.append([entry, entry])[:1]
    assert len(store.read(entry.session)) == 1


def test_F02_an_entry_that_cannot_be_written_as_text_stores_nothing(
    store: Store, note: Callable[..., Entry]
) -> None:
    with pytest.raises(ValueError, match="surrogates"):
        store.append([note(), note("\ud800")])
    assert store.head() == (0, "")


def test_the_head_is_a_number_and_a_short_seal(store: Store, note: Callable[..., Entry]) -> None:
    heads = [store.head()]
    for _ in range(2):
        store.append([note()])
        heads.append(store.head())
    assert [number for number, _ in heads] == [0, 1, 2]
    assert len({seal for _, seal in heads}) == 3


def test_a_protocol_is_kept_once_and_comes_back_byte_for_byte(store: Store) -> None:
    text = "name = 'sepsis \u00b7 \U0001f480'\r\n\n".encode()
    digest = store.keep_protocol(text)
    assert digest == hashlib.sha256(text).hexdigest()
    assert store.keep_protocol(text) == digest
    assert store.protocol(digest) == text
    assert store.head()[0] == 1
    assert store.sessions() == []
    with pytest.raises(Trouble, match="Cannot find the protocol"):
        store.protocol("0" * 64)


def test_drafts_stay_outside_the_record_over_a_restart(folder: Folder, clock: StoppedClock) -> None:
    session = uuid4()
    opened = Store.open(folder, clock=clock)
    opened.set_draft(session, "map", "6")
    opened.close()
    opened = Store.open(folder, clock=clock)
    assert opened.draft(session, "map") == "6"
    assert opened.head() == (0, "")
    opened.clear_drafts(session)
    assert opened.draft(session, "map") is None
    opened.close()


def test_H53_a_second_writer_is_refused_and_a_reader_is_not(
    store: Store, note: Callable[..., Entry]
) -> None:
    with pytest.raises(AlreadyOpen, match=f"process {os.getpid()}"):
        Store.open(store.folder)
    reader = Store.open(store.folder, read_only=True)
    entry = note()
    recorded = store.append([entry])
    assert reader.read(entry.session) == recorded
    assert reader.head() == store.head()
    assert reader.read_only
    assert not store.read_only
    assert reader.mirror_trouble is None
    with pytest.raises(NotSaved, match="reading only"):
        reader.append([note()])
    with pytest.raises(NotSaved, match="reading only"):
        reader.rebuild_from_mirror()
    reader.close()


def test_a_reader_of_an_empty_folder_is_told_and_makes_nothing(folder: Folder) -> None:
    with pytest.raises(CannotOpen, match="no record in this folder"):
        Store.open(folder, read_only=True)
    assert not folder.path.exists()


def test_closing_twice_is_fine_and_frees_the_folder(folder: Folder) -> None:
    opened = Store.open(folder)
    opened.close()
    opened.close()
    Store.open(folder).close()


def test_a_record_that_cannot_be_opened_frees_the_folder(
    folder: Folder, written: list[Recorded]
) -> None:
    key = folder.key.read_bytes()
    folder.key.write_bytes(b"x" * 32)
    for _ in range(2):
        with pytest.raises(CannotOpen, match="key"):
            Store.open(folder)
    with pytest.raises(CannotOpen, match="key"):
        Store.open(folder, read_only=True)
    folder.key.write_bytes(key)
    Store.open(folder).close()


def test_F09_a_folder_that_may_only_be_read_is_opened_for_reading(
    nobody: Path, note: Callable[..., Entry]
) -> None:
    folder = Folder.at(nobody / "data")
    made = Store.open(folder)
    entry = note()
    recorded = made.append([entry])
    made.close()
    folder.path.chmod(0o555)
    for path in folder.path.iterdir():
        path.chmod(0o444)
    if os.geteuid() == 0:
        os.seteuid(65_534)
    with pytest.raises(CannotOpen, match=r"cannot be written to.*another folder"):
        Store.open(folder)
    reader = Store.open(folder, read_only=True)
    assert reader.read(entry.session) == recorded
    reader.close()


def test_the_second_copy_can_stand_in_another_folder(
    tmp_path: Path,
    note: Callable[..., Entry],
    everything: Everything,
) -> None:
    folder = Folder.at(tmp_path / "data", mirror=tmp_path / "disk two")
    opened = Store.open(folder)
    recorded = opened.append([note()])
    opened.close()
    folder.database.unlink()
    opened = Store.open(folder)
    assert everything(opened) == recorded
    opened.close()


def test_H54_a_second_copy_that_fails_is_told_and_nothing_is_lost(
    tmp_path: Path,
    note: Callable[..., Entry],
    everything: Everything,
) -> None:
    folder = Folder.at(tmp_path / "data", mirror=tmp_path / "two")
    opened = Store.open(folder)
    opened.append([note()])
    (tmp_path / "two").rename(tmp_path / "away")
    opened.append([note()])
    assert opened.mirror_trouble is not None
    assert "Entries are saved" in opened.mirror_trouble.sentence
    (tmp_path / "away").rename(tmp_path / "two")
    opened.append([note()])
    assert opened.mirror_trouble is None
    assert opened.verify().ok
    assert len(everything(opened)) == 3
    opened.close()


def test_a_rebuilt_record_goes_on(
    folder: Folder, written: list[Recorded], everything: Everything, note: Callable[..., Entry]
) -> None:
    opened = Store.open(folder)
    assert opened.rebuild_from_mirror().rows == 22
    recorded = opened.append([note()])
    assert everything(opened) == written + recorded
    assert opened.verify().ok
    assert opened.notices == ()
    opened.close()


@pytest.mark.parametrize(("broken", "kind"), [(True, Damaged), (False, Trouble)])
def test_what_the_disk_says_against_a_question_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch, broken: bool, kind: type[Trouble]
) -> None:
    def fault(*_: object) -> None:
        raise DiskFault("the disk reported a fault", "Wait.", broken=broken)

    monkeypatch.setattr(type(store._journal.database), "run", fault)
    with pytest.raises(kind, match=r"record.db") as told:
        store.head()
    assert type(told.value) is kind
    monkeypatch.undo()


def test_a_mirror_that_cannot_be_read_while_checking_is_told(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Mirror, "lines", fault)
    with pytest.raises(CannotOpen, match="mirror"):
        store.verify()


def test_H60_no_file_shows_a_name_or_what_was_charted(
    folder: Folder, written: list[Recorded], note: Callable[..., Entry]
) -> None:
    opened = Store.open(folder)
    opened.set_draft(uuid4(), "name", "Anna Berg")
    for path in folder.path.iterdir():
        assert path.stat().st_mode & 0o777 == 0o600
        for secret in (b"Anna", b"Berg", b"note 1", b"283746", b"septic"):
            assert secret not in path.read_bytes() + path.name.encode()
    assert folder.path.stat().st_mode & 0o777 == 0o700
    opened.close()
