"""Doses and rates of the quick entry: what the pump is at, each shown with the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, decimal_text, on_pump
from assistant.record.chart import Chart
from assistant.record.entries import Amount, PumpRuns
from assistant.rules.orders import dose_of, order_at
from assistant.rules.running import Setting, changes, flow_of, follow_pump, setting_at
from assistant.rules.typed_back import typed_back
from assistant.typed import Limit, Typed, number
from assistant.views.dose_tile import shown_dose, shown_of, unit_at
from assistant.views.entry_modes import Mode
from assistant.views.entry_read import PLACES, Read, said
from assistant.views.setup_typed import dose_field, other_doses
from assistant.wording.numbers import dose as dose_words
from assistant.wording.numbers import rate as rate_words

SHOWN_PLACES = 3
RATE_UNIT = "mL/h"
_PLAIN = re.compile(r"\d{1,12}(\.\d{1,12})?", re.ASCII)
_WITH_RATE = re.compile(r"(?P<dose>.*?) ?r ?(?P<rate>[\d.,]+)", re.ASCII | re.IGNORECASE)
TYPE_BACK = "New strength: behind the dose, type r and the rate that the pump shows."
OURS = (Limit.TENFOLD, Limit.LARGE_CHANGE)
"""Questions of the parser that the act answers better: it knows the order."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two doses side by side: words and pump rates, and how many times the second is the first."""

    now: str
    now_rate: str
    typed: str
    typed_rate: str
    ratio: float
    order: str


def read_dose(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    """The pump is at this dose; its rate is the dose on the pump's own step.

    `0.11 r14.4` is the rate as the pump shows it. After a new strength the next changes want it.
    """
    found = _WITH_RATE.fullmatch(text)
    if found is not None:
        return _typed_back(chart, protocol, (found["dose"], found["rate"]), at)
    read = _read_dose(chart, protocol, text, at)
    if isinstance(read.body, PumpRuns) and _wants_rate(chart, read.body, at):
        return Read(problem=TYPE_BACK)
    return read


def _wants_rate(chart: Chart, what: PumpRuns, at: datetime) -> bool:
    was = setting_at(chart, at)
    return changes(was, follow_pump(was, what)) and typed_back(chart, at) is not None


def _typed_back(chart: Chart, protocol: Protocol, typed: tuple[str, str], at: datetime) -> Read:
    """The dose with the rate that was read off the pump; the act says whether they agree."""
    read = _read_dose(chart, protocol, typed[0], at)
    rate = number(typed[1], protocol.fields["rate_ml_h"].field("rate_ml_h"))
    if not isinstance(read.body, PumpRuns):
        return read
    if rate.value is None:
        return Read(problem=said(rate, "Rate"))
    shown = Amount(text=rate.value, unit=RATE_UNIT)
    return replace(read, body=read.body.model_copy(update={"rate": shown}), comment="")


def _read_dose(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    unit = unit_at(chart, at)
    setting = setting_at(chart, at)
    typed = number(
        text,
        dose_field(protocol, unit),
        previous=_previous(chart, protocol, at),
        beside=_beside(setting),
        others=other_doses(protocol, unit),
    )
    if typed.code == Limit.ZERO_IS_STOP:
        return Read(goes_to=Mode.STOP)
    if typed.value is None:
        return Read(problem=f"{said(typed, 'Dose')}{_as_rate(typed, setting, unit)}")
    dose = Dose(Fraction(typed.value), unit)
    what = runs_at(setting, dose, protocol)
    comment = _as_unit(typed, setting) or _missed(what, chart, at, protocol)
    return Read(what, *_question(typed, "Dose"), comment=comment)


def read_rate(chart: Chart, protocol: Protocol, text: str, at: datetime) -> Read:
    """The pump shows this rate; the dose is what it gives."""
    setting = setting_at(chart, at)
    before = setting.rate
    previous = Decimal(decimal_text(before.ml_h, PLACES)) if before else None
    field = protocol.fields["rate_ml_h"].field("rate_ml_h")
    typed = number(text, field, previous=previous, beside=_beside(setting))
    if typed.code == Limit.ZERO_IS_STOP:
        return Read(goes_to=Mode.STOP)
    if typed.value is None:
        return Read(problem=said(typed, "Rate"))
    what = PumpRuns(rate=Amount(text=typed.value, unit="mL/h"))
    return Read(what, *_question(typed, "Rate"), comment=_gives(what, chart, at))


def runs_at(setting: Setting, dose: Dose, protocol: Protocol) -> PumpRuns:
    """The entry of a dose, with the pump's rate when bag and weight tell it."""
    typed = Amount(text=decimal_text(dose.amount, PLACES), unit=dose.unit)
    flow = flow_of(dose, setting.weight)
    if flow is None or setting.concentration is None or setting.concentration.mcg_ml <= 0:
        return PumpRuns(dose=typed)
    exact = setting.concentration.rate(flow)
    pump = on_pump(exact, Rate(protocol.pump.step.exact)).pump
    if pump.ml_h == 0:
        return PumpRuns(dose=typed)
    return PumpRuns(rate=Amount(text=decimal_text(pump.ml_h, PLACES), unit="mL/h"), dose=typed)


def _beside(setting: Setting) -> dict[str, Decimal]:
    """What runs now, in every unit: what an odd number may have been meant in."""
    amounts = {RATE_UNIT: setting.rate.ml_h} if setting.rate else {}
    for unit in DoseUnit:
        gives = setting.gives.in_unit(unit) if setting.gives else None
        if gives is not None:
            amounts[unit] = gives.amount
    return {unit: Decimal(decimal_text(amount, PLACES)) for unit, amount in amounts.items()}


def _as_rate(typed: Typed, setting: Setting, unit: DoseUnit) -> str:
    """The dose that the number gives as a pump rate, when it looks like one."""
    if typed.facts.get("looks") != RATE_UNIT:
        return ""
    gives = setting.at_rate(Rate(Fraction(typed.facts["number"])))
    given = gives.in_unit(unit) if gives else None
    return f" As a rate it gives {dose_words(given)}." if given else ""


def _as_unit(typed: Typed, setting: Setting) -> str:
    """The other unit in which the number is the dose of now, when it is far off in its own."""
    looks, flow = typed.facts.get("looks"), setting.meant_flow
    if typed.code not in OURS or looks not in set(DoseUnit) or typed.value is None or flow is None:
        return ""
    unit = DoseUnit(looks)
    runs = dose_words(flow.as_dose(unit, setting.weight))
    same = runs == dose_words(Dose(Fraction(typed.value), unit), typed=True)
    return f"{runs} is what runs now: it looks like {unit}." if same else ""


def _question(typed: Typed, label: str) -> tuple[str, bool]:
    return ("", False) if typed.code in ("", *OURS) else (said(typed, label), True)


def _previous(chart: Chart, protocol: Protocol, at: datetime) -> Decimal | None:
    shown = shown_dose(chart, protocol, at)
    if shown is None or not setting_at(chart, at).running:
        return None
    return Decimal(decimal_text(shown.dose.amount, PLACES))


def _gives(what: PumpRuns, chart: Chart, at: datetime) -> str:
    setting, unit = setting_at(chart, at), unit_at(chart, at)
    gives = setting.at_rate(Rate(what.rate.exact)) if what.rate else None
    if gives is None:
        return "No bag is charted, so no dose is computed."
    given = gives.in_unit(unit)
    if given is None:
        return "No weight is charted, so no dose is computed."
    return f"Gives {dose_words(given)}."


def _missed(what: PumpRuns, chart: Chart, at: datetime, protocol: Protocol) -> str:
    """What the pump's step makes of the dose, when the rounding is large enough to matter."""
    setting = setting_at(chart, at)
    gives = setting.at_rate(Rate(what.rate.exact)) if what.rate else None
    dose = Dose(what.dose.exact, DoseUnit(what.dose.unit)) if what.dose else None
    given = gives.in_unit(dose.unit) if gives and dose else None
    if dose is None or given is None:
        return "The rate is computed once bag and weight are charted."
    error = abs(given.amount / dose.amount - 1) * 100
    if error <= protocol.pump.rounding_warn.exact:
        return ""
    return f"On the pump's step this gives {dose_words(given)}."


def step(chart: Chart, protocol: Protocol, now: datetime, ways: int, text: str = "") -> str | None:
    """The dose `ways` ordered steps from `text`, or from the dose of now, as its field reads it.

    "0" when nothing is left below; None without an order's step or a dose. The last step up ends
    at the ordered maximum.
    """
    field = dose_field(protocol, unit_at(chart, now))
    new = stepped(chart, protocol, now, ways, field.unwritten(text))
    return None if new is None else field.written(decimal_text(new, PLACES))


def stepped(
    chart: Chart, protocol: Protocol, now: datetime, ways: int, text: str = ""
) -> Fraction | None:
    """The amount `ways` ordered steps from `text`, or from the dose of now, in the order's unit."""
    order, shown = order_at(chart, now), shown_dose(chart, protocol, now)
    up = dose_of(order.step) if order else None
    if order is None or up is None or shown is None or shown.dose.unit is not up.unit:
        return None
    down, most = dose_of(order.step_down) or up, dose_of(order.maximum)
    computed = Fraction(decimal_text(shown.dose.amount, SHOWN_PLACES))
    base = shown.dose.amount if shown.typed else computed
    if _PLAIN.fullmatch(text):
        base = Fraction(text)
    new = base + ways * (up.amount if ways > 0 else down.amount)
    if most and base < most.amount < new:
        new = most.amount
    return max(Fraction(0), new)


def beside(chart: Chart, protocol: Protocol, what: object, at: datetime) -> Beside | None:
    """The dose of now and the typed one, when both are known in one unit."""
    shown, setting = shown_dose(chart, protocol, at), setting_at(chart, at)
    if not isinstance(what, PumpRuns) or shown is None or not setting.running:
        return None
    typed = Dose(what.dose.exact, DoseUnit(what.dose.unit)) if what.dose else None
    if typed is None and what.rate is not None:
        after = shown_of(_rated(setting, what.rate), shown.dose.unit, protocol)
        typed = after.dose if after else None
    if typed is None or typed.unit is not shown.dose.unit or shown.dose.amount == 0:
        return None
    order = order_at(chart, at)
    parts = [f"Order max {_amount(order.maximum)}." if order and order.maximum else ""]
    parts.append(f"One ordered step is {_amount(order.step)}." if order and order.step else "")
    return Beside(
        now=dose_words(shown.dose, typed=shown.typed),
        now_rate=rate_words(setting.rate) if setting.rate else "",
        typed=dose_words(typed, typed=what.dose is not None),
        typed_rate=rate_words(Rate(what.rate.exact)) if what.rate else "",
        ratio=float(typed.amount / shown.dose.amount),
        order=" ".join(part for part in parts if part),
    )


def _rated(setting: Setting, rate: Amount) -> Setting:
    return replace(setting, rate=Rate(rate.exact), meant=None)


def _amount(amount: Amount | None) -> str:
    return dose_words(Dose(amount.exact, DoseUnit(amount.unit)), typed=True) if amount else ""
