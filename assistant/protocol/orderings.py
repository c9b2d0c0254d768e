"""Which figures of a protocol have to stand in which order; swapped limits are found here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise

from assistant.protocol.faults import Odd, dotted
from assistant.protocol.figures import figures
from assistant.protocol.lines import Path
from assistant.protocol.model import Protocol
from assistant.protocol.parts import Figure
from assistant.protocol.sources import numbers_in
from assistant.quantities import DoseUnit

ORDER = (
    "pump.step < pump.low_rate",
    "pump.agree <= pump.rounding_warn < pump.rounding_block",
    "start.low < start.reason_above <= start.warn_at <= start.high",
    "start.low < start.high",
    "target.caution_below <= target.low < target.high <= target.caution_above",
    "fluids.low < fluids.high",
    "hepatorenal.start <= hepatorenal.maximum",
    "hepatorenal.step < hepatorenal.maximum",
    "anaphylaxis.low < anaphylaxis.high",
    "extravasation.low < extravasation.high",
    "extravasation.child_low < extravasation.child_high",
    "extravasation.diluent_low < extravasation.diluent_high",
    "extravasation.child_most <= extravasation.high",
    "perfusion.lactate_every_low < perfusion.lactate_every_high",
    "pair.pulse_low < pair.pulse_high",
    "escalation.inform_at < escalation.notify_at",
    "intervals.shortest <= intervals.titrating <= intervals.stable <= intervals.longest",
    "intervals.settling <= intervals.stable <= intervals.quiet",
    "intervals.round < intervals.titrating",
    "intervals.sound_late <= intervals.stable",
    "titration.recheck_after_overshoot <= intervals.titrating <= titration.episode",
    "titration.reading_age <= intervals.longest",
    "titration.reading_low < emergency.diastolic_at_or_below < emergency.systolic_below",
    "emergency.systolic_below < titration.overshoot_systolic <= titration.reading_high",
    "titration.range_width <= titration.overshoot_map",
    "titration.jump < titration.reading_high",
    "titration.ask_change < titration.stop_change",
    "bag.sounds <= bag.urgent < bag.warn < bag.prepare",
    "bag.syringe_reserve < bag.reserve < bag.syringe_up_to",
    "debts.order <= debts.rest",
    "debts.label <= debts.rest",
    "debts.second_check <= debts.rest",
    "debts.second_check <= debts.alone",
)
A_DAY = "/day"
"""A single dose and the most of a day may stand as the ends of one range: 50 mg, 200 mg/day."""
RISING = ("after_strength", "after_line", "after_bag", "after_step_down")


def disordered(protocol: Protocol) -> Iterator[Odd]:
    """Every figure that stands on the wrong side of another one."""
    found = {dotted(path): (path, figure) for path, figure in figures(protocol)}
    yield from _zeros(found)
    yield from _units(found)
    for chain in ORDER:
        words = [word.replace(".", ", ") for word in chain.split(" ")]
        for low, sign, high in zip(words[0::2], words[1::2], words[2::2], strict=False):
            yield from _compare(found, low, sign, high)
    yield from _rising(protocol, found)
    yield from _bands(protocol, found)
    yield from _lines(protocol, found)
    yield from _orders(protocol, found)
    for index in range(len(protocol.checks)):
        yield from _compare(found, f"checks {index + 1}, due", "<=", "debts, rest")


_Found = Mapping[str, tuple[Path, Figure]]


def _compare(found: _Found, low: str, sign: str, high: str) -> Iterator[Odd]:
    if low not in found or high not in found:
        return
    (path, less), (_, more) = found[low], found[high]
    units = {figure.unit.removesuffix(A_DAY) for figure in (less, more)}
    if len(units) > 1 and _ends(low, high):
        reason = f"is in {less.unit}, and the other end in {more.unit} ({high})"
        yield Odd((*path, "unit"), reason, "Give both ends in one unit")
    fits = less.exact < more.exact or (sign == "<=" and less.exact == more.exact)
    if less.unit == more.unit and not fits:
        side = "below" if sign == "<" else "at or below"
        reason = f"{less.value} {less.unit} is not {side} {more.value} {more.unit} ({high})"
        yield Odd((*path, "value"), reason, "Look whether one is mistyped or the two are swapped")


def _ends(low: str, high: str) -> bool:
    """Whether two places are the ends of one range."""
    return low.endswith("low") and high == f"{low.removesuffix('low')}high"


def _zeros(found: _Found) -> Iterator[Odd]:
    for path, figure in found.values():
        if figure.exact == 0 and path[0] != "formulas":
            yield Odd((*path, "value"), "0 limits nothing", "Write a number above 0")


def _units(found: _Found) -> Iterator[Odd]:
    """Every threshold for a dose in one unit: mcg/min beside mcg/kg/min is a slip of 70 times."""
    doses = [
        (path, figure)
        for path, figure in found.values()
        if path[0] in ("start", "escalation", "routes")
        and path[1] != "agents"
        and path[-1] != "site_max"
        and figure.unit in set(DoseUnit)
    ]
    usual = [figure.unit for _, figure in doses]
    main = max(usual, key=usual.count, default="")
    for path, figure in doses:
        if figure.unit != main:
            reason = f"is in {figure.unit} while the other doses are in {main}"
            yield Odd((*path, "unit"), reason, f"Give the dose in {main}")


def _rising(protocol: Protocol, found: _Found) -> Iterator[Odd]:
    for name in RISING:
        count = len(getattr(protocol.intervals, name))
        places = [f"intervals, {name} {index + 1}" for index in range(count)]
        if not places:
            yield Odd(("intervals", name), "names no minute", "Name at least one")
            continue
        for low, high in pairwise(places):
            yield from _compare(found, low, "<", high)
        yield from _compare(found, places[-1], "<=", "intervals, longest")
    count = len(protocol.extravasation.looks)
    looks = [f"extravasation, looks {index + 1}" for index in range(count)]
    for low, high in pairwise(["intervals, longest", *looks, "extravasation, looks_every"]):
        within = low in looks[:-1]
        yield from _compare(found, low, "<" if within else "<=", high)


def _bands(protocol: Protocol, found: _Found) -> Iterator[Odd]:
    bands = [f"start, bands {index + 1}, " for index in range(len(protocol.start.bands))]
    for index, band in enumerate(bands):
        yield from _compare(found, f"{band}low", _sign(protocol, index), f"{band}high")
        yield from _compare(found, "start, low", "<=", f"{band}low")
        yield from _compare(found, f"{band}high", "<=", "start, high")
    notes = [f"start, notes {index + 1}, above" for index in range(len(protocol.start.notes))]
    for lower, higher in pairwise(notes):
        yield from _compare(found, lower, "<", higher)
    for index in range(len(protocol.escalation.agents) if protocol.escalation else 0):
        agent = f"escalation, agents {index + 1}, "
        yield from _compare(found, f"{agent}low", "<=", f"{agent}high")
    for lower, higher in pairwise(bands):
        yield from _compare(found, f"{lower}low", "<=", f"{higher}low")


def _sign(protocol: Protocol, index: int) -> str:
    """A band is one single dose only when its source names no other one."""
    low = protocol.start.bands[index].low
    source = protocol.sources.get(low.source)
    unit = low.unit.split("/")[0]
    others = {n for n, word in numbers_in(source.says) if word == unit} if source else set()
    return "<=" if others <= {low.exact} else "<"


def _lines(protocol: Protocol, found: _Found) -> Iterator[Odd]:
    for access, route in protocol.routes.items():
        near, most = f"routes, {access}, hours_near", f"routes, {access}, hours"
        if near in found and most in found:
            yield from _compare(found, near, "<", most)
        if f"routes, {access}, dose_below" in found:
            limit = f"routes, {access}, dose_below"
            yield from _compare(found, "escalation, notify_at", "<=", limit)
        prompts = [f"routes, {access}, prompts {n + 1}" for n in range(len(route.prompts))]
        for low, high in pairwise([*prompts, most] if prompts else []):
            yield from _compare(found, low, "<", high)
        place = f"routes, {access}, "
        yield from _compare(found, f"{place}site_check_first", "<", f"{place}site_check")
        yield from _compare(found, f"{place}first", "<", most)


def _orders(protocol: Protocol, found: _Found) -> Iterator[Odd]:
    for index, order in enumerate(protocol.orders):
        place = f"orders {index + 1}, "
        if order.notify is not None and order.step.unit != order.notify.unit:
            reason = f"is in {order.step.unit} and notify in {order.notify.unit}"
            yield Odd(("orders", index, "step", "unit"), reason, "Give both in the order's unit")
        yield from _compare(found, f"{place}step", "<=", f"{place}notify")
        yield from _compare(found, f"{place}step", "<", "escalation, inform_at")
        yield from _compare(found, f"{place}step", "<=", f"{place}maximum")
        yield from _compare(found, "intervals, shortest", "<=", f"{place}interval")
        yield from _compare(found, "titration, reading_low", "<", f"{place}map_low")
        yield from _compare(found, f"{place}map_low", "<", f"{place}map_high")
        if order.map_high is not None:
            yield from _overshoot(protocol, index, order.map_high.exact)


def _overshoot(protocol: Protocol, index: int, high: Fraction) -> Iterator[Odd]:
    limits = protocol.titration
    if high + limits.overshoot_map.exact > limits.reading_high.exact:
        reason = (
            f"with overshoot_map {limits.overshoot_map.value} above it, no pressure up to "
            f"{limits.reading_high.value} mmHg would count as too high"
        )
        todo = "Lower map_high or overshoot_map"
        yield Odd(("orders", index, "map_high", "value"), reason, todo)
