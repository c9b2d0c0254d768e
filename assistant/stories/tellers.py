"""What is so, told in the words of a promise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta

from assistant.quantities import DoseUnit, decimal_text
from assistant.rules.advice import advice
from assistant.rules.arrival import ways
from assistant.rules.bag import bag_state
from assistant.rules.checks import debts
from assistant.rules.due import Kind, Urgency
from assistant.rules.informed import informed
from assistant.rules.reminders import agenda, map_check
from assistant.rules.running import setting_at
from assistant.rules.sounds import sounding
from assistant.rules.table import Action
from assistant.session import Session
from assistant.views.alerts import alerts

Teller = Callable[[Session, datetime], str]
MINUTE = timedelta(minutes=1)
ARRIVED = "drug has arrived"


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


def _due(kind: Kind, name: str) -> Teller:
    """When the first of a kind is due: "site due 08:00", "site due now", "site overdue 5 min"."""

    def told(session: Session, now: datetime) -> str:
        rows = [map_check(session.chart, session.protocol, now)]
        if kind is not Kind.MAP:
            rows = [r for r in agenda(session.chart, session.protocol, now) if r.kind is kind]
        if not rows:
            return f"{name} waits for nothing"
        if rows[0].urgency is Urgency.AHEAD:
            return f"{name} due {rows[0].at.astimezone(now.tzinfo):%H:%M}"
        late = rows[0].late_minutes(now)
        return f"{name} overdue {late} min" if late else f"{name} due now"

    return told


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


def _wait(session: Session, now: datetime) -> str:
    found = advice(session.chart, session.protocol, now).decided
    if found is None or found.recheck_in_min is None:
        return "may wait for nothing"
    return f"may wait {decimal_text(found.recheck_in_min, 0)} min"


def _room(session: Session, now: datetime) -> str:
    found = advice(session.chart, session.protocol, now)
    room = found.decided.room if found.decided else None
    runs = found.setting.meant_flow if found.setting else None
    if room is None or runs is None or found.setting is None:
        return "room for nothing"
    way = "up" if room.flow(found.setting.weight) > runs else "down"
    return f"room {way} to {decimal_text(room.amount, 6)}"


def _arrives(session: Session, now: datetime) -> str:
    found = ways(session.chart, session.protocol, now, timedelta())
    if any(way.at is None for way in found):
        return "drug arrives nowhere"
    ahead = [way.at for way in found if way.at is not None and way.at > now]
    return f"drug arrives {max(ahead).astimezone(now.tzinfo):%H:%M}" if ahead else ARRIVED


def _informed(session: Session, now: datetime) -> str:
    """The call that answers what the table says now, else the one that lets a step through."""
    answer = advice(session.chart, session.protocol, now).answer
    answer = answer or informed(session.chart, session.protocol, Action.CALL_FIRST, now)
    return f"informed {answer.at.astimezone(now.tzinfo):%H:%M}" if answer else "informed nobody"


def _strip(session: Session, now: datetime) -> str:
    shown = alerts(session.chart, session.protocol, now, now.tzinfo or UTC).open
    return f"strip {shown[0].code}" if shown else "quiet"


def _sounds(session: Session, now: datetime) -> str:
    heard = sounding(session.chart, session.protocol, now - MINUTE, now)
    return f"sounds {', '.join(row.kind for row in heard) or 'nothing'}"


def _open(session: Session, now: datetime) -> str:
    return f"open {len(debts(session.chart, session.protocol, now))}"


def _bag(session: Session, now: datetime) -> str:
    bag = bag_state(session.chart, session.protocol, now)
    if bag is None or bag.change_by is None:
        return "bag has no end"
    return f"bag change by {bag.change_by:%H:%M}"


TELLERS: Mapping[str, Teller] = {
    "pump": _pump,
    "dose": _dose,
    "running": _runs,
    "stopped": _runs,
    "paused": _runs,
    "map": _due(Kind.MAP, "map"),
    "heart": _due(Kind.HEART, "heart"),
    "site": _due(Kind.SITE, "site"),
    "urine": _due(Kind.URINE, "urine"),
    "lactate": _due(Kind.LACTATE, "lactate"),
    "fluid": _due(Kind.FLUID, "fluid"),
    "line": _due(Kind.ROUTE, "line"),
    "advice": _advice,
    "no suggestion": _advice,
    "may go": _may,
    "may wait": _wait,
    "room": _room,
    "drug": _arrives,
    "informed": _informed,
    "quiet": _strip,
    "strip": _strip,
    "sounds": _sounds,
    "open": _open,
    "bag": _bag,
}
