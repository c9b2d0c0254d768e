"""WORK, delights: the start of a shift in 20 seconds, kept as one note."""

import pytest
from drawn import place_at, read_on

from assistant.record.entries import Noted
from assistant.views.drawer_shift import questions, read

TEXTS = {
    "sound_heard": "yes", "clock_agrees": "yes", "pump_rate": "23.6", "bag_agrees": "yes",
    "line_agrees": "yes",
}  # fmt: skip
NB = "\u00a0"


def noted(**other: str) -> str:
    _, came = read_on(read, place_at(), TEXTS | other)
    assert came.closed == ""
    [row] = came.charting
    assert isinstance(row.what, Noted)
    return row.what.text


def test_all_that_was_looked_at_is_one_note() -> None:
    assert noted() == (
        "Start of shift: sound heard, clock agrees with the monitor's, "
        f"pump shows 23.6{NB}mL/h as charted, bag as charted, line as charted"
    )


def test_what_is_not_so_is_noted_and_a_rate_that_differs_is_told_at_once() -> None:
    said = noted(sound_heard="no", line_agrees="no", pump_rate="20")
    assert "sound not heard" in said
    assert f"pump shows 20{NB}mL/h, charted is 23.6{NB}mL/h" in said
    assert "line differs from what is charted" in said
    _, came = read_on(read, place_at(), TEXTS | {"pump_rate": "20"})
    assert "R charts the rate that the pump shows" in came.said["pump_rate"].text


@pytest.mark.parametrize("key", list(TEXTS))
def test_nothing_is_taken_as_looked_at_that_was_not_answered(key: str) -> None:
    rest = {name: text for name, text in TEXTS.items() if name != key}
    assert read_on(read, place_at(), rest)[1].closed


def test_what_is_charted_is_asked_with_it() -> None:
    asked = questions(place_at())
    assert asked["bag_agrees"] == f"Bag: 16{NB}mcg in 1{NB}mL?"
    assert asked["line_agrees"] == "Line: peripheral, left forearm?"
    assert asked["clock_agrees"].startswith("14:06 here")
