"""What is odd about a reading."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PressureRead, SiteLooked
from assistant.rules.findings import Finding, caution, note, stop

SOON = timedelta(minutes=5)


def pressure_read(
    chart: Chart, protocol: Protocol, what: PressureRead, at: datetime
) -> tuple[Finding, ...]:
    """A pair the wrong way round, a MAP outside its pair, a sudden jump, swapped digits."""
    mean = what.mean
    if mean is None:
        return (stop("no_pressure"),)
    found: list[Finding] = list(_pair(what))
    low, high = protocol.titration.reading_low, protocol.titration.reading_high
    if not low.exact <= mean.mmhg <= high.exact and not what.artefact:
        shown = str(mean.shown)
        found.append(caution("implausible_map", map=shown, low=low.value, high=high.value))
    found.extend(_against_last(chart, protocol, what, at))
    return tuple(found)


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
    last = chart.event(PressureRead, at)
    mean = what.mean
    if last is None or mean is None or last.what.mean is None or what.artefact:
        return ()
    was, now = last.what.mean.shown, mean.shown
    jump = protocol.titration.jump.exact
    if abs(now - was) >= jump and at - last.at <= SOON:
        return (caution("map_jump", now=str(now), was=str(was)),)
    if now != was and str(now) == str(was)[::-1]:
        return (note("swapped_digits", now=str(now), was=str(was)),)
    return ()


def site_looked(what: SiteLooked) -> tuple[Finding, ...]:
    """Signs at the site point to extravasation; charting them is never held up."""
    if not what.signs:
        return ()
    return (note("site_signs", "extravasation", signs=", ".join(what.signs)),)
