"""What is odd about an entry that somebody was informed."""

from __future__ import annotations

from datetime import datetime

from assistant.record.chart import Chart
from assistant.record.entries import Informed
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.orders import dose_of
from assistant.rules.running import setting_at
from assistant.rules.setting import flow_of


def informed(chart: Chart, what: Informed, at: datetime, now: datetime) -> tuple[Finding, ...]:
    """Nobody or nothing is stopped: it would quiet a call that was not made.

    An answer that held no more when it was given asks for a reason; one that has ended since, or
    that what runs has passed already, is told.
    """
    found: list[Finding] = []
    if not what.who.strip():
        found.append(stop("informed_nobody"))
    if not what.told.strip():
        found.append(stop("informed_nothing"))
    if what.until is not None and what.until <= at:
        found.append(caution("informed_over"))
    elif what.until is not None and what.until <= now:
        found.append(note("informed_ended"))
    if what.until_dose is not None and _passed(chart, what, at):
        dose = f"{what.until_dose.text} {what.until_dose.unit}"
        found.append(note("informed_passed", dose=dose))
    return tuple(found)


def _passed(chart: Chart, what: Informed, at: datetime) -> bool:
    """Whether more runs already than the answer reaches."""
    setting, most = setting_at(chart, at), dose_of(what.until_dose)
    reach = flow_of(most, setting.weight) if most else None
    runs = setting.meant_flow if setting.running else None
    return reach is not None and runs is not None and runs > reach
