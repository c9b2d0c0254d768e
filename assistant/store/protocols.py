"""Protocols in the record: each text once, each signature once, found by what they are of."""

from __future__ import annotations

import json
from hashlib import sha256
from uuid import NAMESPACE_OID, UUID, uuid5

from assistant.record.seal import Content, Row

JOURNAL = "protocol"
TEXT, SIGNATURE = "protocol", "signature"


def digest_of(text: bytes) -> str:
    """The SHA-256 of a text, in hexadecimal."""
    return sha256(text).hexdigest()


def text_id(digest: str) -> UUID:
    """The row of the text with this SHA-256."""
    return uuid5(NAMESPACE_OID, f"protocol {digest}")


def signature_id(digest: str, by: str) -> UUID:
    """The row of the signature under that text by this person."""
    return uuid5(NAMESPACE_OID, f"signature {digest} {by}")


def text_row(text: bytes, now: str) -> Content:
    """A text (UTF-8) as a row; `now` is ISO 8601 in UTC."""
    body = json.dumps({"text": text.decode()})
    return Content(JOURNAL, str(text_id(digest_of(text))), TEXT, now, now, body)


def signature_row(text: bytes, signature: bytes, by: str, now: str) -> Content:
    """A signature (UTF-8) as a row."""
    digest = digest_of(text)
    body = json.dumps({"digest": digest, "by": by, "signature": signature.decode()})
    return Content(JOURNAL, str(signature_id(digest, by)), SIGNATURE, now, now, body)


def text_of(row: Row | None) -> bytes:
    """The text in a row; nothing without one."""
    return str(json.loads(row.body)["text"]).encode() if row else b""


def signature_of(row: Row | None) -> bytes:
    """The signature in a row; nothing without one."""
    return str(json.loads(row.body)["signature"]).encode() if row else b""
