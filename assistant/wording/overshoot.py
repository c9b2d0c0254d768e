"""A pressure far above target: which pressure, what may lie behind it, when to look again."""

from __future__ import annotations

from assistant.protocol.model import Protocol
from assistant.quantities import Pressure
from assistant.rules.readings import Reading
from assistant.wording.numbers import plain, pressure, with_unit

LOOK = "look for a flush, a wrong rate, a bag change"


def shown(reading: Reading, protocol: Protocol) -> str:
    """What was read: the systolic when it is at the protocol's limit, and the MAP."""
    systolic = reading.what.systolic
    said = f"MAP {reading.mean.shown}"
    if systolic is None or systolic.exact < protocol.titration.overshoot_systolic.exact:
        return said
    return f"Systolic {pressure(Pressure(systolic.exact))}, {said}"


def again(protocol: Protocol, *, look: bool = False) -> str:
    """When to look again, and where to look first when nothing else says it."""
    after = with_unit(plain(protocol.titration.recheck_after_overshoot.exact, 1), "min")
    said = f"The next reading follows after {after}."
    return f"{LOOK.capitalize()}. {said}" if look else said


def cause(reading: Reading, protocol: Protocol) -> str:
    """Both in two sentences, for the card."""
    return f"{shown(reading, protocol)} is far above target: {LOOK}. {again(protocol)}"
