"""What a story's line promises after its arrow, held against the chart.

Known: `pump 13.1 mL/h`, `pump stands`, `dose 0.05 mcg/kg/min`, `running`, `paused`, `stopped`,
`map due 07:11`, `map due now`, `map overdue 12 min`, `may go up to 0.07`, `may go down to 0.03`,
`may go nowhere`, `no suggestion, not running`, `advice HOLD_CONTINUE`, `refused tenfold`,
`asked large_change`, `finding too_soon` (charted, and told), `open 3`, `bag change by 23:58`,
`bag has no end`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from assistant.acts import Verdict
from assistant.quantities import DoseUnit, decimal_text
from assistant.rules.advice import advice
from assistant.rules.bag import bag_state
from assistant.rules.checks import debts
from assistant.rules.reminders import Urgency, map_check
from assistant.rules.running import setting_at
from assistant.session import Outcome, Session

_Teller = Callable[[Session, datetime], str]


def broken(
    promises: Iterable[str], session: Session, outcome: Outcome | None, now: datetime
) -> list[str]:
    """The promises that do not hold, each with what is so instead."""
    return [said for p in promises if (said := _broken(p, session, outcome, now))]


def _broken(promise: str, session: Session, outcome: Outcome | None, now: datetime) -> str:
    head = promise.split(maxsplit=1)[0]
    if head in ("refused", "asked", "finding"):
        return _decision(promise, outcome)
    teller = next((t for start, t in _TELLERS.items() if promise.startswith(start)), None)
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


def _pump(session: Session, now: datetime) -> str:
    setting = setting_at(session.chart, now)
    if not setting.running or setting.rate is None:
        return "pump stands"
    return f"pump {decimal_text(setting.rate.ml_h, 3)} mL/h"


def _dose(session: Session, now: datetime) -> str:
    setting = setting_at(session.chart, now)
    if setting.meant is not None:
        return f"dose {decimal_text(setting.meant.amount, 6)} {setting.meant.unit}"
    flow, weight = setting.flow, setting.weight
    if flow is None or weight is None:
        return "dose unknown"
    return f"dose {decimal_text(flow.as_dose(DoseUnit.PER_KG, weight).amount, 3)} mcg/kg/min"


def _runs(session: Session, now: datetime) -> str:
    setting = setting_at(session.chart, now)
    if setting.running:
        return "running"
    return "stopped" if setting.stopped else "paused"


def _map(session: Session, now: datetime) -> str:
    due = map_check(session.chart, session.protocol, now)
    if due.urgency is Urgency.AHEAD:
        return f"map due {due.at:%H:%M}"
    return f"map overdue {due.late_minutes(now)} min" if due.late_minutes(now) else "map due now"


def _advice(session: Session, now: datetime) -> str:
    found = advice(session.chart, session.protocol, now)
    if found.decided is None:
        return f"no suggestion, {found.closed}"
    return f"advice {found.decided.action}"


def _may(session: Session, now: datetime) -> str:
    found = advice(session.chart, session.protocol, now)
    new = found.decided.new_dose if found.decided else None
    runs = found.setting.meant_flow if found.setting else None
    if new is None or runs is None or found.setting is None:
        return "may go nowhere"
    way = "up" if new.flow(found.setting.weight) > runs else "down"
    return f"may go {way} to {decimal_text(new.amount, 6)}"


def _open(session: Session, now: datetime) -> str:
    return f"open {len(debts(session.chart, session.protocol, now))}"


def _bag(session: Session, now: datetime) -> str:
    bag = bag_state(session.chart, session.protocol, now)
    if bag is None or bag.change_by is None:
        return "bag has no end"
    return f"bag change by {bag.change_by:%H:%M}"


_TELLERS: Mapping[str, _Teller] = {
    "pump": _pump,
    "dose": _dose,
    "running": _runs,
    "stopped": _runs,
    "paused": _runs,
    "map": _map,
    "advice": _advice,
    "no suggestion": _advice,
    "may go": _may,
    "open": _open,
    "bag": _bag,
}
