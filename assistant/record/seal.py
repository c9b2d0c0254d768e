"""Seals: every stored row is sealed to the one before it, by HMAC-SHA-256 over its stored bytes.

There are two chains. The global one runs through all rows by number; the other runs through
the rows of one session by their place in it, so that a session can be checked alone. Without
the key nobody can make a seal that fits; a tail that was cut off on every copy is seen only by
the number and the short seal that stand on paper.
"""

from __future__ import annotations

import hashlib
import hmac
from typing import NamedTuple

SEAL_BYTES = 32
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # without the letters that look like digits
_GROUP = 4
_SHORT_LETTERS = 8


class Content(NamedTuple):
    """What is to be stored: `session` is a session's UUID, or the name of another journal.

    `at` and `recorded_at` are UTC in ISO text; `body` is the JSON text of the entry.
    """

    session: str
    id: str
    kind: str
    at: str
    recorded_at: str
    body: str


class Row(NamedTuple):
    """One stored row with its global number, its place in its session (both from 1) and seals."""

    number: int
    session: str
    place: int
    id: str
    kind: str
    at: str
    recorded_at: str
    body: str
    session_seal: bytes
    seal: bytes

    @property
    def content(self) -> Content:
        """The row without what the journal added to it."""
        return Content(self.session, self.id, self.kind, self.at, self.recorded_at, self.body)


class Sealer:
    """Makes and checks seals with one key of 32 bytes."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def _mac(self, *parts: bytes) -> bytes:
        """HMAC over the parts, each after its length, so that no two lists look alike."""
        framed = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
        return hmac.digest(self._key, framed, hashlib.sha256)

    def session_seal(self, before: Row | None, row: Row) -> bytes:
        """The seal of `row` in its session, after the row at the place before it."""
        link = (
            self._mac(b"session", row.session.encode()) if before is None else (before.session_seal)
        )
        return self._mac(b"place", link, row.place.to_bytes(8, "big"), *_bytes(row.content))

    def seal(self, before: Row | None, row: Row) -> bytes:
        """The global seal of `row`, after the row with the number before it."""
        link = self._mac(b"record") if before is None else before.seal
        number, place = row.number.to_bytes(8, "big"), row.place.to_bytes(8, "big")
        return self._mac(b"number", link, number, place, *_bytes(row.content), row.session_seal)

    def next(self, content: Content, before: Row | None, in_session: Row | None) -> Row:
        """`content` as the row after `before`, and after `in_session` in its own session."""
        number = before.number + 1 if before else 1
        place = in_session.place + 1 if in_session else 1
        session, identity, kind, at, recorded_at, body = content
        row = Row(number, session, place, identity, kind, at, recorded_at, body, b"", b"")
        row = row._replace(session_seal=self.session_seal(in_session, row))
        return row._replace(seal=self.seal(before, row))

    def fits(self, before: Row | None, row: Row) -> bool:
        """Whether `row` follows `before` in the global chain, unchanged."""
        number = before.number + 1 if before else 1
        return row.number == number and hmac.compare_digest(self.seal(before, row), row.seal)

    def fits_session(self, before: Row | None, row: Row) -> bool:
        """Whether `row` follows `before` in its session, unchanged."""
        place = before.place + 1 if before else 1
        if row.place != place or (before is not None and before.session != row.session):
            return False
        return hmac.compare_digest(self.session_seal(before, row), row.session_seal)


def short(seal: bytes) -> str:
    """The first 40 bits of a seal, as eight letters and digits for paper: `7Q2M-XK04`."""
    number = int.from_bytes(seal[:5], "big")
    letters = "".join(
        _LETTERS[number >> shift & 31] for shift in range(5 * (_SHORT_LETTERS - 1), -1, -5)
    )
    return f"{letters[:_GROUP]}-{letters[_GROUP:]}"


def _bytes(content: Content) -> tuple[bytes, ...]:
    return tuple(text.encode() for text in content)
