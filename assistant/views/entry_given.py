"""What was given or came about: other drugs, fluid, other agents, shock, the MAP before."""

from __future__ import annotations

import re

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.entries import (
    AgentRuns,
    Amount,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    ShockRecognised,
)
from assistant.typed import number
from assistant.views.entry_kinds import Mode
from assistant.views.entry_read import Read, said, unseen
from assistant.views.setup_typed import line, number_field, open_field
from assistant.wording.numbers import with_unit

MINUTES, PLACES = 60, 4
NAMES = {Mode.EPINEPHRINE: "epinephrine", Mode.PHENTOLAMINE: "phentolamine"}
GIVEN = (*NAMES, Mode.DRUG, Mode.FLUID, Mode.AGENT, Mode.SHOCK, Mode.BASELINE)
UNITS = ("mcg", "mg", "g", "mL", "units", "mmol")
RATES = ("units/min", "units/h", "mcg/kg/min", "mcg/min", "mg/h", "mL/h")
_SAME = {"units/min": ("units/h", 1), "units/h": ("units/min", -1)}
_DOSE = re.compile(r"(?P<number>[\d.,]+) ?(?P<unit>[A-Za-z/]*) ?(?P<way>.*)", re.ASCII)
_NAMED = re.compile(r"(?P<name>\D*?) ?(?P<rest>[\d.,].*)?", re.ASCII)
NO_UNIT = "Type the unit with the number: {units}."
NO_NAME = "Type the name of the drug, then its dose."


def read_given(protocol: Protocol, mode: Mode, text: str) -> Read:
    """Whatever of `GIVEN` the mode charts."""
    if mode in NAMES:
        return _given(protocol, NAMES[mode], text)
    if mode is Mode.DRUG:
        name, rest = _split(text)
        return _given(protocol, name, rest) if name else Read(problem=NO_NAME)
    if mode is Mode.FLUID:
        typed = number(text, number_field(protocol, "fluid_ml"))
        fluid = typed.value and FluidGiven(volume=Amount(text=typed.value, unit="mL"))
        return Read(fluid or None, said(typed, "Fluid"), bool(fluid and typed.code))
    if mode is Mode.AGENT:
        return read_agent(text)
    if mode is Mode.SHOCK:
        return _shock(protocol, text)
    typed = number(text, number_field(protocol, "map_mmhg"))
    before = typed.value and BaselineMap(map=Amount(text=typed.value, unit="mmHg"))
    return Read(before or None, said(typed, "Baseline MAP"), bool(before and typed.code))


def read_agent(text: str) -> Read:
    """Another agent by its name and rate, with its unit; units a minute also as units an hour."""
    if hidden := unseen(text, "Agent"):
        return Read(problem=hidden)
    name, rest = _split(text)
    found = _DOSE.fullmatch(rest)
    if not name or found is None:
        return Read(problem="Type its name, then its rate: vasopressin 0.03 units/min.")
    unit = next((u for u in RATES if u.lower() == found["unit"].lower()), "")
    if not unit or found["way"]:
        return Read(problem=NO_UNIT.format(units=", ".join(RATES)))
    typed = number(found["number"], open_field("agent", unit, PLACES))
    if typed.value is None:
        return Read(problem=said(typed, "Rate"))
    amount = Amount(text=typed.value, unit=unit)
    return Read(AgentRuns(name=name, amount=amount), comment=same_as(amount))


def same_as(amount: Amount) -> str:
    """Units a minute as units an hour, and the other way; "" for every other unit."""
    if amount.unit not in _SAME:
        return ""
    unit, power = _SAME[amount.unit]
    other = amount.exact * MINUTES if power > 0 else amount.exact / MINUTES
    return f"Same as {with_unit(decimal_text(other, PLACES), unit)}."


def _split(text: str) -> tuple[str, str]:
    found = _NAMED.fullmatch(text)
    return (found["name"].strip(), (found["rest"] or "").strip()) if found else ("", "")


def _given(protocol: Protocol, name: str, text: str) -> Read:
    """A dose with its unit and way, or none: that it was given counts for the clock."""
    if not text:
        return Read(DrugGiven(name=name), comment="No dose typed: the time is kept.")
    found = _DOSE.fullmatch(text)
    unit = next((u for u in UNITS if found and u.lower() == found["unit"].lower()), "")
    if found is None or not unit:
        return Read(problem=NO_UNIT.format(units=", ".join(UNITS)))
    typed = number(found["number"], open_field("amount", unit, PLACES))
    way = line(protocol, found["way"]) if found["way"] else None
    if typed.value is None:
        return Read(problem=said(typed, "Dose"))
    if way is not None and way.value is None:
        return Read(problem=said(way, "Way"))
    amount = Amount(text=typed.value, unit=unit)
    return Read(DrugGiven(name=name, amount=amount, way=(way.value or "") if way else ""))


def _shock(protocol: Protocol, text: str) -> Read:
    """Its time alone, or words with it."""
    within = protocol.fluids.within if protocol.fluids else None
    hours = (
        f"The {with_unit(within.value, within.unit)} of the first fluid run from it."
        if within
        else ""
    )
    typed = line(protocol, text) if text else None
    if typed is not None and typed.value is None:
        return Read(problem=said(typed, "Shock"))
    body = ShockRecognised(text=(typed.value or "") if typed else "")
    return Read(body, comment=hours)
