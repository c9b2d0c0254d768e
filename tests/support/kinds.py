"""One example of every kind of entry, so that no test forgets one."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from assistant.quantities import Labelled
from assistant.record.entries import (
    Acknowledged,
    AgentRuns,
    Amount,
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


def _amount(text: str, unit: str) -> Amount:
    return Amount(text=text, unit=unit)


_RATE, _DOSE = _amount("13.1", "mL/h"), _amount("0.05", "mcg/kg/min")
_MMHG = "mmHg"
_EVENING = datetime(2026, 11, 20, 20, 0, tzinfo=UTC)
_NEXT_DAY = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
EXAMPLES: tuple[What, ...] = (
    Away(until=_NEXT_DAY, reason="CT"),
    HandsBusy(reason="arrest"),
    BlockCharted(
        began=_EVENING, ended=_NEXT_DAY, start=_DOSE, end=_amount("0.2", "mcg/kg/min"),
        most=_amount("0.3", "mcg/kg/min"), seen="MAP", reason="arrest",
    ),
    WeaningBegan(reason="MAP in range since noon"),
    LeakStep(step="aspirated", text="2 mL"),
    Snoozed(code="map_below", until=_NEXT_DAY, reason="procedure"),
    SessionOpened(
        protocol_hash="0", training=True, workstation="ICU-2", profile="adult_septic_shock",
        approved_by="RPh M Kim",
    ),
    PatientNamed(name="OKAFOR, Grace", born="1958-07-14", sex="Female", mrn="12972876"),
    BedTaken(bed="12"),
    Weighed(weight=_amount("70", "kg"), how="measured", reason="bed scale"),
    EmergencyStarted(population="adult"),
    TakenOver(origin="theatre", since=_EVENING),
    SignedFor(entries=(UUID(int=1),)),
    Ordered(
        drug="norepinephrine", route="intravenous", indication="septic shock", start=_DOSE,
        step=_amount("0.02", "mcg/kg/min"), interval=_amount("5", "min"),
        maximum=_amount("0.5", "mcg/kg/min"), map_low=_amount("65", _MMHG),
        map_high=_amount("75", _MMHG), notify=_amount("0.25", "mcg/kg/min"),
        step_down=_amount("0.01", "mcg/kg/min"), interval_down=_amount("15", "min"),
        may_wean_off=True, prescriber="Dr Lind", how="verbal", read_back=True,
        expires=_NEXT_DAY, reason="two elements by phone",
    ),
    LineChosen(
        access="peripheral", site="left forearm", gauge="18", dead_space=_amount("1.5", "mL"),
        primed=True, placed=_EVENING, reason="no central line yet",
    ),
    SiteLooked(signs=("swelling", "pale"), text="2 cm"),
    BagHung(
        drug=_amount("8", "mg"), labelled=Labelled.TARTRATE, volume=_amount("250", "mL"),
        diluent="glucose 5%", remaining=_amount("60", "mL"), preparation="4in250",
        tubing="same", named_by="RPh M Kim", product="05012345678900", lot="A17",
        expires=_NEXT_DAY, reason="the only bag here",
    ),
    BagLeftRead(left=_amount("120", "mL"), reason="read twice"),
    PumpProgrammed(
        rate=_RATE, dose=_DOSE, shows_drug="norepinephrine", shows_unit="mcg/kg/min",
        reason="as ordered",
    ),
    PumpRuns(rate=_RATE, dose=_DOSE, reason="found like this", as_shown=True),
    Paused(reason="scan"),
    Resumed(reason="scan done"),
    Stopped(reason="weaned off"),
    PressureRead(
        map=_amount("58", _MMHG), systolic=_amount("78", _MMHG), diastolic=_amount("44", _MMHG),
        source="arterial", reason="real",
    ),
    HeartRead(rate=_amount("140", "/min"), rhythm="atrial fibrillation", new=True, reason="on ECG"),
    PerfusionRead(
        sign="urine", amount=_amount("28", "mL"), hours=_amount("1", "h"), reason="bladder scan"
    ),
    FluidGiven(volume=_amount("1540", "mL"), reason="two sites"),
    AgentRuns(name="vasopressin", amount=_amount("1.8", "units/h"), reason="by order"),
    DrugGiven(
        name="epinephrine", amount=_amount("0.5", "mg"), way="im, left thigh", reason="second bolus"
    ),
    ShockRecognised(text="in the emergency room"),
    BaselineMap(map=_amount("68", _MMHG), reason="clinic letter"),
    CheckAnswered(check="blood_return", outcome="waived", answer="no", reason="no other line"),
    SecondChecked(
        readings=(("rate", "13.1"),), differs=("rate",), checker="8", checker_name="RN J Costa",
        delayed=True, reason="screen read at an angle",
    ),
    Acknowledged(code="map_below", reason="prescriber told"),
    NotNow(action="INCREASE", reason="waiting for fluid"),
    Informed(
        about=("notify_dose", "CALL_NOW_MAX_REACHED"), who="registrar", how="phone",
        told="MAP 58 on 0.5 mcg/kg/min", said="go on to 0.6 mcg/kg/min",
        until_dose=_amount("0.6", "mcg/kg/min"), until=_NEXT_DAY, reason="consultant in theatre",
    ),
    Noted(text="family at the bedside"),
    Struck(entry=UUID(int=9), reason="wrong patient"),
    SheetMade(upto=41, digest="0", way="printed"),
    ClockMoved(what="set", seconds=-3600),
)  # fmt: skip
