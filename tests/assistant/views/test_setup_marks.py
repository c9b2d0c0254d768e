"""Lot and use-by day on the page: what a hand typed stays, and what cannot be read is told."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

import pytest
from vials import PREMIXED_BAG, VIAL, bag_of, code, taken
from wizard import BAG, Wizard

from assistant.record.entries import Amount, BagHung
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_bag import PREMIXED, known
from assistant.views.setup_form import Form
from assistant.views.setup_marks import (
    CODE_DAY,
    CODE_LOT,
    LOT,
    NOT_READ,
    RUN_ON,
    USE_BY,
    Marks,
    known_marks,
    last_minute,
    marks,
)
from assistant.views.setup_product import scanned_said


def form(texts: Mapping[str, str]) -> Form:
    return setup.form_of(Wizard().place, Page.PREPARATION, texts)


OF_CODE = {CODE_LOT: "A1", CODE_DAY: "2027-12-31"}


@pytest.mark.parametrize(
    ("texts", "of_bag", "expected"),
    [
        (OF_CODE, True, Marks("A1", date(2027, 12, 31))),
        ({**OF_CODE, LOT: "A1", USE_BY: "31-Dec-2027"}, False, Marks()),
        ({**OF_CODE, LOT: "B2", USE_BY: "Nov-2027"}, False, Marks("B2", date(2027, 11, 30))),
        ({**OF_CODE, LOT: "B2", USE_BY: "Nov-2027"}, True, Marks("B2", date(2027, 11, 30))),
        ({**OF_CODE, USE_BY: "2028-12"}, True, Marks("A1", date(2027, 12, 31))),
        ({}, False, Marks()),
    ],
)
def test_H30_the_earliest_day_counts_and_a_code_of_another_product_does_not(
    texts: Mapping[str, str], of_bag: bool, expected: Marks
) -> None:
    assert marks(form(texts), of_bag=of_bag) == expected


@pytest.mark.parametrize("text", ["31/12/27", "soon", "31-Feb-2027", "1" * 400])
def test_a_day_that_cannot_be_read_keeps_the_page_closed(text: str) -> None:
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, {**BAG, USE_BY: text})
    assert read.said[USE_BY].text == NOT_READ
    assert "the use-by day" in read.closed


def test_a_lot_with_a_sign_that_nobody_sees_is_refused() -> None:
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, {**BAG, LOT: "A\u200b1"})
    assert read.said[LOT].role == "stop"
    assert "the lot" in read.closed


def test_the_hour_of_a_mixture_is_no_use_by_day() -> None:
    place = Wizard().place
    bag = BagHung(
        drug=Amount(text="4", unit="mg"), labelled="base", volume=Amount(text="250", unit="mL"),
        expires=datetime(2026, 11, 22, 4, 0, tzinfo=UTC),
    )  # fmt: skip
    assert known_marks(bag, place.now)[USE_BY] == ""
    last = last_minute(form({}), date(2026, 11, 22))
    day = bag.model_copy(update={"expires": last, "product": "x", "lot": "A1"})
    told = {LOT: "A1", USE_BY: "22-Nov-2026", CODE_LOT: "A1", CODE_DAY: "2026-11-22"}
    assert known_marks(day, place.now) == told


def test_H30_a_lost_separator_fills_neither_lot_nor_day_and_asks() -> None:
    found = taken(f"]d201{VIAL}10A117251231")
    assert (found.texts[LOT], found.texts[USE_BY]) == ("", "")
    assert found.said.role == "caution"
    assert "A117251231 seems to run on" in found.said.text
    assert "31-Dec-2025, which has passed" in found.said.text
    wizard = Wizard().until(Page.PREPARATION)
    assert "a reason" in wizard.read(Page.PREPARATION, {**BAG, **found.texts}).closed
    why = {f"why:{RUN_ON}": "no day is printed"}
    assert bag_of({**BAG, **found.texts, **why})[1] == "no day is printed"
    typed = {LOT: "A1", USE_BY: "31-Dec-2027"}
    read = wizard.read(Page.PREPARATION, {**BAG, **found.texts, **typed})
    assert read.closed == ""
    assert bag_of({**BAG, **found.texts, **typed})[0].lot == "A1"


def test_H30_two_codes_that_differ_are_told_side_by_side_and_the_earlier_day_counts() -> None:
    first = taken(code(PREMIXED_BAG))
    found = taken(code(PREMIXED_BAG, "261130", "B2"), first.texts)
    assert (LOT in found.texts, USE_BY in found.texts) == (False, False)
    assert "Lot: B2 in the code, A1 on this page." in found.said.text
    assert "Use-by day: 30-Nov-2026 in the code, 31-Dec-2027 on this page." in found.said.text
    assert found.said.role == "caution"
    texts = {**BAG, **first.texts, **found.texts}
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, texts)
    assert (read.said[LOT].role, read.said[USE_BY].role) == ("caution", "caution")
    bag, _ = bag_of(texts)
    assert (bag.lot, bag.expires) == ("A1", datetime(2026, 11, 30, 23, 59, 59, tzinfo=UTC))
    assert bag_of({**texts, LOT: "", USE_BY: ""})[0].lot == "B2"
    both = scanned_said(setup.form_of(Wizard().place, Page.PREPARATION, {**texts, LOT: "A1, b2"}))
    assert both is not None
    assert "Lot:" not in both.text


def test_H30_a_code_that_is_over_counts_although_a_later_day_was_typed() -> None:
    typed = {**BAG, LOT: "B2", USE_BY: "31-Dec-2027"}
    found = taken(code(VIAL, "251231"), typed)
    assert "31-Dec-2025, has passed" in found.said.text
    assert "31-Dec-2025 in the code, 31-Dec-2027 on this page" in found.said.text
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, {**typed, **found.texts})
    assert "a reason" in read.closed


def test_the_code_of_another_product_takes_the_place_of_what_a_code_filled() -> None:
    first = taken(code(PREMIXED_BAG)).texts
    away = {**first, "bag": "", "check:vial_label": ""}
    found = taken(code(VIAL, "281231", "B2"), away)
    assert (found.texts[LOT], found.texts[USE_BY]) == ("B2", "31-Dec-2028")


def test_lot_and_day_are_typed_where_no_scanner_is_at_hand() -> None:
    bag, _ = bag_of({**BAG, LOT: "A1", USE_BY: "Dec-2027"})
    assert (bag.product, bag.lot, bag.expires) == ("", "A1", None)
    ready = {**BAG, "check:vial_label": PREMIXED, LOT: "A1", USE_BY: "Dec-2027"}
    assert bag_of(ready)[0].expires == datetime(2027, 12, 31, 23, 59, 59, tzinfo=UTC)
    wizard = Wizard().until(Page.PREPARATION)
    wizard.chart_page(Page.PREPARATION, ready)
    assert (known(wizard.place)[LOT], known(wizard.place)[USE_BY]) == ("A1", "31-Dec-2027")
    assert wizard.read(Page.PREPARATION, known(wizard.place)).charting == ()


def test_H30_a_typed_day_that_is_over_takes_a_reason() -> None:
    texts = {**BAG, USE_BY: "31-Dec-2025"}
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, texts)
    assert "a reason" in read.closed
    assert "has passed" in read.said[USE_BY].text
