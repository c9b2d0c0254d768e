"""Every trouble says what happened and what to do, in plain words."""

import errno
from pathlib import Path

import pytest

from assistant.store.trouble import AlreadyOpen, Damaged, cannot_open, of_database, of_os


@pytest.mark.parametrize(
    ("name", "words", "broken"),
    [
        ("SQLITE_FULL", "disk is full", False),
        ("SQLITE_READONLY_DIRECTORY", "cannot be written", False),
        ("SQLITE_IOERR_FSYNC", "disk reported a fault", False),
        ("SQLITE_BUSY", "another program", False),
        ("SQLITE_NOTADB", "another key", True),
        ("SQLITE_CORRUPT_INDEX", "damaged", True),
        ("SQLITE_CONSTRAINT", "refused [(]text[)]", False),
    ],
)
def test_what_the_database_says_is_told_in_words(name: str, words: str, broken: bool) -> None:
    fault = of_database(name, "text")
    with pytest.raises(Exception, match=words):
        raise fault
    assert fault.broken is broken


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EIO, errno.EFBIG])
def test_what_the_system_says_is_told_in_words(number: int) -> None:
    assert of_os(OSError(number, "XYZ")).reason != "XYZ"


def test_what_is_not_known_is_told_as_the_system_says_it() -> None:
    assert of_os(OSError(errno.ELOOP, "Too many links")).reason == "Too many links"
    assert of_os(OSError()).reason == "OSError"


def test_sentences_hold_file_reason_and_what_to_do() -> None:
    told = cannot_open(Path("x") / "record.db", OSError(errno.ENOSPC, "")).sentence
    assert told == (
        f"Cannot open {Path('x') / 'record.db'}: the disk is full. Free some space, then try again."
    )
    assert "already open on this computer. " in AlreadyOpen(Path("x"), None, None).sentence
    assert Damaged("Row 7 is damaged.", [7]).numbers == (7,)
