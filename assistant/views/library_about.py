"""Which text this is, for whom, until when, and who stands for it."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.protocol.model import Protocol
from assistant.views.library_lines import text_line
from assistant.views.library_words import Line, Note
from assistant.views.standing import RECORD_ONLY, UNSIGNED
from assistant.wording.numbers import birth, clock, day

POPULATIONS = {"adult": "Adults", "child": "Children", "pregnant": "Pregnant adults"}
ORDER_ONLY = "No source of this text says how: only the prescriber's order does."
DIGEST_SHOWN = 16


def about(protocol: Protocol) -> Iterator[Line]:
    """The text's own facts."""
    of = protocol.protocol
    notes = (Note("Version", of.version), *((Note("Chosen as", of.says),) if of.says else ()))
    yield text_line("protocol.name", "Name", of.name, notes)
    yield text_line("protocol.for", "For", f"{POPULATIONS[of.population]}: {of.indication}")
    if of.order_only:
        yield text_line("protocol.order_only", "Order only", ORDER_ONLY)
    dates = f"{birth(of.in_force)} to {birth(of.expires)}"
    yield text_line("protocol.dates", "In force", dates)
    yield text_line("protocol.approval", "Who stands for it", stands(protocol))
    if protocol.record_only:
        yield text_line("protocol.record_only", "Record only", protocol.record_only)
    files = (Note("Files", ", ".join(of.parts) or "none"),)
    yield text_line("protocol.parts", "Shared parts that are read with it", "", files)
    short = protocol.digest[:DIGEST_SHOWN]
    yield text_line("protocol.digest", "Fingerprint of the whole text", short)


def stands(protocol: Protocol) -> str:
    """Who stands for this text, since when; nobody."""
    given = protocol.approval
    if given is None:
        return f"Nobody. {UNSIGNED}."
    return f"{given.name}, {given.role}, {day(given.at)} {clock(given.at)}"


def notice(protocol: Protocol) -> str:
    """The band over a text for which nobody stands, or under which nothing but charting goes on."""
    if protocol.record_only:
        return f"{RECORD_ONLY}: {protocol.record_only}. What stands here is an earlier text."
    if protocol.signed:
        return ""
    return f"{UNSIGNED}. No suggestion with a real patient."


def watermark(protocol: Protocol) -> str:
    """What stands behind every page of it."""
    if protocol.record_only:
        return "RECORD ONLY"
    return "" if protocol.signed else "NOT APPROVED"
