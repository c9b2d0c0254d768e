"""How long the bag lasts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from fractions import Fraction

from assistant.clock import fixed
from assistant.protocol.model import Protocol
from assistant.quantities import Volume
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, BagLeftRead
from assistant.rules.bagtime import BagLevel, time_left
from assistant.rules.running import setting_at, spans_since, totals

__all__ = ["BagLevel", "BagState", "bag_state", "reserve_of"]


@dataclass(frozen=True, slots=True)
class BagState:
    """The bag that hangs: what is left in it, and until when at the rate of now.

    `dry_at` is when nothing is left, `change_by` when only the reserve is; both None while
    the pump stands still. `number` counts the bags of the session from 1.
    """

    number: int
    bag: BagHung
    hung_at: datetime
    left: Volume
    minutes: int | None
    dry_at: datetime | None
    change_by: datetime | None
    level: BagLevel


def bag_state(chart: Chart, protocol: Protocol, now: datetime) -> BagState | None:
    """The bag in use at `now`, None before the first one, and while nobody knows what is left."""
    hung = chart.event(BagHung, now)
    if hung is None:
        return None
    since, held = hung.at, hung.what.held.ml
    read = chart.event(BagLeftRead, now)
    if read is not None and read.place > hung.place:
        since, held = read.at, read.what.left.exact
    elif not hung.what.left_known:
        return None
    used = totals(spans_since(chart, since, now)).volume_ml
    left = Volume(max(Fraction(0), held - used))
    number = sum(1 for e in chart.all(BagHung) if e.at <= now)
    return _lasting(chart, protocol, now, (number, hung.what, hung.at, left))


def _lasting(
    chart: Chart, protocol: Protocol, now: datetime, state: tuple[int, BagHung, datetime, Volume]
) -> BagState:
    number, bag, hung_at, left = state
    setting = setting_at(chart, now)
    if not setting.running or setting.rate is None or setting.rate.ml_h == 0:
        return BagState(number, bag, hung_at, left, None, None, None, BagLevel.OK)
    found = time_left(left, setting.rate, Volume(reserve_of(protocol, bag)), protocol)
    level = BagLevel.DRY if left.ml == 0 else found.level
    change_by = fixed(now) + timedelta(seconds=float(found.usable * 60))
    dry_at = fixed(now) + timedelta(seconds=float(found.dry * 60))
    return BagState(number, bag, hung_at, left, found.minutes, dry_at, change_by, level)


def reserve_of(protocol: Protocol, bag: BagHung) -> Fraction:
    """The mL that are kept back: less of a syringe than of a bag."""
    limits = protocol.bag
    syringe = bag.volume.exact <= limits.syringe_up_to.exact
    return (limits.syringe_reserve if syringe else limits.reserve).exact
