"""What is odd, unwise or impossible about a fact before it is charted."""

from __future__ import annotations

from datetime import datetime
from typing import assert_never

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
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
    OfBag,
    OfCheck,
    OfCourse,
    OfDose,
    OfLine,
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
from assistant.rules.examine.absence import away, block_charted, snoozed
from assistant.rules.examine.agent import agent_runs, spoken_of
from assistant.rules.examine.bag import bag_hung, bag_left
from assistant.rules.examine.baseline import baseline_map, shock_recognised
from assistant.rules.examine.checks import check_answered, second_checked, struck
from assistant.rules.examine.fluid import fluid_given
from assistant.rules.examine.given import drug_given
from assistant.rules.examine.informed import informed
from assistant.rules.examine.line import line_chosen
from assistant.rules.examine.order import ordered
from assistant.rules.examine.pump import pump_programmed, pump_runs, resumed, stopped
from assistant.rules.examine.reading import pressure_read, site_looked
from assistant.rules.examine.signed import signed_for
from assistant.rules.examine.signs import heart_read, perfusion_read
from assistant.rules.examine.texts import texts
from assistant.rules.examine.weight import weighed
from assistant.rules.findings import Finding
from assistant.rules.timing import times


def examine(
    chart: Chart, protocol: Protocol, what: What, at: datetime, now: datetime
) -> tuple[Finding, ...]:
    """Findings on charting `what`, true at `at`, when it is `now`."""
    told = informed(chart, what, at, now) if isinstance(what, Informed) else ()
    seen = texts(protocol, what)
    return (*seen, *times(what, at, now), *told, *_of_kind(chart, protocol, what, at))


def _of_kind(chart: Chart, protocol: Protocol, what: What, at: datetime) -> tuple[Finding, ...]:
    match what:
        case PumpProgrammed() | PumpRuns() | Paused() | Resumed() | Stopped() | WeaningBegan():
            return _of_dose(chart, protocol, what, at)
        case BagHung() | BagLeftRead() | Weighed() | Ordered():
            return _of_preparation(chart, protocol, what, at)
        case PressureRead() | HeartRead() | PerfusionRead() | FluidGiven():
            return _of_reading(chart, protocol, what, at)
        case LineChosen() | SiteLooked() | LeakStep():
            return _of_line(chart, protocol, what, at)
        case CheckAnswered() | SecondChecked() | Struck():
            return _of_check(chart, protocol, what, at)
        case ShockRecognised() | BaselineMap():
            return _of_course(chart, protocol, what, at)
        case DrugGiven() | AgentRuns():
            return _of_other_drug(chart, protocol, what, at)
        case SessionOpened() | EmergencyStarted() | TakenOver() | PatientNamed() | BedTaken():
            return ()
        case Acknowledged() | NotNow() | Informed() | Noted() | SheetMade() | ClockMoved():
            return ()
        case SignedFor():
            return signed_for(chart, what)
        case Snoozed() | Away() | HandsBusy() | BlockCharted():
            return _of_waiting(chart, protocol, what, at)
        case _ as unreachable:
            assert_never(unreachable)


def _of_dose(chart: Chart, protocol: Protocol, what: OfDose, at: datetime) -> tuple[Finding, ...]:
    match what:
        case PumpRuns():
            return pump_runs(chart, protocol, what, at)
        case PumpProgrammed():
            return pump_programmed(chart, protocol, what, at)
        case Resumed():
            return resumed(chart, protocol, at)
        case Stopped():
            return stopped(chart, what, at)
        case Paused() | WeaningBegan():
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def _of_waiting(
    chart: Chart, protocol: Protocol, what: OfAbsence | Snoozed, at: datetime
) -> tuple[Finding, ...]:
    match what:
        case Snoozed():
            return snoozed(chart, protocol, what, at)
        case Away():
            return away(chart, protocol, what, at)
        case BlockCharted():
            return block_charted(protocol, what, at)
        case HandsBusy():
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def _of_line(chart: Chart, protocol: Protocol, what: OfLine, at: datetime) -> tuple[Finding, ...]:
    match what:
        case LineChosen():
            return line_chosen(chart, protocol, what, at)
        case SiteLooked():
            return site_looked(what)
        case LeakStep():
            return ()
        case _ as unreachable:
            assert_never(unreachable)


def _of_preparation(
    chart: Chart, protocol: Protocol, what: OfBag | Ordered | Weighed, at: datetime
) -> tuple[Finding, ...]:
    match what:
        case Ordered():
            return ordered(chart, protocol, what, at)
        case Weighed():
            return weighed(chart, protocol, what, at)
        case BagHung():
            return bag_hung(chart, protocol, what, at)
        case BagLeftRead():
            return bag_left(chart, what, at)
        case _ as unreachable:
            assert_never(unreachable)


def _of_reading(
    chart: Chart,
    protocol: Protocol,
    what: PressureRead | HeartRead | PerfusionRead | FluidGiven,
    at: datetime,
) -> tuple[Finding, ...]:
    match what:
        case PressureRead():
            return pressure_read(chart, protocol, what, at)
        case HeartRead():
            return heart_read(protocol, what)
        case PerfusionRead():
            return perfusion_read(chart, protocol, what, at)
        case FluidGiven():
            return fluid_given(chart, protocol, what, at)
        case _ as unreachable:
            assert_never(unreachable)


def _of_course(
    chart: Chart, protocol: Protocol, what: OfCourse, at: datetime
) -> tuple[Finding, ...]:
    match what:
        case BaselineMap():
            return baseline_map(chart, protocol, what, at)
        case ShockRecognised():
            return shock_recognised(chart, at)
        case _ as unreachable:
            assert_never(unreachable)


def _of_other_drug(
    chart: Chart, protocol: Protocol, what: AgentRuns | DrugGiven, at: datetime
) -> tuple[Finding, ...]:
    match what:
        case AgentRuns():
            return agent_runs(chart, protocol, what, at)
        case DrugGiven():
            return (*drug_given(protocol, what), *spoken_of(protocol, what.name))
        case _ as unreachable:
            assert_never(unreachable)


def _of_check(
    chart: Chart, protocol: Protocol, what: OfCheck | Struck, at: datetime
) -> tuple[Finding, ...]:
    match what:
        case CheckAnswered():
            return check_answered(protocol, what)
        case SecondChecked():
            return second_checked(chart, protocol, what, at)
        case Struck():
            return struck(chart, what)
        case _ as unreachable:
            assert_never(unreachable)
