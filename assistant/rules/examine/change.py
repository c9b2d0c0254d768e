"""One pump entry in its place: what ran before, what runs after it, and how they compare."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, decimal_text, half_up
from assistant.record.chart import Chart
from assistant.record.entries import Ordered, PumpRuns
from assistant.rules.orders import dose_of, order_at
from assistant.rules.running import Setting, flow_of, follow_pump, setting_at

TYPED, COMPUTED = 12, 3


@dataclass(frozen=True, slots=True)
class Change:
    """One pump entry in its place: before, after, and the order in force."""

    what: PumpRuns
    at: datetime
    before: Setting
    after: Setting
    order: Ordered | None
    protocol: Protocol

    @property
    def starts(self) -> bool:
        """Whether it begins an infusion: nothing ran yet, or it was ended."""
        return self.before.stopped or (self.before.rate is None and self.before.typed is None)


def change(chart: Chart, protocol: Protocol, what: PumpRuns, at: datetime) -> Change:
    """A pump entry on its chart."""
    before = setting_at(chart, at)
    return Change(what, at, before, follow_pump(before, what), order_at(chart, at), protocol)


def in_unit(setting: Setting, unit: DoseUnit) -> Dose | None:
    """The dose in a unit: as typed in it, else worked out; None when it is not known."""
    if setting.meant is not None and setting.meant.unit is unit:
        return setting.meant
    flow = setting.meant_flow
    if flow is None or (unit is DoseUnit.PER_KG and setting.weight is None):
        return None
    return flow.as_dose(unit, setting.weight)


def ratio(c: Change) -> Fraction | None:
    """The new over the last one: rate to rate when the rate is what tells it, else dose to dose."""
    rates = c.before.rate, c.after.rate
    if c.after.meant is None and rates[0] is not None and rates[1] is not None:
        return rates[1].ml_h / rates[0].ml_h
    was, now = c.before.meant_flow, c.after.meant_flow
    if was is None or now is None or was.mcg_min == 0:
        return None
    return now.mcg_min / was.mcg_min


def is_again(c: Change) -> bool:
    """Whether it is the dose that was typed last: a new bag or another rate, no other dose."""
    return c.before.typed is not None and is_dose(c, c.before.typed)


def is_dose(c: Change, dose: Dose, *, typed_before: bool = True) -> bool:
    """Whether the pump now runs at that dose: typed alike, or within one step of the pump.

    `typed_before` tells that `dose` itself was typed, or comes of one that was.
    """
    typed = c.after.meant
    if typed_before and typed is not None and typed.unit is dose.unit:
        return typed.amount == dose.amount
    flow, bag = flow_of(dose, c.after.weight), c.after.concentration
    if flow is None or bag is None or bag.mcg_ml <= 0 or c.after.rate is None:
        return False
    return agrees(bag.rate(flow), c.after.rate, c.protocol, c.protocol.pump.step.exact)


def agrees(wanted: Rate, shown: Rate, protocol: Protocol, step: Fraction) -> bool:
    """Whether both are the same pump step or differ by no more than the protocol allows."""
    same_step = half_up(wanted.ml_h, step) == half_up(shown.ml_h, step)
    near = abs(shown.ml_h - wanted.ml_h) <= wanted.ml_h * protocol.pump.agree.exact / 100
    return same_step or near


def is_one_step(c: Change) -> bool:
    """Whether it is exactly one ordered step from the dose before."""
    up = dose_of(c.order.step) if c.order else None
    if c.order is None or up is None:
        return False
    for way, step in ((1, up), (-1, dose_of(c.order.step_down) or up)):
        was = in_unit(c.before, step.unit)
        if was is None:
            continue
        target = Dose(was.amount + way * step.amount, step.unit)
        if is_dose(c, target, typed_before=was == c.before.meant):
            return True
    return False


def said(c: Change) -> dict[str, str]:
    """The new and the last one in words, and how they compare: the facts of a finding."""
    found = ratio(c)
    how = "" if found is None else _times(found)
    if c.after.meant is None and c.what.rate is not None and c.before.rate is not None:
        now, was = c.what.rate.text, text(c.before.rate.ml_h)
        return {"now": f"{now} mL/h", "was": f"{was} mL/h", "how": how}
    return {"now": _dose(c.after), "was": _dose(c.before), "how": how}


def _times(found: Fraction) -> str:
    if found >= 1:
        return f"{decimal_text(found, 2)} times"
    return f"1 part in {decimal_text(1 / found, 2)} of"


def _dose(setting: Setting) -> str:
    if setting.meant is not None:
        return f"{text(setting.meant.amount)} {setting.meant.unit}"
    dose = setting.dose or (setting.flow and setting.flow.as_dose(DoseUnit.PER_MIN))
    return f"{decimal_text(dose.amount, COMPUTED)} {dose.unit}" if dose else "not known"


def text(amount: Fraction) -> str:
    """A typed number in full."""
    return decimal_text(amount, TYPED)
