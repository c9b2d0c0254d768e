"""The step strip: the next ordered steps up and down from the dose of now, in mL/h."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction
from typing import Literal

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate
from assistant.record.chart import Chart
from assistant.record.entries import Ordered
from assistant.rules.dosing import Infused, dose_to_rate
from assistant.rules.orders import dose_of, order_at
from assistant.rules.running import setting_at
from assistant.views.banner import bed_of
from assistant.views.board import Stage, stage
from assistant.views.dose_tile import Shown, shown_dose
from assistant.views.entry_dose import stepped
from assistant.views.rate_card import MARKS
from assistant.views.rate_card_words import Mark
from assistant.wording.numbers import dose as dose_words
from assistant.wording.numbers import dose_number, plain, rate_number, strength, with_unit

STEPS = 5
NEAREST = 3
"""As many as one line of the dose tile holds."""
ONLY_DOWN = "Record only: no steps up are listed."
VOID = "Void at a change of bag, weight or order, and at any other dose."
WHOLE = "It needs an order with a step and a maximum, a bag, a weight and a running dose."


@dataclass(frozen=True, slots=True)
class StripRow:
    """A dose and its pump rate, without units; `says` is what the row is: now, order's maximum."""

    way: Literal["up", "now", "down"]
    dose: str
    rate: str
    marks: tuple[Mark, ...] = ()
    says: str = ""


@dataclass(frozen=True, slots=True)
class StepStrip:
    """The steps, the highest first. Without them `why` says what is lacking.

    `basis` is what they hold for, `void` when they end to.
    """

    rows: tuple[StripRow, ...]
    unit: str
    bed: str
    basis: str
    void: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """Everything that a strip is made of, all of it charted."""

    order: Ordered
    step: Dose
    most: Dose
    infused: Infused
    shown: Shown
    rate: Rate


def step_strip(chart: Chart, protocol: Protocol, now: datetime) -> StepStrip:
    """Up to five ordered steps each way, never past the order's maximum and never to 0.

    Under a protocol that is record only, none up.
    """
    known = _known(chart, protocol, now)
    if isinstance(known, str):
        return StepStrip((), "", bed_of(chart), "", VOID, f"{known} {WHOLE}")
    only = bool(protocol.record_only)
    up = [] if only else [stepped(chart, protocol, now, n) for n in range(STEPS, 0, -1)]
    down = [stepped(chart, protocol, now, -n) for n in range(1, STEPS + 1)]
    rows = (
        *(_row(protocol, known, each, "up") for each in _within(up, known)),
        StripRow("now", known.shown.number, rate_number(known.rate), says="now"),
        *(_row(protocol, known, each, "down") for each in _within(down, known)),
    )
    void = f"{ONLY_DOWN} {VOID}" if only else VOID
    return StepStrip(rows, known.step.unit, bed_of(chart), _basis(known), void)


def in_short(strip: StepStrip) -> str:
    """The nearest pump rates alone: "Steps up 28.9, 34.1, 39.4; down 18.4, 13.1, 7.9 mL/h"."""
    up = [row.rate for row in reversed(strip.rows) if row.way == "up"][:NEAREST]
    down = [row.rate for row in strip.rows if row.way == "down"][:NEAREST]
    parts = [f"{way} {', '.join(rates)}" for way, rates in (("up", up), ("down", down)) if rates]
    return with_unit(f"Steps {'; '.join(parts)}", "mL/h") if parts else ""


def _known(chart: Chart, protocol: Protocol, now: datetime) -> _Known | str:
    """What the strip is made of, or the first thing that lacks, in a sentence."""
    order, setting = order_at(chart, now), setting_at(chart, now)
    by, most = (dose_of(order.step), dose_of(order.maximum)) if order else (None, None)
    if order is None or by is None:
        return "No step is ordered."
    if most is None:
        return "No maximum is ordered."
    if order.expires is not None and now >= order.expires:
        return "The order has expired."
    if setting.concentration is None:
        return "No bag is charted."
    if setting.weight is None and by.unit is DoseUnit.PER_KG:
        return "No weight is charted."
    shown = shown_dose(chart, protocol, now)
    if stage(chart, now) is not Stage.RUNNING or setting.rate is None or shown is None:
        return "Nothing runs now."
    if not by.unit is most.unit is shown.dose.unit:
        return f"Step and maximum are not both ordered in {shown.dose.unit}."
    infused = Infused(setting.concentration, setting.weight)
    return _Known(order, by, most, infused, shown, setting.rate)


def _within(found: list[Fraction | None], known: _Known) -> list[Dose]:
    """Each dose once, above 0, other than the one of now, and not over the maximum."""
    unit, now = known.step.unit, known.shown.dose.amount
    amounts = dict.fromkeys(each for each in found if each)
    return [Dose(each, unit) for each in amounts if 0 < each <= known.most.amount and each != now]


def _row(protocol: Protocol, known: _Known, dose: Dose, way: Literal["up", "down"]) -> StripRow:
    made = dose_to_rate(dose, known.infused, protocol, known.most)
    marks = tuple(MARKS[flag] for flag in made.flags if flag in MARKS)
    says = "order's maximum" if dose == known.most else ""
    return StripRow(way, dose_number(dose, typed=True), rate_number(made.pump), marks, says)


def _basis(known: _Known) -> str:
    infused, down = known.infused, dose_of(known.order.step_down)
    parts = [strength(infused.concentration)]
    if known.step.unit is DoseUnit.PER_KG and infused.weight is not None:
        parts.append(with_unit(plain(infused.weight.kg, 2), "kg"))
    parts.append(f"step {dose_words(known.step, typed=True)}")
    if down is not None and down != known.step:
        parts.append(f"step down {dose_words(down, typed=True)}")
    return ", ".join([*parts, f"maximum {dose_words(known.most, typed=True)}"])
