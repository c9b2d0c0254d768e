"""The drawer of another agent: its name, its dose with its unit, its bag, line, order and check.

Norepinephrine goes on being titrated; the other agent is recorded. Units a minute and units an
hour are both real: the unit is chosen, the other one is shown. Source: C19, UX 4.8.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from assistant.protocol.model import Agent, Protocol
from assistant.record.entries import AgentRuns, Amount
from assistant.record.timeline import Event
from assistant.rules.agents import key_of, running, whole
from assistant.rules.examine.agent import spoken_of
from assistant.rules.orders import order_at
from assistant.views.entry_given import PLACES, RATES, same_as
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import MOST, open_field
from assistant.wording.entries import sentence
from assistant.wording.findings import finding_sentence
from assistant.wording.numbers import NBSP, clock, with_unit

OTHER, NOW, LATER = "other", "now", "later"
AGENTS = (
    ("vasopressin", "1", "Vasopressin"), ("epinephrine", "2", "Epinephrine"),
    ("dobutamine", "3", "Dobutamine"), (OTHER, "4", "Another one"),
)  # fmt: skip
_KEYS = {
    "units/min": "M", "units/h": "H", "mcg/kg/min": "K", "mcg/min": "C", "mg/h": "G", "mL/h": "L",
}  # fmt: skip
_UNITS = ("units/min", "units/h", "mL/h")
LINES = (
    ("own central lumen", "C", "Central, own lumen"), ("peripheral line", "P", "Peripheral"),
    ("intraosseous line", "I", "Intraosseous"),
    ("the lumen of norepinephrine", "N", "With norepinephrine"),
)  # fmt: skip
CHECKED = ((NOW, "Y", "Now, by a second person"), (LATER, "L", "Later"))
LEFT = "The check by a second person stays open."


@dataclass(frozen=True, slots=True)
class AgentView:
    """The units that fit the agent, what runs of it now, and what the protocol says of it."""

    units: tuple[tuple[str, str, str], ...]
    runs: str
    says: tuple[str, ...]
    ordered_by: str


def read(form: Form) -> PageRead:
    """Read the page; of an agent that runs, what is left empty stays as it was."""
    name = _name(form)
    before = _running(form.place, name)
    amount = _amount(form, before)
    strength, by = form.words("agent_strength"), form.words("agent_by")
    line, checker = form.text("agent_line"), _checker(form)
    new = bool(strength or by or line or checker or form.text("agent_dose"))
    if not name or amount is None or not new:
        return form.done()
    what = AgentRuns(
        name=name, amount=amount, strength=strength, line=line, ordered_by=by, checked_by=checker
    )
    form.put(what, "agent_dose")
    if same := same_as(amount):
        form.say("agent_dose", "ok", same)
    return form.done()


def _name(form: Form) -> str:
    name = form.choice("agent", needed=True)
    return form.words("agent_name", needed=True) if name == OTHER else name


def _amount(form: Form, before: Event[AgentRuns] | None) -> Amount | None:
    """The dose in the unit that was chosen; empty of an agent that runs is the dose it runs at.

    0 ends one that runs.
    """
    typed, unit = form.text("agent_dose"), form.text("agent_unit")
    if not typed and before is not None:
        return before.what.amount
    unit = form.choice("agent_unit", needed=True) if typed or before is None else unit
    if not unit:
        form.choice("agent_dose", needed=True)
        return None
    field = open_field("agent", unit, PLACES)
    if before is not None:
        field = replace(field, hard=(Decimal(0), MOST))
    return form.number("agent_dose", field, needed=True)


def _checker(form: Form) -> str:
    if form.text("agent_check") == NOW:
        return form.words("agent_checker", needed=True)
    if form.text("agent_check") == LATER:
        form.notes.append(LEFT)
    return ""


def _running(place: Place, name: str) -> Event[AgentRuns] | None:
    rows = running(place.chart, place.now)
    return next((e for e in rows if name and key_of(e.what.name) == key_of(name)), None)


def chosen(form: Form) -> str:
    """The agent's name as far as it is told."""
    name = form.text("agent")
    return form.text("agent_name") if name == OTHER else name


def view(form: Form) -> AgentView:
    """What is shown with the page as it is."""
    place, name = form.place, chosen(form)
    zone, before = zone_of(place), _running(place, name)
    runs = ""
    if before is not None and zone is not None:
        runs = f"Runs: {sentence(whole(place.chart, before))}, read {clock(before.at, zone)}."
    order = order_at(place.chart)
    return AgentView(
        units_of(name), runs, says(place.protocol, name), order.prescriber if order else ""
    )


def units_of(name: str) -> tuple[tuple[str, str, str], ...]:
    """The units an agent is charted in: units belong to vasopressin, mass to the others."""
    found: tuple[str, ...] = RATES
    if key_of(name) == "vasopressin":
        found = _UNITS
    elif name in (ident for ident, _, _ in AGENTS):
        found = tuple(unit for unit in RATES if unit not in _UNITS[:2])
    return tuple((unit, _KEYS[unit], unit) for unit in found)


def says(protocol: Protocol, name: str) -> tuple[str, ...]:
    """What the protocol says of an agent: its range, in both units of time, and when."""
    agents = protocol.escalation.agents if protocol.escalation else ()
    rows = [_range(each) for each in agents if key_of(each.name) == key_of(name)]
    return (*rows, *(finding_sentence(each) for each in spoken_of(protocol, name)))


def _range(each: Agent) -> str:
    """The dose that the protocol names for an agent."""
    low, high = each.low, each.high
    span = f"{low.value} to {with_unit(high.value, high.unit)}"
    other = [same_as(Amount(text=end.value, unit=end.unit)) for end in (low, high)]
    if all(other):
        first, last = (said.removeprefix("Same as ").rstrip(".") for said in other)
        span += f" ({first.split(NBSP)[0]} to {last})"
    return f"The protocol: {span}, {each.when}; {each.says}."
