"""Where the program's own texts lie: protocols, stories, the manual."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from assistant.library.files import SHIPPED, profile_files, read_file, whole_text
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
PROTOCOL: Final = SHIPPED / "adult_septic_shock.toml"
STORIES: Final = RESOURCES / "stories"
SMOKE: Final = STORIES / "septic.story"


def protocol_text() -> bytes:
    """The bytes of the protocol in force."""
    return whole_text(PROTOCOL)


def protocol() -> Protocol:
    """The protocol in force. ProtocolFaults when its file cannot be used."""
    return read_protocol(protocol_text())


def profiles() -> dict[str, Protocol]:
    """Every shipped profile by its id, the usual one first. ProtocolFaults when one is faulty."""
    found = (read_file(file) for file in profile_files(SHIPPED))
    return {rules.protocol.id: rules for rules in found}


def demonstrations() -> tuple[str, ...]:
    """The stories that a training folder begins with."""
    found = sorted(STORIES.glob("demo_*.story"))
    return tuple(path.read_text(encoding="utf-8") for path in found)
