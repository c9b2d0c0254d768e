"""Marks: what happened, what is due."""

from charting import bag, clock, weight
from infusion import amount, chart, prepared, titrating
from unitprotocol import protocol

from assistant.record.entries import (
    AgentRuns,
    BagLeftRead,
    DrugGiven,
    FluidGiven,
    HeartRead,
    Informed,
    LineChosen,
    Paused,
    Resumed,
    ShockRecognised,
    SiteLooked,
    Stopped,
)
from assistant.views.trend_marks import due, events


def test_what_happened_stands_in_order_with_its_sign() -> None:
    more = [
        ("13:52", FluidGiven(volume=amount("250", "mL"))), ("13:53", bag()),
        ("13:54", LineChosen(access="central")), ("13:56", Paused()), ("13:57", Resumed()),
        ("13:58", SiteLooked(signs=("cold",))), ("14:02", Stopped()),
    ]  # fmt: skip
    rows = list(events(chart([*titrating(), *more]), clock("13:00"), clock("14:06")))
    assert [mark.words.replace("\u00a0", " ") for mark in rows] == [
        "Started", "Site clear", "250 mL fluid", "New bag", "Central line", "Paused", "Resumed",
        "Site cold", "Stopped",
    ]  # fmt: skip


def test_calls_doses_of_other_drugs_and_the_recognition_of_shock_are_marked() -> None:
    call = Informed(about=("notify_dose",), who="registrar", how="phone", told="MAP 58")
    more = [
        ("13:10", ShockRecognised()), ("13:55", call),
        ("13:56", DrugGiven(name="epinephrine", amount=amount("0.5", "mg"))),
    ]  # fmt: skip
    rows = list(events(chart([*titrating(), *more]), clock("13:00"), clock("14:06")))
    marks = {mark.words.replace("\u00a0", " "): mark.icon for mark in rows}
    assert marks["Registrar informed"] == "phone"
    assert marks["Epinephrine 0.5 mg given"] == "syringe"
    assert marks["Shock recognised"] == "flag"


def test_a_new_rhythm_and_another_agent_are_marked_and_a_usual_heart_rate_is_not() -> None:
    more = [
        ("13:55", AgentRuns(name="vasopressin", amount=amount("0.03", "units/min"))),
        ("13:56", HeartRead(rate=amount("118", "/min"), rhythm="AF", new=True)),
        ("13:57", HeartRead(rate=amount("118", "/min"), new=True)),
        ("13:58", HeartRead(rate=amount("110", "/min"), rhythm="AF")),
    ]  # fmt: skip
    rows = list(events(chart([*titrating(), *more]), clock("13:52"), clock("14:03")))
    assert [(mark.icon, mark.words.replace("\u00a0", " ")) for mark in rows] == [
        ("droplet", "Vasopressin 0.03 units/min"), ("heart-pulse", "New rhythm: AF"),
        ("heart-pulse", "New rhythm"),
    ]  # fmt: skip


def test_before_the_start_there_is_nothing_to_mark() -> None:
    assert list(events(chart(prepared()), clock("13:00"), clock("13:19"))) == []


def test_map_checks_go_on_by_the_interval_to_the_end_of_the_window() -> None:
    rows = list(due(chart(titrating()), protocol(), clock("14:06"), clock("14:36")))
    marks = [(mark.icon, mark.at) for mark in rows]
    minutes = [round((at - clock("14:00").timestamp()) / 60) for icon, at in marks]
    assert minutes == [10, 15, 20, 25, 30, 35]
    assert {icon for icon, _ in marks} == {"activity"}


def test_a_bag_that_ends_is_one_mark_and_debts_are_none() -> None:
    rows = [*titrating(), ("14:05:30", BagLeftRead(left=amount("20", "mL")))]
    found = list(due(chart(rows), protocol(), clock("14:06"), clock("15:36")))
    assert [mark.icon for mark in found].count("milk") == 1
    assert [mark.icon for mark in found].count("bandage") == 1


def test_a_new_weight_is_marked_and_the_one_before_the_start_is_not() -> None:
    rows = chart([*titrating(), ("13:55", weight("63"))])
    words = [mark.words for mark in events(rows, clock("13:00"), clock("14:06"))]
    assert [w for w in words if w.startswith("Weight")] == ["Weight 63\u00a0kg"]
