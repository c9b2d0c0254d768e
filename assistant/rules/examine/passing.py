"""Which stops a key may pass: what is true at the bedside is never refused."""

from __future__ import annotations

from assistant.record.entries import BagHung, PumpProgrammed, PumpRuns, What
from assistant.rules.findings import Finding

SEEN = (PumpRuns, PumpProgrammed, BagHung)
"""Facts at the bedside: what the pump shows, what hangs on it."""
IMPOSSIBLE = frozenset({"in_future", "empty_bag", "text_hidden", "text_too_long"})
"""Findings that no key passes."""


def may_pass(what: What, found: tuple[Finding, ...]) -> bool:
    """Whether a stop may be passed by saying that it is so.

    A pump may show and a bag may hold anything, but not yet, and a bag not nothing at all; and
    what is written about them is to be read by others.
    """
    return isinstance(what, SEEN) and all(f.code not in IMPOSSIBLE for f in found)
