"""The sentence of every entry: what is stored, as a nurse would say it."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from assistant.quantities import Labelled
from assistant.record.entries import (
    Acknowledged,
    AgentRuns,
    Amount,
    BagHung,
    BagLeftRead,
    BedTaken,
    CheckAnswered,
    ClockMoved,
    FluidGiven,
    HeartRead,
    LineChosen,
    Noted,
    NotNow,
    OfAlert,
    OfBag,
    OfCheck,
    OfDose,
    OfLine,
    OfPatient,
    OfReading,
    OfRecord,
    Ordered,
    PatientNamed,
    Paused,
    PerfusionRead,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    Resumed,
    SecondChecked,
    SessionOpened,
    SheetMade,
    SiteLooked,
    Stopped,
    Struck,
    Weighed,
    What,
)
from assistant.wording.numbers import duration, plain, strength, with_unit

MINUTE = 60

SIGNS = {
    "lactate": "Lactate",
    "urine": "Urine",
    "cap_refill": "Capillary refill",
    "mental": "Mental state",
    "extremities": "Extremities",
}


def sentence(what: What) -> str:
    """What an entry says, without its time and its hand."""
    match what:
        case SessionOpened() | PatientNamed() | BedTaken() | Weighed():
            return _patient(what)
        case Ordered():
            return _order(what)
        case LineChosen() | SiteLooked():
            return _line(what)
        case BagHung() | BagLeftRead():
            return _bag(what)
        case PumpProgrammed() | PumpRuns() | Paused() | Resumed() | Stopped():
            return _dose(what)
        case PressureRead() | HeartRead() | PerfusionRead() | FluidGiven() | AgentRuns():
            return _reading(what)
        case CheckAnswered() | SecondChecked():
            return _check(what)
        case Acknowledged() | NotNow():
            return _alert(what)
        case Noted() | Struck() | SheetMade() | ClockMoved():
            return _record(what)
        case _ as unreachable:
            assert_never(unreachable)


def amount(value: Amount) -> str:
    """An amount as it was typed, without a trailing zero."""
    return with_unit(plain(value.exact, 12), value.unit)


def _because(reason: str) -> str:
    return f", reason: {reason}" if reason else ""


def _patient(what: OfPatient) -> str:
    match what:
        case SessionOpened():
            return "Session opened" + (", training" if what.training else "")
        case PatientNamed():
            return f"Patient {what.name}, MRN {what.mrn}" if what.mrn else f"Patient {what.name}"
        case BedTaken():
            return f"Bed {what.bed}"
        case Weighed():
            return f"Dosing weight {amount(what.weight)}, {what.how}{_because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _order(what: Ordered) -> str:
    parts = [f"Order by {what.prescriber or 'unnamed prescriber'}"]
    if what.map_low:
        high = f" to {plain(what.map_high.exact, 1)}" if what.map_high else ""
        parts.append(f"MAP {plain(what.map_low.exact, 1)}{high}{with_unit('', 'mmHg')}")
    for name, value in (("start", what.start), ("step", what.step), ("max", what.maximum)):
        if value:
            parts.append(f"{name} {amount(value)}")
    if what.interval:
        parts.append(f"every {amount(what.interval)} or longer")
    if what.step_down:
        parts.append(f"step down {amount(what.step_down)}")
    if what.interval_down:
        parts.append(f"down every {amount(what.interval_down)} or longer")
    if what.notify:
        parts.append(f"call at {amount(what.notify)}")
    if what.may_wean_off:
        parts.append("may be weaned off")
    if what.how != "unknown":
        parts.append(what.how)
    return ", ".join(parts) + (", read back" if what.read_back else "")


def _line(what: OfLine) -> str:
    match what:
        case LineChosen():
            gauge = f" {what.gauge}{with_unit('', 'G')}" if what.gauge else ""
            return f"{what.access.capitalize()} line{gauge}" + (
                f", {what.site}" if what.site else ""
            )
        case SiteLooked():
            seen = ", ".join(what.signs) if what.signs else "clear"
            return f"Site {seen}" + (f", {what.text}" if what.text else "")
        case _ as unreachable:
            assert_never(unreachable)


def _bag(what: OfBag) -> str:
    match what:
        case BagHung():
            salt = "" if what.labelled is Labelled.BASE else f" as {what.labelled}"
            held = f"{amount(what.drug)}{salt} in {amount(what.volume)}"
            left = f", {amount(what.remaining)} left in it" if what.remaining else ""
            return f"Bag hung, {held} = {strength(what.concentration)}, as base{left}"
        case BagLeftRead():
            return f"Bag holds {amount(what.left)}"
        case _ as unreachable:
            assert_never(unreachable)


def _dose(what: OfDose) -> str:
    match what:
        case PumpProgrammed():
            said = f"Pump set to {amount(what.rate)} for {amount(what.dose)}, not running yet"
            return said + _because(what.reason)
        case PumpRuns():
            return _runs(what)
        case Paused():
            return f"Paused{_because(what.reason)}"
        case Resumed():
            return f"Resumed{_because(what.reason)}"
        case Stopped():
            return f"Stopped{_because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _runs(what: PumpRuns) -> str:
    if what.rate is None:
        said = f"Dose {amount(what.dose)}" if what.dose else ""
    else:
        said = f"Pump at {amount(what.rate)}"
        said += f", dose {amount(what.dose)}" if what.dose else ""
    shown = ", it is what the pump shows" if what.as_shown else ""
    return said + shown + _because(what.reason)


def _reading(what: OfReading) -> str:
    match what:
        case PressureRead():
            return _pressure(what)
        case HeartRead():
            rhythm = f", {what.rhythm}" if what.rhythm else ""
            return f"Heart rate {plain(what.rate.exact, 1)} per min{rhythm}"
        case PerfusionRead():
            measured = [amount(what.amount)] if what.amount else []
            over = [f"in {amount(what.hours)}"] if what.hours else []
            seen = [what.text] if what.text else []
            return " ".join([SIGNS[what.sign], *measured, *over, *seen])
        case FluidGiven():
            return f"Crystalloid {amount(what.volume)}"
        case AgentRuns():
            return f"{what.name.capitalize()} {amount(what.amount)}"
        case _ as unreachable:
            assert_never(unreachable)


def _pressure(what: PressureRead) -> str:
    mean = what.mean
    artefact = ", artefact" if what.artefact else ""
    source = "" if what.source == "unknown" else f", {what.source}"
    if mean is None:
        return f"{_half(what)}, no MAP{source}{artefact}{_because(what.reason)}"
    shown = f"{mean.shown}{with_unit('', 'mmHg')}"
    pair = ""
    if what.systolic and what.diastolic:
        pair = f", {plain(what.systolic.exact, 1)}/{plain(what.diastolic.exact, 1)}"
        pair += "" if what.map else ", MAP computed"
    return f"MAP {shown}{pair}{source}{artefact}{_because(what.reason)}"


def _half(what: PressureRead) -> str:
    """One value of a pair that came alone."""
    for name, value in (("Systolic", what.systolic), ("Diastolic", what.diastolic)):
        if value:
            return f"{name} {amount(value)}"
    return "Pressure not read"


def _check(what: OfCheck) -> str:
    match what:
        case CheckAnswered():
            said = f": {what.answer}" if what.answer else ""
            outcome = "" if what.outcome == "done" else f", {what.outcome.replace('_', ' ')}"
            return f"Check {what.check.replace('_', ' ')}{said}{outcome}{_because(what.reason)}"
        case SecondChecked():
            end = f", differs in {', '.join(what.differs)}" if what.differs else ", agrees"
            return f"Second check by {what.checker_name}{end}"
        case _ as unreachable:
            assert_never(unreachable)


def _alert(what: OfAlert) -> str:
    match what:
        case Acknowledged():
            return f"Acknowledged: {what.code.replace('_', ' ')}{_because(what.reason)}"
        case NotNow():
            return f"Not now: {what.action}{_because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _length(seconds: int) -> str:
    """Whole minutes, seconds under one."""
    if seconds < MINUTE:
        return with_unit(str(seconds), "s")
    return duration(timedelta(seconds=seconds))


def _record(what: OfRecord) -> str:
    match what:
        case Noted():
            return f"Note: {what.text}"
        case Struck():
            return f"Charted in error{_because(what.reason)}"
        case SheetMade():
            return f"Handover sheet {what.way}"
        case ClockMoved():
            way = "forward by" if what.seconds >= 0 else "back by"
            done = "slept for" if what.what == "slept" else f"clock was set {way}"
            return f"Computer {done} {_length(abs(what.seconds))}"
        case _ as unreachable:
            assert_never(unreachable)
