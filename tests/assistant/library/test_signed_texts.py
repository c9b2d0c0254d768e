"""Copies of signed texts tell which line differs."""

from hashlib import sha256
from pathlib import Path

from assistant.library.signed_texts import NOT_KEPT, changed_since, copy_of, keep, kept

TEXT = b"a = 1\nb = 2\n\n#:: parts/unit.toml\nc = 3\nd = 4\n"
DIGEST = sha256(TEXT).hexdigest()


def test_a_copy_is_kept_once_and_only_its_own_text_is_given_back(tmp_path: Path) -> None:
    keep(tmp_path, TEXT)
    keep(tmp_path, TEXT)
    assert kept(tmp_path, DIGEST) == TEXT
    assert kept(None, DIGEST) is None
    copy_of(tmp_path, DIGEST).write_bytes(b"other")
    assert kept(tmp_path, DIGEST) is None
    keep(tmp_path, TEXT)
    assert kept(tmp_path, DIGEST) == TEXT


def test_the_first_line_that_differs_is_told_in_its_own_file(tmp_path: Path) -> None:
    keep(tmp_path, TEXT)
    assert changed_since(tmp_path, DIGEST, TEXT.replace(b"b = 2", b"b = 20")) == (
        "line 2 was “b = 2” and is “b = 20”"
    )
    assert changed_since(tmp_path, DIGEST, TEXT.replace(b"c = 3", b"c = \x0030")) == (
        "line 1 of parts/unit.toml was “c = 3” and is “c = 30”"
    )
    assert changed_since(tmp_path, DIGEST, TEXT.replace(b"b = 2\n", b"\n")) == (
        "line 2 was “b = 2” and is empty"
    )
    assert changed_since(tmp_path, DIGEST, b"a = 1") == "line 2 was “b = 2” and is the end"


def test_without_a_copy_it_says_so(tmp_path: Path) -> None:
    assert changed_since(tmp_path, DIGEST, b"x") == NOT_KEPT
    keep(tmp_path, TEXT)
    assert changed_since(tmp_path, DIGEST, TEXT) == NOT_KEPT
