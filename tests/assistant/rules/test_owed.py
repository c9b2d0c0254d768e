"""A rare start and a rare bag stay open until a second person or a pharmacist has looked."""

from datetime import timedelta

import pytest
from charting import bag, chart_of, clock, dose, rate, weight
from unit import profile, septic_shock

from assistant.quantities import Dose, DoseUnit, exact
from assistant.record.entries import (
    Amount,
    BagHung,
    BaselineMap,
    CheckAnswered,
    EmergencyStarted,
    LineChosen,
    PatientNamed,
    PumpProgrammed,
    SecondChecked,
    Stopped,
    What,
)
from assistant.rules.owed import (
    CENTRAL,
    PATIENT,
    SIGN,
    Debt,
    outside,
    owed_by_bag,
    owed_by_beginning,
    owed_by_start,
)
from assistant.wording.reminders import debt as debt_words

PROTOCOL = septic_shock()
CHECKED = SecondChecked(readings=(), checker="costa", checker_name="RN J Costa")
FOR_START = [("06:50", weight("70")), ("06:55", bag())]
SET = PumpProgrammed(
    rate=Amount(text="157.5", unit="mL/h"), dose=Amount(text="0.6", unit="mcg/kg/min")
)
Row = tuple[str, What]


def by_start(*rows: Row, name: str = "adult_septic_shock") -> list[str]:
    return [d.code for d in owed_by_start(chart_of(*FOR_START, *rows), profile(name))]


def by_bag(*rows: Row) -> list[str]:
    return [d.code for d in owed_by_bag(chart_of(*rows), PROTOCOL)]


def named(who: str, mg: str = "5") -> BagHung:
    return bag(mg).model_copy(update={"named_by": who, "reason": "theatre bag"})


# ---------------------------------------------------------------- a start


@pytest.mark.parametrize(
    ("per_kg", "rare"), [("0.009", True), ("0.01", False), ("0.5", False), ("0.51", True)]
)
def test_a_start_dose_is_rare_outside_of_the_protocols_ends(per_kg: str, rare: bool) -> None:
    assert outside(PROTOCOL.start, Dose(exact(per_kg), DoseUnit.PER_KG)) is rare
    assert (by_start(("07:00", dose(per_kg))) == ["start_outside"]) is rare
    assert not outside(PROTOCOL.start, None)


def test_H36_a_rare_start_is_paid_by_a_second_person_before_or_after_it() -> None:
    started: Row = ("07:00", dose("0.6"))
    assert by_start(started, ("07:05", CHECKED)) == []
    assert by_start(("06:58", SET), ("06:59", CHECKED), started) == []
    assert by_start(("06:57", CHECKED), ("06:58", SET), started) == ["start_outside"]
    assert by_start(started, ("07:02", CHECKED), ("07:05", SET)) == []
    owed = owed_by_start(chart_of(*FOR_START, started), PROTOCOL)[0]
    assert owed.due == clock("07:00") + timedelta(minutes=PROTOCOL.debts.second_check.whole)
    assert owed.reason == ""


def test_only_the_start_of_now_is_looked_at() -> None:
    ended: list[Row] = [("07:00", dose("0.6")), ("08:00", Stopped(reason="ordered"))]
    assert by_start(*ended) == []
    assert by_start(*ended, ("09:00", dose("0.05"))) == []
    assert by_start(*ended, ("09:00", dose("0.6"))) == ["start_outside"]
    assert by_start(("07:00", rate("0")), ("07:05", dose("0.05"))) == []
    assert by_start() == []


def test_H27_a_hepatorenal_infusion_without_a_baseline_owes_it() -> None:
    name, started = "hepatorenal_syndrome", ("07:00", dose("0.1"))
    assert by_start(started, name=name) == ["baseline"]
    known: Row = ("07:20", BaselineMap(map=Amount(text="65", unit="mmHg")))
    assert by_start(started, known, name=name) == []


# ---------------------------------------------------------------- a bag


def test_the_units_own_first_bag_owes_nothing() -> None:
    assert by_bag(("07:00", bag("4"))) == []
    assert by_bag() == []


def test_H19_another_strength_owes_a_second_person_and_at_night_a_pharmacist() -> None:
    assert by_bag(("07:00", named("Dr Ito, pharmacy"))) == ["strength_checked"]
    assert by_bag(("02:00", named("RN J Costa"))) == ["strength_checked", "strength_confirmed"]
    assert by_bag(("02:00", named("RN J Costa")), ("02:05", CHECKED)) == ["strength_confirmed"]
    rows = owed_by_bag(chart_of(("02:00", named("RN J Costa"))), PROTOCOL)
    assert [d.due for d in rows] == [clock("02:15"), clock("03:00")]
    assert {d.reason for d in rows} == {"theatre bag"}


@pytest.mark.parametrize(
    ("outcome", "paid"), [
        ("done", True), ("not_applicable", True), ("waived", True), ("deferred", False),
        ("failed", False),
    ],
)  # fmt: skip
def test_H19_a_pharmacists_word_pays_for_the_bag_that_hangs(outcome: str, paid: bool) -> None:
    said = CheckAnswered.model_validate({"check": "strength_confirmed", "outcome": outcome})
    rows: list[Row] = [("02:00", named("RN J Costa")), ("02:05", CHECKED), ("07:10", said)]
    assert by_bag(*rows) == ([] if paid else ["strength_confirmed"])
    assert "strength_confirmed" in by_bag(*rows, ("08:00", named("RN J Costa", "6")))


def test_H19_H30_a_mixture_that_is_off_owes_a_second_person_and_no_pharmacist() -> None:
    assert by_bag(("07:00", bag("1", "100"))) == ["strength_checked"]


def test_H17_a_new_strength_while_it_runs_owes_a_second_person_again() -> None:
    running: list[Row] = [("06:55", bag("4")), ("06:59", CHECKED), ("07:00", dose("0.05"))]
    assert by_bag(*running, ("09:00", bag("4"))) == []
    assert by_bag(*running, ("09:00", bag("8"))) == ["strength_checked"]
    assert by_bag(*running, ("09:00", bag("8")), ("09:04", CHECKED)) == []
    assert by_bag(("06:55", bag("4")), ("06:56", bag("8"))) == []


ARM = LineChosen(access="peripheral", site="left forearm", reason="no central line yet")


def central(*rows: tuple[str, What]) -> list[Debt]:
    return [debt for debt in owed_by_bag(chart_of(*rows), PROTOCOL) if debt.code == CENTRAL]


def test_H17_a_strength_for_central_lines_by_an_arm_is_owed_to_a_second_person() -> None:
    (owed,) = central(("07:00", ARM), ("07:05", bag("8")))
    assert owed.due == clock("07:05") + timedelta(minutes=PROTOCOL.debts.second_check.whole)
    assert (owed.reason, dict(owed.facts)) == (ARM.reason, {"access": "peripheral"})
    assert debt_words(owed) == (
        "A strength for central lines on a peripheral one, to be read by a second person"
    )


def test_H17_the_line_that_comes_after_such_a_bag_is_owed_too() -> None:
    (owed,) = central(("07:00", bag("8")), ("07:05", ARM))
    assert owed.due == clock("07:05") + timedelta(minutes=PROTOCOL.debts.second_check.whole)


def test_H17_a_second_person_a_central_line_or_another_bag_pays_it() -> None:
    rows = (("07:00", ARM), ("07:05", bag("8")))
    read = CHECKED
    assert central(*rows, ("07:10", read)) == []
    assert central(*rows, ("07:10", LineChosen(access="central"))) == []
    assert central(*rows, ("07:10", bag("4"))) == []
    own = read.model_copy(update={"delayed": True})
    assert len(central(*rows, ("07:10", own))) == 1
    assert len(central(("07:00", read), *rows)) == 1


# ---------------------------------------------------------------- how it began

HURRIED: list[Row] = [("07:00", EmergencyStarted(population="adult")), ("07:00", dose("0.05"))]
REST = timedelta(minutes=PROTOCOL.debts.rest.whole)


def by_beginning(*rows: Row) -> list[Debt]:
    return list(owed_by_beginning(chart_of(*rows), PROTOCOL, clock("07:00")))


def test_an_emergency_start_owes_who_lies_there_and_whose_start_it_was() -> None:
    due = clock("07:00") + REST
    assert by_beginning(*HURRIED) == [Debt(PATIENT, due, ""), Debt(SIGN, due, "")]
    known: Row = ("07:20", PatientNamed(name="Okafor, Grace"))
    assert by_beginning(*HURRIED, known) == [Debt(SIGN, due, "")]
    assert by_beginning(*HURRIED[1:]) == [Debt(SIGN, due, "")]
