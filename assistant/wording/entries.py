"""The sentence of every entry: what is stored, as a nurse would say it."""

from __future__ import annotations

from datetime import timedelta, tzinfo
from typing import assert_never

from assistant.record.entries import (
    Acknowledged,
    AgentRuns,
    Away,
    BagHung,
    BagLeftRead,
    BaselineMap,
    BedTaken,
    BlockCharted,
    CheckAnswered,
    ClockMoved,
    DrugGiven,
    EmergencyStarted,
    FluidGiven,
    HandsBusy,
    HeartRead,
    Informed,
    LeakStep,
    LineChosen,
    Noted,
    NotNow,
    OfAbsence,
    OfAlert,
    OfCheck,
    OfPatient,
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
    ShockRecognised,
    SignedFor,
    SiteLooked,
    Snoozed,
    Stopped,
    Struck,
    TakenOver,
    WeaningBegan,
    Weighed,
    What,
)
from assistant.wording.entries_care import of_bag, of_dose, of_line, of_order
from assistant.wording.entries_parts import amount, because, capital, until, words
from assistant.wording.entries_seen import SIGNS, of_course, of_reading
from assistant.wording.numbers import duration, with_unit

__all__ = ["SIGNS", "amount", "sentence"]

MINUTE = 60

REACHED = {"bedside": " at the bedside", "phone": " by phone", "page": " by page", "other": ""}


def sentence(what: What, zone: tzinfo | None = None) -> str:
    """What an entry says, without its time and its hand.

    A moment in it is told in `zone`, else in the offset it was charted with.
    """
    match what:
        case (
            SessionOpened() | EmergencyStarted() | TakenOver() | PatientNamed() | BedTaken()
            | Weighed()
        ):  # fmt: skip
            return _patient(what, zone)
        case Ordered():
            return of_order(what, zone)
        case LineChosen() | SiteLooked() | LeakStep():
            return of_line(what)
        case BagHung() | BagLeftRead():
            return of_bag(what)
        case PumpProgrammed() | PumpRuns() | Paused() | Resumed() | Stopped() | WeaningBegan():
            return of_dose(what)
        case (
            PressureRead() | HeartRead() | PerfusionRead() | FluidGiven() | AgentRuns()
            | DrugGiven()
        ):  # fmt: skip
            return of_reading(what)
        case ShockRecognised() | BaselineMap():
            return of_course(what)
        case CheckAnswered() | SecondChecked():
            return _check(what)
        case Acknowledged() | Snoozed() | NotNow() | Informed():
            return _alert(what, zone)
        case Away() | HandsBusy() | BlockCharted():
            return _absence(what, zone)
        case Noted() | Struck() | SignedFor() | SheetMade() | ClockMoved():
            return _record(what)
        case _ as unreachable:
            assert_never(unreachable)


def _begun(what: SessionOpened | EmergencyStarted | TakenOver, zone: tzinfo | None) -> str:
    match what:
        case SessionOpened():
            return _opened(what)
        case EmergencyStarted():
            return f"Emergency start, {what.population}: checks are left for later"
        case TakenOver():
            came = "" if what.origin == "unknown" else f", from {what.origin}"
            since = until(what.since, zone) if what.since else "not known"
            return f"Taken over{came}, running since {since}"
        case _ as unreachable:
            assert_never(unreachable)


def _patient(what: OfPatient, zone: tzinfo | None) -> str:
    match what:
        case SessionOpened() | EmergencyStarted() | TakenOver():
            return _begun(what, zone)
        case PatientNamed():
            return f"Patient {what.name}, MRN {what.mrn}" if what.mrn else f"Patient {what.name}"
        case BedTaken():
            return f"Bed {what.bed}"
        case Weighed():
            return f"Dosing weight {amount(what.weight)}, {what.how}{because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _opened(what: SessionOpened) -> str:
    under = f", protocol {what.profile.replace('_', ' ')}" if what.profile else ""
    signed = f", approved by {what.approved_by}" if what.approved_by else ""
    only = f", record only: {what.record_only}" if what.record_only else ""
    return f"Session opened{under}{signed}{only}" + (", training" if what.training else "")


def _check(what: OfCheck) -> str:
    match what:
        case CheckAnswered():
            said = f": {what.answer}" if what.answer else ""
            outcome = "" if what.outcome == "done" else f", {what.outcome.replace('_', ' ')}"
            return f"Check {what.check.replace('_', ' ')}{said}{outcome}{because(what.reason)}"
        case SecondChecked():
            end = f", differs in {', '.join(what.differs)}" if what.differs else ", agrees"
            who = "Own check again, alone, by" if what.delayed else "Second check by"
            return f"{who} {what.checker_name}{end}{because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _alert(what: OfAlert, zone: tzinfo | None) -> str:
    match what:
        case Acknowledged():
            return f"Acknowledged: {what.code.replace('_', ' ')}{because(what.reason)}"
        case Snoozed():
            code = what.code.replace("_", " ")
            return f"Put off until {until(what.until, zone)}: {code}{because(what.reason)}"
        case NotNow():
            return f"Not now: {what.action}{because(what.reason)}"
        case Informed():
            return _informed(what, zone)
        case _ as unreachable:
            assert_never(unreachable)


def _absence(what: OfAbsence, zone: tzinfo | None) -> str:
    match what:
        case Away():
            return f"Away until {until(what.until, zone)}{because(what.reason)}"
        case HandsBusy():
            return f"Hands busy, to be charted as a block{because(what.reason)}"
        case BlockCharted():
            return _block(what, zone)
        case _ as unreachable:
            assert_never(unreachable)


def _block(what: BlockCharted, zone: tzinfo | None) -> str:
    said = [f"Block from {until(what.began, zone)} to {until(what.ended, zone)}"]
    doses = (("began at", what.start), ("at most", what.most), ("ended at", what.end))
    said += [f"{name} {amount(dose)}" for name, dose in doses if dose is not None]
    said += [f"set by {what.seen}"] if what.seen else []
    return ", ".join(said) + because(what.reason)


def _informed(what: Informed, zone: tzinfo | None) -> str:
    """Who was told what, what was said, and how long that holds; a time can follow it."""
    who = capital(words(what.who)) or "Nobody named"
    said = [f"{who} informed{REACHED[what.how]}: {words(what.told) or 'nothing named'}"]
    if what.said:
        said.append(f"Said: {words(what.said)}")
    ends = [amount(what.until_dose)] if what.until_dose else []
    ends += [until(what.until, zone)] if what.until else []
    if ends:
        first = ", whichever comes first" if len(ends) > 1 else ""
        said.append(f"Holds until {' or '.join(ends)}{first}")
    if what.reason:
        said.append(f"Reason: {words(what.reason)}")
    return ". ".join(said)


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
            return f"Charted in error{because(what.reason)}"
        case SignedFor():
            count = len(what.entries)
            return f"Signed: {count} {'entry' if count == 1 else 'entries'} charted unsigned"
        case SheetMade():
            return f"Handover sheet {what.way}"
        case ClockMoved():
            way = "forward by" if what.seconds >= 0 else "back by"
            done = "slept for" if what.what == "slept" else f"clock was set {way}"
            return f"Computer {done} {_length(abs(what.seconds))}"
        case _ as unreachable:
            assert_never(unreachable)
