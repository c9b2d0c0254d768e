"""What is wrong with a protocol's text: where, why, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.protocol.lines import Path


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault: its line (from 1), the key as it is written there, why, and what to do."""

    line: int
    key: str
    reason: str
    what_to_do: str

    @property
    def sentence(self) -> str:
        """The whole of it for a person."""
        where = f"Line {self.line}, {self.key}:" if self.key else f"Line {self.line}:"
        return f"{where} {self.reason}. {self.what_to_do}."


class ProtocolFaults(Exception):
    """A text that is no protocol, with every fault found in it, in the order of its lines."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        """Keep the faults; the message is their sentences."""
        super().__init__("\n".join(f.sentence for f in faults))
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Odd:
    """A fault before its line is known: the place inside the protocol instead."""

    path: Path
    reason: str
    what_to_do: str


def dotted(path: Path) -> str:
    """A place as a person reads it: preparations 2, drug."""
    words: list[str] = []
    for piece in path:
        if isinstance(piece, int) and words:
            words[-1] = f"{words[-1]} {piece + 1}"
        else:
            words.append(_seen(str(piece)))
    return ", ".join(words)


def _seen(word: str) -> str:
    """A key, with what cannot be seen in it written out as its number."""
    return word if word.isprintable() else ascii(word)[1:-1]
