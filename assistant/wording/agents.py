"""Other drugs that the prescriber may consider: named with their range, never advised."""

from __future__ import annotations

from assistant.protocol.model import Agent, Protocol
from assistant.wording.numbers import plain, with_unit

PER_MIN, PER_HOUR, MINUTES = "units/min", "units/h", 60
FLOW = "perfusion"


def options(protocol: Protocol, *, flow_only: bool = False) -> str:
    """A sentence with every drug of the profile, "" where it names none.

    `flow_only` leaves those that the protocol names for poor perfusion.
    """
    limits = protocol.escalation
    agents = limits.agents if limits else ()
    kept = [a for a in agents if not flow_only or FLOW in a.when]
    if not kept:
        return ""
    return f"The prescriber may consider {'; '.join(agent(a) for a in kept)}."


def agent(each: Agent) -> str:
    """A drug with its range and when it is thought of; units a minute also as units an hour.

    Where its two figures have unlike units, such as 50 mg and 200 mg/day, its own words tell both.
    """
    if each.low.unit != each.high.unit:
        return f"{each.name} {each.says} ({each.when})"
    said = f"{each.name} {each.low.value} to {_figure(each.high.value, each.high.unit)}"
    if each.low.unit == PER_MIN:
        low, high = (plain(f.exact * MINUTES, 2) for f in (each.low, each.high))
        said = f"{said}, which is {low} to {_figure(high, PER_HOUR)}"
    return f"{said} ({each.when}: {each.says})"


def _figure(value: str, unit: str) -> str:
    return with_unit(value, unit)
