"""Starts through the real widgets, and what they leave open, until the last of it is paid."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hands import CTRL
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from setup_hands import visible_texts
from starter import READ, Starter, a_starter
from ward import CHECKER, NURSE, ZONE, in_zone
from wizard import TYPED

from assistant.record.entries import (
    BagHung,
    BaselineMap,
    CheckAnswered,
    EmergencyStarted,
    Hand,
    Ordered,
    PumpRuns,
    SecondChecked,
    SignedFor,
    TakenOver,
)
from assistant.rules.owed import BY_SECOND
from assistant.rules.setup import Page as Step

Key = Qt.Key
FAST = {
    "population": "adult", "bed": "12", "weight": "70", "weight_kind": "estimated",
    "bag": "4in250", "line": "peripheral", "dose": "0.05", "rate": "13.1",
}  # fmt: skip
OVER = {
    "origin": "ward", "population": "adult", "bed": "12", "weight": "70",
    "weight_kind": "measured", "bag": "4in250", "line": "peripheral", "site": "left forearm",
    "placed": "36 h", "since": "3 h", "left": "150", "rate": "13.1", "dose": "0.05",
}  # fmt: skip
CLEARED = {"check:pump_cleared": "yes"}
SPOKEN = {"how": "verbal", "read_back": "yes"}


@pytest.fixture
def nurse(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    in_zone(monkeypatch, ZONE)
    with a_starter(tmp_path) as made:
        yield made


@pytest.fixture
def hepatorenal(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    in_zone(monkeypatch, ZONE)
    with a_starter(tmp_path, "hepatorenal_syndrome") as made:
        yield made


@pytest.fixture
def anaphylaxis(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Starter]:
    in_zone(monkeypatch, ZONE)
    with a_starter(tmp_path, "anaphylaxis") as made:
        yield made


ORDERED_MG = {
    "unit": "mg/h", "drug": "norepinephrine", "route": "intravenous",
    "indication": "hepatorenal syndrome", "start": "0.5", "maximum": "3", "step": "0.5",
    "interval": "240", "map_low": "75", "map_high": "85", "prescriber": "Dr Sanna",
    "how": "written",
}  # fmt: skip
FIRST = "epinephrine_first"
PAID = {**TYPED, Step.ORDER: {**TYPED[Step.ORDER], **SPOKEN}, Step.PUMP: CLEARED}


def test_an_emergency_start_is_paid_debt_by_debt_until_nothing_is_open(nurse: Starter) -> None:
    nurse.ward.come_on()
    nurse.hands.press(Key.Key_F12)
    nurse.hands.press(Key.Key_F12)
    assert nurse.ward.running.desk.person is None
    nurse.hurried(Key.Key_E, FAST)
    chart = nurse.ward.session.chart
    assert chart.last(EmergencyStarted) is not None
    start = chart.event(PumpRuns)
    assert start is not None
    assert start.by.hand is Hand.UNSIGNED
    wanted = {"order", "patient", "vial_label", "second_check", "weight_measured", "sign_start"}
    assert wanted <= nurse.owed()
    nurse.ward.sign_in(NURSE)
    nurse.hands.press(Key.Key_S, CTRL)
    nurse.hands.enter()
    assert nurse.ward.session.chart.last(SignedFor) is not None
    assert nurse.pay(PAID) == set()
    chart = nurse.ward.session.chart
    assert (len(chart.all(BagHung)), len(chart.all(PumpRuns))) == (1, 1)
    assert "Nothing was left for later." in visible_texts(nurse.ward.setup.page)
    nurse.whole({})
    assert nurse.ward.where() == "bedside"


def test_what_was_taken_over_is_paid_page_by_page(nurse: Starter) -> None:
    nurse.ward.come_on()
    nurse.hands.press(Key.Key_F2)
    nurse.hurried(Key.Key_T, OVER)
    assert nurse.ward.session.chart.last(TakenOver) is not None
    assert nurse.pay(PAID) == set()
    chart = nurse.ward.session.chart
    assert (len(chart.all(BagHung)), len(chart.all(PumpRuns))) == (1, 1)


def before_the_check(nurse: Starter) -> None:
    """A start up to the page of the second check."""
    nurse.begin()
    for step in list(Step)[: list(Step).index(Step.SECOND)]:
        nurse.page(step)
    assert nurse.ward.setup.step is Step.SECOND


def test_H36_a_second_check_refused_then_put_off_is_paid_by_another_person(nurse: Starter) -> None:
    before_the_check(nurse)
    assert nurse.hand_over(NURSE) is None
    assert any("by another person" in said for said in visible_texts(nurse.ward.setup.page))
    assert nurse.ward.session.chart.last(SecondChecked) is None
    nurse.whole({"why:second_check": "nobody free"})
    nurse.whole({})
    assert nurse.ward.where() == "bedside"
    assert nurse.owed() == {"second_check"}
    nurse.later(minutes=9)
    assert nurse.pay({}) == set()
    checked = nurse.ward.session.chart.event(SecondChecked)
    assert checked is not None
    assert checked.by.name == CHECKER.name
    assert checked.what.differs == ()


@pytest.mark.long
def test_a_strong_bag_on_a_peripheral_line_runs_with_its_reason_and_is_owed(nurse: Starter) -> None:
    """Only 32 mcg in 1 mL, meant for central lines, is on this ward tonight."""
    nurse.begin()
    for step in (Step.PATIENT, Step.ORDER, Step.INDICATION, Step.FLUIDS, Step.LINE):
        nurse.page(step)
    why = {"why:central_bag_elsewhere": "no other bag here, central line on its way"}
    nurse.whole({**TYPED[Step.PREPARATION], "bag": "8in250", **why})
    bag = nurse.ward.session.chart.last(BagHung)
    assert bag is not None
    assert bag.reason == why["why:central_bag_elsewhere"]
    nurse.page(Step.PUMP, rate="6.6")
    nurse.whole({"why:second_check": "nobody free"})
    nurse.whole({})
    assert nurse.ward.where() == "bedside"
    assert nurse.owed() == {"second_check", "strength_checked"} - BY_SECOND
    assert nurse.pay({}, {**READ, "strength": "32", "drawn": "8", "rate": "6.6"}) == set()


@pytest.mark.long
def test_a_hepatorenal_start_counts_from_the_baseline_and_in_mg_an_hour(
    hepatorenal: Starter,
) -> None:
    nurse = hepatorenal
    nurse.begin()
    nurse.page(Step.PATIENT, weight="75")
    nurse.whole({**ORDERED_MG, "baseline": "65"})
    base, order = (nurse.ward.session.chart.last(kind) for kind in (BaselineMap, Ordered))
    assert isinstance(base, BaselineMap)
    assert isinstance(order, Ordered)
    assert (base.map.text, order.start and order.start.unit) == ("65", "mg/h")
    nurse.whole({
        **TYPED[Step.INDICATION], "check:indication": "hepatorenal syndrome",
        "check:baseline_map": "yes", "check:not_in_shock": "yes", "systolic": "98",
        "diastolic": "56",
    })  # fmt: skip
    nurse.whole({"check:fluid": "given"})
    nurse.page(Step.LINE, "check:central_line", line="central", site="right jugular")
    nurse.page(Step.PREPARATION)
    nurse.page(Step.PUMP, shows_unit="mg/h", rate="31.3")
    nurse.hand_over()
    nurse.reads({
        **READ, "weight": "75", "dose": "0.5", "dose_unit": "mg/h", "rate": "31.3",
        "pump_unit": "mg/h", "line": "central", "site": "right jugular",
    })  # fmt: skip
    nurse.whole({})
    runs = nurse.ward.session.chart.last(PumpRuns)
    assert runs is not None
    assert runs.dose is not None
    assert (runs.dose.text, runs.dose.unit) == ("0.5", "mg/h")
    assert nurse.owed() == set()


@pytest.mark.long
def test_anaphylaxis_before_its_ten_minutes_is_told_and_never_locked(
    anaphylaxis: Starter,
) -> None:
    nurse = anaphylaxis
    nurse.begin()
    nurse.page(Step.PATIENT)
    nurse.page(Step.ORDER, indication="anaphylaxis", maximum="0.3", notify="0.2")
    said = visible_texts(nurse.ward.setup.page)
    assert any("10 minutes from its first bolus are a note here, no lock" in text for text in said)
    nurse.whole({
        **TYPED[Step.INDICATION], "check:indication": "anaphylaxis",
        f"check:{FIRST}": "given, no volume yet", f"why:{FIRST}": "first bolus four minutes ago",
    })  # fmt: skip
    nurse.whole({"check:fluid": "running now"})
    for step in (Step.LINE, Step.PREPARATION, Step.PUMP):
        nurse.page(step)
    nurse.hand_over()
    nurse.reads(READ)
    nurse.whole({})
    assert nurse.ward.where() == "bedside"
    rows = nurse.ward.session.chart.all(CheckAnswered)
    asked = next(row.what for row in rows if row.what.check == FIRST)
    assert (asked.answer, asked.reason) == ("given, no volume yet", "first bolus four minutes ago")
    assert nurse.owed() == {FIRST}
    nurse.later(minutes=6)
    paid = {"check:indication": "anaphylaxis", f"check:{FIRST}": "given, and volume too"}
    assert nurse.pay({Step.INDICATION: {**TYPED[Step.INDICATION], **paid}}) == set()
