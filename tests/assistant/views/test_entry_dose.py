"""Doses and rates of the quick entry."""

import pytest
from charting import bag, clock, weight
from infusion import amount, chart, order, prepared, runs, titrating
from unitprotocol import comma_unit, protocol

from assistant.record.entries import BagHung, PumpRuns, What
from assistant.views.entry_dose import TYPE_BACK, beside, read_dose, read_rate, step
from assistant.views.entry_modes import Mode

NOW = clock("14:06")
DOSE = "mcg/kg/min"


def lacking(*kinds: str) -> list[tuple[str, What]]:
    return [row for row in titrating() if row[1].kind not in kinds]


def test_a_dose_is_charted_with_the_rate_the_pump_can_be_set_to() -> None:
    found = read_dose(chart(titrating()), protocol(), "0.11", NOW)
    assert found.body == runs("28.9", "0.11")
    assert found.comment == ""


def test_H09_a_rounding_that_matters_is_told_with_what_it_gives() -> None:
    rows = [*prepared(), ("13:30", bag("32", "250")), ("13:31", runs("1.2", "0.037"))]
    found = read_dose(chart(rows), protocol(), "0.005", NOW)
    assert found.comment.replace("\u00a0", " ") == (
        "On the pump's step this gives 0.006 mcg/kg/min."
    )


@pytest.mark.parametrize(("text", "unit"), [("3.5", "mcg/min"), ("0.21", "mg/h")])
def test_H02_the_dose_of_now_in_another_unit_is_named_as_such(text: str, unit: str) -> None:
    rows = [*prepared(), ("13:20", runs("13.1", "0.05"))]
    found = read_dose(chart(rows), protocol(), text, NOW)
    assert found.body is not None
    assert found.comment.replace("\u00a0", " ") == (
        f"{text} {unit} is what runs now: it looks like {unit}."
    )


@pytest.mark.parametrize("text", ["3.6", "0.22", "0.5"])
def test_a_large_change_to_another_number_is_said_to_look_like_nothing(text: str) -> None:
    rows = [*prepared(), ("13:20", runs("13.1", "0.05"))]
    assert "looks" not in read_dose(chart(rows), protocol(), text, NOW).comment


def test_where_pumps_show_a_comma_the_filled_step_is_read_and_steps_on() -> None:
    unit = comma_unit()
    first = step(chart(titrating()), unit, NOW, 1)
    assert first == "0,11"
    assert read_dose(chart(titrating()), unit, first, NOW).body == runs("28.9", "0.11")
    assert step(chart(titrating()), unit, NOW, 1, first) == "0,13"
    assert step(chart(titrating()), unit, NOW, -1, "0,01") == "0"
    assert read_dose(chart(titrating()), unit, "0.11", NOW).body is None


def test_without_a_bag_or_weight_the_dose_stands_alone() -> None:
    for kind in ("bag", "weight"):
        found = read_dose(chart(lacking(kind)), protocol(), "0.11", NOW)
        assert found.body == PumpRuns(dose=amount("0.11", DOSE))
        assert found.comment == "The rate is computed once bag and weight are charted."


def test_a_dose_too_small_for_the_pumps_step_stands_alone() -> None:
    strong = [*prepared(), ("13:30", bag("64", "50")), ("13:31", weight("2"))]
    found = read_dose(chart(strong), protocol(), "0.005", NOW)
    assert found.body == PumpRuns(dose=amount("0.005", DOSE))


def test_H02_what_cannot_be_read_is_refused() -> None:
    assert "Type 0.5" in read_dose(chart(titrating()), protocol(), ".5", NOW).problem
    assert read_rate(chart(titrating()), protocol(), "28,9", NOW).problem


def test_0_is_a_stop_in_either_field() -> None:
    assert read_dose(chart(titrating()), protocol(), "0", NOW).goes_to is Mode.STOP
    assert read_rate(chart(titrating()), protocol(), "0", NOW).goes_to is Mode.STOP


def test_an_unusual_dose_is_asked_and_a_large_change_is_left_to_the_act() -> None:
    assert read_dose(chart(titrating()), protocol(), "0.9", NOW).problem == ""
    first = read_dose(chart(prepared()), protocol(), "0.006", NOW)
    assert first.ask


def test_a_rate_tells_what_it_gives_or_why_it_cannot() -> None:
    gives = read_rate(chart(titrating()), protocol(), "28.9", NOW)
    assert gives.body == PumpRuns(rate=amount("28.9", "mL/h"))
    assert gives.comment.replace("\u00a0", " ") == "Gives 0.11 mcg/kg/min."
    no_bag = read_rate(chart(lacking("bag")), protocol(), "28.9", NOW)
    assert no_bag.comment == "No bag is charted, so no dose is computed."
    no_weight = read_rate(chart(lacking("weight")), protocol(), "28.9", NOW)
    assert no_weight.comment == "No weight is charted, so no dose is computed."


@pytest.mark.parametrize(("ways", "text", "dose"), [
    (1, "", "0.11"), (-1, "", "0.07"), (1, "0.11", "0.13"), (-1, "0.01", "0"), (1, "0.49", "0.5"),
    (1, "0.5", "0.52"), (1, "x", "0.11"),
    (1, "\u0663", "0.11"), (1, "9" * 4301, "0.11"), (-1, f"0.{'1' * 4301}", "0.07"),
])  # fmt: skip
def test_steps_are_the_ordered_ones_and_the_last_ends_at_the_maximum(
    ways: int, text: str, dose: str
) -> None:
    assert step(chart(titrating()), protocol(), NOW, ways, text) == dose


def test_a_step_down_of_its_own_is_used() -> None:
    rows = [*titrating(), ("14:00", order(step_down=amount("0.01", DOSE), maximum=None))]
    assert step(chart(rows), protocol(), NOW, -1) == "0.08"
    assert step(chart(rows), protocol(), NOW, 1) == "0.11"


def test_a_step_from_a_computed_dose_starts_at_three_places() -> None:
    rows = [*titrating(), ("14:00", PumpRuns(rate=amount("28.9", "mL/h")))]
    assert step(chart(rows), protocol(), NOW, 1) == "0.13"


@pytest.mark.parametrize("kind", ["order", "pump_rate"])
def test_without_an_order_or_a_dose_there_is_no_step(kind: str) -> None:
    assert step(chart(lacking(kind)), protocol(), NOW, 1) is None


def test_H01_both_doses_stand_side_by_side() -> None:
    found = chart(titrating())
    shown = beside(found, protocol(), runs("236.3", "0.9"), NOW)
    assert shown is not None
    assert shown.ratio == pytest.approx(10)
    assert shown.now.startswith("0.09")
    assert shown.order.replace("\u00a0", " ") == (
        "Order max 0.5 mcg/kg/min. One ordered step is 0.02 mcg/kg/min."
    )
    rated = beside(found, protocol(), PumpRuns(rate=amount("47.2", "mL/h")), NOW)
    assert rated is not None
    assert rated.ratio == pytest.approx(2, rel=0.01)


def test_nothing_stands_beside_what_cannot_be_compared() -> None:
    found = chart(titrating())
    assert beside(found, protocol(), None, NOW) is None
    assert beside(chart(prepared()), protocol(), runs("13.1", "0.05"), NOW) is None
    other = PumpRuns(dose=amount("6.3", "mcg/min"))
    assert beside(found, protocol(), other, NOW) is None
    no_bag = chart(lacking("bag"))
    assert beside(no_bag, protocol(), PumpRuns(rate=amount("20", "mL/h")), NOW) is None
    alone = beside(chart(lacking("order")), protocol(), PumpRuns(dose=amount("0.1", DOSE)), NOW)
    assert alone is not None
    assert (alone.order, alone.typed_rate) == ("", "")


# ---------------------------------------------------------------- the wrong field (H03, H13)


def problem(text: str, rows: list[tuple[str, What]] | None = None) -> str:
    found = read_dose(chart(titrating() if rows is None else rows), protocol(), text, NOW)
    assert found.body is None
    return found.problem.replace("\u00a0", " ")


def test_H13_a_pump_rate_in_the_dose_field_is_told_with_the_dose_that_it_gives() -> None:
    said = problem("23.6")
    assert said.endswith("It looks like mL/h. As a rate it gives 0.09 mcg/kg/min.")
    assert problem("28.9").endswith("As a rate it gives 0.11 mcg/kg/min.")
    assert problem("23.6", lacking("weight")).endswith("It looks like mL/h.")


def test_H03_mcg_per_min_in_a_field_per_kg_is_told() -> None:
    assert problem("6.3").endswith("It looks like mcg/min.")
    assert problem("8", prepared()).endswith("It looks like mcg/min.")


def test_H13_a_dose_in_the_rate_field_is_told() -> None:
    found = read_rate(chart(titrating()), protocol(), "0.09", NOW)
    assert found.body is None
    assert found.problem.replace("\u00a0", " ").endswith("It looks like mcg/kg/min.")


STRONGER: list[tuple[str, What]] = [
    *titrating(),
    ("14:06", BagHung(drug=amount("8", "mg"), labelled="base", volume=amount("250", "mL"))),
    ("14:06", runs("11.8", "0.09")),
]


def test_H17_after_a_new_strength_a_dose_wants_the_rate_off_the_pump() -> None:
    later = chart(STRONGER)
    assert read_dose(later, protocol(), "0.11", clock("14:12")).problem == TYPE_BACK
    for typed in ("0.11 r14.4", "0.11 R 14.4", "0.11r14.4"):
        assert read_dose(later, protocol(), typed, clock("14:12")).body == runs("14.4", "0.11")
    again = read_dose(later, protocol(), "0.09", clock("14:12"))
    assert again.body is not None, "the dose that runs is no change"


def test_H17_a_rate_off_the_pump_is_charted_as_it_was_typed() -> None:
    found = read_dose(chart(STRONGER), protocol(), "0.11 r28.9", clock("14:12"))
    assert found.body == runs("28.9", "0.11"), "the act asks about it"


@pytest.mark.parametrize("typed", ["0.11 r0", "0.11 r..", "0 r14", "x r14"])
def test_a_rate_or_dose_that_cannot_be_read_charts_nothing(typed: str) -> None:
    assert read_dose(chart(titrating()), protocol(), typed, NOW).body is None
