"""Numbers with their units, sources with their standing, the mark of the unit's own values."""

import pytest
from shelved import line, read, signed, spoken
from unit import profile

from assistant.protocol.model import Figure
from assistant.views.library import library
from assistant.views.library_lines import figure_words, listed, span


@pytest.mark.parametrize(
    ("value", "unit", "said"),
    [
        ("0.05", "mcg/kg/min", "0.05 mcg/kg/min"),
        ("1", "readings", "1 reading"),
        ("2", "readings", "2 readings"),
        ("5", "%", "5%"),
        ("2100", "mL", "2,100 mL"),
    ],
)
def test_a_figure_is_said_with_its_unit(value: str, unit: str, said: str) -> None:
    assert spoken(figure_words(Figure(value=value, unit=unit, source="unit"))) == said


def minutes(value: str) -> Figure:
    return Figure(value=value, unit="min", source="unit")


def test_ranges_and_rows_of_figures_name_their_unit_once() -> None:
    assert spoken(span(minutes("5"), minutes("15"))) == "5 to 15 min"
    assert spoken(span(minutes("5"), minutes("5"))) == "5 min"
    assert spoken(listed([minutes("2"), minutes("5"), minutes("10")])) == "2, 5 and 10 min"
    mg, day = (Figure(value="50", unit=unit, source="unit") for unit in ("mg", "mg/day"))
    assert spoken(span(mg, day)) == "50 mg, or 50 mg/day"


def test_an_article_says_that_its_review_is_pending() -> None:
    (origin, *_) = line(read(), "intervals.titrating").origins
    assert origin.title == "How to start a norepinephrine drip (article)"
    assert origin.dated.startswith("11-Feb-2026")
    assert origin.standing == "article, its human review pending"
    assert origin.says


def test_a_value_of_the_units_own_waits_for_its_sign_off_and_then_names_who_gave_it() -> None:
    assert line(read(), "intervals.quiet").sign_off == "[sign-off]"
    assert line(read(), "intervals.titrating").sign_off == ""
    assert line(library(signed()), "intervals.quiet").sign_off == "accepted by A Berg"
    assert profile("adult_septic_shock").approval is None
