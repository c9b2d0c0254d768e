"""The shelf: every protocol of this place by its id, the unit's own files before the shipped ones.

A file with faults never hides another one, and never leaves a guess behind: its id stays on the
shelf, for charting alone, with a text that was good before, and with the reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from assistant.library.files import SHIPPED, profile_files, read_text
from assistant.library.reader import Looked, Reader
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.trouble import Trouble

_MOST = 2
OWN = "protocols"
"""The unit's own profiles, in the data folder."""
CLOSED = "the folder of this unit's own protocols cannot be looked into"


@dataclass(frozen=True, slots=True)
class Shelved:
    """One profile as sessions are opened on it.

    `rules` carry the approval, or, in `record_only`, why only charting goes on; then `text` is
    the one that was lent. `signature` is the one that holds, `unsigned` why there is none.
    `faults` are those of `file`, each a sentence.
    """

    id: str
    file: Path
    text: bytes
    rules: Protocol
    signature: bytes = b""
    unsigned: str = ""
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shelf:
    """The profiles in the order in which they are offered, the usual one first."""

    profiles: Mapping[str, Shelved]

    @property
    def rules(self) -> dict[str, Protocol]:
        """The rules of each profile by its id."""
        return {ident: row.rules for ident, row in self.profiles.items()}

    @property
    def notices(self) -> tuple[str, ...]:
        """What everybody here needs to know of the files, each a sentence."""
        rows = self.profiles.values()
        closed = [row for row in rows if row.rules.record_only]
        told = list(dict.fromkeys(_closed(row) for row in closed))
        if len(told) > _MOST:
            told = [*told[:_MOST], f"{len(told) - _MOST} more protocol files have faults."]
        changed = [
            f"{row.file.name} is unsigned: {row.unsigned}."
            for row in rows
            if row.unsigned and not row.rules.record_only
        ]
        return (*told, *changed)

    def remember(self, data: Path) -> None:
        """Keep copies of the signed texts, so that a change can be told line by line later.

        Trouble when one cannot be written.
        """
        signed = [row.text for row in self.profiles.values() if row.signature]
        if signed:
            from assistant.library.signed_texts import keep

            for text in signed:
                keep(data, text)

    @classmethod
    def open(
        cls,
        data: Path | None,
        today: date,
        *,
        kept: Iterable[bytes] = (),
        shipped: Path = SHIPPED,
    ) -> Shelf:
        """Read both folders. `kept` are texts of earlier sessions, the newest last.

        Trouble when no text at all can be read, so that nothing can be charted under any.
        """
        reader = Reader(data, today)
        own, closed = _own(data, reader)
        rows = {look.id: look for look in map(reader.look, profile_files(shipped))}
        ids = [*rows, *(ident for ident in own if ident not in rows)]
        lender = _Lender(reader, rows, own, tuple(kept))
        found = {}
        for ident in ids:
            look = own.get(ident) or rows[ident]
            shelved = lender.shelve(replace(look, odd=look.odd or closed))
            if shelved is not None:
                found[ident] = shelved
        if not found:
            raise Trouble(_nothing(shipped, rows.values()))
        return cls(found)


def _nothing(shipped: Path, looks: Iterable[Looked]) -> str:
    """What is damaged and where, when no text at all can be lent."""
    look = next(iter(looks), None)
    if look is None:
        return f"No protocol can be read: {shipped} holds none. Install the program again."
    said = f" First fault: {look.faults[0]}" if look.faults else ""
    return (
        f"No protocol can be read, and no earlier text is kept here: {look.odd}, "
        f"in the folder {shipped}.{said} Put that file back as it came, "
        "or install the program again."
    )


def _closed(row: Shelved) -> str:
    first = f" {row.file.name}: {row.faults[0]}" if row.faults else ""
    return f"Record only: {row.rules.record_only}.{first}"


def _own(data: Path | None, reader: Reader) -> tuple[dict[str, Looked], str]:
    """The unit's own files by id, and why the folder cannot be looked into."""
    if data is None:
        return {}, ""
    try:
        files = profile_files(data / OWN)
    except Trouble:
        return {}, CLOSED
    found: dict[str, Looked] = {}
    for look in map(reader.look, files):
        other = found.get(look.id)
        found[look.id] = look if other is None else _both(other, look)
    return found, ""


def _both(one: Looked, other: Looked) -> Looked:
    """Two files of one id: neither is used, since nobody can tell which was meant."""
    both = f"{one.file.name} and {other.file.name} are both {one.id}"
    return replace(other, odd=both, faults=(f"{both}. Take one away.",))


@dataclass(frozen=True, slots=True)
class _Lender:
    """Finds a text to chart under, where a profile's own cannot be read."""

    reader: Reader
    shipped: Mapping[str, Looked]
    own: Mapping[str, Looked]
    kept: tuple[bytes, ...]

    def shelve(self, look: Looked) -> Shelved | None:
        """The profile with its rules; None when there is no text to lend."""
        if look.rules is not None and not look.odd:
            return Shelved(look.id, look.file, look.text, look.rules, look.signature, look.unsigned)
        lent = next(self._texts(look), None)
        if lent is None:
            return None
        text, rules = lent
        only = rules.model_copy(update={"approval": None, "record_only": look.odd})
        return Shelved(look.id, look.file, text, only, b"", look.odd, look.faults)

    def _texts(self, look: Looked) -> Iterator[tuple[bytes, Protocol]]:
        """What was good before: as signed, as last kept, as shipped; then any other that reads."""
        before = [
            (text, rules) for text in reversed(self.kept) if (rules := _readable(text)) is not None
        ]
        signed = self.reader.signed_before(look.file)
        if signed and (rules := _readable(signed)) is not None:
            yield signed, rules
        yield from (row for row in before if row[1].protocol.id == look.id)
        same = [row for ident, row in self.shipped.items() if ident == look.id]
        for row in (*same, *self.shipped.values(), *self.own.values()):
            if row.rules is not None:
                yield row.text, row.rules
        yield from before
        yield from self._signed_here()

    def _signed_here(self) -> Iterator[tuple[bytes, Protocol]]:
        """Any text that was signed here, also where its profile has gone."""
        for text in self.reader.all_signed():
            if (rules := _readable(text)) is not None:
                yield text, rules


def _readable(text: bytes) -> Protocol | None:
    try:
        return read_text(text)
    except ProtocolFaults:
        return None
