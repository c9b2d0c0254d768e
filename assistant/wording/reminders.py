"""The words of what is due: why the interval is what it is, how late, what is still open."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.rules.bag import BagLevel, BagState
from assistant.rules.checks import OWN_AGAIN, Debt
from assistant.rules.leak_looks import LEAK_LOOK
from assistant.rules.reminders import Due, Kind, Pace, Urgency
from assistant.wording.numbers import clock, plain, with_unit

NAMES = {
    Kind.MAP: "MAP check",
    Kind.HEART: "Heart rate and rhythm",
    Kind.SITE: "Site check",
    Kind.URINE: "Urine",
    Kind.LACTATE: "Lactate",
    Kind.ROUTE: "Hours of this line",
    Kind.FLUID: "Fluid",
    Kind.BAG: "New bag",
    Kind.DEBT: "Open",
}
SHORT = {**NAMES, Kind.MAP: "MAP", Kind.SITE: "Site", Kind.HEART: "Heart", Kind.BAG: "Bag"}
INSIDE = {kind: word if kind is Kind.MAP else word.lower() for kind, word in SHORT.items()}
"""The short words as they stand inside a line."""
LEAKED = "Leaked site"
"""What a look at the place of a leak is called, beside the site in use."""
_FLUIDS = {
    "fluid_target": "Fluid volume is in: look again before more",
    "fluid_hours": "Hours of the first fluid end",
}
_STEPS = {
    Pace.AFTER_STRENGTH: "after_strength",
    Pace.AFTER_LINE: "after_line",
    Pace.AFTER_BAG: "after_bag",
    Pace.AFTER_STEP_DOWN: "after_step_down",
}
_DEBTS = {
    "order": "No order is charted",
    "order_incomplete": "Order lacks {missing}",
    "order_signed": "Spoken order, to be signed by {prescriber}",
    "order_expired": "The order has ended",
    "start_outside": "A rare start dose, to be looked at by a second person",
    "strength_checked": "The bag's strength, to be read by a second person",
    "central_bag": "A strength for central lines on a {access} one, to be read by a second person",
    "strength_confirmed": "The bag's strength, to be confirmed by a pharmacist",
    "baseline": "No baseline MAP is charted",
    "bag_left": "What is left in the bag is not known: read it off",
    "pump_matched": "The pump differed in {differs}: look at it again",
    "order_to_match": "The pump runs over the order: an order to match",
    "weight": "No dosing weight is charted",
    "weight_measured": "Weight is estimated",
    "patient": "No patient is named: name and two identifiers",
    "block": "Hands were busy: chart the block",
    "agent_checked": "{name}: its bag, rate and line, to be read by a second person",
    "sign_start": "The start is not signed: by the person who started it",
}


def pace(why: Pace | None, minutes: Fraction, protocol: Protocol) -> str:
    """Why the next look is when it is: "every 5 min while titrating"."""
    every = f"every {with_unit(plain(minutes, 1), 'min')}"
    if why is Pace.TITRATING:
        return f"{every} while titrating"
    if why is Pace.AFTER_OVERSHOOT:
        first = plain(protocol.titration.recheck_after_overshoot.exact, 1)
        return f"{with_unit(first, 'min')} {why}"
    if why in _STEPS:
        looks = getattr(protocol.intervals, _STEPS[why])
        return f"{with_unit(listed(plain(f.exact, 1) for f in looks), 'min')} {why}"
    return f"{every}, stable" if why is Pace.STABLE else every


def listed(parts: Iterable[str]) -> str:
    """Words in a row: "2, 5 and 10"."""
    rows = list(parts)
    return " and ".join([", ".join(rows[:-1]), rows[-1]]) if len(rows) > 1 else "".join(rows)


def name_of(row: Due) -> str:
    """A row by its full name."""
    return f"{LEAKED} check" if row.code == LEAK_LOOK else NAMES[row.kind]


def short(row: Due) -> str:
    """The big word of a row."""
    return LEAKED if row.code == LEAK_LOOK else SHORT[row.kind]


def inside(row: Due) -> str:
    """The short word of a row as it stands inside a line."""
    return LEAKED.lower() if row.code == LEAK_LOOK else INSIDE[row.kind]


def due(row: Due, now: datetime, zone: tzinfo) -> str:
    """A due check as one sentence without its full stop."""
    name = name_of(row)
    late = row.late_minutes(now)
    if row.urgency is Urgency.AHEAD or not late:
        return f"{name} due {clock(row.at, zone)}"
    return f"{name} {with_unit(str(late), 'min')} late"


def ahead(row: Due) -> str:
    """A check in the list of what follows."""
    if row.kind is Kind.BAG:
        return "Change the bag by"
    if row.kind is Kind.ROUTE:
        hours = Fraction(int((row.at - row.since).total_seconds()), 3600)
        return f"{with_unit(plain(hours, 1), 'h')} here: another access?"
    return _FLUIDS.get(row.code, name_of(row))


def bag(state: BagState, zone: tzinfo) -> str:
    """The strip's sentence on a bag that runs out."""
    if state.level is BagLevel.DRY or state.dry_at is None:
        return f"Bag {state.number} is dry by the count"
    return f"Bag {state.number} runs dry {clock(state.dry_at, zone)}"


def bag_detail(state: BagState, zone: tzinfo) -> str:
    """When to change it, and what is left."""
    if state.change_by is None or state.minutes is None:
        return ""
    left = f"in {with_unit(str(state.minutes), 'min')}" if state.minutes > 0 else "now"
    return f"Change by {clock(state.change_by, zone)}, {left}."


def open_items(count: int) -> str:
    """The one chip for everything that was left for later."""
    return f"{count} open" if count else ""


def debt(row: Debt) -> str:
    """What was left for later, in words; a check is its own question."""
    facts = dict(row.facts)
    said = _DEBTS.get(row.code.partition(":")[0], facts.get("question", row.code.replace("_", " ")))
    for name, value in facts.items():
        said = said.replace(f"{{{name}}}", value.replace("_", " "))
    said = said.rstrip("?")
    if who := facts.get(OWN_AGAIN):
        said += f", by another: {who} has read again alone"
    return said
