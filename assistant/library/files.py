"""A profile's file and the parts beside it, read as one text."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

from assistant.library.disk import read_bytes
from assistant.protocol.composing import MARK, MOST, compose, marked, origin
from assistant.protocol.faults import Fault, ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol
from assistant.trouble import Trouble

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "protocols"
"""The protocols that come with the program; training content until somebody signs them."""
_ORDER = (
    "adult_septic_shock",
    "cardiogenic_shock",
    "hepatorenal_syndrome",
    "anaphylaxis",
    "paediatric",
    "pregnancy",
    "chronic_hypertension",
    "older_age",
    "other_use",
)
_PART = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/[A-Za-z0-9_-][A-Za-z0-9_.-]*)*")


def profile_files(folder: Path) -> list[Path]:
    """The profiles of a folder in the order in which they are offered; none without a folder.

    Trouble when the folder is there and cannot be looked into.
    """
    try:
        there = list(folder.iterdir())
    except FileNotFoundError:
        return []
    except OSError as failed:
        raise Trouble(
            f"{folder} cannot be read: {failed.strerror}. Look at the rights."
        ) from failed
    known = {name: place for place, name in enumerate(_ORDER)}
    found = [f for f in there if f.suffix == ".toml" and not f.name.startswith(".")]
    return sorted(found, key=lambda file: (known.get(file.stem, len(known)), file.name))


def whole_text(file: Path) -> bytes:
    """The text of a protocol with its parts: those beside the file, else the shipped ones.

    Trouble when a file cannot be read, or holds a line that only stands between two of them.
    """
    own, taken = _own_text(file), list[str]()

    def part(name: str) -> bytes:
        taken.append(name)
        where = f"{file}: Line {_line_of(own, name, taken.count(name))}, protocol, parts:"
        if _PART.fullmatch(name) is None:
            raise Trouble(
                f"{where} it names a part outside of its folder: {name!r}. "
                "Put the part beside the profile, and name it like parts/unit.toml."
            )
        if taken.count(name) > 1:
            raise Trouble(f"{where} {name} is there twice. Take one of them out.")
        beside = file.parent / name
        if os.path.lexists(beside):
            return _own_text(beside)
        if not os.path.lexists(SHIPPED / name):
            raise Trouble(
                f"{where} there is no {name}, neither beside the profile nor among the parts that "
                "come with the program. Look at the name."
            )
        return _own_text(SHIPPED / name)

    return compose(own, part)


def _line_of(text: bytes, name: str, time: int) -> int:
    """The line (from 1) where a part is named for the nth time; 1 when it is written otherwise."""
    rows = text.split(b"\n")
    found = [at for at, row in enumerate(rows, 1) for _ in range(row.count(f'"{name}"'.encode()))]
    return found[time - 1] if time <= len(found) else 1


def _own_text(file: Path) -> bytes:
    """The bytes of one file, without any line that would give the rest another file's name."""
    text = read_bytes(file)
    line = marked(text) if len(text) <= MOST else 0
    if line:
        raise Trouble(
            f"{file} cannot be used: line {line} begins with “{MARK.decode()}”, which marks where "
            "a part begins. Begin that line with “# ” alone."
        )
    return text


def signature_file(file: Path) -> Path:
    """Where the signature of a protocol's file lies: beside it."""
    return file.with_name(f"{file.name}.sig")


def signature_beside(file: Path) -> bytes:
    """The bytes beside a protocol's file, none when there is no signature. Trouble as told."""
    beside = signature_file(file)
    return read_bytes(beside) if os.path.lexists(beside) else b""


@lru_cache(maxsize=32)
def read_text(text: bytes) -> Protocol:
    """The protocol of a whole text; the same text is worked through once.

    ProtocolFaults with every fault.
    """
    return read_protocol(text)


def read_file(file: Path) -> Protocol:
    """The protocol of a file. ProtocolFaults with every fault; Trouble when it cannot be read."""
    return read_text(whole_text(file))


def sentences(failed: ProtocolFaults, text: bytes) -> list[str]:
    """Each fault with the line of the file that a person can open: the profile's or a part's."""
    return [_placed(fault, text) for fault in failed.faults]


def _placed(fault: Fault, text: bytes) -> str:
    part, line = origin(text, fault.line)
    there = Fault(line, fault.key, fault.reason, fault.what_to_do)
    return f"{part}: {there.sentence}" if part else there.sentence
