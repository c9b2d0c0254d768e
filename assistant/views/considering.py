"""The suggestion card as it stands now: what the order allows, or why nothing is weighed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import NotNow, What
from assistant.rules.advice import Advice, advice
from assistant.rules.informed import informed
from assistant.rules.table import Action
from assistant.wording.numbers import clock
from assistant.wording.suggestion import Card, card

UPWARDS = (Action.INCREASE, Action.INCREASE_AND_CALL)
REASONS = (
    "transducer not level",
    "procedure or turning",
    "prescriber said wait",
    "other agent first",
)
"""What a nurse says to "Not now"; free text is taken as well."""


@dataclass(frozen=True, slots=True)
class Considering:
    """The card, and what was said to it; `live` tells that it can be filled in or declined.

    `calls` tells that it asks for a call that nobody has made yet.
    """

    card: Card
    declined: str
    calls: bool = False

    @property
    def live(self) -> bool:
        """Whether the card names a dose that was not declined."""
        return bool(self.card.fill) and not self.declined

    @property
    def key(self) -> str:
        """The arrow that fills in the same step."""
        return "Up" if self.card.action in UPWARDS else "Down"


def considering(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, found: Advice | None = None
) -> Considering:
    """The card at `now`. A "not now" holds until the next reading or another answer.

    `found` is the advice of now, when it is known already.
    """
    found = advice(chart, protocol, now) if found is None else found
    made = card(found, chart, protocol, now, zone)
    said, asks = chart.event(NotNow, now), _calls(found, chart, protocol, now)
    if said is None or said.what.action != made.action or not made.action:
        return Considering(made, "", asks)
    if found.reading is None or said.at < found.reading.at:
        return Considering(made, "", asks)
    return Considering(made, f"Not now, said {clock(said.at, zone)}: {said.what.reason}", asks)


def _calls(found: Advice, chart: Chart, protocol: Protocol, now: datetime) -> bool:
    """Whether the card, or what goes with it, waits for a call."""
    also = found.decided.also if found.decided else ()
    return found.calls or any(informed(chart, protocol, each, now) is None for each in also)


def decline(action: str, reason: str) -> What:
    """The entry that a suggestion was not taken."""
    return NotNow(action=action, reason=reason)
