"""The protocol that lies in the project, as every test of rules reads it."""

import os
from functools import cache
from pathlib import Path

from assistant.library.files import read_file
from assistant.protocol.model import Protocol

SHIPPED = Path(__file__).parents[2] / "resources" / "protocols"
PROTOCOLS = Path(os.environ.get("TEST_PROTOCOLS", SHIPPED))
"""Where tests read profiles; only the proof of the trace points elsewhere, at a changed copy."""


@cache
def septic_shock() -> Protocol:
    """The adult septic shock profile."""
    return read_file(PROTOCOLS / "adult_septic_shock.toml")


@cache
def profile(name: str) -> Protocol:
    """The profile of that file name, such as paediatric."""
    return read_file(PROTOCOLS / f"{name}.toml")
