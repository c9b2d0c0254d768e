"""What waits for a signature: the list that is read before it is signed, and the signing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from assistant.record.chart import Chart
from assistant.record.entries import SignedFor, Struck, What
from assistant.rules.unsigned import unsigned
from assistant.views.log import struck_words
from assistant.wording.entries import sentence
from assistant.wording.numbers import moment


@dataclass(frozen=True, slots=True)
class ToSign:
    """One entry that nobody has signed: when it was so, and what it says."""

    id: str
    time: str
    what: str


def to_sign(chart: Chart, now: datetime, zone: tzinfo) -> tuple[ToSign, ...]:
    """Every entry that waits for a signature, in the order in which it happened."""
    return tuple(
        ToSign(str(e.id), moment(e.at, now, zone), _says(chart, e.what, zone))
        for e in unsigned(chart)
    )


def _says(chart: Chart, what: What, zone: tzinfo) -> str:
    said = struck_words(chart, what, zone) if isinstance(what, Struck) else ""
    return said or sentence(what, zone)


def waiting_words(chart: Chart) -> str:
    """How many entries wait for a signature: `3 unsigned`; "" when none does."""
    count = len(unsigned(chart))
    return f"{count} unsigned" if count else ""


def sign(entries: Iterable[str]) -> SignedFor:
    """The entry by which a person signs those."""
    return SignedFor(entries=tuple(UUID(each) for each in entries))
