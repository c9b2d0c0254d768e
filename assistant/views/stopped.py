"""What is left to see once an infusion has stopped: when, why, the last dose and the sums."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Stopped
from assistant.rules.afterwards import after_stop
from assistant.rules.due import Urgency
from assistant.rules.running import spans, totals
from assistant.views.board import Stage, stage
from assistant.views.dose_tile import shown_of, unit_at
from assistant.wording.numbers import clock, dose, duration, moment, plain, rate, with_unit

SILENT = "No reminders follow. Readings can still be charted; a new rate starts it again."
WATCHED = "MAP check due {due}, after the stop. A new rate starts it again."
LATE = "MAP check was due {due}, after the stop. A new rate starts it again."


@dataclass(frozen=True, slots=True)
class StoppedView:
    """Words; what is not known is empty."""

    headline: str
    reason: str
    last: str
    totals: str
    ran: str
    note: str


def stopped_view(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo
) -> StoppedView | None:
    """The view, None unless the infusion has stopped."""
    event = chart.event(Stopped, now)
    if event is None or stage(chart, now) is not Stage.STOPPED:
        return None
    rows = spans(chart, now)
    sums = totals(rows)
    last = ""
    if rows:
        setting = rows[-1].setting
        was = shown_of(setting, unit_at(chart, event.at), protocol)
        known = [dose(was.dose, typed=was.typed)] if was else []
        known += [rate(setting.rate)] if setting.rate else []
        last = ", ".join(known)
    drug = f"{with_unit(plain(sums.drug_mg, 3), 'mg')} as base"
    return StoppedView(
        headline=f"Stopped {moment(event.at, now, zone)}",
        reason=event.what.reason or "No reason recorded",
        last=last or "Nothing ran",
        totals=f"{drug}, {with_unit(plain(sums.volume_ml, 1), 'mL')}",
        ran=f"{duration(event.at - rows[0].start)} from start to stop" if rows else "",
        note=_note(chart, protocol, now, zone),
    )


def _note(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The pressure is watched for a while, or nothing reminds any more."""
    for row in after_stop(chart, protocol, now):
        said = WATCHED if row.urgency is Urgency.AHEAD else LATE
        return said.format(due=clock(row.at, zone))
    return SILENT
