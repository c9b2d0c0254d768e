"""Which doses and weights a card has: round numbers between the ends that the protocol names."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.protocol.model import Figure, Protocol
from assistant.quantities import Dose, DoseUnit, Weight

FINE = (Fraction(1), Fraction(3, 2), Fraction(2), *map(Fraction, (3, 4, 5, 6, 8)))
"""Round steps of a decade, for doses."""
COARSE = (Fraction(1), Fraction(2), Fraction(3), Fraction(5))
"""Fewer of them, for weights that span more than a decade."""
STEPS = (1, 2, 5, 10, 20, 50)
COLUMNS = 12
DECADE = 10
MOST_ROWS = 26
Chosen = tuple[tuple[Dose, str], ...]
"""The doses of a card, rising, each with what it is known as."""


def round_between(low: Fraction, high: Fraction, of: tuple[Fraction, ...]) -> list[Fraction]:
    """Round numbers from `low`, which is above 0, to `high`, both ends among them."""
    if low <= 0:
        raise ValueError("round numbers begin above zero")
    decade = Fraction(1)
    while decade > low:
        decade /= DECADE
    found = {low, high}
    while decade <= high:
        found |= {decade * each for each in of if low <= decade * each <= high}
        decade *= DECADE
    return sorted(found)


def doses(protocol: Protocol) -> Chosen:
    """The doses of a protocol's card, rising, each with what the protocol knows it as."""
    ladder = protocol.hepatorenal
    if ladder is not None:
        return tuple(_ladder(ladder.start, ladder.step, ladder.maximum))
    named = dict(_named(protocol))
    low, high = protocol.start.low.dose, protocol.start.high.dose
    amounts = {*round_between(low.amount, high.amount, FINE), *named}
    return tuple((Dose(each, low.unit), named.get(each, "")) for each in sorted(amounts))


def _ladder(start: Figure, step: Figure, maximum: Figure) -> Iterator[tuple[Dose, str]]:
    amount = start.exact
    while amount <= maximum.exact:
        said = {start.exact: "start", maximum.exact: "maximum"}.get(amount, "")
        yield Dose(amount, DoseUnit(start.unit)), said
        amount += step.exact


def ordered(start: Dose, step: Dose, maximum: Dose, notify: Dose | None = None) -> Chosen:
    """Every dose that an order's steps come to, up to its maximum; none when they are too many.

    All four are in one unit. ValueError when the step is not above 0.
    """
    if step.amount <= 0:
        raise ValueError("a step is above zero")
    said = {start.amount: "start", maximum.amount: "maximum"}
    if notify is not None and notify.amount < maximum.amount:
        said[notify.amount] = "call"
    below = int((start.amount - Fraction(1, 10**6)) / step.amount)
    lowest = start.amount - below * step.amount
    count = int((maximum.amount - lowest) / step.amount) + 1
    amounts = {lowest + step.amount * n for n in range(count)} | set(said)
    kept = sorted(each for each in amounts if 0 < each <= maximum.amount)
    if len(kept) > MOST_ROWS:
        return ()
    return tuple((Dose(each, start.unit), said.get(each, "")) for each in kept)


def _named(protocol: Protocol) -> Iterator[tuple[Fraction, str]]:
    """Doses inside of the card's ends that the protocol names; a later name wins."""
    start, known = protocol.start, protocol.escalation
    rows = [(end, "") for band in start.bands for end in (band.low, band.high)]
    if known is not None:
        rows += [(known.inform_at, "inform"), (known.notify_at, "call")]
    for figure, said in rows:
        if figure.unit == start.low.unit and start.low.exact <= figure.exact <= start.high.exact:
            yield figure.exact, said


def weights(protocol: Protocol) -> tuple[Weight, ...]:
    """The columns of a card: round weights between those that are not asked about."""
    usual = protocol.plausible["weight_kg"]
    low, high = usual.ask_below or usual.cannot_below, usual.ask_above or usual.cannot_above
    if low is None or high is None:
        raise ValueError("the protocol names no weight that is not asked about")
    first, last = Fraction(low), Fraction(high)
    if last > DECADE * first:
        return tuple(map(Weight, round_between(first, last, COARSE)))
    step = next(each for each in STEPS if (last - first) / each <= COLUMNS - 1)
    count = (last - first) // step
    return tuple(Weight(first + step * n) for n in range(int(count) + 1))
