"""What is odd about a check or a correction."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import CheckAnswered, SecondChecked, Struck
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.owed import OWN
from assistant.rules.seconding import made_by, own_from


def check_answered(protocol: Protocol, what: CheckAnswered) -> tuple[Finding, ...]:
    """Anything but done takes a reason; an answer the protocol does not call good is told."""
    if what.outcome in ("deferred", "waived", "not_applicable") and not what.reason:
        return (caution("check_reason", check=what.check),)
    check = next((c for c in protocol.checks if c.id == what.check), None)
    if check is None:
        return () if what.check in OWN else (note("unknown_check", check=what.check),)
    if what.outcome == "done" and what.answer and what.answer not in check.good:
        said, why = what.answer, check.why
        return (caution("check_not_good", check.source, check=check.id, answer=said, why=why),)
    return ()


def second_checked(
    chart: Chart, protocol: Protocol, what: SecondChecked, at: datetime
) -> tuple[Finding, ...]:
    """The checker is never one who prepared it, but for an own check again, alone and later."""
    hands = {e.by.person for e in chart.log if e.by.person}
    found: list[Finding] = []
    if what.delayed:
        opens = own_from(chart, protocol)
        if opens is None or at < opens:
            return (stop("own_check_early", minutes=str(protocol.debts.alone.whole)),)
        found.append(note("own_check"))
    elif what.checker and made_by(chart, what.checker, what.checker_name):
        return (stop("same_person"),)
    elif what.checker in hands:
        found.append(note("checker_took_part"))
    if what.differs:
        found.append(caution("check_differs", fields=", ".join(what.differs)))
    return tuple(found)


def struck(chart: Chart, what: Struck) -> tuple[Finding, ...]:
    """Only an entry that is there and still counts can be struck, with a reason."""
    if what.entry in chart.strikes:
        return (stop("struck_already"),)
    target = next((e for e in chart.log.newest() if e.id == what.entry), None)
    if target is None:
        return (stop("nothing_to_strike"),)
    if isinstance(target.what, Struck):
        return (stop("strike_of_strike"),)
    return () if what.reason.strip() else (caution("strike_reason"),)
