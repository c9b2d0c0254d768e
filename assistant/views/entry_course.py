"""What changes the course: away, hands busy, weaning, another weight or bed, the end."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, tzinfo
from typing import Literal, cast, get_args

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    Away,
    BedTaken,
    End,
    HandsBusy,
    Stopped,
    WeaningBegan,
    Weighed,
)
from assistant.rules.running import follow_pump, setting_at
from assistant.typed import bed, choice, number
from assistant.views.banner import bed_of
from assistant.views.dose_tile import unit_at
from assistant.views.entry_kinds import AWAYS, BUSY, STOPS, WEIGHED, Mode
from assistant.views.entry_read import Read, said
from assistant.views.entry_reasons import not_a_reason
from assistant.views.entry_until import read_until
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import dose, duration, moment, rate

COURSE = (Mode.AWAY, Mode.BUSY, Mode.WEAN, Mode.WEIGHT, Mode.BED)
How = Literal["measured", "stated", "estimated"]
_MINUTES = re.compile(r"(\d{1,3})(?: ?min)?", re.ASCII)
_BACK_AT = "Type when the patient is back: 1510, or 40 for 40 min."
_HOW = "Type the weight, a blank, then 1 measured, 2 stated or 3 estimated."
_SAME_BED = "That is the bed now."
RATE_STAYS = "The pump's rate stays; the dose per kg is another from then on."


def read_course(place: tuple[Chart, Protocol, datetime, tzinfo], mode: Mode, text: str) -> Read:
    """Whatever of `COURSE` the mode charts."""
    chart, protocol, at, _ = place
    if mode is Mode.AWAY:
        return _away(place, text)
    if mode is Mode.WEIGHT:
        return _weight(chart, protocol, text, at)
    if mode is Mode.BED:
        return _bed(chart, protocol, text)
    choices = BUSY if mode is Mode.BUSY else ()
    reason = _chosen(text, choices)
    problem = not_a_reason(reason) if reason else ""
    if problem:
        return Read(problem=problem)
    return Read(HandsBusy(reason=reason) if mode is Mode.BUSY else WeaningBegan(reason=reason))


def read_stop(text: str) -> Read:
    """The end of the infusion: by a digit how it ends, or a reason in words."""
    reason = _chosen(text, STOPS)
    problem = not_a_reason(reason) if reason else ""
    end = cast("End", reason) if reason in get_args(End) else ""
    return Read(problem=problem) if problem else Read(Stopped(end=end, reason=reason))


def _away(place: tuple[Chart, Protocol, datetime, tzinfo], text: str) -> Read:
    """`40`, `40 CT`, `1510 CT`: minutes or the time of being back, then why."""
    chart, protocol, now, zone = place
    first, _, rest = text.partition(" ")
    if not first:
        return Read(problem=_BACK_AT)
    reason = _chosen(rest.strip(), AWAYS)
    found = _MINUTES.fullmatch(first)
    if found is not None:
        until = now + timedelta(minutes=int(found[1]))
    else:
        read = read_until(chart, protocol, first, now, zone)
        if read.problem or read.moment is None:
            return Read(problem=read.problem or _BACK_AT)
        until = read.moment
    comment = f"Back {moment(until, now, zone)}, in {duration(until - now)}. One check then."
    return Read(Away(until=until, reason=reason), comment=comment)


def _weight(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    value, _, rest = text.partition(" ")
    typed = number(value, number_field(protocol, "weight_kg"))
    if typed.value is None:
        return Read(problem=said(typed, "Weight"))
    how = _chosen(rest.strip(), WEIGHED)
    if how not in WEIGHED:
        return Read(problem=_HOW)
    weight = Amount(text=typed.value, unit="kg")
    body = Weighed(weight=weight, how=cast("How", how))
    comment = _gives(chart, body, at) or RATE_STAYS
    return Read(body, said(typed, "Weight"), bool(typed.code), comment=comment)


def _gives(chart: Chart, what: Weighed, at: datetime) -> str:
    """What the rate that runs gives to another weight; "" when no dose is known."""
    before = setting_at(chart, at)
    setting, unit = follow_pump(before, what), unit_at(chart, at)
    gives = setting.gives.in_unit(unit) if setting.running and setting.gives else None
    if before.rate is None or gives is None:
        return ""
    return f"The pump stays at {rate(before.rate)}: that is {dose(gives)} from then on."


def _bed(chart: Chart, protocol: Protocol, text: str) -> Read:
    typed = bed(text, limits=protocol.texts.limits())
    if typed.value is None:
        return Read(problem=said(typed, "Bed"))
    if typed.value == bed_of(chart):
        return Read(problem=_SAME_BED)
    return Read(BedTaken(bed=typed.value), comment=f"In bed {bed_of(chart)} until now.")


def _chosen(value: str, choices: tuple[str, ...]) -> str:
    """The choice of a digit; any other text stands for itself."""
    place = choice(value, len(choices))
    return choices[place - 1] if place else value
