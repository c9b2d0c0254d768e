"""The dose tile: what runs, in the order's unit, beside the rate that the pump shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import Paused, Stopped, Weighed
from assistant.rules.arrival import ways
from assistant.rules.begun import ran_already, taken
from assistant.rules.examine.pump import rate_agrees
from assistant.rules.orders import order_at, unit_of
from assistant.rules.running import Setting, flow_of, last_change, setting_at
from assistant.views.begun import as_base
from assistant.views.board import Stage, stage
from assistant.wording.begun import ran_before
from assistant.wording.numbers import clock, dose, dose_number, duration, rate, strength
from assistant.wording.way import latest, way

MINUTE = timedelta(minutes=1)
ESTIMATED = "estimated"
STANDS = {Stage.PAUSED: "Paused", Stage.STOPPED: "Stopped"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A dose to show: in full when it was typed, to three places when it was computed."""

    dose: Dose
    typed: bool

    @property
    def number(self) -> str:
        """Without its unit."""
        return dose_number(self.dose, typed=self.typed)


@dataclass(frozen=True, slots=True)
class DoseTile:
    """The tile in words; what is not known is empty. `since` tells for how long, or since when.

    `stands` is the word in the place of the number while nothing is given: "Paused", "Stopped".
    `base` tells what the strength is counted as, `note` what else the number rests on: a weight
    that nobody measured, a rate, and `way`, where the drug is while it is on its way to the vein.
    """

    stage: Stage
    stands: str
    number: str
    unit: str
    base: str
    note: str
    since: str
    pump: str
    bag: str
    same: str
    spoken: str
    way: str = ""


def shown_dose(chart: Chart, protocol: Protocol, at: datetime) -> Shown | None:
    """The dose at an instant: as typed while pump and bag still give it, else from the rate.

    None while neither is known. A new bag or weight leaves the rate and changes the dose.
    """
    return shown_of(setting_at(chart, at), unit_at(chart, at), protocol)


def shown_of(setting: Setting, unit: DoseUnit, protocol: Protocol) -> Shown | None:
    """The same for one setting; `unit` is the order's."""
    meant, gives = setting.meant, setting.gives
    if meant is not None and (gives is None or _agrees(setting, meant, protocol)):
        return Shown(meant, typed=True)
    computed = gives.in_unit(meant.unit if meant else unit) if gives else None
    return Shown(computed, typed=False) if computed else None


def _agrees(setting: Setting, meant: Dose, protocol: Protocol) -> bool:
    flow = flow_of(meant, setting.weight)
    if flow is None or setting.concentration is None or setting.rate is None:
        return False
    wanted = setting.concentration.rate(flow)
    return not rate_agrees(wanted, setting.rate, protocol, protocol.pump.step.exact)


def unit_at(chart: Chart, at: datetime) -> DoseUnit:
    """The unit that the order doses in, mcg/kg/min without one."""
    order = order_at(chart, at)
    return unit_of(order) if order else DoseUnit.PER_KG


def dose_tile(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> DoseTile:
    """The tile at `now`."""
    at, setting = stage(chart, now), setting_at(chart, now)
    shown = shown_dose(chart, protocol, now)
    pump = rate(setting.rate) if setting.rate else ""
    since = _since(chart, at, now, zone)
    number = shown.number if shown else ""
    unit = str(shown.dose.unit) if shown else ""
    drug, stands = protocol.protocol.drug, STANDS.get(at, "")
    said = f"{drug}, {number} {unit}, pump {pump}, {since}"
    on_way = _way(chart, protocol, now, zone) if at is Stage.RUNNING else ""
    if stands:
        said = f"{drug}, {since}, last {number} {unit}, last pump rate {pump}"
    return DoseTile(
        stage=at,
        stands=stands,
        number=number,
        unit=unit,
        base=as_base(chart),
        note=_note(chart, setting, shown, now, on_way),
        since=since,
        pump=pump,
        bag=strength(setting.concentration) if setting.concentration else "",
        same=_same(setting, shown),
        spoken=f"{said}, {on_way}" if on_way else said,
        way=on_way,
    )


def _note(chart: Chart, setting: Setting, shown: Shown | None, now: datetime, on_way: str) -> str:
    """What the number rests on; "" where it was typed and rests on a measured weight."""
    parts, weighed = [], chart.last(Weighed, now)
    by_weight = shown is not None and (shown.dose.unit is DoseUnit.PER_KG) and setting.weight
    if weighed is not None and weighed.how == ESTIMATED and by_weight:
        parts.append("by estimated weight")
    if shown is not None and not shown.typed:
        parts.append("computed from the rate")
    said = "; ".join(part for part in (", ".join(parts), on_way) if part)
    return said[:1].upper() + said[1:]


def _way(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """Where the drug is, while it has not reached the vein."""
    going = [w for w in ways(chart, protocol, now, timedelta()) if w.at is not None and w.at > now]
    last = latest(going)
    return way(last, now, zone) if last else ""


def _since(chart: Chart, at: Stage, now: datetime, zone: tzinfo) -> str:
    if at is Stage.STOPPED or at is Stage.PAUSED:
        event = chart.event(Stopped if at is Stage.STOPPED else Paused, now)
        return f"{at} {clock(event.at, zone)}" if event else str(at)
    changed, over = last_change(chart, now), taken(chart, now)
    if over is not None and changed is not None and changed == ran_already(chart, now):
        return ran_before(over, now, zone)
    if changed is None:
        return ""
    return "since now" if now - changed < MINUTE else f"for {duration(now - changed)}"


def _same(setting: Setting, shown: Shown | None) -> str:
    """The dose in the units that are not the order's: for reading, never for typing."""
    if shown is None or (shown.dose.unit is DoseUnit.PER_KG and setting.weight is None):
        return ""
    known = [u for u in DoseUnit if u is not DoseUnit.PER_KG or setting.weight is not None]
    others = [shown.dose.to(u, setting.weight) for u in known if u is not shown.dose.unit]
    return "\n".join(dose(each) for each in others)
