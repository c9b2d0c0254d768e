"""The sentences of what was seen at the patient."""

from __future__ import annotations

from typing import assert_never

from assistant.record.entries import (
    AgentRuns,
    BaselineMap,
    DrugGiven,
    FluidGiven,
    HeartRead,
    OfCourse,
    OfReading,
    PerfusionRead,
    PressureRead,
    ShockRecognised,
)
from assistant.wording.entries_parts import amount, because, capital, words
from assistant.wording.numbers import plain, with_unit

SIGNS = {
    "lactate": "Lactate",
    "urine": "Urine",
    "cap_refill": "Capillary refill",
    "mental": "Mental state",
    "extremities": "Extremities",
    "skin": "Skin",
    "digits": "Digits",
    "chest_pain": "Chest pain",
    "cvp": "CVP",
    "scvo2": "ScvO2",
}


def of_reading(what: OfReading) -> str:
    """A reading, a fluid or another drug."""
    match what:
        case PressureRead():
            return _pressure(what)
        case HeartRead():
            return _heart(what)
        case PerfusionRead():
            return _perfusion(what)
        case FluidGiven():
            return f"Crystalloid {amount(what.volume)}{because(what.reason)}"
        case AgentRuns():
            return _agent(what)
        case DrugGiven():
            return _given(what)
        case _ as unreachable:
            assert_never(unreachable)


def _agent(what: AgentRuns) -> str:
    more = (what.strength, what.line)
    by = (("ordered by", what.ordered_by), ("checked by", what.checked_by))
    said = [f"{what.name.capitalize()} {amount(what.amount)}", *(part for part in more if part)]
    said += [f"{how} {who}" for how, who in by if who]
    return ", ".join(said) + because(what.reason)


def _heart(what: HeartRead) -> str:
    rhythm = f", {what.rhythm}" if what.rhythm else ""
    new = ", a new rhythm" if what.new else ""
    return f"Heart rate {plain(what.rate.exact, 1)} per min{rhythm}{new}{because(what.reason)}"


def _perfusion(what: PerfusionRead) -> str:
    measured = [amount(what.amount)] if what.amount else []
    over = [f"in {amount(what.hours)}"] if what.hours else []
    seen = [what.text] if what.text else []
    return " ".join([SIGNS[what.sign], *measured, *over, *seen]) + because(what.reason)


def _given(what: DrugGiven) -> str:
    much = f" {amount(what.amount)}" if what.amount else ""
    way = f", {words(what.way)}" if what.way else ""
    return f"{capital(what.name)}{much} given{way}{because(what.reason)}"


def of_course(what: OfCourse) -> str:
    """What the hours and the range of this patient are reckoned from."""
    match what:
        case ShockRecognised():
            return "Shock recognised" + (f": {words(what.text)}" if what.text else "")
        case BaselineMap():
            return f"Baseline MAP {amount(what.map)}{because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _pressure(what: PressureRead) -> str:
    mean = what.mean
    artefact = ", artefact" if what.artefact else ""
    source = "" if what.source == "unknown" else f", {what.source}"
    if mean is None:
        return f"{_half(what)}, no MAP{source}{artefact}{because(what.reason)}"
    shown = f"{mean.shown}{with_unit('', 'mmHg')}"
    pair = ""
    if what.systolic and what.diastolic:
        pair = f", {plain(what.systolic.exact, 1)}/{plain(what.diastolic.exact, 1)}"
        pair += "" if what.map else ", MAP computed"
    return f"MAP {shown}{pair}{source}{artefact}{because(what.reason)}"


def _half(what: PressureRead) -> str:
    """One value of a pair that came alone."""
    for name, value in (("Systolic", what.systolic), ("Diastolic", what.diastolic)):
        if value:
            return f"{name} {amount(value)}"
    return "Pressure not read"
