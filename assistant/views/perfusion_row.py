"""Perfusion at a glance: the last of each sign with its age."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure
from assistant.record.chart import Chart
from assistant.record.entries import HeartRead, PerfusionRead, PressureRead
from assistant.record.timeline import Event
from assistant.rules.equivalents import shock_index
from assistant.rules.perfusion import Sign, lactate_clearance, of_sign, rate_of, weight_at
from assistant.rules.readings import plausible
from assistant.views.supply import Row
from assistant.wording.entries import amount, sentence
from assistant.wording.numbers import ago, plain, with_unit
from assistant.wording.seen import cleared

SIGNS = (Sign.LACTATE, Sign.URINE, Sign.CAP_REFILL, Sign.MENTAL, Sign.SKIN)
NONE = "Perfusion not recorded"


def perfusion_row(chart: Chart, protocol: Protocol, now: datetime) -> Row:
    """Lactate with its clearance, urine per kg and hour, refill, mental state, skin.

    A sign that nobody charted is left out here; the next suggestion names it as not known.
    """
    found = "; ".join(_told(chart, now))
    said = f"{found[:1].upper()}{found[1:]}" if found else NONE
    return Row(said, shock_words(chart, protocol, now))


def shock_words(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """The shock index with its two readings, "" unless both were read within one round."""
    heart = chart.event(HeartRead, now)
    readings = (e for e in chart.all(PressureRead).newest() if e.at <= now)
    read = next((e for e in readings if e.what.systolic and plausible(e.what, protocol)), None)
    if heart is None or read is None or read.what.systolic is None:
        return ""
    if abs(heart.at - read.at) > timedelta(minutes=protocol.intervals.round.whole):
        return ""
    rate, upper = heart.what.rate.exact, read.what.systolic.exact
    if upper <= 0:
        return ""
    index = plain(shock_index(rate, Pressure(upper)), 1)
    of = f"heart rate {plain(rate, 1)} over systolic {plain(upper, 1)}"
    return f"shock index {index}, {of}, {ago(min(heart.at, read.at), now)}"


def _told(chart: Chart, now: datetime) -> Iterator[str]:
    for sign in SIGNS:
        event = next(of_sign(chart, sign, now), None)
        if event is None:
            continue
        said = _urine(chart, event) if sign is Sign.URINE else sentence(_bare(event.what))
        gone = lactate_clearance(chart, now) if sign is Sign.LACTATE else None
        change = f", {cleared(gone)}" if gone is not None else ""
        yield f"{said[:1].lower()}{said[1:]}{change}, {ago(event.at, now)}"


def _bare(what: PerfusionRead) -> PerfusionRead:
    return what.model_copy(update={"reason": ""})


def _urine(chart: Chart, event: Event[PerfusionRead]) -> str:
    """Per kg and hour where weight and hours are known, else as charted."""
    weight = weight_at(chart, event.at)
    made = rate_of(event.what, weight) if weight else None
    if made is not None:
        return f"urine {with_unit(plain(made.ml_kg_h, 1), 'mL/kg/h')}"
    return sentence(_bare(event.what))


def lactate_before(chart: Chart, now: datetime) -> str:
    """The lactate before the last, and the clearance since the first; "" without two of them."""
    rows = of_sign(chart, Sign.LACTATE, now)
    next(rows, None)
    before = next(rows, None)
    if before is None or before.what.amount is None:
        return ""
    gone = lactate_clearance(chart, now)
    since = f", {cleared(gone)}" if gone is not None else ""
    return f" (was {amount(before.what.amount)}{since})"
