"""Whom this place trusts to sign a protocol: a list in the data folder, readable to its owner."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from pydantic import ConfigDict
from pydantic.dataclasses import dataclass

from assistant.library.disk import lies_there, read_bytes, writable_by_others, write_bytes
from assistant.library.keys import PublicKey, fingerprint
from assistant.library.persons import Line, Named
from assistant.trouble import Trouble

LIST = "trust.json"
_SHORTEST = 4


@dataclass(frozen=True, slots=True, config=ConfigDict(extra="forbid"))
class Trusted:
    """A person who may sign, since when (ISO 8601 with its offset), and the public key."""

    name: Named
    role: Named
    public: Line
    since: Line

    @property
    def fingerprint(self) -> str:
        """The key's fingerprint."""
        return fingerprint(self.public)


def trusted(data: Path) -> tuple[Trusted, ...]:
    """The list of a data folder, empty without one. Trouble when it cannot be relied on."""
    file = data / LIST
    if not lies_there(file):
        return ()
    told = read_bytes(file)
    if writable_by_others(file):
        raise Trouble(
            f"Others may change {file}, so it trusts nobody. "
            f"See that it is your own file, and run: chmod 600 {file}"
        )
    try:
        rows = [_row(row) for row in json.loads(told)]
    except (ValueError, TypeError, KeyError, RecursionError) as failed:
        raise Trouble(
            f"{file} is damaged, so it trusts nobody. Put it aside and add the keys again."
        ) from failed
    return tuple(rows)


def doubt(data: Path) -> str:
    """Why a data folder may hold another list tomorrow, as a sentence; "" when it may not."""
    if not lies_there(data) or not writable_by_others(data):
        return ""
    return (
        f"Others may change the folder {data}, and so put another trust list into it. "
        f"See that it is your own folder, and run: chmod 700 {data}"
    )


def _row(row: dict[str, str]) -> Trusted:
    found = Trusted(**row)
    if not found.fingerprint or datetime.fromisoformat(found.since).utcoffset() is None:
        raise ValueError("no time with its offset")
    return found


def add(data: Path, key: PublicKey, now: datetime) -> Trusted:
    """Trust a key from now on. Trouble when it is trusted already."""
    known = trusted(data)
    for row in known:
        if row.public == key.public:
            raise Trouble(f"This key is trusted already, as {row.name}, {row.role}.")
    made = Trusted(key.name, key.role, key.public, now.isoformat(timespec="seconds"))
    _write(data, (*known, made))
    return made


def remove(data: Path, who: str) -> Trusted:
    """Trust a key no more; `who` is a whole name or how a fingerprint begins.

    Trouble when nobody, or more than one, is meant.
    """
    known = trusted(data)
    found = [row for row in known if _meant(row, who)]
    if len(found) != 1:
        why = "more than one trusted key" if found else "no trusted key"
        raise Trouble(f"{who} names {why}. 'protocol trust list' shows them.")
    _write(data, [row for row in known if row is not found[0]])
    return found[0]


def _meant(row: Trusted, who: str) -> bool:
    begins = who.replace(" ", "").lower()
    whole = row.fingerprint.replace(" ", "")
    return row.name == who or (len(begins) >= _SHORTEST and whole.startswith(begins))


def _write(data: Path, rows: Iterable[Trusted]) -> None:
    told = json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False)
    write_bytes(data / LIST, told.encode() + b"\n")
