"""The second copy: an append-only file of JSON lines, each encrypted by itself.

Line 7 holds row 7, as `{"n": 7, "x": "..."}`; its number is bound into the encryption, so a
line that was changed or moved cannot be read. The mirror may stand in another folder.
"""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from assistant.record.seal import Row
from assistant.store import files

_NONCE = 12
_BLOCK = 65_536
_LINE_END = b'"}\n'


class End(NamedTuple):
    """How a mirror ends: its last whole line, up to byte `size`, and what comes behind it.

    `row` is None when there is no such line or it cannot be read; `torn` tells that an
    unfinished line follows.
    """

    row: Row | None
    size: int
    torn: bool

    @property
    def empty(self) -> bool:
        """Whether there is nothing at all."""
        return self.size == 0 and not self.torn

    @property
    def number(self) -> int:
        """The number of the last row, 0 when there is none."""
        return self.row.number if self.row else 0


class Mirror:
    """The file at `path`, under a key of 32 bytes. Methods may raise OSError."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._cipher = AESGCM(key)

    def line(self, row: Row) -> bytes:
        """A row as an encrypted line."""
        plain = json.dumps([*row[:-2], row.session_seal.hex(), row.seal.hex()]).encode()
        nonce = os.urandom(_NONCE)
        return _line(row.number, nonce + self._cipher.encrypt(nonce, plain, _bound(row.number)))

    def row(self, line: bytes, number: int | None = None) -> Row | None:
        """The row in a line; None when it is damaged, or is not that of `number`."""
        try:
            outer = json.loads(line)
            told, sealed = int(outer["n"]), base64.b64decode(outer["x"], validate=True)
            plain = self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _bound(told))
            if line.rstrip(b"\n") != _line(told, sealed).rstrip(b"\n"):
                return None
        except (ValueError, KeyError, TypeError, OverflowError, InvalidTag):
            return None
        *texts, session_seal, seal = json.loads(plain)
        row = Row._make((*texts, bytes.fromhex(session_seal), bytes.fromhex(seal)))
        return row if number in (None, row.number) else None

    def rows(self) -> Iterator[Row | None]:
        """Row 1, 2, 3 ... in order, None for each line that is damaged or out of its place."""
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for number, line in enumerate(file, 1):
                yield self.row(line, number) if line.endswith(b"\n") else None

    def lines(self) -> int:
        """How many whole lines there are, readable or not.

        Of a line that one flipped bit broke in two, only the second half ends as a line does.
        """
        if not self.path.exists():
            return 0
        with self.path.open("rb") as file:
            return sum(line.endswith(_LINE_END) for line in file)

    def end(self) -> End:
        """How the file ends, read from behind."""
        size = files.size(self.path)
        if size == 0:
            return End(None, 0, torn=False)
        with self.path.open("rb") as file:
            tail, start = b"", size
            while start and tail.count(b"\n") <= 1:
                start = max(0, start - _BLOCK)
                file.seek(start)
                tail = file.read(size - start)
        whole, _, rest = tail.rpartition(b"\n")
        line = whole.rpartition(b"\n")[2]
        return End(self.row(line) if line else None, size - len(rest), torn=bool(rest))

    def append(self, rows: Sequence[Row], end: End) -> End:
        """Write rows behind `end`, durably. After an OSError the file ends where it ended."""
        if not self.path.exists():
            files.create(self.path)
        handle = os.open(self.path, os.O_RDWR)
        try:
            data = b"".join(self.line(row) for row in rows)
            _write(handle, data, end.size)
            return End(rows[-1], end.size + len(data), torn=False)
        finally:
            os.close(handle)


def write_fresh(mirror: Mirror, rows: Iterator[Row]) -> None:
    """Write a whole mirror, durably, into a path where there is none yet."""
    files.create(mirror.path)
    with mirror.path.open("wb") as file:
        for row in rows:
            file.write(mirror.line(row))
        file.flush()
        os.fsync(file.fileno())


def _write(handle: int, data: bytes, start: int) -> None:
    """Put `data` at `start`, dropping what an interrupted write left there."""
    os.ftruncate(handle, start)
    try:
        os.lseek(handle, start, os.SEEK_SET)
        left = memoryview(data)
        while left:
            left = left[os.write(handle, left) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, start)
        raise


def _line(number: int, sealed: bytes) -> bytes:
    """The only way to write this line: a bit that flips in it is always seen."""
    return json.dumps({"n": number, "x": base64.b64encode(sealed).decode()}).encode() + b"\n"


def _bound(number: int) -> bytes:
    return number.to_bytes(8, "big")
