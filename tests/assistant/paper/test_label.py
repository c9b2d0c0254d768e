"""The label on paper: every word of the view, inside its 100 by 62 mm, black on white."""

from dataclasses import replace
from io import BytesIO

import pytest
from handovers import squeezed, text_of
from pypdf import PdfReader

from assistant.paper.label import HIGH, WIDE, label_pdf
from assistant.paper.text import visible
from assistant.views.label import LabelView

VIEW = LabelView(
    drug="norepinephrine, as base", amount="4\u00a0mg in 250\u00a0mL",
    strength="16\u00a0mcg in 1\u00a0mL", diluent="glucose 5%", marks=("NON-STANDARD",), bed="12",
    patient="G. O.   MRN 1297287652", prepared="21-Nov-2026 04:01", expires="22-Nov-2026 04:01",
    made_by="AM  RN A Mensah", checked_by="JC  RN J Costa", code="TA1|2b1f09c4|1|16", bag="Bag 1",
)  # fmt: skip
NASTY = (
    "<b>bold</b>", "A & B <para>", "&lt;&#60;", "\u674e \u56db", "\u202e right", "[U+0041]",
    "<font color=red>x</font>", '<img src="x"/>',
)  # fmt: skip
LONG = "Wolfeschlegelsteinhausenbergerdorff-Vanderbilt " * 3


def said(view: LabelView) -> str:
    return squeezed(text_of(label_pdf(view)))


def test_it_says_what_the_view_says() -> None:
    found = said(VIEW)
    for text in (VIEW.drug, VIEW.amount, VIEW.strength, VIEW.diluent, VIEW.patient, VIEW.prepared,
                 VIEW.expires, VIEW.made_by, VIEW.checked_by, VIEW.code, VIEW.void, VIEW.line,
                 "Bed 12", "NON-STANDARD", "Bag 1", "Prepared by", "Checked by"):  # fmt: skip
        assert squeezed(text) in found, text


def test_it_is_one_small_page_and_the_same_bytes_each_time() -> None:
    made = label_pdf(VIEW)
    assert made == label_pdf(VIEW)
    (page,) = PdfReader(BytesIO(made)).pages
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx((WIDE, HIGH))


def test_blanks_stay_for_a_hand() -> None:
    bare = replace(VIEW, diluent="", bed="", patient="", expires="", made_by="", checked_by="")
    found = text_of(label_pdf(bare))
    assert found.count("____") >= 4
    assert "Prepared by" in found
    assert "Checked by" in found


@pytest.mark.parametrize("text", NASTY)
def test_H56_what_others_typed_is_never_markup(text: str) -> None:
    found = said(replace(VIEW, diluent=text, made_by=text, checked_by=text))
    assert found.count(squeezed(visible(text))) >= 3


def test_H57_long_names_shrink_or_wrap_and_stay_inside_the_page() -> None:
    view = replace(VIEW, made_by=LONG, checked_by=LONG, patient=LONG, diluent=LONG, bed=LONG)
    made = label_pdf(view)
    assert squeezed(text_of(made)).count(squeezed(LONG)) == 5
    places: list[tuple[float, float]] = []

    def seen(text: str, _cm: object, tm: list[float], *_font: object) -> None:
        if text.strip():
            places.append((tm[4], tm[5]))

    PdfReader(BytesIO(made)).pages[0].extract_text(visitor_text=seen)
    assert places
    assert all(0 <= x <= WIDE and 0 <= y <= HIGH for x, y in places)


def test_H60_its_title_names_no_patient() -> None:
    told = PdfReader(BytesIO(label_pdf(VIEW))).metadata
    assert told is not None
    assert "1297287652" not in str(told)
    assert told.title == "Bag label. Bag 1. 16\u00a0mcg in 1\u00a0mL"
