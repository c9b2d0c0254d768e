import re

from charting import aim, bag, clock, dose, mean, rate, weight
from handovers import made_up, septic, spoken

from assistant.record.entries import Amount, CheckAnswered, Ordered, Paused, Resumed, What

READY: tuple[tuple[str, What], ...] = (
    ("07:00", bag()), ("07:00", weight("70")), ("07:00", aim("65")),
)  # fmt: skip


def summary(*rows: tuple[str, What], now: str = "08:00", day: int = 0) -> str:
    return spoken(" ".join(made_up(*rows, now=clock(now, day)).summary))


def test_the_course_tells_start_dose_and_how_the_pressure_answered() -> None:
    lines = [spoken(line) for line in septic("08:28").summary[:3]]
    assert lines == [
        (
            "Septic shock. Started 07:06 at 0.05 mcg/kg/min, MAP 55 before it. "
            "Checks of the start: 17 done."
        ),
        (
            "Dose now 0.07 mcg/kg/min at 18.4 mL/h. Highest 0.09, 07:20 to 08:13. "
            "2 steps up, 1 step down. Last change 08:13, down from 0.09."
        ),
        lines[2],
    ]
    target, late = lines[2].split(" min. ")
    now, _, target = target.partition(". ")
    assert now == "MAP 71 mmHg, arterial, now"
    assert target == "MAP in target at 6 of 10 readings (60 %). Never below target for over 15"
    assert re.fullmatch(r"\d checks late, the most 9 min\.", late)


def test_nothing_charted_is_told_as_that() -> None:
    assert summary().startswith("Not started. No check of the start is charted.")


def test_checks_are_counted_as_done_left_and_never_answered() -> None:
    done = CheckAnswered(check="wristband", outcome="done", answer="yes")
    left = CheckAnswered(check="allergies", outcome="deferred")
    why = CheckAnswered(check="indication", outcome="done", answer="septic shock")
    said = summary(("07:00", done), ("07:01", left), ("07:02", why))
    assert said.startswith("Septic shock. Not started.")
    assert "Checks of the start: 2 done, 1 left for later, 11 not answered." in said


def test_a_start_without_strength_or_pressure_says_so() -> None:
    said = summary(("07:10", rate("10")))
    assert "Started 07:10, no MAP before it." in said
    assert "Dose now not known at 10 mL/h. no steps up, no steps down." in said.replace(
        "No steps", "no steps"
    )
    assert "No MAP counts while it ran, or no target was ordered." in said


def test_pauses_are_counted_and_the_same_dose_from_a_new_bag_is_no_step() -> None:
    rows = [("07:10", dose("0.05")), ("07:20", Paused()), ("07:30", Resumed()), ("07:40", bag())]
    said = summary(*READY, *rows)
    assert "no steps up, no steps down. Paused 1 time, 10 min in all." in said
    assert "Last change" not in said


def test_long_lows_name_the_longest_and_the_last() -> None:
    low = [(f"07:{m}", mean("50")) for m in (20, 30, 40, 50)]
    again = [("09:00", mean("66")), ("09:10", mean("55")), ("09:30", mean("56"))]
    said = summary(*READY, ("07:10", dose("0.05")), *low, *again, now="10:00")
    assert (
        "Below target for over 15 min 2 times: 07:20 to 07:50, lowest 50 (the longest); "
        "last 09:10 to 09:30, lowest 55."
    ) in said


def test_one_long_low_is_told_once_and_the_last_may_be_the_longest() -> None:
    one = summary(*READY, ("07:10", dose("0.05")), ("07:20", mean("50")), ("07:40", mean("52")))
    assert "Below target for over 15 min 1 time: 07:20 to 07:40, lowest 50." in one
    two = [("07:20", mean("50")), ("07:36", mean("50")), ("07:40", mean("66"))]
    longer = [("07:50", mean("50")), ("08:50", mean("50"))]
    said = summary(*READY, ("07:10", dose("0.05")), *two, *longer, now="09:00")
    assert "2 times: 07:50 to 08:50, lowest 50 (the longest). " in said


def test_late_checks_of_a_long_session_are_those_of_the_last_hours() -> None:
    rows = [("07:10", dose("0.05")), ("09:00", mean("66")), ("23:00", mean("66"))]
    said = summary(*READY, *rows, now="23:30")
    assert "1 check late in the last 12 h, the most" in said


def test_no_late_check_is_told_too_and_a_reading_at_the_start_is_never_late() -> None:
    rows = [("07:10", dose("0.05")), ("07:10", mean("66")), ("07:15", mean("66"))]
    assert "No check late." in summary(*READY, *rows, now="07:20")


def test_a_reading_while_it_stood_still_does_not_count() -> None:
    rows = [("07:10", dose("0.05")), ("07:15", mean("66")), ("07:20", Paused())]
    said = summary(*READY, *rows, ("07:40", mean("40")))
    assert "MAP in target at 1 of 1 readings (100 %)." in said


def test_the_indication_of_the_order_stands_first() -> None:
    order = Ordered(indication="septic shock", map_low=Amount(text="65", unit="mmHg"))
    assert summary(("07:00", order)).startswith("Septic shock. Not started.")
