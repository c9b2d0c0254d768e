"""What is odd about signing for entries that came in unsigned."""

from __future__ import annotations

from assistant.record.chart import Chart
from assistant.record.entries import SignedFor
from assistant.rules.findings import Finding, stop
from assistant.rules.unsigned import unsigned


def signed_for(chart: Chart, what: SignedFor) -> tuple[Finding, ...]:
    """Only entries that are there, count, and wait for a signature are signed; once each."""
    if not what.entries:
        return (stop("sign_nothing"),)
    waiting = {event.id for event in unsigned(chart)}
    gone = len(set(what.entries) - waiting)
    return (stop("signed_already", count=str(gone)),) if gone else ()
