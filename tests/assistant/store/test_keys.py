"""The key: made once, never replaced while something is stored under it."""

from pathlib import Path

import pytest

from assistant.store import CannotOpen, Folder
from assistant.store.keys import Keys


def test_a_first_start_makes_a_private_key_of_32_bytes(folder: Folder) -> None:
    folder.prepare()
    keys = Keys.load(folder, create=True)
    assert len(folder.key.read_bytes()) == 32
    assert folder.key.stat().st_mode & 0o777 == 0o600
    assert Keys.load(folder, create=False) == keys
    assert len({keys.database, keys.mirror, keys.seal, folder.key.read_bytes()}) == 4


def test_a_key_does_not_show_itself() -> None:
    assert "aaaa" not in repr(Keys.of(b"a" * 32))
    assert "61616161" not in repr(Keys.of(b"a" * 32))
    assert "b'" not in repr(Keys.of(b"a" * 32))


def test_a_missing_key_of_a_record_is_not_made_anew(folder: Folder) -> None:
    folder.prepare()
    folder.database.write_bytes(b"something")
    with pytest.raises(CannotOpen, match="key of the record is missing"):
        Keys.load(folder, create=True)
    assert not folder.key.exists()


def test_a_reader_makes_no_key(folder: Folder) -> None:
    folder.prepare()
    with pytest.raises(CannotOpen, match="missing"):
        Keys.load(folder, create=False)


def test_a_key_of_another_length_is_told(folder: Folder) -> None:
    folder.prepare()
    folder.key.write_bytes(b"short")
    with pytest.raises(CannotOpen, match="has 5"):
        Keys.load(folder, create=True)


def test_a_key_that_cannot_be_read_is_told(folder: Folder) -> None:
    folder.prepare()
    Path(folder.key).mkdir()
    with pytest.raises(CannotOpen, match="key"):
        Keys.load(folder, create=True)
