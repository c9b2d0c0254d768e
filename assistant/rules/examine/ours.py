"""Whether a name is that of the infusion's own drug, under whichever of its names it was typed."""

from __future__ import annotations

import unicodedata

from assistant.protocol.model import Protocol

OTHER_NAMES = ("norepi", "norad", "levophed", "levarterenol", "arterenol")


def is_ours(protocol: Protocol, name: str) -> bool:
    """Whatever its case, its hyphens and blanks, its salt, and what stands behind it."""
    plain = unicodedata.normalize("NFKC", name).casefold()
    letters = "".join(sign for sign in plain if sign.isalpha())
    return letters.startswith((protocol.protocol.drug.casefold(), *OTHER_NAMES))
