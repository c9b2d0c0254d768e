"""The full basis of a suggestion: the sum, the order, the row of the protocol, its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, tzinfo
from typing import Final, NamedTuple

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Rate
from assistant.record.chart import Chart
from assistant.record.entries import Ordered
from assistant.rules.advice import Advice, advice
from assistant.rules.orders import dose_of
from assistant.rules.running import Setting
from assistant.rules.table import Also, Decided, Rule
from assistant.views.library_figures import figure_lines
from assistant.views.setup_working import rate_working
from assistant.wording.differing import ALSO, RULES
from assistant.wording.entries import sentence
from assistant.wording.numbers import dose, dose_number, moment, plain, rate, with_unit
from assistant.wording.suggestion import Card, card

EXACT: Final = 12
SHOWN: Final = 4
ROWS: Final[Mapping[Rule, str]] = {
    Rule.ORDER: "the order lacks something",
    Rule.SITE: "signs at the site",
    Rule.READING: "no reading that counts",
    Rule.EMERGENCY: "the pressure is in the emergency range",
    Rule.HEART_OR_LIMB: "heart rhythm, heart or limb",
    Rule.OVERSHOOT: "far above the range",
    Rule.STEP_UP: "below the range, the interval over: one ordered step up",
    Rule.TOO_SOON: "below the range, the interval not over",
    Rule.MAXIMUM: "at the ordered maximum",
    Rule.NOTIFY: "at the dose at which the order calls",
    Rule.ROUTE: "over what this line may carry",
    Rule.IN_RANGE: "inside the range",
    Rule.PERFUSION: "perfusion is poor",
    Rule.VASOCONSTRICTION: "signs of vasoconstriction",
    Rule.STEP_DOWN: "above the range: one ordered step down",
    Rule.ABOVE: "above the range",
    Rule.LADDER: "the ladder of hepatorenal syndrome",
}
_READ: Final = ("titration.reading_age", "titration.confirm_readings")
_KEYS: Final[Mapping[Rule, tuple[str, ...]]] = {
    Rule.EMERGENCY: ("emergency.systolic_below", "emergency.diastolic_at_or_below"),
    Rule.OVERSHOOT: (
        "titration.overshoot_map", "titration.overshoot_systolic",
        "titration.recheck_after_overshoot",
    ),
    Rule.NOTIFY: ("escalation.notify_at",),
    Rule.LADDER: (
        "hepatorenal.step", "hepatorenal.interval", "hepatorenal.maximum", "hepatorenal.map_rise",
    ),
}  # fmt: skip
_ALSO: Final[Mapping[Also, str]] = {Also.INFORM: "escalation.inform_at"}
_SECTIONS: Final = ("fluid", "titration", "escalation", "special")


class Line(NamedTuple):
    """One line of the basis: its label and its words."""

    label: str
    text: str


def basis(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> tuple[Line, ...]:
    """Everything that the suggestion of now rests on; nothing while none is made."""
    found = advice(chart, protocol, now)
    shown = card(found, chart, protocol, now, zone)
    if found.decided is None or not shown.value:
        return ()
    return tuple(_lines(found, found.decided, shown, (chart, protocol, now, zone)))


def _lines(
    found: Advice, decided: Decided, shown: Card, place: tuple[Chart, Protocol, datetime, tzinfo]
) -> Iterator[Line]:
    chart, protocol, now, zone = place
    yield Line("Suggestion", shown.value)
    yield from _sum(found, decided, protocol)
    yield Line("Why", shown.why)
    event = chart.event(Ordered, now)
    if event is not None:
        yield Line("Order", f"{sentence(event.what, zone)}, at {moment(event.at, now, zone)}.")
    name = protocol.protocol
    yield Line("Protocol", f"{name.id} {name.version}, row {decided.rule}: {ROWS[decided.rule]}.")
    yield from _figures(decided, protocol)
    yield from _differing(decided, protocol)
    yield Line("Changes if", shown.changes)


def _sum(found: Advice, decided: Decided, protocol: Protocol) -> Iterator[Line]:
    """From the dose of now to the new one, to the pump's rate, and back."""
    new, setting = decided.new_dose or decided.room, found.setting
    if new is None or setting is None:
        return
    before = _now(setting, new)
    if before is not None:
        yield Line("Step", _step(before, new, found.order))
    if setting.concentration is None:
        return
    made = rate_working(protocol, new, setting.concentration, setting.weight)
    if made is not None:
        yield Line("Pump rate", f"{made.text}.")
    if found.pump is not None:
        yield from _back(setting, found.pump.pump, new)


def _now(setting: Setting, new: Dose) -> Dose | None:
    flow = setting.meant_flow
    if setting.meant is not None and setting.meant.unit is new.unit:
        return setting.meant
    return flow.as_dose(new.unit, setting.weight) if flow is not None else None


def _step(before: Dose, new: Dose, order: Ordered | None) -> str:
    by = new.amount - before.amount
    sign = "+" if by > 0 else "-"
    said = f"{_number(before)} {sign} {plain(abs(by), EXACT)} = {dose(new, typed=True)}"
    most = dose_of(order.maximum) if order else None
    return f"{said}, the ordered maximum." if most == new else f"{said}."


def _number(amount: Dose) -> str:
    whole = plain(amount.amount, EXACT)
    return whole if len(whole) <= EXACT else dose_number(amount)


def _back(setting: Setting, pump: Rate, new: Dose) -> Iterator[Line]:
    gives = setting.at_rate(pump)
    given = gives.in_unit(new.unit) if gives else None
    if given is not None:
        exact = with_unit(plain(given.amount, SHOWN), new.unit)
        yield Line("Back", f"{rate(pump)} gives {exact}.")


def _figures(decided: Decided, protocol: Protocol) -> Iterator[Line]:
    """The protocol's figures that this row asks, each with its source."""
    keys = (*_KEYS.get(decided.rule, ()), *_READ)
    keys = (*keys, *(_ALSO[also] for also in decided.also if also in _ALSO))
    for section in _SECTIONS:
        for line in figure_lines(protocol, section):
            if line.key in keys:
                of = "; ".join(", ".join(filter(None, (o.title, o.dated))) for o in line.origins)
                yield Line("Figure", f"{line.head} {line.value}. Source: {of}.")


def _differing(decided: Decided, protocol: Protocol) -> Iterator[Line]:
    """Where two sources differ about this row: what is used, and why."""
    wanted = [*RULES.get(decided.rule, ()), *(i for a in decided.also for i in ALSO.get(a, ()))]
    for row in protocol.disagreements:
        if row.id in wanted:
            yield Line(f"Differs, {row.id}", f"{row.about} Used: {row.used} Why: {row.why}")
