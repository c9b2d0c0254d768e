"""What is odd about the facts that hours and ranges are reckoned from."""

from __future__ import annotations

from datetime import datetime, timedelta

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BaselineMap, ShockRecognised
from assistant.rules.findings import Finding, caution, note, stop


def baseline_map(
    chart: Chart, protocol: Protocol, what: BaselineMap, at: datetime
) -> tuple[Finding, ...]:
    """None at 0; one that no patient has, or another one than before, takes a reason."""
    if what.map.exact <= 0:
        return (stop("no_pressure"),)
    low, high = protocol.titration.reading_low, protocol.titration.reading_high
    found: list[Finding] = []
    if not low.exact <= what.map.exact <= high.exact:
        shown = what.map.text
        found.append(caution("implausible_map", map=shown, low=low.value, high=high.value))
    before = chart.last(BaselineMap, at)
    if before is not None and before.mean != what.mean:
        found.append(caution("baseline_changed", was=before.map.text, now=what.map.text))
    return tuple(found)


def shock_recognised(chart: Chart, at: datetime) -> tuple[Finding, ...]:
    """A second recognition is told with how far it lies from the last one charted."""
    before = chart.event(ShockRecognised)
    if before is None:
        return ()
    apart = abs(at - before.at) // timedelta(minutes=1)
    return (note("shock_again", minutes=str(apart)),)
