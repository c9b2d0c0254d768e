"""The words of a story's step -> what is charted."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any, Literal, cast

from pydantic import ValidationError

from assistant.quantities import Labelled
from assistant.record.entries import (
    Access,
    AgentRuns,
    Amount,
    BagHung,
    BagLeftRead,
    BedTaken,
    CheckAnswered,
    FluidGiven,
    HeartRead,
    LineChosen,
    Noted,
    Ordered,
    Outcome,
    PatientNamed,
    Paused,
    PerfusionRead,
    PressureRead,
    Resumed,
    SiteLooked,
    Stopped,
    Weighed,
    What,
)
from assistant.stories.reading import Step, StoryFault

_DOSES = {
    "start": "start",
    "step": "step",
    "interval": "interval",
    "maximum": "max",
    "notify": "notify",
    "step_down": "step_down",
    "interval_down": "interval_down",
}


def amount(text: str) -> Amount:
    """A number and its unit, "13.1 mL/h". StoryFault when it is none."""
    found = re.fullmatch(r"([0-9.]+)\s+(\S+)", text.strip(), re.ASCII)
    if found is None:
        raise StoryFault(f"{text!r} is not a number and a unit")
    return Amount(text=found[1], unit=found[2])


def fields(words: str) -> tuple[str, dict[str, str]]:
    """What comes first, then the named parts: "OKAFOR, Grace; born 1958-07-14"."""
    first, *rest = [part.strip() for part in words.split(";")]
    named = {p.partition(" ")[0]: p.partition(" ")[2].strip() for p in rest}
    return first, named


def body(step: Step) -> What:
    """What a step charts. StoryFault or ValueError when its words do not fit its verb."""
    try:
        return _MAKERS[step.verb](step.words, step.at)
    except ValidationError as fault:
        said = fault.errors(include_url=False)[0]["msg"]
        raise StoryFault(f"{step.words!r} cannot be charted: {said}") from fault


def _patient(words: str, _at: datetime) -> What:
    name, more = fields(words)
    return PatientNamed(
        name=name, born=more.get("born", ""), sex=more.get("sex", ""), mrn=more.get("mrn", "")
    )


def _weight(words: str, _at: datetime) -> What:
    number, _, how = words.rpartition(" ")
    kind = cast("Literal['measured', 'stated', 'estimated']", how)
    return Weighed(weight=amount(number), how=kind)


def _order(words: str, _at: datetime) -> What:
    first, more = fields(words)
    low, _, high = more.get("MAP", "").partition(" to ")
    given: dict[str, Any] = {
        name: amount(more[word]) for name, word in _DOSES.items() if word in more
    }
    return Ordered(
        drug=first or "norepinephrine",
        route=more.get("route", "intravenous"),
        indication=more.get("for", "septic shock"),
        map_low=Amount(text=low, unit="mmHg") if low else None,
        map_high=Amount(text=high, unit="mmHg") if high else None,
        prescriber=more.get("by", ""),
        how=cast("Literal['written', 'verbal', 'phone']", more.get("how", "written")),
        read_back="read" in more,
        may_wean_off="wean" in more,
        **given,
    )


def _check(words: str, at: datetime) -> What:
    said, more = fields(words)
    check, _, answer = said.partition(" ")
    due = None
    if "due" in more:
        hour, minute = more["due"].split(":")
        due = at.replace(hour=int(hour), minute=int(minute))
        due += timedelta(days=1) if due < at else timedelta()
    outcome = cast("Outcome", more.get("outcome", "deferred" if due else "done"))
    reason = more.get("because", "")
    return CheckAnswered(check=check, outcome=outcome, answer=answer, reason=reason, due=due)


def _line(words: str, _at: datetime) -> What:
    access, more = fields(words)
    return LineChosen(
        access=cast("Access", access), site=more.get("site", ""), gauge=more.get("gauge", "")
    )


def _bag(words: str, _at: datetime) -> What:
    first, more = fields(words)
    drug, _, volume = first.partition(" in ")
    return BagHung(
        drug=amount(drug),
        volume=amount(volume),
        labelled=Labelled(more.get("as", "base")),
        diluent=more.get("diluent", ""),
        remaining=amount(more["left"]) if "left" in more else None,
        preparation=more.get("preparation", ""),
    )


def _map(words: str, _at: datetime) -> What:
    value, _, source = words.partition(" ")
    where = cast("Literal['arterial', 'cuff', 'unknown']", source or "unknown")
    if "/" in value:
        high, low = value.split("/")
        pair = (Amount(text=high, unit="mmHg"), Amount(text=low, unit="mmHg"))
        return PressureRead(systolic=pair[0], diastolic=pair[1], source=where)
    return PressureRead(map=Amount(text=value, unit="mmHg"), source=where)


def _heart(words: str, _at: datetime) -> What:
    value, _, rhythm = words.partition(" ")
    return HeartRead(rate=Amount(text=value, unit="/min"), rhythm=rhythm)


def _site(words: str, _at: datetime) -> What:
    signs = () if words == "clear" else tuple(s.strip() for s in words.split(","))
    return SiteLooked(signs=signs)


def _urine(words: str, _at: datetime) -> What:
    volume, _, hours = words.partition(" in ")
    over = amount(hours) if hours else Amount(text="1", unit="h")
    return PerfusionRead(sign="urine", amount=amount(volume), hours=over)


def _agent(words: str, _at: datetime) -> What:
    name, _, dose = words.partition(" ")
    return AgentRuns(name=name, amount=amount(dose))


_MAKERS: Mapping[str, Callable[[str, datetime], What]] = {
    "patient": _patient,
    "bed": lambda words, _at: BedTaken(bed=words),
    "weight": _weight,
    "order": _order,
    "check": _check,
    "fluid": lambda words, _at: FluidGiven(volume=amount(words)),
    "line": _line,
    "bag": _bag,
    "map": _map,
    "hr": _heart,
    "site": _site,
    "lactate": lambda words, _at: PerfusionRead(sign="lactate", amount=amount(words)),
    "urine": _urine,
    "refill": lambda words, _at: PerfusionRead(sign="cap_refill", amount=amount(words)),
    "mental": lambda words, _at: PerfusionRead(sign="mental", text=words),
    "note": lambda words, _at: Noted(text=words),
    "left": lambda words, _at: BagLeftRead(left=amount(words)),
    "pause": lambda words, _at: Paused(reason=words),
    "resume": lambda words, _at: Resumed(reason=words),
    "stop": lambda words, _at: Stopped(reason=words),
    "agent": _agent,
}
