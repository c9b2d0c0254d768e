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
from assistant.rules.checks import answer, asked, debts, is_paid

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
    assert asks["peripheral"] - asks["central"] == {"phentolamine", "central_line", "large_vein"}
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
    assert set(owed) == {*everywhere, "sign_start"}


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


def test_a_check_that_nobody_asked_is_owed_with_its_question_and_without_a_reason() -> None:
    rows = debts(chart_of(("07:06", RUNS)), PROTOCOL, clock("07:10"))
    (owed,) = [debt for debt in rows if debt.code == "wristband"]
    question = next(c.question for c in PROTOCOL.checks if c.id == "wristband")
    assert (owed.reason, owed.facts) == ("", (("question", question),))


@pytest.mark.parametrize(("access", "owed"), [("peripheral", True), ("central", False)])
def test_H31_what_a_line_by_the_arm_asks_is_owed_by_that_line_only(access: str, owed: bool) -> None:
    line = LineChosen.model_validate({"access": access})
    rows = (("07:00", weight("70")), ("07:00", WHOLE), ("07:00", line), ("07:06", RUNS))
    assert ("large_vein" in codes(*rows)) is owed


def test_what_is_owed_of_an_order_is_due_after_the_start_and_has_no_reason() -> None:
    later = clock("07:06") + timedelta(minutes=PROTOCOL.debts.order.whole)
    partial = Ordered(drug="norepinephrine", route="intravenous")
    ending = WHOLE.model_copy(update={"expires": clock("08:00")})
    for rows, code, due in (
        ((), "order", later),
        ((("07:00", partial),), "order_incomplete", later),
        ((("07:00", ending),), "order_expired", clock("08:00")),
    ):
        found = debts(chart_of(*rows, ("07:06", RUNS)), PROTOCOL, clock("09:00"))
        assert [(d.due, d.reason) for d in found if d.code == code] == [(due, "")]


def test_a_missing_or_partial_order_is_owed() -> None:
    assert "order" in codes(("07:06", RUNS))
    partial = Ordered(drug="norepinephrine", route="intravenous")
    rows = debts(chart_of(("07:00", partial), ("07:06", RUNS)), PROTOCOL, clock("07:10"))
    (owed,) = [debt for debt in rows if debt.code == "order_incomplete"]
    assert dict(owed.facts)["missing"] == "start, step, interval, maximum, map_low"


@pytest.mark.parametrize("how", ["phone", "verbal"])
def test_a_spoken_order_is_to_be_signed(how: str) -> None:
    spoken = WHOLE.model_copy(update={"how": how})
    rows = (("07:00", spoken), ("07:06", RUNS))
    (owed,) = [
        d for d in debts(chart_of(*rows), PROTOCOL, clock("08:00")) if d.code == "order_signed"
    ]
    assert owed.due == clock("07:00") + timedelta(minutes=PROTOCOL.debts.rest.whole)
    assert (owed.reason, owed.facts) == ("", (("prescriber", "Dr Lind"),))
    assert "order_signed" not in codes(*rows, ("07:30", said("order_signed")))
    assert "order_signed" not in codes(("07:00", WHOLE), ("07:06", RUNS))


def test_H06_a_missing_or_estimated_weight_is_owed() -> None:
    assert "weight" in codes(("07:06", RUNS))
    guessed = Weighed(weight=Amount(text="70", unit="kg"), how="estimated")
    assert "weight_measured" in codes(("07:00", guessed), ("07:06", RUNS))
    later = clock("07:06") + timedelta(minutes=PROTOCOL.debts.rest.whole)
    for rows in ((("07:06", RUNS),), (("07:00", guessed), ("07:06", RUNS))):
        found = debts(chart_of(*rows), PROTOCOL, clock("08:00"))
        assert [(d.due, d.reason) for d in found if d.code.startswith("weight")] == [(later, "")]
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


def test_an_order_to_match_is_owed_by_what_was_charted_by_then() -> None:
    matching = WHOLE.model_copy(update={"maximum": Amount(text="0.7", unit=PER_KG)})
    rows = (
        ("07:00", weight("70")), ("07:00", WHOLE), ("07:00", bag()),
        ("07:06", over("0.6", "MAP 40")), ("08:00", over("0.65", "MAP 38")), ("09:00", matching),
    )  # fmt: skip
    early = debts(chart_of(*rows), PROTOCOL, clock("07:10"))
    assert [d.reason for d in early if d.code == "order_to_match"] == ["MAP 40"]
    assert "order_to_match" not in codes(*rows, now="09:00")


def test_what_cannot_be_compared_is_not_said_to_be_over() -> None:
    by_minute = WHOLE.model_copy(update={"maximum": Amount(text="30", unit="mcg/min")})
    assert "order_to_match" not in codes(("07:00", by_minute), ("07:06", over("0.6")))
    assert "order_to_match" not in codes(("07:00", WHOLE), ("07:00", bag()), ("07:06", RUNS))


def test_an_order_that_has_ended_is_owed_again_from_its_end() -> None:
    ending = WHOLE.model_copy(update={"expires": clock("08:00")})
    rows = (("07:00", ending), ("07:06", RUNS))
    assert "order_expired" not in codes(*rows, now="07:59")
    owed = debts(chart_of(*rows), PROTOCOL, clock("08:00"))
    assert [d.due for d in owed if d.code == "order_expired"] == [clock("08:00")]


def test_H36_what_the_second_check_pays_is_not_asked_for_beside_it() -> None:
    before = (("07:00", weight("70")), ("07:00", bag("5")))
    rows = (*before, ("07:06", over("0.6")))
    assert {"second_check"} == set(codes(*rows)) & {
        "second_check", "start_outside", "strength_checked",
    }  # fmt: skip
    waived = (*rows, ("07:07", said("second_check", "waived", reason="alone tonight")))
    assert {"start_outside", "strength_checked"} <= set(codes(*waived))


def test_what_a_new_line_asks_is_due_from_that_line_and_not_from_the_start() -> None:
    first, new = LineChosen(access="central"), LineChosen(access="peripheral", site="left arm")
    rows: list[tuple[str, What]] = [("06:50", first), ("07:00", RUNS), ("09:00", new)]
    found = {d.code: d.due for d in debts(chart_of(*rows), PROTOCOL, clock("09:01"))}
    assert found["large_vein"] == clock("09:15")
    assert found["dedicated"] == clock("07:15")
    again = [*rows, ("09:30", new.model_copy(update={"primed": True}))]
    found = {d.code: d.due for d in debts(chart_of(*again), PROTOCOL, clock("09:31"))}
    assert found["large_vein"] == clock("09:15")
