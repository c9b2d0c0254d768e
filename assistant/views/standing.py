"""What a protocol is worth here, in words: approved, expired, unsigned, or for charting alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.protocol.standing import as_of, expired
from assistant.wording.numbers import birth

UNSIGNED = "Training content, not approved on this unit"
RECORD_ONLY = "Record only"
_KEYS = "123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Offer(NamedTuple):
    """One profile to choose: its id, its key, what it is for, and what it is worth here."""

    id: str
    key: str
    says: str
    note: str


def standing(protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """What has to stand beside everything that comes from a protocol; "" when it is approved.

    A protocol that was approved when its infusion began is kept past its last day, and says so.
    """
    if protocol.record_only:
        return f"{RECORD_ONLY}: {protocol.record_only}. No suggestions"
    over = expired(protocol, now.astimezone(zone).date())
    day = birth(protocol.protocol.expires)
    if protocol.signed:
        return f"Protocol expired {day}; this infusion keeps it" if over else ""
    return f"{UNSIGNED}, protocol expired {day}" if over else UNSIGNED


def offers(profiles: Mapping[str, Protocol], now: datetime, zone: tzinfo) -> tuple[Offer, ...]:
    """The profiles to choose from, in their order, each with one key."""
    today = now.astimezone(zone).date()
    rows = zip(_KEYS, profiles.items(), strict=False)
    return tuple(
        Offer(ident, key, says(rules, ident), _note(as_of(rules, today), today))
        for key, (ident, rules) in rows
    )


def said_once(rows: Iterable[Offer]) -> tuple[str, tuple[Offer, ...]]:
    """What every profile is worth alike, as one sentence, and the profiles without it.

    "" and the profiles as they are where they differ.
    """
    given = tuple(rows)
    notes = {row.note for row in given}
    if len(given) < 2 or len(notes) != 1:  # noqa: PLR2004
        return "", given
    return f"All of these: {notes.pop()}.", tuple(row._replace(note="") for row in given)


def says(rules: Protocol, ident: str) -> str:
    """What a profile is for, in its own words; its id where another text was lent to it."""
    if rules.protocol.id != ident:
        return ident
    said = rules.protocol.says or rules.protocol.name
    return said[:1].upper() + said[1:]


def _note(rules: Protocol, today: date) -> str:
    if rules.record_only:
        return RECORD_ONLY.lower()
    if rules.signed:
        return f"approved until {birth(rules.protocol.expires)}"
    if expired(rules, today):
        return f"expired {birth(rules.protocol.expires)}"
    return "not approved here"


def shelf_standing(profiles: Iterable[Protocol], now: datetime, zone: tzinfo) -> str:
    """What has to stand on screens of no patient; "" when every protocol is approved."""
    today = now.astimezone(zone).date()
    rows = [as_of(rules, today) for rules in profiles]
    closed = [rules for rules in rows if rules.record_only]
    if closed:
        more = f" ({len(closed)} protocols)" if len(closed) > 1 else ""
        return f"{RECORD_ONLY}{more}: {closed[0].record_only}. No suggestions"
    unsigned = [rules for rules in rows if not rules.signed]
    if not unsigned:
        return ""
    if len(unsigned) < len(rows):
        return f"{len(unsigned)} of {len(rows)} protocols are not approved on this unit"
    over = [birth(rules.protocol.expires) for rules in rows if expired(rules, today)]
    return f"{UNSIGNED}, protocol expired {over[0]}" if len(over) == len(rows) else UNSIGNED
