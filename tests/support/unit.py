"""The protocol that lies in the project, as every test of rules reads it."""

from functools import cache
from pathlib import Path

from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol

PROTOCOLS = Path(__file__).parents[2] / "resources" / "protocols"


@cache
def septic_shock() -> Protocol:
    """The adult septic shock profile."""
    return read_protocol((PROTOCOLS / "adult_septic_shock.toml").read_bytes())
