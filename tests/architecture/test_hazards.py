"""Every hazard has a control, and every control the tests that prove it."""

import pytest
from hazards import Hazard, every_test, listed, numbered

HAZARDS = listed()
SEVERITIES = {"catastrophic", "major", "considerable", "significant", "minor"}


def test_the_hazards_are_numbered_through_without_a_gap() -> None:
    assert [each.id for each in HAZARDS] == [f"H{n:02}" for n in range(1, len(HAZARDS) + 1)]
    assert len(HAZARDS) >= 60


@pytest.mark.parametrize("each", HAZARDS, ids=lambda h: h.id)
def test_a_hazard_tells_its_harm_and_its_control_and_leads_to_tests_that_exist(
    each: Hazard,
) -> None:
    assert each.hazard and each.harm and each.control  # noqa: PT018
    assert each.severity in SEVERITIES
    assert [test for test in each.tests if test not in every_test()] == []
    assert len(set(each.tests)) == len(each.tests)


@pytest.mark.parametrize("each", HAZARDS, ids=lambda h: h.id)
def test_a_hazard_without_a_test_says_what_is_still_open(each: Hazard) -> None:
    assert each.tests or each.open
    assert len(each.open.split()) <= 3


def test_every_test_that_carries_a_hazards_number_is_listed_there() -> None:
    known = {each.id: set(each.tests) for each in HAZARDS}
    missing = {n: sorted(tests - known.get(n, set())) for n, tests in numbered().items()}
    assert {n: tests for n, tests in missing.items() if tests} == {}, (
        "Enter them: PYTHONPATH=.:tests/support python tests/support/hazards.py"
    )
