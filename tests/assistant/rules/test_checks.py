"""What was left for later stays a debt, with its due time, until it is paid."""

from datetime import timedelta

import pytest
from charting import bag, chart_of, clock, weight
from unit import septic_shock

from assistant.record.chart import EMPTY
from assistant.record.entries import (
    Amount,
    CheckAnswered,
    LineChosen,
    Ordered,
    PumpRuns,
    SecondChecked,
    Weighed,
    What,
)
from assistant.rules.checks import answer, asked, debts, is_answered, is_paid

PROTOCOL = septic_shock()
PER_KG = "mcg/kg/min"
WHOLE = Ordered(
    drug="norepinephrine", route="intravenous", start=Amount(text="0.05", unit=PER_KG),
    step=Amount(text="0.02", unit=PER_KG), interval=Amount(text="5", unit="min"),
    maximum=Amount(text="0.5", unit=PER_KG), map_low=Amount(text="65", unit="mmHg"),
    prescriber="Dr Lind", how="written", read_back=True,
)  # fmt: skip
RUNS = PumpRuns(rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit=PER_KG))


def said(check: str, outcome: str = "done", **more: object) -> CheckAnswered:
    return CheckAnswered.model_validate({"check": check, "outcome": outcome, **more})


def codes(*rows: tuple[str, What], now: str = "08:00") -> list[str]:
    return [debt.code for debt in debts(chart_of(*rows), PROTOCOL, clock(now))]


def test_a_step_asks_what_belongs_to_this_line() -> None:
    asks: dict[str, set[str]] = {}
    for access in ("central", "peripheral"):
        chart = chart_of(("07:00", LineChosen.model_validate({"access": access})))
        asks[access] = {check.id for check in asked(chart, PROTOCOL, "line")}
    assert asks["peripheral"] - asks["central"] == {"phentolamine"}
    assert {c.id for c in asked(EMPTY, PROTOCOL, "line")} == asks["central"]


@pytest.mark.parametrize(
    ("outcome", "paid"),
    [
        ("done", True), ("not_applicable", True), ("waived", True), ("deferred", False),
        ("failed", False),
    ],
)  # fmt: skip
def test_only_done_not_applicable_and_waived_pay(outcome: str, paid: bool) -> None:
    chart = chart_of(("07:00", said("wristband", outcome, reason="x")))
    assert is_paid(chart, "wristband") is paid
    assert is_answered(chart, "wristband")
    assert not is_answered(chart, "allergies")


def test_the_last_answer_counts() -> None:
    chart = chart_of(
        ("07:00", said("wristband", "deferred", reason="asleep")),
        ("07:05", said("allergies")),
        ("07:10", said("wristband", answer="yes")),
    )
    event = answer(chart, "wristband")
    assert event is not None
    assert event.what.answer == "yes"
    assert is_paid(chart, "wristband")


def test_H36_a_second_check_pays_until_it_is_put_off_again() -> None:
    checked = SecondChecked(readings=(), checker="costa", checker_name="RN J Costa")
    first = ("07:00", said("second_check", "deferred", reason="alone"))
    assert not is_paid(chart_of(first), "second_check")
    paid = chart_of(first, ("07:10", checked))
    assert is_paid(paid, "second_check")
    again = chart_of(first, ("07:10", checked), ("07:20", said("second_check", "deferred")))
    assert not is_paid(again, "second_check")
    assert is_paid(chart_of(("07:10", checked)), "second_check")


def test_nothing_is_owed_before_the_pump_runs() -> None:
    assert debts(EMPTY, PROTOCOL, clock("08:00")) == []


def test_every_check_nobody_asked_is_owed_from_the_start() -> None:
    owed = codes(("07:00", weight("70")), ("07:00", WHOLE), ("07:06", RUNS))
    everywhere = {check.id for check in PROTOCOL.checks if not check.access}
    assert set(owed) == everywhere


def test_a_deferred_check_is_due_when_it_was_said_else_counted_from_the_start() -> None:
    due = clock("07:40")
    rows = debts(
        chart_of(
            ("07:00", said("wristband", "deferred", reason="asleep", due=due)), ("07:06", RUNS)
        ),
        PROTOCOL,
        clock("07:10"),
    )
    times = {debt.code: debt.due for debt in rows}
    assert times["wristband"] == due
    minutes = next(c.due.whole for c in PROTOCOL.checks if c.id == "vial_label")
    assert times["vial_label"] == clock("07:06") + timedelta(minutes=minutes)
    assert next(d.reason for d in rows if d.code == "wristband") == "asleep"
    assert rows == sorted(rows, key=lambda d: (d.due, d.code))


def test_a_missing_or_partial_order_is_owed() -> None:
    assert "order" in codes(("07:06", RUNS))
    partial = Ordered(drug="norepinephrine", route="intravenous")
    rows = debts(chart_of(("07:00", partial), ("07:06", RUNS)), PROTOCOL, clock("07:10"))
    (owed,) = [debt for debt in rows if debt.code == "order_incomplete"]
    assert dict(owed.facts)["missing"] == "start, step, interval, maximum, map_low"


def test_a_spoken_order_is_to_be_signed() -> None:
    spoken = WHOLE.model_copy(update={"how": "phone"})
    rows = (("07:00", spoken), ("07:06", RUNS))
    assert "order_signed" in codes(*rows)
    assert "order_signed" not in codes(*rows, ("07:30", said("order_signed")))
    assert "order_signed" not in codes(("07:00", WHOLE), ("07:06", RUNS))


def test_H06_a_missing_or_estimated_weight_is_owed() -> None:
    assert "weight" in codes(("07:06", RUNS))
    guessed = Weighed(weight=Amount(text="70", unit="kg"), how="estimated")
    assert "weight_measured" in codes(("07:00", guessed), ("07:06", RUNS))
    assert "weight_measured" not in codes(("07:00", weight("70")), ("07:06", RUNS))


def over(dose: str, reason: str = "") -> PumpRuns:
    return PumpRuns(dose=Amount(text=dose, unit=PER_KG), reason=reason)


def test_a_dose_over_the_order_owes_an_order_to_match() -> None:
    before = (("07:00", weight("70")), ("07:00", WHOLE), ("07:00", bag()))
    assert "order_to_match" not in codes(*before, ("07:06", over("0.5")))
    rows = debts(chart_of(*before, ("07:06", over("0.6", "MAP 40"))), PROTOCOL, clock("07:10"))
    (owed,) = [debt for debt in rows if debt.code == "order_to_match"]
    assert owed.reason == "MAP 40"
    assert owed.due == clock("07:06") + timedelta(minutes=PROTOCOL.debts.label.whole)


def test_what_cannot_be_compared_is_not_said_to_be_over() -> None:
    by_minute = WHOLE.model_copy(update={"maximum": Amount(text="30", unit="mcg/min")})
    assert "order_to_match" not in codes(("07:00", by_minute), ("07:06", over("0.6")))
    assert "order_to_match" not in codes(("07:00", WHOLE), ("07:00", bag()), ("07:06", RUNS))
