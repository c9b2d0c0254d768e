"""H31: one leak from its first sign or step: what was done, and when it is over."""

from charting import bag, chart_of, clock, dose, weight
from unitprotocol import protocol

from assistant.record.entries import (
    Amount,
    DrugGiven,
    LeakAct,
    LeakStep,
    LineChosen,
    SiteLooked,
    What,
)
from assistant.rules.leak_course import Course, course

ARM = LineChosen(access="peripheral", site="left forearm")
NECK = LineChosen(access="central")
BEFORE: list[tuple[str, What]] = [
    ("07:00", weight("70")), ("07:00", bag()), ("07:01", ARM), ("07:10", dose("0.1")),
]  # fmt: skip
SIGNS = ("08:00", SiteLooked(signs=("pale",)))


def step(at: str, name: LeakAct, text: str = "") -> tuple[str, What]:
    return at, LeakStep(step=name, text=text)


def known(*rows: tuple[str, What], now: str = "09:00") -> Course | None:
    return course(chart_of(*BEFORE, *rows), protocol(), clock(now))


def found(*rows: tuple[str, What], now: str = "09:00") -> Course:
    shown = known(*rows, now=now)
    assert shown is not None
    return shown


def test_H31_a_leak_begins_with_its_first_sign_or_its_first_step() -> None:
    assert known() is None
    assert known(("07:30", SiteLooked())) is None
    by_sign = found(SIGNS, step("08:02", "other_access", "central"))
    assert (by_sign.since, by_sign.seen) == (clock("08:00"), clock("08:00"))
    by_step = found(step("07:58", "other_access", "central"), SIGNS)
    assert (by_step.since, by_step.seen) == (clock("07:58"), clock("08:00"))
    assert by_step.done["other_access"].text == "central"
    assert by_step.line == ARM


def test_H31_what_is_charted_later_counts_for_the_line_that_leaked() -> None:
    shown = found(SIGNS, ("08:05", NECK), step("08:05", "started_there"), ("08:20", SiteLooked()))
    assert shown.runs_elsewhere
    assert shown.left == clock("08:05")
    assert shown.line == ARM
    assert shown.looked is None


def test_until_it_runs_by_another_access_a_stop_here_is_somebodys_word() -> None:
    assert not found(SIGNS, step("08:01", "other_access", "none yet")).runs_elsewhere
    assert found(SIGNS, step("08:01", "started_there")).runs_elsewhere


def test_a_clear_look_at_that_place_ends_it_and_one_elsewhere_does_not() -> None:
    assert known(SIGNS, ("08:20", SiteLooked())) is None
    assert known(SIGNS, ("08:05", NECK), ("08:20", SiteLooked())) is not None
    assert known(SIGNS, ("08:05", NECK), step("08:30", "looked", "clear")) is None
    assert found(SIGNS, step("08:30", "looked", "same")).looked == clock("08:30")
    assert found(SIGNS, ("08:15", SiteLooked(signs=("cold",)))).looked == clock("08:15")


def test_signs_at_the_new_line_are_a_leak_of_its_own() -> None:
    shown = found(SIGNS, ("08:05", NECK), ("08:40", SiteLooked(signs=("hard",))))
    assert (shown.since, shown.line, shown.signs) == (clock("08:40"), NECK, ("hard",))


def test_after_phentolamines_hours_the_course_is_over() -> None:
    assert known(SIGNS, now="20:00") is not None
    assert known(SIGNS, now="20:01") is None
    assert known(SIGNS, now="07:59") is None


def test_phentolamine_counts_from_the_first_time_it_was_given_for_this_leak() -> None:
    drug = DrugGiven(name="Phentolamine", amount=Amount(text="5", unit="mg"))
    shown = found(("07:30", drug), SIGNS, ("08:10", drug), ("08:20", drug))
    assert shown.given is not None
    assert shown.given.at == clock("08:10")
    assert found(("07:30", drug), SIGNS).given is None
