"""What a story's line promises after its arrow, held against the chart.

Known: `pump 13.1 mL/h`, `pump stands`, `dose 0.05 mcg/kg/min`, `running`, `paused`, `stopped`,
`map due 07:11`, `map due now`, `map overdue 12 min` (and `heart`, `site`, `urine`, `lactate`,
`fluid`, `line` alike; `lactate waits for nothing`), `may go up to 0.07`, `may go down to 0.03`,
`may go nowhere`, `may wait 7 min`, `room up to 0.11`, `no suggestion, not running`,
`advice HOLD_CONTINUE`, `drug arrives 23:47`, `drug has arrived`, `informed 02:14`,
`informed nobody`, `quiet` (no strip, and what asks else), `strip map_below`, `sounds nothing`,
`refused tenfold`, `asked large_change`, `finding too_soon` (charted, and told), `open 3`,
`owes order_to_match`, `bag change by 23:58`, `bag has no end`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from assistant.acts import Verdict
from assistant.rules.checks import debts
from assistant.session import Outcome, Session
from assistant.stories.tellers import TELLERS


def broken(
    promises: Iterable[str], session: Session, outcome: Outcome | None, now: datetime
) -> list[str]:
    """The promises that do not hold, each with what is so instead."""
    return [said for p in promises if (said := _broken(p, session, outcome, now))]


def _broken(promise: str, session: Session, outcome: Outcome | None, now: datetime) -> str:
    head = promise.split(maxsplit=1)[0]
    if head in ("refused", "asked", "finding"):
        return _decision(promise, outcome)
    if head == "owes":
        return _owes(promise, session, now)
    teller = next((t for start, t in TELLERS.items() if promise.startswith(start)), None)
    if teller is None:
        return f"{promise!r} is no promise that stories know"
    told = teller(session, now)
    return "" if told == promise else f"promised {promise!r}, is {told!r}"


def _decision(promise: str, outcome: Outcome | None) -> str:
    head, _, code = promise.partition(" ")
    decision = outcome.held if outcome else None
    if head == "finding":
        found = [f.code for f in outcome.findings] if outcome and outcome.charted else []
        return "" if code in found else f"promised {promise!r}, is {found or 'not charted'}"
    wanted = Verdict.STOP if head == "refused" else Verdict.ASK_REASON
    codes = [f.code for f in decision.findings] if decision else []
    if decision is None or decision.verdict is not wanted or code not in codes:
        return f"promised {promise!r}, is {codes or 'charted'}"
    return ""


def _owes(promise: str, session: Session, now: datetime) -> str:
    codes = [d.code for d in debts(session.chart, session.protocol, now)]
    code = promise.partition(" ")[2]
    return "" if code in codes else f"promised {promise!r}, is {codes}"
