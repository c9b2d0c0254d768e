"""Whether the limits for typing agree with the rest: two places that speak of one thing."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.protocol.faults import Odd
from assistant.protocol.lines import Path
from assistant.protocol.model import Protocol
from assistant.protocol.parts import Figure

ASKS = {
    "dose": ("soft", "change", "zero"),
    "rate": ("soft", "change", "zero"),
    "weight": ("soft", "change"),
    "amount": ("usual",),
    "volume": ("usual",),
    "map": ("soft",),
    "heart": ("soft",),
    "lactate": ("soft",),
    "fluid": ("soft",),
    "sbp": ("soft",),
    "dbp": ("soft",),
}
"""What a field has to name by the first word of its name, so that a slip is asked about."""


def unlike(protocol: Protocol) -> Iterator[Odd]:
    """Fields whose unit, decimals, limits or usual amounts contradict the rest of the protocol."""
    for name, rule in protocol.fields.items():
        squashed = rule.unit.lower().replace("/", "_")
        if not name.endswith(f"_{squashed}"):
            reason = f"{rule.unit} is not the unit that the field's name tells"
            yield Odd(("fields", name, "unit"), reason, "Give the limits in the unit of the name")
        for key in ASKS.get(name.split("_")[0], ()):
            if not getattr(rule, key):
                reason = f"{key} is missing, so no slip of this kind would be asked about"
                yield Odd(("fields", name), reason, f"Write {key}")
    yield from _step(protocol)
    yield from _interval(protocol)
    yield from _change(protocol)
    yield from _reserve(protocol)
    yield from _asked(protocol)
    mixes = [row for row in protocol.preparations if row.standing == "usual"]
    yield from _usual(protocol, "amount_mg", [row.drug for row in mixes])
    yield from _usual(protocol, "volume_ml", [row.volume for row in mixes])
    yield from _holds(protocol, "bag_left_ml", [row.volume for row in mixes])
    titration, targets = protocol.titration, protocol.orders
    yield from _holds(protocol, "map_mmhg", [titration.reading_low, titration.reading_high])
    ends = [end for row in targets for end in (row.map_low, row.map_high) if end is not None]
    yield from _holds(protocol, "map_target_mmhg", ends)
    bands = [end for row in protocol.start.bands for end in (row.low, row.high)]
    yield from _holds(protocol, "dose_mcg_kg_min", bands)


def _step(protocol: Protocol) -> Iterator[Odd]:
    """The pump's step is what the last decimal of a typed rate can tell."""
    decimals = protocol.fields["rate_ml_h"].decimals
    if protocol.pump.step.exact != Fraction(1, 10**decimals):
        reason = f"a rate is typed to {decimals} decimals, the pump's step is another"
        yield Odd(("fields", "rate_ml_h", "decimals"), reason, "Make decimals and pump.step agree")


def _interval(protocol: Protocol) -> Iterator[Odd]:
    ends = protocol.fields["check_interval_min"].hard
    limits = (protocol.intervals.shortest.exact, protocol.intervals.longest.exact)
    if (Fraction(ends[0]), Fraction(ends[1])) != limits:
        reason = "these are not intervals.shortest and intervals.longest"
        place: Path = ("fields", "check_interval_min", "hard")
        yield Odd(place, reason, "Make the two places agree")


def _change(protocol: Protocol) -> Iterator[Odd]:
    """A dose is asked about from the same ratio, whether it is typed or charted."""
    for name in ("dose_mcg_kg_min", "dose_mcg_min", "rate_ml_h"):
        change = protocol.fields[name].change
        if change is not None and Fraction(change) != protocol.titration.ask_change.exact:
            reason = f"{change} here, {protocol.titration.ask_change.value} in titration.ask_change"
            yield Odd(("fields", name, "change"), reason, "Make the two places agree")


def _asked(protocol: Protocol) -> Iterator[Odd]:
    """What is asked of an order is asked of what is typed, at the same figures."""
    dose, goal = (protocol.fields[n].soft for n in ("dose_mcg_kg_min", "map_target_mmhg"))
    pairs: list[tuple[Path, Figure, str]] = []
    if dose is not None:
        pairs.append((("start", "low", "value"), protocol.start.low, dose[0]))
    if goal is not None and protocol.target is not None:
        aim = protocol.target
        pairs.append((("target", "caution_below", "value"), aim.caution_below, goal[0]))
        pairs.append((("target", "caution_above", "value"), aim.caution_above, goal[1]))
    for path, figure, end in pairs:
        if figure.exact != Fraction(end):
            reason = f"{figure.value} here, and typed it is asked about from {end}"
            yield Odd(path, reason, "Make the two places agree")


def _reserve(protocol: Protocol) -> Iterator[Odd]:
    """What is kept back fits into the smallest bag that can be typed."""
    smallest = protocol.fields["volume_ml"].hard[0]
    reserve = protocol.bag.reserve
    if reserve.exact > Fraction(smallest):
        reason = f"{reserve.value} mL is more than a bag of {smallest} mL holds"
        yield Odd(("bag", "reserve", "value"), reason, "Change it, or the limits of volume_ml")


def _usual(protocol: Protocol, name: str, figures: list[Figure]) -> Iterator[Odd]:
    usual = {Fraction(each) for each in protocol.fields[name].usual or ()}
    for figure in figures:
        if figure.exact not in usual:
            reason = f"{figure.value} {figure.unit} of a preparation is not among them"
            yield Odd(("fields", name, "usual"), reason, "Add it, or change the preparation")


def _holds(protocol: Protocol, name: str, figures: list[Figure]) -> Iterator[Odd]:
    """Figures in the field's own unit have to be ones that can be typed into it."""
    rule = protocol.fields[name]
    low, high = (Fraction(end) for end in rule.hard)
    for figure in figures:
        if figure.unit == rule.unit and not low <= figure.exact <= high:
            reason = f"{figure.value} {figure.unit} stands elsewhere and could not be typed here"
            yield Odd(("fields", name, "hard"), reason, "Widen it, or change the other place")
