"""Reading one profile's file as this place sees it: its text, its rules, and who stands for it."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from assistant.library.disk import read_bytes
from assistant.library.files import (
    SHIPPED,
    read_text,
    sentences,
    signature_beside,
    signature_file,
    whole_text,
)
from assistant.protocol.composing import MOST, origin
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.parts import PLAIN
from assistant.trouble import Trouble

EMPTY = "its signature file is empty or damaged, so nobody stands for it; have it signed again"
_ID = re.compile(
    r"^[ \t]*\[protocol\b[^\n]*\n(?:(?![ \t]*\[)[^\n]*\n)*?"
    rf'[ \t]*id[ \t]*=[ \t]*"({PLAIN.pattern})"',
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Looked:
    """A file as it was found. `odd` is why its rules cannot be used, short; `faults` are all.

    `rules` carry the approval when `signature` holds; `unsigned` says why there is none.
    """

    id: str
    file: Path
    text: bytes = b""
    rules: Protocol | None = None
    signature: bytes = b""
    unsigned: str = ""
    odd: str = ""
    faults: tuple[str, ...] = ()


class Reader:
    """Reads files for one data folder on one day. Whatever a file holds, it answers."""

    def __init__(self, data: Path | None, today: date) -> None:
        self._data, self._today = data, today

    def look(self, file: Path) -> Looked:
        """Read a profile with its parts, and judge the signature beside it."""
        try:
            text = whole_text(file)
        except Trouble as trouble:
            odd = f"{file.name} cannot be read"
            return Looked(_id_of(file, _bytes(file)), file, odd=odd, faults=(trouble.sentence,))
        try:
            rules = read_text(text)
        except ProtocolFaults as failed:
            told = tuple(sentences(failed, text))
            odd = f"{file.name} has {_where(failed, text)}"
            return Looked(_id_of(file, text), file, text, odd=odd, faults=told)
        return self._judged(Looked(rules.protocol.id, file, text, rules))

    def _judged(self, look: Looked) -> Looked:
        """With its approval, when the signature beside the file holds."""
        rules = look.rules
        if rules is None:
            return look
        try:
            told = signature_beside(look.file)
            if not told:
                return replace(look, unsigned=EMPTY if _there(look.file) else "")
            from assistant.library.signing import judge
            from assistant.library.trust import trusted

            known = trusted(self._data) if self._data else ()
        except Trouble as trouble:
            return Looked(look.id, look.file, look.text, rules, unsigned=trouble.sentence[:-1])
        found = judge(rules, look.text, told, known, self._data, self._today)
        if found.approval is None:
            return Looked(look.id, look.file, look.text, rules, unsigned=found.unsigned)
        signed = rules.model_copy(update={"approval": found.approval})
        return Looked(look.id, look.file, look.text, signed, told)

    def signed_before(self, file: Path) -> bytes:
        """The text that the signature beside a file was made for, when a copy of it is kept."""
        from assistant.library.signed_texts import kept
        from assistant.library.signing import read_signature

        try:
            signature = read_signature(signature_beside(file))
        except Trouble:
            return b""
        return (kept(self._data, signature.digest) if signature else None) or b""

    def all_signed(self) -> list[bytes]:
        """Every text that was signed here and is kept whole, the one kept last first."""
        from assistant.library.signed_texts import every

        return every(self._data)


def _there(file: Path) -> bool:
    """Whether a signature was put beside a file, whatever is left of it."""
    return os.path.lexists(signature_file(file))


def _bytes(file: Path) -> bytes:
    """What a profile's own file holds, where one of its parts cannot be read; b"" for nothing."""
    try:
        return read_bytes(file)
    except Trouble:
        return b""


def _id_of(file: Path, text: bytes) -> str:
    """The id of a profile that cannot be read: as it is written, else by the file's name."""
    try:
        told = tomllib.loads(text.decode()) if len(text) <= MOST else {}
    except (ValueError, RecursionError):
        told = {}
    head = told.get("protocol")
    written = head.get("id") if isinstance(head, dict) else None
    if isinstance(written, str) and PLAIN.fullmatch(written):
        return written
    return _written(text) or shipped_id(file.stem) or file.stem.upper()


def _written(text: bytes) -> str:
    found = _ID.search(text.decode(errors="replace"))
    return found[1] if found else ""


def shipped_id(name: str) -> str:
    """The id of the shipped profile of that name, such as paediatric; "" when there is none."""
    try:
        return _written((SHIPPED / f"{name}.toml").read_bytes())
    except OSError:
        return ""


def _where(failed: ProtocolFaults, text: bytes) -> str:
    """How many faults there are and where the first stands: as much as a banner has room for."""
    part, line = origin(text, failed.faults[0].line)
    place = f"line {line} of {part}" if part else f"line {line}"
    many = len(failed.faults)
    return f"1 fault, in {place}" if many == 1 else f"{many} faults, the first in {place}"
