"""Anaphylaxis: what was done before norepinephrine, as the chart tells it."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from itertools import takewhile

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import DrugGiven, FluidGiven
from assistant.rules.anaphylaxis import Gate, Treated, gate
from assistant.rules.readings import last, target_at
from assistant.rules.running import hours_between

NAMES = ("epinephrine", "adrenaline")


def first_epinephrine(chart: Chart, now: datetime) -> datetime | None:
    """When the first bolus was given."""
    return next((at for at in _boluses(chart, now)), None)


def treated(chart: Chart, protocol: Protocol, now: datetime) -> Treated:
    """The clock since the first bolus, how many there were, volume, and whether it is still low.

    A pressure that is not known is not low.
    """
    boluses = _boluses(chart, now)
    aim, reading = target_at(chart, protocol, now), last(chart, protocol, now)
    low = aim is not None and reading is not None and reading.mean.shown < aim.low.shown
    return Treated(
        hours_between(boluses[0], now) * 60 if boluses else None,
        Fraction(len(boluses)),
        volume_given=chart.last(FluidGiven, now) is not None,
        hypotension=low,
    )


def gate_of(chart: Chart, protocol: Protocol, now: datetime) -> Gate | None:
    """What the sources want before norepinephrine; None in every other profile. Never a lock."""
    limits = protocol.anaphylaxis
    return gate(treated(chart, protocol, now), limits) if limits else None


def _boluses(chart: Chart, now: datetime) -> list[datetime]:
    rows = takewhile(lambda e: e.at <= now, chart.all(DrugGiven))
    return [e.at for e in rows if e.what.name.casefold().split()[:1] in ([n] for n in NAMES)]
