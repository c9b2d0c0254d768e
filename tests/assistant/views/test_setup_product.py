"""A scanned vial or bag: what it chooses, what stops, and what is charted with the bag."""

from datetime import UTC, datetime

import pytest
from vials import EPINEPHRINE, PREMIXED_BAG, TARTRATE, VIAL, bag_of, code, take, taken
from wizard import BAG, Wizard

from assistant.record.entries import BagHung, Noted
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_bag import PREMIXED, known
from assistant.views.setup_marks import LOT, USE_BY
from assistant.views.setup_product import AWAY, HANGS, PRODUCT, USE, scanned_said


def test_a_vial_answers_what_its_label_says_with_lot_and_last_day() -> None:
    found = taken(code(TARTRATE))
    assert found.texts["check:vial_label"] == "tartrate2"
    assert (found.texts[LOT], found.texts[USE_BY]) == ("A1", "31-Dec-2027")
    assert found.said.role == "ok"
    assert "Use by 31-Dec-2027." in found.said.text
    assert "bag" not in found.texts


def test_a_premixed_bag_chooses_its_card() -> None:
    found = taken(code(PREMIXED_BAG))
    assert (found.texts["bag"], found.texts["check:vial_label"]) == ("4in250", PREMIXED)


def test_product_lot_and_day_are_charted_with_the_bag() -> None:
    bag, reason = bag_of({**BAG, **taken(code(PREMIXED_BAG)).texts})
    assert (bag.product, bag.lot, reason) == (PREMIXED_BAG, "A1", "")
    assert bag.expires == datetime(2027, 12, 31, 23, 59, 59, tzinfo=UTC)


def test_H30_the_day_of_a_vial_is_not_that_of_the_mixture() -> None:
    bag, _ = bag_of({**BAG, **taken(code(VIAL)).texts})
    assert (bag.product, bag.lot, bag.expires) == (VIAL, "A1", None)


def test_what_is_charted_is_known_again_and_not_charted_twice() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    texts = {**BAG, **taken(code(VIAL)).texts}
    wizard.chart_page(Page.PREPARATION, texts)
    again = known(wizard.place)
    assert (again[PRODUCT], again[LOT]) == (VIAL, "A1")
    assert USE_BY not in again
    assert wizard.read(Page.PREPARATION, again).charting == ()


def test_a_product_that_does_not_go_with_the_bag_is_not_charted_with_it() -> None:
    bag, _ = bag_of({**BAG, **taken(code(VIAL)).texts, "check:vial_label": "tartrate2"})
    assert (bag.product, bag.lot, bag.expires) == ("", "", None)


def test_H16_a_vial_that_is_not_what_was_answered_changes_nothing() -> None:
    found = taken(code(TARTRATE), BAG)
    assert (found.said.role, dict(found.texts)) == ("caution", {})
    assert "not what is answered" in found.said.text


def test_H30_epinephrine_chooses_nothing_and_closes_the_page() -> None:
    found = taken(code(EPINEPHRINE), BAG)
    assert found.said.role == "stop"
    assert "EPINEPHrine 1 mg in 1 mL, vial, not norepinephrine" in found.said.text
    assert "bag" not in found.texts
    assert "check:vial_label" not in found.texts
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, {**BAG, **found.texts})
    assert "not norepinephrine" in read.closed


def test_H30_the_page_opens_when_the_other_drug_is_put_away_or_the_right_one_is_scanned() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    texts = {**BAG, **taken(code(EPINEPHRINE), BAG).texts}
    away = wizard.read(Page.PREPARATION, {**texts, USE: AWAY})
    assert away.closed == ""
    assert bag_of({**texts, USE: AWAY})[0].product == ""
    right = {**texts, **taken(code(VIAL), texts).texts}
    assert wizard.read(Page.PREPARATION, right).closed == ""


def test_H30_another_drug_that_hangs_already_is_charted_with_a_reason() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    texts = {**BAG, **taken(code(EPINEPHRINE), BAG).texts, USE: HANGS}
    assert "a reason" in wizard.read(Page.PREPARATION, texts).closed
    bag, reason = bag_of({**texts, "why:product_other_drug": "found hanging at 04:00"})
    assert (bag.product, reason) == (EPINEPHRINE, "found hanging at 04:00")
    wizard.chart_page(
        Page.PREPARATION, {**texts, "why:product_other_drug": "found hanging at 04:00"}
    )
    assert known(wizard.place)[USE] == HANGS


def test_an_expired_vial_is_told_and_takes_a_reason() -> None:
    found = taken(code(VIAL, "251231"))
    assert found.said.role == "caution"
    assert "31-Dec-2025, has passed" in found.said.text
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, {**BAG, **found.texts})
    assert "a reason" in read.closed
    _, reason = bag_of({**BAG, **found.texts, "why:bag_expired": "the only one in the house"})
    assert reason == "the only one in the house"


def test_H30_a_vial_that_is_over_stays_so_under_a_mixture_that_is_not() -> None:
    texts = {**BAG, **taken(code(VIAL, "251231")).texts, "ends": "24 h"}
    read = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, texts)
    assert "a reason" in read.closed
    assert "31-Dec-2025, is earlier" in read.said["ends"].text
    bag, _ = bag_of({**BAG, **taken(code(PREMIXED_BAG)).texts, "ends": "24 h"})
    assert bag.expires == datetime(2026, 11, 22, 4, 1, tzinfo=UTC)


def test_H30_a_day_that_is_over_is_told_although_the_code_contradicts() -> None:
    found = taken(code(TARTRATE, "251231"), BAG)
    assert "not what is answered" in found.said.text
    assert "31-Dec-2025, has passed" in found.said.text
    other = taken(code(EPINEPHRINE, "251231"), BAG)
    assert "31-Dec-2025, has passed" in other.said.text
    place = Wizard().place
    assert scanned_said(setup.form_of(place, Page.PREPARATION, other.texts)) == other.said


def test_a_code_without_a_day_says_so() -> None:
    assert "names no use-by day" in taken(VIAL).said.text
    assert bag_of({**BAG, **taken(VIAL).texts})[0].expires is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("]d20109521234000099", "09521234000099 is not among those of this unit"),
        ("]d20109521234000014", "does not fit the others"),
        ("HELLO-1", "not known on this unit"),
    ],
)
def test_H30_a_code_that_is_not_known_is_never_guessed(text: str, words: str) -> None:
    found = taken(text, BAG)
    assert (found.said.role, dict(found.texts)) == ("stop", {})
    assert words in found.said.text


@pytest.mark.parametrize("text", ["NU-123456", "12972876"])
def test_a_badge_or_a_band_is_nothing_for_this_page(text: str) -> None:
    assert take(text, {}) is None


def test_what_was_scanned_is_said_at_every_look() -> None:
    place = Wizard().place
    said = scanned_said(setup.form_of(place, Page.PREPARATION, taken(code(VIAL)).texts))
    assert said == taken(code(VIAL)).said
    assert scanned_said(setup.form_of(place, Page.PREPARATION, {})) is None
    texts = taken(code(EPINEPHRINE)).texts
    assert (
        scanned_said(setup.form_of(place, Page.PREPARATION, texts)) == taken(code(EPINEPHRINE)).said
    )


def running() -> Wizard:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    return wizard


def test_a_code_scanned_off_the_bag_that_runs_is_a_note_and_hangs_no_other_bag() -> None:
    wizard = running()
    texts = {**known(wizard.place), **taken(code(VIAL)).texts}
    wizard.chart_page(Page.PREPARATION, texts)
    assert len(wizard.chart.all(BagHung)) == 1
    note = wizard.chart.last(Noted)
    assert note is not None
    assert (
        note.text == "Scanned: norepinephrine base 1 mg in 1 mL, vial; lot A1. Use by 31-Dec-2027."
    )
    assert wizard.read(Page.PREPARATION, texts).charting == ()


def test_what_is_typed_off_the_bag_that_runs_is_a_note() -> None:
    wizard = running()
    wizard.chart_page(Page.PREPARATION, {**known(wizard.place), LOT: "A1"})
    note = wizard.chart.last(Noted)
    assert note is not None
    assert note.text == "Read off the label; lot A1."
    late = {**known(wizard.place), LOT: "A1", USE_BY: "2025-12"}
    assert "a reason" in wizard.read(Page.PREPARATION, late).closed
    assert len(wizard.chart.all(BagHung)) == 1


def test_a_lot_that_is_cleared_off_the_page_of_the_bag_that_runs_is_no_note() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.chart_page(Page.PREPARATION, {**BAG, LOT: "A1"})
    for page in (Page.PUMP, Page.SECOND, Page.CONFIRM):
        wizard.fill(page)
    assert known(wizard.place)[LOT] == "A1"
    assert wizard.read(Page.PREPARATION, {**known(wizard.place), LOT: ""}).charting == ()


def test_a_page_of_the_bag_that_runs_without_a_scan_notes_nothing() -> None:
    wizard = running()
    assert wizard.read(Page.PREPARATION, known(wizard.place)).charting == ()
    away = {**known(wizard.place), **taken(code(EPINEPHRINE)).texts, USE: AWAY}
    assert wizard.read(Page.PREPARATION, away).charting == ()


def test_what_was_scanned_before_the_start_is_not_noted_again() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.chart_page(Page.PREPARATION, {**BAG, **taken(code(VIAL)).texts})
    for page in (Page.PUMP, Page.SECOND, Page.CONFIRM):
        wizard.fill(page)
    assert wizard.read(Page.PREPARATION, known(wizard.place)).charting == ()


def test_H30_another_drug_found_on_the_pump_is_a_note_with_its_reason() -> None:
    wizard = running()
    texts = {**known(wizard.place), **taken(code(EPINEPHRINE)).texts, USE: HANGS}
    assert "a reason" in wizard.read(Page.PREPARATION, texts).closed
    wizard.chart_page(Page.PREPARATION, {**texts, "why:scanned_late": "Dr Lind told, changing"})
    note = wizard.chart.last(Noted)
    assert note is not None
    assert "EPINEPHrine" in note.text
    assert note.text.endswith("Dr Lind told, changing")
