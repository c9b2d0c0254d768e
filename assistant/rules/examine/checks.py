"""What is odd about a check or a correction."""

from __future__ import annotations

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, CheckAnswered, SecondChecked, SessionOpened, Struck
from assistant.rules.findings import Finding, caution, note, stop
from assistant.rules.owed import OWN


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


def second_checked(chart: Chart, what: SecondChecked) -> tuple[Finding, ...]:
    """The checker is never the one who prepared it."""
    hands = {e.by.person for e in chart.log if e.by.person}
    first = _preparer(chart)
    if what.checker and what.checker == first:
        return (stop("same_person"),)
    found: list[Finding] = []
    if what.checker in hands:
        found.append(note("checker_took_part"))
    if what.differs:
        found.append(caution("check_differs", fields=", ".join(what.differs)))
    return tuple(found)


def _preparer(chart: Chart) -> str:
    """Who charted the bag last, else who opened the session."""
    bag, opened = chart.event(BagHung), chart.event(SessionOpened)
    if bag is not None:
        return bag.by.person
    return opened.by.person if opened else ""


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
