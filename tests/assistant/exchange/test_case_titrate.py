"""A pharmacist's case of the titration table, in the contract's own names."""

from fractions import Fraction

import pytest
from casework import answer
from unitprotocol import protocol

from assistant.exchange.case_input import Given, Refused
from assistant.exchange.case_titrate import titrated

ORDER: dict[str, object] = {
    "drug": "norepinephrine",
    "route": "central",
    "start": "0.05",
    "step": "0.02",
    "interval_min": 5,
    "max": "0.5",
    "map_low": 65,
    "map_high": 75,
}
STATE: dict[str, object] = {"dose": "0.08", "map": 58, "min_since_change": "6"}


def table(order: dict[str, object] | None = None, **changes: object) -> dict[str, object]:
    row = {**STATE, "order": {**ORDER, **(order or {})}, **changes}
    return dict(titrated(Given(row), protocol()))


def test_a_step_up_names_its_row_its_dose_and_what_goes_with_it() -> None:
    assert table() == {
        "rule": "T07",
        "action": "INCREASE",
        "new_dose": Fraction(1, 10),
        "also": ["INFORM_PRESCRIBER_ESCALATION_BAND"],
    }


def test_a_wait_names_the_minutes() -> None:
    assert table(min_since_change=3) == {"rule": "T08", "action": "WAIT", "recheck_in_min": 2}


def test_H26_what_an_order_lacks_is_named_in_the_contracts_words() -> None:
    everything = dict.fromkeys(ORDER)
    assert table(everything)["missing"] == [
        "drug",
        "route",
        "start",
        "step",
        "interval_min",
        "max",
        "map_low",
    ]
    assert table({"drug": ""})["missing"] == ["drug"]


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"population": "child", "dose": "0.3"}, "T07"),
        ({"population": "adult", "dose": "0.3"}, "T10"),
        ({"population": "pregnant", "dose": "0.3"}, "T10"),
        ({"route_in_use": "io", "route_hours": 25}, "T11"),
        ({"route_in_use": "intraosseous", "route_hours": 25}, "T11"),
        ({"max_bp_age_min": 5, "min_since_bp": 6}, "T03"),
        ({"sbp": 69, "dbp": 50}, "T04"),
        ({"site_signs": ["swelling"]}, "T02"),
        ({"ischaemia": True}, "T05"),
        ({"new_arrhythmia": True}, "T05"),
        ({"map": 70, "vasoconstriction": True}, "T14"),
        ({"map": 70, "perfusion_poor": True}, "T13"),
        ({"map": 80, "readings_above": 2}, "T15"),
        ({"map": 80}, "T16"),
    ],
)
def test_every_input_of_the_contract_reaches_its_row(changes: dict[str, object], rule: str) -> None:
    assert table(**changes)["rule"] == rule


def test_the_ordered_line_counts_while_no_other_is_in_use() -> None:
    assert table({"route": "peripheral"}, route_hours=25)["rule"] == "T11"
    assert table({"route": "intravenous"}, route_in_use="central", route_hours=25)["rule"] == "T07"


def test_an_intravenous_order_is_whole_and_limits_no_line() -> None:
    assert table({"route": "intravenous"})["rule"] == "T07"
    assert table({"route": "intravenous"}, route_hours=25)["rule"] == "T07"
    assert table({"route": "intravenous"}, route_in_use="io", route_hours=25)["rule"] == "T11"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"map": None}, "map is missing"),
        ({"dose": "much"}, "dose is not a plain number"),
        ({"route_in_use": "arm"}, "route_in_use 'arm' is not known"),
        ({"population": "cat"}, "population 'cat' is not known"),
        ({"site_signs": "yes"}, "neither true nor false"),
    ],
)
def test_a_state_that_cannot_be_read_is_refused(changes: dict[str, object], reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        table(**changes)


def test_a_state_without_an_order_group_is_refused() -> None:
    with pytest.raises(Refused, match="order is missing or is no group"):
        titrated(Given({**STATE, "order": []}), protocol())


def test_a_systolic_of_180_is_too_high_in_a_child_as_well() -> None:
    case = {**STATE, "order": ORDER, "population": "child", "map": 70, "sbp": 180, "dbp": 50}
    assert answer("titrate", **case)["rule"] == "T06"


@pytest.mark.parametrize("name", ["start", "step", "interval_min", "max"])
def test_an_order_of_nothing_is_no_order_and_answers_no_step_to_the_same_dose(name: str) -> None:
    with pytest.raises(Refused, match=f"{name} is 0"):
        table({name: 0})
    assert table({name: None})["missing"] == [name]
