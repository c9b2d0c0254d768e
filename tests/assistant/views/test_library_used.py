"""Where a place of the text is used: the nearest row above counts."""

from assistant.views.library_used import CARD, SUGGESTION, used


def test_a_place_takes_the_row_above_it() -> None:
    assert used("titration.episode") == (SUGGESTION,)
    assert CARD in used("preparations.0.strength")
    assert used("titration.ask_change") == ("Bedside typed dose",)


def test_a_formula_acts_where_another_agent_is_shown() -> None:
    assert {"Bedside supply", "Handover sheet"} <= set(used("formulas"))


def test_a_place_that_is_used_nowhere_has_none() -> None:
    assert used("nothing.here") == ()
