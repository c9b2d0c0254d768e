"""The drawer of another agent: dose with its unit, bag, line, order, check; slips are asked."""

from charting import bag, chart_of, clock, dose, weight
from infusion import order
from unitprotocol import protocol

from assistant.record.entries import AgentRuns, Amount, LineChosen, What
from assistant.views.drawer_agent import read, says, units_of, view
from assistant.views.setup_form import Form, PageRead, Place

BEFORE: list[tuple[str, What]] = [
    ("13:00", weight("70")), ("13:01", order()), ("13:01", LineChosen(access="central")),
    ("13:02", bag()), ("13:20", dose("0.3")),
]  # fmt: skip
VASO = {"agent": "vasopressin", "agent_unit": "units/min", "agent_dose": "0.03"}


def form(*rows: tuple[str, What], **texts: str) -> Form:
    return Form(Place(chart_of(*BEFORE, *rows), protocol(), clock("14:06")), texts)


def page(*rows: tuple[str, What], **texts: str) -> PageRead:
    return read(form(*rows, **texts))


def runs(text: str, unit: str = "units/min", **more: str) -> AgentRuns:
    whole = {"name": "vasopressin", "amount": Amount(text=text, unit=unit), **more}
    return AgentRuns.model_validate(whole)


def test_name_unit_and_dose_are_enough_and_both_units_are_shown() -> None:
    came = page(**VASO)
    assert came.closed == ""
    assert [row.what for row in came.charting] == [runs("0.03")]
    assert came.said["agent_dose"].text == "Same as 1.8\u00a0units/h."
    hourly = page(agent="vasopressin", agent_unit="units/h", agent_dose="1.8")
    assert hourly.said["agent_dose"].text == "Same as 0.03\u00a0units/min."


def test_bag_line_order_and_check_are_charted_with_it() -> None:
    came = page(
        **VASO, agent_strength="20 units in 50 mL", agent_line="own central lumen",
        agent_by="Dr Lind", agent_check="now", agent_checker="RN Costa",
    )  # fmt: skip
    (row,) = came.charting
    assert row.what == runs(
        "0.03", strength="20 units in 50 mL", line="own central lumen", ordered_by="Dr Lind",
        checked_by="RN Costa",
    )  # fmt: skip
    assert "who checked it" in page(**VASO, agent_check="now").closed
    assert page(**VASO, agent_check="later").notes


def test_H04_a_slip_by_60_is_asked_either_way() -> None:
    minute = page(agent="vasopressin", agent_unit="units/min", agent_dose="1.8")
    assert "Units per hour?" in minute.said["agent_dose"].text
    assert minute.closed
    hour = page(agent="vasopressin", agent_unit="units/h", agent_dose="0.03")
    assert "Units per\u00a0minute?" in hour.said["agent_dose"].text
    assert hour.closed
    key = hour.whys[0].key
    told = page(
        agent="vasopressin", agent_unit="units/h", agent_dose="0.03", **{key: "pump shows it"}
    )
    assert told.closed == ""


def test_a_dose_without_its_unit_is_no_dose() -> None:
    bare = page(agent="vasopressin", agent_dose="0.03")
    assert "the unit" in bare.closed
    assert bare.charting == ()


def test_of_an_agent_that_runs_what_is_left_empty_stays() -> None:
    there = ("13:50", runs("0.03", strength="20 units in 50 mL"))
    came = page(there, agent="vasopressin", agent_check="now", agent_checker="RN Costa")
    assert [row.what for row in came.charting] == [runs("0.03", checked_by="RN Costa")]
    assert page(there, agent="vasopressin").charting == ()
    ended = page(there, agent="vasopressin", agent_unit="units/min", agent_dose="0")
    assert [row.what for row in ended.charting] == [runs("0")]
    assert page(agent="vasopressin", agent_unit="units/min", agent_dose="0").closed
    shown = view(form(there, agent="vasopressin"))
    assert shown.runs.replace("\u00a0", " ") == (
        "Runs: Vasopressin 0.03 units/min, 20 units in 50 mL, read 13:50."
    )


def test_another_name_is_typed_in_words() -> None:
    assert "the agent's name" in page(agent="other").closed
    came = page(agent="other", agent_name="milrinone", agent_unit="mcg/kg/min", agent_dose="0.5")
    assert isinstance(came.charting[0].what, AgentRuns)
    assert came.charting[0].what.name == "milrinone"


def test_units_are_offered_for_what_is_dosed_in_units() -> None:
    assert [unit for unit, _, _ in units_of("vasopressin")] == ["units/min", "units/h", "mL/h"]
    assert "units/min" not in [unit for unit, _, _ in units_of("epinephrine")]
    assert len({key for _, key, _ in units_of("")}) == len(units_of("")) == 6


def test_what_the_protocol_says_of_it_is_shown_with_both_times() -> None:
    said = says(protocol(), "vasopressin")[0].replace("\u00a0", " ")
    assert "0.03 to 0.04 units/min (1.8 to 2.4 units/h)" in said
    assert said.endswith("over 0.04 units/min only as salvage.")
    assert says(protocol(), "milrinone") == ()
    assert view(form(**VASO)).ordered_by == "Dr A Lind"
