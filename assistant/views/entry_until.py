"""How long an answer holds, as typed: a dose, a time ahead, both or neither."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import Amount
from assistant.rules.orders import dose_of, order_at
from assistant.rules.running import setting_at
from assistant.typed import Limit, Moment, number, time_of_day
from assistant.views.dose_tile import shown_dose, unit_at
from assistant.views.entry_read import PLACES, said
from assistant.views.entry_time import split_time
from assistant.views.setup_typed import dose_field
from assistant.wording.numbers import dose, duration, moment

DAY = timedelta(days=1)
_CLOCK = re.compile(r"\d{4}|\d{1,2}:\d\d", re.ASCII)
_BACK = re.compile(r"-\d+", re.ASCII)
NONE = "No dose and no time: it holds until the condition ends."
TWICE = "Time: it comes twice, as the clocks go back. Type one before or after that hour."


@dataclass(frozen=True, slots=True)
class Until:
    """A dose, a moment ahead, and when the call was; `problem` refuses, or asks with `ask`."""

    at: datetime
    dose: Amount | None = None
    moment: datetime | None = None
    comment: str = ""
    problem: str = ""
    ask: bool = False


def read_until(chart: Chart, protocol: Protocol, text: str, now: datetime, zone: tzinfo) -> Until:
    """`0.4`, `0600`, both in any order, or nothing; `-16` at the end is a call 16 min ago."""
    found, words = Until(now), text.split()
    if words and _BACK.fullmatch(words[-1]):
        timed = split_time(words.pop(), protocol, now, zone, lone=True)
        if timed.problem and not timed.ask:
            return Until(now, problem=timed.problem)
        found = Until(timed.at, problem=timed.problem, ask=timed.ask)
    for word in words:
        is_time = bool(_CLOCK.fullmatch(word))
        if (found.moment if is_time else found.dose) is not None:
            return Until(now, problem="One dose, one time, or both: 0.4 0600.")
        found = (
            _ahead(found, protocol, word, now, zone)
            if is_time
            else _dose(found, chart, protocol, word)
        )
        if found.problem and not found.ask:
            return found
    return found if words else replace(found, comment=NONE)


def _ahead(found: Until, protocol: Protocol, word: str, now: datetime, zone: tzinfo) -> Until:
    """The next time that a clock shows it, within a day."""
    limits = replace(protocol.texts.limits(), back_min=0, ahead_min=DAY // timedelta(minutes=1))
    typed = time_of_day(word.zfill(5) if ":" in word else word, now=now, zone=zone, limits=limits)
    if typed.code == Moment.TWICE:
        return Until(now, problem=TWICE)
    if typed.value is None:
        return Until(now, problem=said(typed, "Time"))
    at = datetime.fromisoformat(typed.value).astimezone(zone)
    told = f"Until {moment(at, now, zone)}, in {duration(at - now)}."
    return replace(found, moment=at, comment=f"{found.comment} {told}".strip())


def _dose(found: Until, chart: Chart, protocol: Protocol, word: str) -> Until:
    """A dose in the order's unit; ten times the dose of now is asked about."""
    unit = unit_at(chart, found.at)
    shown = shown_dose(chart, protocol, found.at)
    runs = shown is not None and shown.dose.unit is unit and setting_at(chart, found.at).running
    before = Decimal(decimal_text(shown.dose.amount, PLACES)) if shown and runs else None
    typed = number(word, dose_field(protocol, unit), previous=before)
    if typed.value is None:
        return replace(found, problem=said(typed, "Dose"), ask=False)
    amount = Amount(text=typed.value, unit=unit)
    asks = typed.code not in ("", Limit.LARGE_CHANGE)
    problem = " ".join(
        part for part in (found.problem, said(typed, "Dose") if asks else "") if part
    )
    told = f"{found.comment} {_over(chart, amount, found.at)}".strip()
    return replace(found, dose=amount, problem=problem, ask=bool(problem), comment=told)


def _over(chart: Chart, amount: Amount, at: datetime) -> str:
    """That an answer raises no maximum."""
    order = order_at(chart, at)
    most = dose_of(order.maximum) if order else None
    if most is None or most.unit != amount.unit:
        return ""
    reach = Dose(amount.exact, DoseUnit(amount.unit))
    if reach.amount <= most.amount:
        return ""
    return f"Over the ordered maximum, {dose(most, typed=True)}: more than that takes a new order."
