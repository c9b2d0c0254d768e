"""What a protocol is written with: no more text than one needs, no letter that misleads."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name

from assistant.protocol.composing import MARK, MOST
from assistant.protocol.faults import Fault, Odd, ProtocolFaults
from assistant.protocol.lines import Path
from assistant.typed.characters import first_hidden

LONGEST = 2_000
"""Characters of a line; six times as many as the longest one there."""
_BOM = "\ufeff"
_GREEK_M = {"MICRO SIGN", "GREEK SMALL LETTER MU"}
_MICRO = "the Greek letter for micro stands in it", "Write mcg"


def readable(data: bytes) -> str:
    """The text of a protocol's bytes. ProtocolFaults when it is too large or misleads the eye."""
    if len(data) > MOST:
        reason = f"this text has {len(data)} bytes, and a protocol at most {MOST}"
        todo = "Look whether it is the right file, and take out what is no protocol"
        raise ProtocolFaults((Fault(1, "", reason, todo),))
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as failed:
        line = data.count(b"\n", 0, failed.start) + 1
        fault = Fault(line, "", "these bytes are not UTF-8 text", "Save the file as UTF-8")
        raise ProtocolFaults((fault,)) from None
    odd = tuple(_odd_lines(text))
    if odd:
        raise ProtocolFaults(odd)
    return text


def _odd_lines(text: str) -> Iterator[Fault]:
    """Marks that hide or turn text, the Greek letter that is read as an m, endless lines."""
    begins = True
    for number, row in enumerate(text.split("\n"), 1):
        line = row.rstrip("\r").replace("\t", " ")
        if len(line) > LONGEST:
            reason = f"this line has {len(line)} characters, and none has more than {LONGEST}"
            yield Fault(number, "", reason, "Break it into several lines")
        if begins and line.startswith(_BOM):
            reason = "the file begins with a byte order mark, which cannot be seen"
            todo = "Save the file again as UTF-8 without it (in some editors: UTF-8, no BOM)"
            yield Fault(number, "", reason, todo)
            line = line.removeprefix(_BOM)
        begins = line.startswith(MARK.decode())
        if line.isascii():
            continue
        if hidden := first_hidden(line):
            yield Fault(number, "", *_unseen(hidden))
        if _greek(line):
            yield Fault(number, "", *_MICRO)


def misleading(part: object, path: Path = ()) -> Iterator[Odd]:
    """Keys and texts that hold such a letter behind an escape, where no line shows it."""
    if isinstance(part, dict):
        for key, inner in part.items():
            yield from _text(key, (*path, key))
            yield from misleading(inner, (*path, key))
    elif isinstance(part, list):
        for index, inner in enumerate(part):
            yield from misleading(inner, (*path, index))
    elif isinstance(part, str):
        yield from _text(part, path)


def _text(text: str, path: Path) -> Iterator[Odd]:
    if "\n" in text:
        yield Odd(path, "goes over more than one line", "Write it in one line")
    if hidden := first_hidden(text.replace("\n", " ")):
        yield Odd(path, *_unseen(hidden))
    if _greek(text):
        yield Odd(path, *_MICRO)


def _unseen(hidden: str) -> tuple[str, str]:
    return f"a mark that cannot be seen ({hidden}) stands in it", "Type it again by hand"


def _greek(text: str) -> bool:
    return not text.isascii() and any(name(letter, "") in _GREEK_M for letter in text)
