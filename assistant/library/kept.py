"""The rules that a session began with, from what the record keeps of them."""

from __future__ import annotations

from collections.abc import Callable

from assistant.library.files import read_text
from assistant.protocol.faults import ProtocolFaults
from assistant.protocol.model import Protocol

UNREADABLE = "this version cannot read the protocol that this infusion began with"


def kept_rules(text: bytes, signature: bytes, by: str, record_only: str = "") -> Protocol:
    """The rules of a kept text, with the approval and the standing that the session began with.

    `by` is who had signed then, "" for nobody. Trust, days and files are not looked at again.
    ProtocolFaults when this version cannot read the text.
    """
    rules = read_text(text)
    if record_only:
        return rules.model_copy(update={"record_only": record_only})
    if not by:
        return rules
    from assistant.library.signing import kept_approval

    return rules.model_copy(update={"approval": kept_approval(rules.digest, signature, by)})


def rules_or(
    usual: Callable[[], Protocol], text: bytes, signature: bytes, by: str, only: str = ""
) -> Protocol:
    """The rules of a kept text; where it cannot be read, the usual ones for charting alone."""
    try:
        return kept_rules(text, signature, by, only)
    except ProtocolFaults:
        return usual().model_copy(update={"approval": None, "record_only": UNREADABLE})
