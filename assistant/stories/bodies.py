"""The words of a story's step -> what is charted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Literal, cast

from pydantic import ValidationError

from assistant.quantities import Labelled
from assistant.record.entries import (
    Access,
    Amount,
    BagHung,
    BagLeftRead,
    BedTaken,
    CheckAnswered,
    LineChosen,
    Noted,
    Ordered,
    Outcome,
    PatientNamed,
    Paused,
    PressureRead,
    Resumed,
    Stopped,
    Weighed,
    What,
)
from assistant.stories.course import COURSE
from assistant.stories.reading import Step, StoryFault
from assistant.stories.words import ahead, amount, before, fields

__all__ = ["amount", "body", "fields"]

_DOSES = {
    "start": "start",
    "step": "step",
    "interval": "interval",
    "maximum": "max",
    "notify": "notify",
    "step_down": "step_down",
    "interval_down": "interval_down",
}


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


def _order(words: str, at: datetime) -> What:
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
        expires=ahead(more["expires"], at) if "expires" in more else None,
        **given,
    )


def _check(words: str, at: datetime) -> What:
    said, more = fields(words)
    check, _, answer = said.partition(" ")
    due = ahead(more["due"], at) if "due" in more else None
    outcome = cast("Outcome", more.get("outcome", "deferred" if due else "done"))
    reason = more.get("because", "")
    return CheckAnswered(check=check, outcome=outcome, answer=answer, reason=reason, due=due)


def _line(words: str, at: datetime) -> What:
    access, more = fields(words)
    return LineChosen(
        access=cast("Access", access),
        site=more.get("site", ""),
        gauge=more.get("gauge", ""),
        dead_space=amount(more["dead"]) if "dead" in more else None,
        primed="primed" in more,
        placed=before(more["placed"], at) if "placed" in more else None,
    )


def _bag(words: str, _at: datetime) -> What:
    first, more = fields(words)
    drug, _, volume = first.partition(" in ")
    return BagHung(
        drug=amount(drug),
        volume=amount(volume),
        labelled=Labelled(more.get("as", "base")),
        diluent=more.get("diluent", ""),
        remaining=amount(more["left"]) if more.get("left", "unknown") != "unknown" else None,
        left_known=more.get("left") != "unknown",
        preparation=more.get("preparation", ""),
        tubing=cast("Literal['new', 'same', 'unknown']", more.get("tubing", "unknown")),
        named_by=more.get("named", "").removeprefix("by "),
    )


def _map(words: str, _at: datetime) -> What:
    value, _, source = words.partition(" ")
    where = cast("Literal['arterial', 'cuff', 'unknown']", source or "unknown")
    if "/" in value:
        high, low = value.split("/")
        pair = (Amount(text=high, unit="mmHg"), Amount(text=low, unit="mmHg"))
        return PressureRead(systolic=pair[0], diastolic=pair[1], source=where)
    return PressureRead(map=Amount(text=value, unit="mmHg"), source=where)


_MAKERS: Mapping[str, Callable[[str, datetime], What]] = {
    **COURSE,
    "patient": _patient,
    "bed": lambda words, _at: BedTaken(bed=words),
    "weight": _weight,
    "order": _order,
    "check": _check,
    "line": _line,
    "bag": _bag,
    "map": _map,
    "note": lambda words, _at: Noted(text=words),
    "left": lambda words, _at: BagLeftRead(left=amount(words)),
    "pause": lambda words, _at: Paused(reason=words),
    "resume": lambda words, _at: Resumed(reason=words),
    "stop": lambda words, _at: Stopped(reason=words),
}
