"""Perfusion at a glance: the last of each sign with its age."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from assistant.record.chart import Chart
from assistant.record.entries import PerfusionRead
from assistant.record.timeline import Event
from assistant.rules.perfusion import Sign, lactate_clearance, of_sign, rate_of, weight_at
from assistant.views.supply import Row
from assistant.wording.entries import amount, sentence
from assistant.wording.numbers import ago, plain, with_unit
from assistant.wording.seen import cleared

SIGNS = (Sign.LACTATE, Sign.URINE, Sign.CAP_REFILL, Sign.MENTAL, Sign.SKIN)
NONE = "Perfusion not recorded"


def perfusion_row(chart: Chart, now: datetime) -> Row:
    """Lactate with its clearance, urine per kg and hour, refill, mental state, skin.

    A sign that nobody charted is left out here; the next suggestion names it as not known.
    """
    found = "; ".join(_told(chart, now))
    return Row(f"{found[:1].upper()}{found[1:]}" if found else NONE)


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
