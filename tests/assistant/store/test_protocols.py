"""Protocols in the record: text and signature, each once."""

import pytest
from unitplace import UnitPlace

from assistant.library.files import whole_text
from assistant.library.kept import kept_rules
from assistant.store import Folder, Store
from assistant.store.protocols import (
    SIGNATURE,
    TEXT,
    digest_of,
    signature_id,
    signature_of,
    signature_row,
    text_id,
    text_of,
    text_row,
)

NOW = "2026-11-21T09:00:00+00:00"
BY = "K Ito, ICU pharmacist"


def test_a_text_and_a_signature_come_back_as_they_were_put_in() -> None:
    text, signed = "a = “1”\n".encode(), b'{"name": "K Ito"}'
    row, under = text_row(text, NOW), signature_row(text, signed, BY, NOW)
    assert (row.kind, row.id) == (TEXT, str(text_id(digest_of(text))))
    assert (under.kind, under.id) == (SIGNATURE, str(signature_id(digest_of(text), BY)))
    assert text_of(None) == signature_of(None) == b""


def test_a_session_finds_its_text_and_its_signature_after_years(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    unit = UnitPlace(tmp_path_factory.mktemp("unit")).signed()
    text, signature = whole_text(unit.file), unit.signature.read_bytes()
    folder = Folder.at(tmp_path_factory.mktemp("data"))
    store = Store.open(folder)
    digest = store.keep_protocol(text)
    assert store.signature(digest, BY) == b""
    assert store.keep_protocol(text, signature, BY) == digest
    store.keep_protocol(text, b"another", BY)
    number = store.head()[0]
    store.keep_protocol(text, signature, BY)
    assert store.head()[0] == number == 2
    store.close()
    store = Store.open(folder)
    assert store.protocol(digest) == text
    assert store.signature(digest, BY) == signature
    assert kept_rules(text, store.signature(digest, BY), BY).signed
    assert store.protocols() == [text]
    assert store.sessions() == []
    assert store.verify().ok
    store.close()
