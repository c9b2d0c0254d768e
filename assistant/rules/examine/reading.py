"""What is odd about a reading."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PressureRead, SiteLooked
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.pace import minutes
from assistant.rules.readings import last
from assistant.rules.running import last_change


def pressure_read(
    chart: Chart, protocol: Protocol, what: PressureRead, at: datetime
) -> tuple[Finding, ...]:
    """A pair the wrong way round, a MAP outside its pair, a sudden jump, swapped digits.

    Swapped digits are a question only while the dose stays: after a change the MAP moves.
    """
    mean = what.mean
    if mean is None:
        return _half(what)
    found: list[Finding] = list(_pair(what))
    low, high = protocol.titration.reading_low, protocol.titration.reading_high
    if not low.exact <= mean.mmhg <= high.exact and not what.artefact:
        shown = str(mean.shown)
        found.append(caution("implausible_map", map=shown, low=low.value, high=high.value))
    found.extend(_against_last(chart, protocol, what, at))
    return tuple(found)


def _half(what: PressureRead) -> tuple[Finding, ...]:
    """Half a pair is a fact too, as when a pressure is felt; nothing at all is none."""
    if what.systolic is None and what.diastolic is None:
        return (stop("no_pressure"),)
    return (caution("half_a_pair"),)


def _pair(what: PressureRead) -> tuple[Finding, ...]:
    if what.systolic is None or what.diastolic is None:
        return ()
    high, low = what.systolic.exact, what.diastolic.exact
    if high <= low:
        return (
            caution("pair_reversed", systolic=what.systolic.text, diastolic=what.diastolic.text),
        )
    if what.map is not None and not low <= what.map.exact <= high:
        return (caution("map_outside_pair", map=what.map.text),)
    return ()


def _against_last(
    chart: Chart, protocol: Protocol, what: PressureRead, at: datetime
) -> tuple[Finding, ...]:
    before, mean = last(chart, protocol, at), what.mean
    if before is None or mean is None or what.artefact:
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
