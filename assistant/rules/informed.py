"""What a call that was made answers, and for how long: until a dose, a time, or a new beginning."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from itertools import takewhile

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Flow
from assistant.record.chart import Chart
from assistant.record.entries import Informed, Stopped
from assistant.record.timeline import Event
from assistant.rules.anew import Topic, began_anew
from assistant.rules.orders import dose_of
from assistant.rules.running import flow_of, setting_at, spans_since
from assistant.rules.table import Action, Also

TOPICS: Mapping[str, tuple[Topic, ...]] = {
    Also.INFORM: (Topic.BAND,),
    Action.CALL_FIRST: (Topic.BAND, Topic.NOTIFY),
    "notify_dose": (Topic.BAND, Topic.NOTIFY),
    Action.MAX_REACHED: (Topic.MAXIMUM,),
    Action.LADDER_TOP: (Topic.MAXIMUM,),
    "order_to_match": (Topic.MAXIMUM,),
    "over_order": (Topic.MAXIMUM,),
    Action.CENTRAL_ACCESS: (Topic.ROUTE_DOSE, Topic.ROUTE_TIME),
    "over_route": (Topic.ROUTE_DOSE,),
    "ROUTE_DOSE_LIMIT": (Topic.ROUTE_DOSE,),
    "SITE_POLICY_MAX": (Topic.ROUTE_DOSE,),
    "ROUTE_TIME_LIMIT": (Topic.ROUTE_TIME,),
    "ROUTE_TIME_APPROACHING": (Topic.ROUTE_TIME,),
    "route": (Topic.ROUTE_TIME,),
    Action.HOLD_PERFUSION: (Topic.PERFUSION,),
    Action.NO_INCREASE: (Topic.NARROW,),
    Also.VASOCONSTRICTION: (Topic.NARROW,),
    Action.HOLD_AND_CALL: (Topic.DANGER,),
    Action.EXTRAVASATION: (Topic.SITE,),
    "site_signs": (Topic.SITE,),
    "map_below": (Topic.LOW,),
    "map_above": (Topic.HIGH,),
    Action.DECREASE_NOW: (Topic.OVERSHOOT,),
    Action.CONSIDER_STOP: (Topic.OVERSHOOT,),
    "emergency": (Topic.EMERGENCY,),
    Action.INCREASE_AND_CALL: (Topic.EMERGENCY,),
    Action.WAIT_AND_CALL: (Topic.EMERGENCY,),
    Action.ORDER_INCOMPLETE_CALL: (Topic.EMERGENCY,),
    Action.LEAVE_LADDER: (Topic.LADDER,),
}
"""A code of an answer, a finding, a debt or a strip -> what it is about.

A code that stands for no topic answers itself alone.
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """A call that still holds: when, to whom and how, what was said, how far and until when."""

    at: datetime
    who: str
    how: str
    said: str
    until_dose: Dose | None
    until: datetime | None


def informed(chart: Chart, protocol: Protocol, code: str, now: datetime) -> Answer | None:
    """The last call about a code while it holds, else None: what was said last counts.

    It ends with its time, with its dose (to go on, when that is reached; else when it is passed),
    with a stop, and when what it was about ends and begins anew. Source: WORK, informed.
    """
    topics = TOPICS.get(code, ())
    rows = chart.all(Informed).newest((now, chart.version))
    event = next((e for e in rows if _is_about(e.what, code, topics)), None)
    if event is None or not _holds(chart, code, event, now):
        return None
    if any(began_anew(chart, protocol, topic, event, now) for topic in topics):
        return None
    what = event.what
    return Answer(event.at, what.who, what.how, what.said, dose_of(what.until_dose), what.until)


def go_on_to(chart: Chart, protocol: Protocol, now: datetime) -> Dose | None:
    """The dose to which the prescriber said to go on, past the one at which the order calls."""
    found = informed(chart, protocol, Action.CALL_FIRST, now)
    return found.until_dose if found else None


def _is_about(what: Informed, code: str, topics: tuple[Topic, ...]) -> bool:
    """Who was told of vasoconstriction was told of the poor signs of then: they are the same.

    Who was told of an overshoot was told of the pressure over the range, and not the other way.
    """
    if code in what.about:
        return True
    told = {topic for each in what.about for topic in TOPICS.get(each, ())}
    if Topic.NARROW in told:
        told.add(Topic.PERFUSION)
    if Topic.OVERSHOOT in told:
        told.add(Topic.HIGH)
    return bool(topics) and told.issuperset(topics)


def _holds(chart: Chart, code: str, event: Event[Informed], now: datetime) -> bool:
    what = event.what
    if what.until is not None and now >= what.until:
        return False
    stops = chart.all(Stopped).newest((now, chart.version))
    if any(True for _ in takewhile(lambda e: e.place > event.place, stops)):
        return False
    return what.until_dose is None or _under(chart, code, event, now)


def _under(chart: Chart, code: str, event: Event[Informed], now: datetime) -> bool:
    """Whether no more ran since the call than it reaches; to go on, the dose itself ends it."""
    most = dose_of(event.what.until_dose)
    reach = flow_of(most, setting_at(chart, now).weight) if most else None
    if reach is None:
        return False
    ran = [s.setting.meant_flow for s in spans_since(chart, event.at, now)]
    setting = setting_at(chart, now)
    ran.append(setting.meant_flow if setting.running else Flow(Fraction(0)))
    if any(flow is None or flow > reach for flow in ran):
        return False
    last = ran[-1]
    goes_on = Topic.NOTIFY in TOPICS.get(code, ())
    return not goes_on or last is None or last < reach
