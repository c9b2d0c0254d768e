"""A figure is a plain decimal number with a unit and a source, and nothing else."""

from decimal import Decimal
from fractions import Fraction

import pytest
from pydantic import ValidationError

from assistant.protocol.parts import Disagreement, Figure, Identity, Source, Statement, Sum
from assistant.quantities import Dose, DoseUnit


def figure(value: str, unit: str = "mcg/kg/min") -> Figure:
    return Figure(value=value, unit=unit, source="unit")


def test_a_figure_is_exact() -> None:
    assert figure("0.05").exact == Fraction(1, 20)
    assert figure("0.050").decimal == Decimal("0.05")
    assert figure("0.05").dose == Dose(Fraction(1, 20), DoseUnit.PER_KG)


def test_whole_figures_are_integers_and_others_say_so() -> None:
    assert figure("15", "min").whole == 15
    with pytest.raises(ValueError, match="whole number"):
        _ = figure("1.5", "min").whole


def test_H04_a_figure_in_another_unit_is_no_dose() -> None:
    with pytest.raises(ValueError, match="mmHg"):
        _ = figure("65", "mmHg").dose


@pytest.mark.parametrize("text", ["-1", ".5", "5.", "05", "1e3", "1,5", "٣", "", "1 ", "0.1\n"])
def test_only_plain_decimals_are_figures(text: str) -> None:
    with pytest.raises(ValidationError):
        figure(text)


def test_a_source_and_a_sum_need_their_words() -> None:
    with pytest.raises(ValidationError):
        Source(title="", says="x", standing="unit")
    with pytest.raises(ValidationError):
        Sum(about="x", gives=figure("1"), equals="", within="0")


def test_a_disagreement_is_between_two_different_figures() -> None:
    with pytest.raises(ValidationError, match="fewer than two"):
        Disagreement(id="x", about="x", figures=(figure("1"), figure("1.0")), used="x", why="x")


def test_a_disagreement_of_words_has_both_sides() -> None:
    with pytest.raises(ValidationError, match="neither two figures nor"):
        Disagreement(id="x", about="x", one="x", used="x", why="x")
    assert Disagreement(id="x", about="x", one="x", other="y", used="x", why="x").figures == ()


def test_what_is_refused_says_why() -> None:
    row = {"id": "x", "section": "line", "says": "x", "source": "unit", "standing": "refused"}
    with pytest.raises(ValidationError, match="without a reason"):
        Statement.model_validate(row)
    assert not Statement.model_validate(row | {"why": "x"}).background


def test_dates_are_days_that_exist() -> None:
    row = {"id": "a", "name": "a", "version": "1", "population": "adult", "drug": "a"}
    row |= {"indication": "a", "in_force": "2026-11-21", "expires": "2027-02-29"}
    with pytest.raises(ValidationError, match="not a date"):
        Identity.model_validate(row)
    assert Identity.model_validate(row | {"expires": "2028-02-29"}).parts == ()
