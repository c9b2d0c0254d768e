"""The protocol that comes with the program, as text and as read."""

from functools import cache

from source import ROOT

from assistant.library.files import whole_text
from assistant.protocol.faults import Fault, ProtocolFaults
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol

TEXT = whole_text(ROOT / "resources" / "protocols" / "adult_septic_shock.toml").decode()


@cache
def protocol() -> Protocol:
    """The adult septic shock protocol."""
    return read_protocol(TEXT.encode())


@cache
def comma_unit() -> Protocol:
    """The same unit with pumps that show a comma in every number."""
    unit = protocol()
    rules = {name: rule.model_copy(update={"comma": True}) for name, rule in unit.fields.items()}
    return unit.model_copy(update={"fields": rules})


def changed(old: str, new: str, count: int = 1) -> bytes:
    """The protocol's bytes with the first `count` times that `old` stands in it written anew."""
    assert old in TEXT
    return TEXT.replace(old, new, count).encode()


def faults(data: bytes) -> tuple[Fault, ...]:
    """What is found wrong with those bytes; none when they are read as a protocol."""
    try:
        read_protocol(data)
    except ProtocolFaults as found:
        return found.faults
    return ()


def told(old: str, new: str, count: int = 1) -> str:
    """The faults of a changed protocol as a person reads them, a line each."""
    return "\n".join(fault.sentence for fault in faults(changed(old, new, count)))


def line_with(text: str, part: str) -> int:
    """The number of the first line of `text` that holds `part`."""
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)
