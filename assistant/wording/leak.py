"""A leak in words: what is done in which order, phentolamine by order and until when, the stock."""

from __future__ import annotations

from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import LeakStep
from assistant.rules.checks import answer
from assistant.rules.extravasation import in_time, phentolamine
from assistant.rules.leak import Leak, leak
from assistant.rules.leak_course import Course, course
from assistant.rules.perfusion import weight_at
from assistant.rules.running import hours_between
from assistant.wording.entries_care import of_line
from assistant.wording.numbers import moment, plain, with_unit
from assistant.wording.reminders import listed

STOCK = "phentolamine"
START = 2
"""So many steps at once: another access, and the stop here after it."""


def pathway(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """All of it for the card; "" when no signs stand."""
    found = leak(chart, now)
    if found is None:
        return ""
    limits = protocol.extravasation
    steps = "; ".join(f"{number} {said}" for number, said in enumerate(limits.steps, 1))
    without = "; ".join(limits.instead)
    return " ".join(
        [
            f"Site {listed(found.signs)} since {moment(found.since, now, zone)}.",
            f"In this order: {steps}.",
            f"{_drug(found, (chart, protocol, now, zone))}.",
            _stock(chart),
            f"Without it, by order: {without}.",
        ]
    )


def shortly(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The first steps and phentolamine's time, for the strip; "" when no signs stand."""
    found = leak(chart, now)
    if found is None:
        return ""
    first = "; ".join(protocol.extravasation.steps[:START])
    drug = _drug(found, (chart, protocol, now, zone))
    return f"Think of extravasation: {first}. {drug}."


def handed_on(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The leak for who takes over: signs, where, phentolamine; "" without one or past its time.

    Signs at the line in use stay; those at a line before stay while phentolamine has its time.
    """
    found = leak(chart, now)
    done = steps_done(course(chart, protocol, now), now, zone)
    if found is None:
        return f"Leak: {done}" if done else ""
    timely = in_time(protocol.extravasation, hours_between(found.since, now))
    if not found.here and not timely:
        return ""
    at = f" at the {found.line.access} line" if found.line else ""
    if found.line and found.line.site:
        at += f", {found.line.site.rstrip('.')},"
    seen = f"Signs of a leak{at} since {moment(found.since, now, zone)}: {listed(found.signs)}"
    said = f"{seen}. {_drug(found, (chart, protocol, now, zone))}. {_stock(chart)}"
    return f"{said} Done: {done}" if done else said


def steps_done(found: Course | None, now: datetime, zone: tzinfo) -> str:
    """Every step of a leak with its time, in the order of time; "" without any."""
    rows = sorted(found.done.items(), key=lambda row: row[1].at) if found else []
    said = (
        f"{moment(done.at, now, zone)} {of_line(LeakStep(step=step, text=done.text))}"
        for step, done in rows
    )
    told = ". ".join(said)
    return f"{told}." if told else ""


def card(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo
) -> tuple[str, str, str, str]:
    """Phentolamine by order and until when; whether it is in stock; what else; the looks after.

    Before any sign is charted its hours have no beginning yet.
    """
    found, limits = course(chart, protocol, now), protocol.extravasation
    if found is None:
        hours = with_unit(plain(limits.within.exact, 1), "h")
        first = f"Phentolamine by order, {_dose(chart, protocol, now)}, within {hours} of the signs"
    else:
        given, since = found.given, found.seen or found.since
        same = Leak(found.signs, found.line, since, not found.left, given.at if given else None)
        first = _drug(same, (chart, protocol, now, zone))
    looks = with_unit(listed(plain(f.exact, 1) for f in limits.looks), "min")
    every = with_unit(plain(limits.looks_every.exact, 1), "min")
    return (
        f"{first}.",
        _stock(chart),
        f"Without it, by order: {'; '.join(limits.instead)}.",
        f"The place is looked at {looks} after the first signs, then every {every}.",
    )


def _drug(found: Leak, place: tuple[Chart, Protocol, datetime, tzinfo]) -> str:
    """Phentolamine by order and until when, or when it was given, or that its time is over."""
    chart, protocol, now, zone = place
    if found.given is not None:
        return f"Phentolamine given {moment(found.given, now, zone)}"
    limits = protocol.extravasation
    hours = with_unit(plain(limits.within.exact, 1), "h")
    ends = found.since + timedelta(hours=float(limits.within.exact))
    until = f"until {moment(ends, now, zone)}, {hours} from the first signs"
    if not in_time(limits, hours_between(found.since, now)):
        until = f"its {hours} from the first signs ended {moment(ends, now, zone)}"
    return f"Phentolamine by order, {_dose(chart, protocol, now)}, {until}"


def _dose(chart: Chart, protocol: Protocol, now: datetime) -> str:
    """Dose and saline; a child's dose for this weight, and its saline is the pharmacist's."""
    child, weight = not protocol.adult, weight_at(chart, now)
    if child and weight is None:
        return "a child's dose is per kg and no weight is charted"
    dose = phentolamine(protocol.extravasation, child=child, weight=weight)
    low, high = plain(dose.low_mg, 3), plain(dose.high_mg, 3)
    said = with_unit(low if low == high else f"{low} to {high}", "mg")
    if dose.show_diluent:
        saline = f"{plain(dose.diluent_low.ml, 1)} to {plain(dose.diluent_high.ml, 1)}"
        return f"{said} in {with_unit(saline, 'mL')} of saline, infiltrated"
    kg = with_unit(plain(weight.kg, 3), "kg") if weight else ""
    return f"{said} for {kg}, infiltrated, volume by the pharmacist"


def _stock(chart: Chart) -> str:
    event = answer(chart, STOCK)
    said = event.what.answer if event else ""
    return f"In stock: {said}." if said else "In stock: not answered."
