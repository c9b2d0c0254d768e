"""The verbs of what goes on around the infusion: who was told, what else was given or seen."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Literal, cast, get_args

from assistant.record.entries import (
    AgentRuns,
    BaselineMap,
    DrugGiven,
    EmergencyStarted,
    FluidGiven,
    HeartRead,
    Informed,
    LeakAct,
    LeakStep,
    Origin,
    PerfusionRead,
    ShockRecognised,
    Sign,
    SiteLooked,
    TakenOver,
    What,
)
from assistant.record.entries.base import Amount
from assistant.stories.reading import StoryFault
from assistant.stories.words import ahead, amount, before, fields, is_clock

_GIVEN = re.compile(r"(?P<name>\D+?)(\s+(?P<amount>[0-9.]+\s+\S+)\s*(?P<way>.*))?", re.ASCII)
_TOLD = re.compile(r"(?P<who>.*?)(?: (?:by|at the) (?P<how>phone|page|bedside))?")


def _informed(words: str, at: datetime) -> What:
    """`registrar by phone; about notify_dose; told MAP 58; said go on; until 0.6 mcg/kg/min`."""
    first, more = fields(words)
    found = cast("re.Match[str]", _TOLD.fullmatch(first))
    how = cast("Literal['bedside', 'phone', 'page', 'other']", found["how"] or "other")
    ends = [end for end in more.get("until", "").split(" or ") if end]
    return Informed(
        about=tuple(code.strip() for code in more.get("about", "").split(",") if code.strip()),
        who=found["who"],
        how=how,
        told=more.get("told", ""),
        said=more.get("said", ""),
        until_dose=next((amount(end) for end in ends if not is_clock(end)), None),
        until=next((ahead(end, at) for end in ends if is_clock(end)), None),
    )


def _given(words: str, _at: datetime) -> What:
    """`epinephrine 0.5 mg im`: a name, an amount, a way."""
    found = _GIVEN.fullmatch(words)
    if found is None:
        raise StoryFault(f"{words!r} is not a drug such as epinephrine 0.5 mg im")
    much = amount(found["amount"]) if found["amount"] else None
    return DrugGiven(name=found["name"], amount=much, way=(found["way"] or "").strip())


def _heart(words: str, _at: datetime) -> What:
    """`104 sinus`, or `140 atrial fibrillation; new`."""
    first, more = fields(words)
    value, _, rhythm = first.partition(" ")
    return HeartRead(rate=Amount(text=value, unit="/min"), rhythm=rhythm, new="new" in more)


def _site(words: str, _at: datetime) -> What:
    signs = () if words == "clear" else tuple(s.strip() for s in words.split(","))
    return SiteLooked(signs=signs)


def _urine(words: str, _at: datetime) -> What:
    volume, _, hours = words.partition(" in ")
    over = amount(hours) if hours else Amount(text="1", unit="h")
    return PerfusionRead(sign="urine", amount=amount(volume), hours=over)


def _agent(words: str, _at: datetime) -> What:
    """`vasopressin 0.03 units/min; strength 20 units in 50 mL; line own lumen; checked RN Ito`."""
    first, more = fields(words)
    name, _, dose = first.partition(" ")
    return AgentRuns(
        name=name,
        amount=amount(dose),
        strength=more.get("strength", ""),
        line=more.get("line", ""),
        ordered_by=more.get("by", ""),
        checked_by=more.get("checked", ""),
    )


def _leak(words: str, _at: datetime) -> What:
    """`other_access central`: a step, then its words."""
    step, _, text = words.partition(" ")
    if step not in get_args(LeakAct):
        raise StoryFault(f"{step!r} is not a step of a leak such as other_access")
    return LeakStep(step=cast("LeakAct", step), text=text.strip())


def _measured(sign: Sign) -> Callable[[str, datetime], What]:
    return lambda words, _at: PerfusionRead(sign=sign, amount=amount(words))


def _seen(sign: Sign) -> Callable[[str, datetime], What]:
    return lambda words, _at: PerfusionRead(sign=sign, text=words)


def _emergency(words: str, _at: datetime) -> What:
    """`adult` or `child`."""
    return EmergencyStarted(population=cast("Literal['adult', 'child']", words))


def _taken(words: str, at: datetime) -> What:
    """`ward; since 10:00`, or without a time when that is not known."""
    origin, more = fields(words)
    since = before(more["since"], at) if "since" in more else None
    return TakenOver(origin=cast("Origin", origin), since=since)


COURSE: Mapping[str, Callable[[str, datetime], What]] = {
    "emergency": _emergency,
    "taken": _taken,
    "informed": _informed,
    "shock": lambda words, _at: ShockRecognised(text=words),
    "baseline": lambda words, _at: BaselineMap(map=amount(words)),
    "given": _given,
    "fluid": lambda words, _at: FluidGiven(volume=amount(words)),
    "agent": _agent,
    "hr": _heart,
    "site": _site,
    "leak": _leak,
    "urine": _urine,
    "lactate": _measured("lactate"),
    "refill": _measured("cap_refill"),
    "cvp": _measured("cvp"),
    "scvo2": _measured("scvo2"),
    "mental": _seen("mental"),
    "extremities": _seen("extremities"),
    "skin": _seen("skin"),
    "digits": _seen("digits"),
    "chest_pain": _seen("chest_pain"),
}
"""What each verb charts, of its words and the moment."""
