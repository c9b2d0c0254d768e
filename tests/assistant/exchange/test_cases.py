"""A pharmacist's file of worked cases: what agrees, what differs, what cannot be worked."""

import json
from fractions import Fraction

import pytest
from casework import profiles
from hypothesis import given
from hypothesis import strategies as st

from assistant.exchange.case_kinds import KINDS
from assistant.exchange.cases import (
    CaseResult,
    Unreadable,
    as_json,
    closing,
    line_of,
    read_cases,
    run_cases,
)

GOOD = """{"id": "A1", "kind": "salt_to_base", "input": {"value": 0.3, "labelled_as": "tartrate"},
 "expected": {"base": 0.15}, "tolerance": {"base": 0}}"""


def results(*records: object) -> list[CaseResult]:
    return run_cases(read_cases(json.dumps(records)), profiles())


def mean(expected: object, tolerance: object = None) -> CaseResult:
    row: dict[str, object] = {"id": "M", "kind": "map_from_cuff"}
    row |= {"input": {"sbp": 94, "dbp": 50}, "expected": expected, "tolerance": tolerance}
    return results(row)[0]


def test_H10_decimals_are_never_read_as_floats() -> None:
    found = run_cases(read_cases(f"[{GOOD}]"), profiles())
    assert [r.same for r in found] == [True]
    assert found[0].answer == {"base": Fraction(3, 20)}


@pytest.mark.parametrize(
    ("expected", "tolerance", "same"),
    [
        ({"map_exact": 64.667}, {"map_exact": 0.001}, True),
        ({"map_exact": 64.668}, {"map_exact": 0.001}, False),
        ({"map_exact": "64.667"}, {"map_exact": "0.001"}, True),
        ({"map_exact": 64.667}, None, False),
        ({"map_display": 65}, {"map_display": 0}, True),
        ({"map_display": 65.0}, {}, True),
        ({"map_display": 64}, {"map_display": 0}, False),
        ({"map_display": 64}, {"map_display": 1}, True),
        ({"at_or_above_65": True}, {}, True),
        ({"at_or_above_65": 1}, {}, False),
        ({"at_or_above_65": "true"}, {}, False),
        ({"map_exact": None}, {"map_exact": 1}, False),
        ({"something_else": 1}, {}, False),
        ({"something_else": None}, {}, True),
        (None, {}, None),
    ],
)
def test_a_field_agrees_within_its_tolerance_and_exactly_without_one(
    expected: object, tolerance: object, same: bool | None
) -> None:
    assert mean(expected, tolerance).same is same


def test_lists_agree_element_by_element() -> None:
    row = {"kind": "dose_to_rate", "input": {"dose": "8", "unit": "mcg/min", "conc_mcg_ml": 16}}
    same, more = ({**row, "expected": {"flags": flags}} for flags in ([], ["LOW_RATE"]))
    assert [r.same for r in results(same, more)] == [True, False]


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (5, "This is no record of named values."),
        ({}, "kind is missing."),
        ({"kind": "map_from_cuff"}, "input is missing or is no group of values."),
        ({"kind": "horoscope", "input": {}}, "Kind 'horoscope' is not known; known are"),
        ({"kind": "map_from_cuff", "input": {"sbp": "high"}}, "sbp is not a plain number."),
    ],
)
def test_a_record_that_cannot_be_worked_is_refused_in_a_sentence(
    record: object, reason: str
) -> None:
    found = results(record)[0]
    assert found.refused is not None
    assert found.refused.startswith(reason)
    assert (found.answer, found.same, found.agrees) == (None, None, False)


@pytest.mark.parametrize(
    ("expected", "tolerance", "reason"),
    [
        ([], {}, "expected is missing or is no group"),
        ({"map_exact": 64}, {"map_exact": -1}, "tolerance of map_exact is below 0"),
        ({"map_exact": 64}, {"map_exact": "near"}, "tolerance of map_exact is not a plain number"),
        ({"map_exact": "near"}, {"map_exact": 1}, "expected map_exact is not a plain number"),
        ({"map_exact": 64}, [1], "tolerance is missing or is no group"),
        ({"map_exact": 10**15}, {}, "An expected number is not a plain number"),
    ],
)
def test_an_expectation_that_cannot_be_held_against_anything_is_refused(
    expected: object, tolerance: object, reason: str
) -> None:
    assert reason in str(mean(expected, tolerance).refused)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "5",
        "[1,",
        '[{"a": NaN}]',
        '[{"id": 1, "id": 2}]',
        "[" * 100_000,
        "[" + "9" * 5000 + "]",
    ],
)
def test_a_file_that_is_no_list_of_cases_is_refused_in_a_sentence(text: str) -> None:
    with pytest.raises(Unreadable, match=r"^The file is not a list of cases in JSON: .*\.$"):
        read_cases(text)


def test_every_result_is_one_line_for_a_person() -> None:
    shown = [
        line_of(mean({"map_display": 65})),
        line_of(mean({"map_display": 64, "at_or_above_65": False})),
        line_of(mean(None)),
        *(line_of(r) for r in results(5, {"id": "X", "kind": "horoscope", "input": {}})),
    ]
    assert shown[0] == "M  map_from_cuff  same"
    assert shown[1] == (
        "M  map_from_cuff  different: map_display expected 64, answer 65; "
        "at_or_above_65 expected false, answer true"
    )
    assert shown[2] == (
        "M  map_from_cuff  nothing expected: map_exact 64.666666667, map_display 65, "
        "at_or_above_65 true"
    )
    assert shown[3] == "1  refused: This is no record of named values."
    assert shown[4].startswith("X  horoscope  refused: Kind 'horoscope' is not known")


def test_lists_and_nothing_are_told_as_such() -> None:
    row = {"id": "D", "kind": "dose_to_rate", "expected": {"flags": ["LOW_RATE"], "other": "x"}}
    row["input"] = {"dose": "8", "unit": "mcg/min", "conc_mcg_ml": 16}
    assert line_of(results(row)[0]) == (
        "D  dose_to_rate  different: flags expected [LOW_RATE], answer []; "
        "other expected x, answer nothing"
    )


def test_the_closing_line_counts() -> None:
    rows = [mean({"map_display": 65}), mean({"map_display": 64}), *results(5)]
    assert closing(rows) == "3 cases: 1 same, 1 different, 1 refused."
    assert closing([mean(None)]) == (
        "1 cases: 0 same, 0 different, 0 refused, 1 without an expected answer."
    )
    assert [r.agrees for r in rows] == [True, False, False]


def test_the_json_holds_every_result_with_plain_numbers() -> None:
    found = json.loads(as_json([mean({"map_exact": 64.5}), *results(5)]))
    answer = {"map_exact": 64.66666666666667, "map_display": 65, "at_or_above_65": True}
    assert found == [
        {
            "id": "M",
            "kind": "map_from_cuff",
            "answer": answer,
            "same": False,
            "differences": [
                {"field": "map_exact", "expected": 64.5, "answer": answer["map_exact"]}
            ],
            "refused": None,
        },
        {
            "id": "1",
            "kind": "",
            "answer": None,
            "same": None,
            "differences": [],
            "refused": "This is no record of named values.",
        },
    ]


def test_only_amounts_become_json_numbers() -> None:
    odd = CaseResult("1", "x", {"a": object()}, None)
    with pytest.raises(TypeError, match="no place in an answer"):
        as_json([odd])


def test_half_of_a_character_in_a_case_stops_neither_the_lines_nor_the_json() -> None:
    row: dict[str, object] = {"id": "N\ud800", "kind": "typed", "expected": {"value": "A\ud800"}}
    row["input"] = {"field": "patient_name", "text": "A\ud800"}
    found = results(row)
    assert line_of(found[0]).encode() == (
        b"N\\ud800  typed  different: value expected A\\ud800, answer nothing"
    )
    told = as_json(found)
    assert told.isascii()
    assert json.loads(told)[0]["differences"][0]["expected"] == "A\ud800"


def test_a_sign_that_steers_a_terminal_is_written_as_its_escape() -> None:
    assert "\x1b" not in line_of(results({"id": "\x1b[31m", "kind": "horoscope"})[0])


def test_an_expected_number_beyond_every_float_is_shown_as_it_stands() -> None:
    huge = GOOD.replace("0.15", '{"x": 1e400000}').replace('{"base": 0}', "{}")
    found = run_cases(read_cases(f"[{huge}]"), profiles())
    assert json.loads(as_json(found))[0]["differences"][0]["expected"] == {"x": "1E+400000"}


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=8,
)
WORKED = st.sampled_from([*KINDS, ""])
NAMES = st.sampled_from(
    [
        "dose",
        "unit",
        "weight_kg",
        "conc_mcg_ml",
        "order",
        "map",
        "field",
        "text",
        "value",
        "context",
    ]
)


@given(WORKED, st.dictionaries(NAMES, JSON | st.sampled_from(["mcg/min", "map_mmhg", "1"])), JSON)
def test_no_record_whatever_it_holds_ends_the_run(
    kind: str, values: dict[str, object], expected: object
) -> None:
    record = {"id": "F", "kind": kind, "input": values, "expected": expected}
    found = run_cases([record], profiles())
    assert len(found) == 1
    assert found[0].refused is not None or found[0].answer is not None
    assert line_of(found[0]).startswith("F")


def test_a_case_that_expects_an_empty_group_agrees_with_nothing() -> None:
    found = mean({}, {})
    assert (found.same, found.agrees) == (None, False)
    assert found.refused == "expected is empty: there is nothing to hold the answer against."
