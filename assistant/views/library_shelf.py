"""The texts that a reader chooses from: every profile, and what running infusions began with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, tzinfo
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.protocol.standing import as_of
from assistant.views.standing import says


class Text(NamedTuple):
    """One text: its id, what it is called, a quiet note, and its rules as of today."""

    id: str
    name: str
    note: str
    rules: Protocol


def texts(
    profiles: Mapping[str, Protocol],
    infusions: Iterable[tuple[str, Protocol]],
    now: datetime,
    zone: tzinfo,
) -> tuple[Text, ...]:
    """The profiles in their order, then each text that an infusion keeps and no profile has now.

    `infusions` are beds with the rules that the infusion there began with.
    """
    today = now.astimezone(zone).date()
    found = [
        Text(ident, says(rules, ident), _note(as_of(rules, today)), as_of(rules, today))
        for ident, rules in profiles.items()
    ]
    known = {rules.digest for rules in profiles.values()}
    for bed, rules in infusions:
        if rules.digest not in known:
            known.add(rules.digest)
            ident = f"{rules.protocol.id} {rules.digest}"
            found.append(
                Text(
                    ident,
                    f"Bed {bed}: {says(rules, rules.protocol.id)}",
                    "the text it began with",
                    rules,
                )
            )
    return tuple(found)


def _note(rules: Protocol) -> str:
    version = f"version {rules.protocol.version}"
    if rules.record_only:
        return f"{version}, record only"
    return f"{version}, {'approved' if rules.signed else 'not approved'}"


def text_of(found: Iterable[Text], rules: Protocol | None) -> str:
    """The id of the text that rules are read from; "" when none of these is it."""
    if rules is None:
        return ""
    return next((text.id for text in found if text.rules.digest == rules.digest), "")
