"""What is odd about a reading."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import PressureRead, SiteLooked
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.pace import minutes
from assistant.rules.plausible import PairCode, judge_pair
from assistant.rules.pressure import map_from_cuff
from assistant.rules.readings import last
from assistant.rules.running import last_change


def pressure_read(
    chart: Chart, protocol: Protocol, what: PressureRead, at: datetime
) -> tuple[Finding, ...]:
    """A pair the wrong way round, a MAP that its pair does not give, a value that no patient has,
    a sudden jump, swapped digits. What is marked as an artefact is not asked about.

    Swapped digits are a question only while the dose stays: after a change the MAP moves.
    """
    mean = what.mean
    if mean is None:
        return _half(what)
    if what.artefact:
        return ()
    found = [*_pair(protocol, what), *_single(protocol, what, mean)]
    return (*found, *_against_last(chart, protocol, what, at))


def _half(what: PressureRead) -> tuple[Finding, ...]:
    """Half a pair is a fact too, as when a pressure is felt; nothing at all is none."""
    if what.systolic is None and what.diastolic is None:
        return (stop("no_pressure"),)
    return (caution("half_a_pair"),)


def _single(protocol: Protocol, what: PressureRead, mean: Pressure) -> tuple[Finding, ...]:
    """Each value by itself: a MAP that will not count is told with the range that does."""
    low, high = protocol.titration.reading_low, protocol.titration.reading_high
    if not low.exact <= mean.mmhg <= high.exact:
        shown = str(mean.shown)
        return (caution("implausible_map", map=shown, low=low.value, high=high.value),)
    found = list(odd(protocol, "map", mean.mmhg, str(mean.shown))) if what.map else []
    for field, value in (("sbp", what.systolic), ("dbp", what.diastolic)):
        found.extend(odd(protocol, field, value.exact, value.text) if value else ())
    return tuple(found)


def _pair(protocol: Protocol, what: PressureRead) -> tuple[Finding, ...]:
    """The first thing that does not fit between the values of one reading."""
    if what.systolic is None or what.diastolic is None:
        return ()
    high, low = Pressure(what.systolic.exact), Pressure(what.diastolic.exact)
    mean, limits = Pressure(what.map.exact) if what.map else None, protocol.pair
    code = judge_pair(high, low, mean, limits)
    upper, lower = what.systolic.text, what.diastolic.text
    measured = what.map.text if what.map else ""
    if code is PairCode.ORDER:
        return (caution("pair_reversed", systolic=upper, diastolic=lower),)
    if code is PairCode.OUTSIDE:
        return (caution("map_outside_pair", map=measured),)
    if code is PairCode.FORMULA:
        gives = str(map_from_cuff(high, low).shown)
        return (caution("map_off_formula", limits.formula_off.source, map=measured, gives=gives),)
    if code is PairCode.PULSE:
        apart = decimal_text(high.mmhg - low.mmhg, 1)
        source, ends = limits.pulse_low.source, (limits.pulse_low.value, limits.pulse_high.value)
        return (caution("pulse_pressure", source, apart=apart, low=ends[0], high=ends[1]),)
    return ()


def _against_last(
    chart: Chart, protocol: Protocol, what: PressureRead, at: datetime
) -> tuple[Finding, ...]:
    before, mean = last(chart, protocol, at), what.mean
    if before is None or mean is None:
        return ()
    was, now = before.mean.shown, mean.shown
    jump, soon = protocol.titration.jump.exact, minutes(protocol.intervals.settling.exact)
    if abs(now - was) >= jump and at - before.at <= soon:
        return (caution("map_jump", now=str(now), was=str(was)),)
    if now == was or str(now) != str(was)[::-1]:
        return ()
    changed = last_change(chart, at)
    told = note if changed is not None and changed >= before.at else caution
    return (told("swapped_digits", now=str(now), was=str(was)),)


def site_looked(what: SiteLooked) -> tuple[Finding, ...]:
    """Signs at the site point to extravasation; charting them is never held up."""
    if not what.signs:
        return ()
    return (note("site_signs", "extravasation", signs=", ".join(what.signs)),)
