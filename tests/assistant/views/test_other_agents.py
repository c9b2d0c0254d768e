"""One equivalent dose beside norepinephrine, by a named formula, with what it leaves out."""

from datetime import UTC

from charting import clock
from infusion import Row, amount, chart, prepared, runs
from unit import profile
from unitprotocol import protocol

from assistant.record.entries import AgentRuns, Paused, PumpRuns
from assistant.rules.agents import running
from assistant.views.other_agents import agent_rows, equivalent_line, equivalent_row

RULES = profile("adult_septic_shock")
STARTED: Row = ("13:20", runs("23.6", "0.09"))


def agent(name: str, text: str, unit: str) -> AgentRuns:
    return AgentRuns(name=name, amount=amount(text, unit))


def said(*more: Row, rows: list[Row] | None = None) -> str:
    known = prepared() if rows is None else rows
    row = equivalent_row(chart([*known, *more]), RULES, clock("14:06"))
    return row.words.replace("\u00a0", " ") if row else ""


def test_no_equivalent_stands_while_norepinephrine_runs_alone() -> None:
    assert said(STARTED) == ""
    ended: list[Row] = [
        ("13:30", agent("vasopressin", "0.03", "units/min")),
        ("13:40", agent("Vasopressin", "0", "units/min")),
    ]
    assert said(STARTED, *ended) == ""
    assert running(chart([*prepared(), *ended]), clock("13:35")) != ()
    assert equivalent_line(chart([*prepared(), STARTED]), RULES, clock("14:06")) == ""


def test_the_sum_names_its_formula_and_what_it_does_not_count() -> None:
    vasopressin: Row = ("13:30", agent("Vasopressin", "0.03", "units/min"))
    assert said(STARTED, vasopressin) == "NEE 0.165 mcg/kg/min by Goradia 2021"
    dobutamine: Row = ("13:40", agent("dobutamine", "5", "mcg/kg/min"))
    whole = "NEE 0.165 mcg/kg/min by Goradia 2021; not counted: dobutamine"
    assert said(STARTED, vasopressin, dobutamine) == whole
    line = equivalent_line(
        chart([*prepared(), STARTED, vasopressin, dobutamine]), RULES, clock("14:06")
    )
    assert line.replace("\u00a0", " ") == f"{whole}."


def test_units_an_hour_are_counted_as_units_a_minute_and_never_sixty_times_too_much() -> None:
    hourly: Row = ("13:30", agent("vasopressin", "1.8", "units/h"))
    assert said(STARTED, hourly) == "NEE 0.165 mcg/kg/min by Goradia 2021"


def test_another_unit_or_norepinephrine_twice_is_named_and_not_counted() -> None:
    other: Row = ("13:30", agent("epinephrine", "5", "mL/h"))
    twice: Row = ("13:31", agent("norepinephrine", "0.1", "mcg/kg/min"))
    assert said(STARTED, other, twice) == (
        "NEE 0.09 mcg/kg/min by Goradia 2021; not counted: epinephrine, norepinephrine"
    )


def test_a_pump_that_stands_counts_as_0_and_a_dose_that_is_not_known_is_told() -> None:
    vasopressin: Row = ("13:30", agent("vasopressin", "0.03", "units/min"))
    assert said(STARTED, vasopressin, ("13:50", Paused())).startswith("NEE 0.075")
    bare = [row for row in prepared() if row[1].kind not in ("bag", "weight")]
    rate: Row = ("13:20", PumpRuns(rate=amount("13.1", "mL/h")))
    unknown = said(rate, vasopressin, rows=bare)
    assert unknown == "NEE not known: norepinephrine in mcg/kg/min is not known"
    flat: Row = ("13:20", PumpRuns(dose=amount("6", "mcg/min")))
    assert said(flat, vasopressin, rows=bare) == unknown


def test_a_protocol_without_the_formula_shows_none() -> None:
    rows = [*prepared(), STARTED, ("13:30", agent("vasopressin", "0.03", "units/min"))]
    rules = protocol().model_copy(update={"formulas": ()})
    assert equivalent_row(chart(rows), rules, clock("14:06")) is None


def listed(*more: Row, time: str = "14:06") -> list[str]:
    rows = agent_rows(chart([*prepared(), *more]), RULES, clock(time), UTC)
    return [f"{row.words} ({row.note})".replace("\u00a0", " ") for row in rows]


def test_each_other_agent_is_named_with_its_amount_and_since_when() -> None:
    vasopressin: Row = ("13:30", agent("vasopressin", "0.03", "units/min"))
    again: Row = ("13:50", agent("Vasopressin", "0.03", "units/min"))
    assert listed(STARTED, vasopressin, again) == [
        "Vasopressin 0.03 units/min, same as 1.8 units/h, since 13:30 (read 16 min ago)",
        "NEE 0.165 mcg/kg/min by Goradia 2021 (VIS 13.3)",
    ]
    more: Row = ("13:55", agent("vasopressin", "0.04", "units/min"))
    assert "since 13:55 (read 11 min ago)" in listed(STARTED, vasopressin, again, more)[0]
    assert listed(STARTED) == []


def test_what_ran_before_norepinephrine_and_what_nobody_read_for_an_hour_say_so() -> None:
    before: Row = ("13:10", agent("dobutamine", "5", "mcg/kg/min"))
    assert listed(before, STARTED, time="13:40")[0] == (
        "dobutamine 5 mcg/kg/min, since before 13:10 (read 30 min ago)"
    )
    assert listed(before, STARTED, time="14:11")[0] == (
        "dobutamine 5 mcg/kg/min, since before 13:10, not read for 1 h 1 min ()"
    )


def test_a_flat_dose_is_counted_by_the_weight_and_the_score_names_what_it_leaves_out() -> None:
    flat: Row = ("13:30", agent("epinephrine", "7", "mcg/min"))
    assert listed(STARTED, flat)[1] == "NEE 0.19 mcg/kg/min by Goradia 2021 (VIS 19)"
    other: Row = ("13:30", agent("phenylephrine", "50", "mcg/min"))
    assert listed(STARTED, other)[1].endswith("(VIS 9; not counted: phenylephrine)")


def test_bag_and_line_stand_beside_the_rate_at_the_bedside() -> None:
    much, bag = amount("0.03", "units/min"), "20 units in 50 mL"
    what = AgentRuns(name="vasopressin", amount=much, strength=bag, line="own lumen")
    rows = agent_rows(chart([("07:00", what)]), protocol(), clock("07:10"), UTC)
    assert "1.8\u00a0units/h, 20 units in 50 mL, own lumen, since" in rows[0].words
