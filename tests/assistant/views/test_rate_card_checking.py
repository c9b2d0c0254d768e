"""A card that carries a wrong rate is neither shown nor printed."""

from dataclasses import replace
from datetime import UTC
from fractions import Fraction

import pytest
from shelved import NOW
from unit import profile

from assistant.quantities import Drug, Volume
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_checking import WrongCard, checked, wrong
from assistant.views.rate_card_words import Cell, RateCard

GOOD = rate_card(profile("adult_septic_shock"), Drug(Fraction(4)), Volume(Fraction(250)), NOW, UTC)


def with_cell(old: str, new: str) -> RateCard:
    """The card with the first cell of that rate written otherwise."""
    row = next(row for row in GOOD.rows if any(cell.rate == old for cell in row.cells))
    at = next(n for n, cell in enumerate(row.cells) if cell.rate == old)
    cells = (*row.cells[:at], Cell(new), *row.cells[at + 1 :])
    rows = tuple(replace(row, cells=cells) if each is row else each for each in GOOD.rows)
    return replace(GOOD, rows=rows)


def test_a_good_card_passes_as_it_is() -> None:
    assert checked(GOOD) is GOOD


def test_H10_the_published_slip_of_17_3_for_7_3_is_found() -> None:
    bad = with_cell("7.3", "17.3")
    assert list(wrong(bad)) == ["17.3 mL/h does not give 0.015 mcg/kg/min at 130 kg"]
    with pytest.raises(WrongCard, match=r"17\.3 mL/h"):
        checked(bad)


@pytest.mark.parametrize(("old", "new"), [("13.1", "13.2"), ("131.3", "13.13"), ("21", "12")])
def test_a_step_too_much_a_moved_point_and_swapped_digits_are_found(old: str, new: str) -> None:
    assert len(list(wrong(with_cell(old, new)))) == 1


def test_a_card_for_any_weight_is_checked_too() -> None:
    made = rate_card(
        profile("hepatorenal_syndrome"), Drug(Fraction(4)), Volume(Fraction(250)), NOW, UTC
    )
    row = replace(made.rows[0], cells=(Cell("313"),))
    bad = replace(made, rows=(row, *made.rows[1:]))
    assert list(wrong(bad)) == ["313 mL/h does not give 0.5 mg/h"]


def test_a_row_or_a_cell_too_few_and_another_dose_are_found() -> None:
    assert "a row is missing" in next(wrong(replace(GOOD, rows=GOOD.rows[:-1])))
    thin = replace(GOOD.rows[0], cells=GOOD.rows[0].cells[:-1])
    assert "a cell is missing" in next(wrong(replace(GOOD, rows=(thin, *GOOD.rows[1:]))))
    other = replace(GOOD.rows[0], dose="0.1")
    assert "not the dose of its row" in next(wrong(replace(GOOD, rows=(other, *GOOD.rows[1:]))))
