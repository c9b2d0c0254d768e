"""The rate card on paper, read back: one page, every cell, its mark and its end."""

from dataclasses import replace
from io import BytesIO

import pytest
from handovers import squeezed, text_of
from pypdf import PdfReader
from rate_cards import bag_card, patients_card
from shelved import NOW, PROFILES, signed
from unit import profile

from assistant.paper.rate_card import SIZES, Paper, patient_card_pdf, rate_card_pdf
from assistant.quantities import Drug, Volume, exact
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_checking import WrongCard
from assistant.views.rate_card_words import Cell, RateCard


def told(card: RateCard) -> list[str]:
    """Every text of a card."""
    words = [card.title, card.profile, card.bag, card.made, card.rules, card.notice, card.how]
    words += [*card.void, *card.warnings, card.head.ends, card.unit]
    words += [text for row in card.legend for text in row]
    for row in card.rows:
        words += [row.dose, row.named, *(cell.rate for cell in row.cells), *row.more]
    return words


@pytest.mark.parametrize("paper", SIZES)
@pytest.mark.parametrize("weight", ["", "70"])
@pytest.mark.parametrize("name", PROFILES)
def test_everything_stands_on_one_page_of_either_size(name: str, weight: str, paper: Paper) -> None:
    row = profile(name).preparations[0]
    card = bag_card(name, row.drug.value, row.volume.value, weight)
    pdf = rate_card_pdf(card, paper)
    (page,) = PdfReader(BytesIO(pdf)).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == tuple(
        round(side) for side in SIZES[paper]
    )
    said = squeezed(text_of(pdf))
    assert [words for words in told(card) if squeezed(words) not in said] == []


def test_the_rates_of_a_row_stand_in_their_order() -> None:
    card = bag_card()
    said = text_of(rate_card_pdf(card))
    row = next(each for each in card.rows if each.dose == "0.05")
    assert " ".join(cell.rate for cell in row.cells) in said


def test_an_unsigned_card_has_its_mark_and_a_signed_one_has_none() -> None:
    assert "NOT APPROVED" in text_of(rate_card_pdf(bag_card()))
    made = rate_card(signed(), Drug(exact("4")), Volume(exact("250")), NOW, NOW.tzinfo)  # type: ignore[arg-type]
    said = text_of(rate_card_pdf(made))
    assert "NOT APPROVED" not in said
    assert "approved by A Berg" in said


def test_H10_a_card_with_17_3_for_7_3_is_never_made() -> None:
    card = bag_card()
    row = next(row for row in card.rows if any(cell.rate == "7.3" for cell in row.cells))
    cells = tuple(Cell("17.3") if cell.rate == "7.3" else cell for cell in row.cells)
    rows = tuple(replace(row, cells=cells) if each is row else each for each in card.rows)
    with pytest.raises(WrongCard, match=r"17\.3 mL/h"):
        rate_card_pdf(replace(card, rows=rows))


def test_the_same_card_gives_the_same_bytes_and_its_fonts_are_ours() -> None:
    assert rate_card_pdf(bag_card()) == rate_card_pdf(bag_card())
    for page in PdfReader(BytesIO(rate_card_pdf(bag_card()))).pages:
        for font in page["/Resources"]["/Font"].values():
            assert "TitraSans" in font.get_object()["/BaseFont"]


def test_H34_a_patients_card_names_the_patient_and_holds_the_step_strip() -> None:
    shown = patients_card()
    said = text_of(patient_card_pdf(shown))
    for words in ("OKAFOR, Grace", "12", "1297287652", "70 kg", "next ordered steps", "28.9"):
        assert words in said
    assert "Void at a change of bag, weight or order" in said


def test_H60_the_title_of_the_file_names_no_patient() -> None:
    data = PdfReader(BytesIO(patient_card_pdf(patients_card()))).metadata
    assert data is not None
    assert "OKAFOR" not in " ".join(str(value) for value in data.values())


def test_without_a_card_nothing_is_printed() -> None:
    shown = replace(patients_card(), card=None, why="No bag is charted yet.")
    with pytest.raises(ValueError, match="No bag is charted yet"):
        patient_card_pdf(shown)
