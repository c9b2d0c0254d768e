"""The four boxes: dose, pump, MAP, bag."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.quantities import DoseUnit, Labelled, Rate, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, Ordered, PumpProgrammed, PumpRuns
from assistant.rules.bag import BagLevel, BagState, bag_state
from assistant.rules.readings import last, target_at
from assistant.rules.running import Setting
from assistant.views.banner import NOT_RECORDED
from assistant.views.handover_pump import Pump, dose_of, shown
from assistant.views.handover_words import Box
from assistant.wording.entries import amount
from assistant.wording.numbers import (
    ago,
    clock,
    dose,
    duration,
    moment,
    plain,
    rate_number,
    strength,
    volume,
    with_unit,
)

LABEL = "norepinephrine, as base"
SOURCES = {"arterial": "arterial line", "cuff": "cuff", "unknown": "source not recorded"}


def boxes(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump
) -> tuple[Box, ...]:
    """Dose, pump, MAP and bag as of `now`."""
    return (
        _dose(now, zone, ran, chart),
        _rate(chart, now, zone, ran),
        _map(chart, protocol, now, zone),
        _bag(chart, protocol, now, zone, ran),
    )


def _dose(now: datetime, zone: tzinfo, ran: Pump, chart: Chart) -> Box:
    if ran.setting is None:
        order = chart.last(Ordered, now)
        start = order.start if order else None
        wanted = f"ordered start {amount(start)}" if start else "no start dose is ordered"
        return Box(LABEL, "Not started", "", (wanted,))
    number, unit = shown(ran.setting)
    notes = [_since(now, zone, ran), _same_as(ran.setting)]
    head = LABEL if ran.running else "norepinephrine base, last dose"
    if not number:
        return Box(head, NOT_RECORDED, "", ("no bag or weight is charted", notes[0]))
    return Box(head, number, unit, tuple(n for n in notes if n))


def _since(now: datetime, zone: tzinfo, ran: Pump) -> str:
    since = ran.same_since
    if since is None:
        return ""
    if ran.running:
        return f"since {moment(since, now, zone)}, {duration(now - since)}"
    return f"ran until {moment(ran.spans[-1].end, now, zone)}"


def _same_as(setting: Setting) -> str:
    """The same dose in the other unit that a colleague may say it in."""
    known = dose_of(setting)
    if known is None or setting.weight is None:
        return ""
    per_kg = known.unit is DoseUnit.PER_KG
    return (
        f"same as {dose(known.to(DoseUnit.PER_MIN if per_kg else DoseUnit.PER_KG, setting.weight))}"
    )


def _rate(chart: Chart, now: datetime, zone: tzinfo, ran: Pump) -> Box:
    held = _held(chart.last(BagHung, now))
    if ran.setting is None:
        return _set(chart, now, held)
    label = "On the pump" if ran.running else "Last pump rate"
    if ran.paused is not None:
        label = f"Paused {moment(ran.paused, now, zone)}, ran at"
    pumped = ran.setting.rate
    if pumped is None:
        return Box(label, NOT_RECORDED, "", held)
    number = rate_number(pumped)
    typed = _typed(chart, now)
    if typed and typed != number.replace(",", ""):
        held = (f"charted as {typed}", *held)
    return Box(label, number, "mL/h", held)


def _set(chart: Chart, now: datetime, held: tuple[str, ...]) -> Box:
    """Before the start: what the pump is set to, if that was read back."""
    ready = chart.last(PumpProgrammed, now)
    if ready is None:
        return Box("On the pump", "Not set", "", held)
    return Box("Set, not running", rate_number(Rate(ready.rate.exact)), "mL/h", held)


def _held(bag: BagHung | None) -> tuple[str, ...]:
    """What is in the bag: its strength, and the mg and mL it was made of."""
    if bag is None:
        return ("no bag is charted",)
    salt = "" if bag.labelled is Labelled.BASE else f" of {bag.labelled}"
    made = f"{amount(bag.drug)}{salt} in {amount(bag.volume)}"
    return (f"bag {strength(bag.concentration)}", made)


def _typed(chart: Chart, now: datetime) -> str:
    """The rate with every place it was charted with; empty when a dose was charted alone."""
    rows = chart.all(PumpRuns).newest()
    last_run = next((e.what for e in rows if e.at <= now and not _zero(e.what)), None)
    return decimal_text(last_run.rate.exact, 12) if last_run and last_run.rate else ""


def _zero(what: PumpRuns) -> bool:
    return what.rate is not None and what.rate.exact == 0


def _map(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Box:
    reading, aim = last(chart, protocol, now), target_at(chart, protocol, now)
    wanted = f"target {aim.low.shown} to {aim.high.shown}" if aim else "no target ordered"
    if reading is None:
        return Box("MAP", NOT_RECORDED, "", (wanted,))
    mean = reading.mean.shown
    if aim:
        low, high = aim.low.shown, aim.high.shown
        where = f"{low - mean} below" if mean < low else f"{mean - high} above"
        wanted += ", in target" if low <= mean <= high else f", {where}"
    age = timedelta(minutes=protocol.titration.reading_age.whole)
    head = "MAP" if now - reading.at <= age else "Last MAP"
    when = f"{moment(reading.at, now, zone)}, {ago(reading.at, now)}"
    label = f"{head}, {SOURCES[reading.what.source]}"
    return Box(label, str(mean), "mmHg", (when, wanted))


def _bag(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, ran: Pump) -> Box:
    state = bag_state(chart, protocol, now)
    if ran.stopped is not None:
        left = f"{volume(state.left)} left in bag {state.number}" if state else ""
        since = moment(ran.stopped, now, zone)
        value = f"Stopped {clock(ran.stopped, zone)}"
        day_too = (since,) if since not in value else ()
        notes = (*day_too, f"ran {duration(ran.ran)} in all", left)
        return Box("Infusion", value, "", tuple(n for n in notes if n))
    if state is None:
        return Box("Bag", NOT_RECORDED, "", ())
    return _hanging(state, now, zone)


def _hanging(state: BagState, now: datetime, zone: tzinfo) -> Box:
    left = f"{volume(state.left)} left by the count"
    if state.level is BagLevel.DRY:
        return Box(f"Bag {state.number}", "Dry", "by the count", (left,))
    if state.change_by is None or state.dry_at is None or state.minutes is None:
        return Box(f"Bag {state.number}, stands still", plain(state.left.ml, 0), "mL left", ())
    value = clock(state.change_by, zone)
    words = moment(state.change_by, now, zone)
    on = (f"on {words.removesuffix(f' {value}')}",) if words != value else ()
    lasts = duration(state.change_by - now) if state.change_by > now else with_unit("0", "min")
    dry = f"{lasts} left, dry {clock(state.dry_at, zone)}"
    return Box(f"Change bag {state.number} by", value, "", (*on, dry, left))
