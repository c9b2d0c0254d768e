"""Reasons by digit, and what is none."""

import pytest

from assistant.views.entry_reasons import ARTEFACT, MOST, VALUE, not_a_reason, reasons


def test_the_first_findings_reasons_come_first_and_none_twice() -> None:
    found = reasons(["tenfold", "over_order", "over_one_step"])
    assert found[0] == "prescriber at the bedside"
    assert len(found) == len(set(found)) == MOST


def test_an_odd_reading_can_be_real_or_an_artefact() -> None:
    assert ARTEFACT in reasons(["map_jump"])


def test_a_finding_without_reasons_of_its_own_gets_the_usual_ones() -> None:
    assert reasons(["start_high"])


@pytest.mark.parametrize("text", [
    "d0.7", "D 0.7", "0.7", "0,7 mcg/kg/min", "rate 18.4 mL/h", "118/52", "MAP 66 mmHg", "66a",
    "dose: 0.7", "68 1350", "h104 -16", ".7", "60 min",
])  # fmt: skip
def test_a_value_is_told_as_one_and_is_no_reason(text: str) -> None:
    assert not_a_reason(text) == VALUE


@pytest.mark.parametrize("text", ["", "ok", "x", "--", "12 a?"])
def test_fewer_than_3_letters_are_no_reason(text: str) -> None:
    assert not_a_reason(text)


@pytest.mark.parametrize("text", [
    "surgeon asked", "MAP 58 twice, told Dr Lind", "sbp", "2 nurses checked", "told at 13:50",
    "dose was 0.7 on arrival",
])  # fmt: skip
def test_words_with_numbers_among_them_are_a_reason(text: str) -> None:
    assert not_a_reason(text) == ""
