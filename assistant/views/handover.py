"""The handover sheet: the infusion as of one moment, in the order of I-PASS."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.protocol.standing import approved_by
from assistant.record.chart import Chart
from assistant.views.banner import banner
from assistant.views.handover_actions import actions
from assistant.views.handover_boxes import boxes
from assistant.views.handover_care import care, missing
from assistant.views.handover_course import course
from assistant.views.handover_entries import entries
from assistant.views.handover_pump import pump
from assistant.views.handover_totals import shift_totals, whole_total
from assistant.views.handover_trend import trend
from assistant.views.handover_what_ifs import what_ifs
from assistant.views.handover_words import HandoverView
from assistant.views.standing import standing
from assistant.wording.numbers import clock, day

__all__ = ["HandoverView", "handover"]


def handover(
    chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo, *, record: str = ""
) -> HandoverView:
    """The sheet of a chart as of `now`; what happened after it is left out.

    Times are written in `zone`. `record` is the last number of the record and its short seal;
    without it the number of the last entry that was read stands there. What was not charted is
    said to be so: no part of it is ever guessed.
    """
    now = now.astimezone(UTC)  # two times of one zone differ by an hour too little or much
    known = _as_of(chart, now)
    ran = pump(known, now)
    return HandoverView(
        snapshot=f"Snapshot of {day(now, zone)} {clock(now, zone)}",
        record=f"log {record or known.version}",
        rules=_rules(protocol, now, zone),
        banner=banner(known, protocol, now, zone),
        boxes=boxes(known, protocol, now, zone, ran),
        summary=(*course(known, protocol, now, zone, ran), *care(known, protocol, now, zone, ran)),
        missing=missing(known),
        trend=trend(known, protocol, now, zone, ran),
        actions=actions(known, protocol, now, zone),
        what_ifs=what_ifs(known, protocol, now, ran),
        shifts=shift_totals(ran, now, zone),
        whole=whole_total(ran),
        entries=entries(known, now, zone),
        entry_count=len(known.log),
    )


def _as_of(chart: Chart, now: datetime) -> Chart:
    last = chart.log.last()
    return chart if last is None or last.at <= now else chart.until(now)


def _rules(protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """The protocol with its version, and who stands for it."""
    identity = protocol.protocol
    told = standing(protocol, now, zone)
    signed = f"approved by {approved_by(protocol)}" if protocol.signed else ""
    stands = ", ".join(part for part in (signed, told[:1].lower() + told[1:]) if part)
    return f"{identity.id} {identity.version}, {stands}"
