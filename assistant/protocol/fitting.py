"""Whether a profile holds what its patients need, and nothing that was written for others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assistant.protocol.faults import Odd
from assistant.protocol.lines import Path
from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, DoseUnit, Drug, Rate, Volume, Weight, decimal_text

SHOWN = 6
ONE_ML_H, ONE_KG = Rate(Fraction(1)), Weight(Fraction(1))


def unfit(protocol: Protocol) -> Iterator[Odd]:
    """Adult limits in a child's profile, limits that an adult's lacks, ladders that miss a rung."""
    yield from _limits(protocol)
    yield from _shock(protocol)
    yield from _hepatorenal(protocol)
    yield from _anaphylaxis(protocol)
    yield from _sixes(protocol)
    yield from _orders(protocol)


def _limits(protocol: Protocol) -> Iterator[Odd]:
    """What is a number for every adult is none for a child: there only the order says it."""
    sets: Mapping[Path, object] = {
        ("emergency",): protocol.emergency,
        ("perfusion", "urine_below"): protocol.perfusion.urine_below,
    }
    for path, given in sets.items():
        if protocol.adult and given is None:
            yield Odd(path, "is missing, so nothing would warn of it", "Write it")
        if not protocol.adult and given is not None:
            yield Odd(path, "is an adult limit in a child's profile", "Take it out")


def _shock(protocol: Protocol) -> Iterator[Odd]:
    """An adult in shock is escalated; a child or a hepatorenal patient only by the order."""
    escalates = protocol.adult and protocol.hepatorenal is None
    if not escalates and protocol.escalation is not None:
        reason = "is for adults in shock; here only the order tells when to call"
        yield Odd(("escalation",), reason, "Take it out")
    if not escalates:
        return
    for path, given in (
        (("escalation",), protocol.escalation),
        (("start", "reason_above"), protocol.start.reason_above),
        (("start", "warn_at"), protocol.start.warn_at),
    ):
        if given is None:
            yield Odd(path, "is missing, so nobody would be told", "Write it")


def _hepatorenal(protocol: Protocol) -> Iterator[Odd]:
    ladder = protocol.hepatorenal
    if ladder is None:
        return
    rungs = (ladder.maximum.exact - ladder.start.exact) / max(ladder.step.exact, Fraction(1, 1000))
    if rungs.denominator != 1:
        reason = f"steps of {ladder.step.value} from {ladder.start.value} mg/h do not meet it"
        yield Odd(("hepatorenal", "maximum", "value"), reason, "Change start, step or maximum")
    for index, order in enumerate(protocol.orders):
        for name in ("step", "interval", "maximum"):
            here, there = getattr(order, name), getattr(ladder, name)
            if here is None or (here.exact, here.unit) != (there.exact, there.unit):
                reason = f"is not {there.value} {there.unit}, as the ladder has it"
                yield Odd(("orders", index, name), reason, "Make the two places agree")


def _anaphylaxis(protocol: Protocol) -> Iterator[Odd]:
    given = protocol.anaphylaxis
    if given is None:
        return
    ends = (given.low.dose, given.high.dose)
    if ends not in [(band.low.dose, band.high.dose) for band in protocol.start.bands]:
        reason = "no start band has these two ends"
        yield Odd(("anaphylaxis", "low", "value"), reason, "Make it and start.bands agree")


def _sixes(protocol: Protocol) -> Iterator[Odd]:
    """0.6 mg for each kg in 100 mL, and 1 mL/h is 0.1 mcg/kg/min: the three go together."""
    rule = protocol.rule_of_six
    if rule is None:
        return
    if protocol.adult:
        yield Odd(("rule_of_six",), "is for children only", "Take it out")
    if rule.volume.exact == 0:
        return
    strength = Concentration.of(Drug(rule.per_kg.exact), Volume(rule.volume.exact))
    gives = ONE_ML_H.flow(strength).as_dose(DoseUnit.PER_KG, ONE_KG)
    if gives != rule.per_ml_h.dose:
        said = decimal_text(gives.amount, SHOWN)
        reason = f"{rule.per_kg.value} mg for each kg in {rule.volume.value} mL gives {said}"
        yield Odd(("rule_of_six", "per_ml_h", "value"), reason, "Change one of the three")


def _orders(protocol: Protocol) -> Iterator[Odd]:
    """Only where the range is made from a baseline does a usual order leave it out."""
    for index, order in enumerate(protocol.orders):
        for name in ("map_low", "map_high"):
            if getattr(order, name) is None and protocol.hepatorenal is None:
                reason = f"{name} is missing, so the order would have no goal"
                yield Odd(("orders", index), reason, f"Write {name}")
