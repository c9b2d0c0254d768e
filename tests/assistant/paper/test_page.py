from io import BytesIO

from handovers import septic, text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import ACROSS
from assistant.paper.fonts import REGULAR, register
from assistant.paper.page import ADVICE, Title, frame
from assistant.views.handover_words import HandoverView


def drawn(view: HandoverView, number: int, count: int) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    frame(canvas, view, number, count)
    canvas.save()
    return text_of(out.getvalue())


def test_h58_every_foot_has_page_rules_record_and_training() -> None:
    said = drawn(septic("07:55"), 1, 1)
    for words in (
        "Page 1 of 1", ADVICE, "NE-ADULT-SEPTIC 0.1", "log 128 7Q2M-XK04",
        "TRAINING. No real patient.",
    ):  # fmt: skip
        assert words in said


def test_a_further_page_says_again_whose_it_is_and_of_when() -> None:
    said = drawn(septic("07:55"), 2, 2)
    assert "Bed 12 OKAFOR, Grace MRN 12972876" in said
    assert "Snapshot of 21-Nov-2026 07:55" in said
    assert "Page 2 of 2" in said


def test_a_page_of_a_real_patient_under_a_signed_protocol_claims_no_training() -> None:
    from dataclasses import replace

    view = septic("07:55")
    real = replace(view, banner=replace(view.banner, training="", notice="", identifiers=()))
    assert "TRAINING" not in drawn(real, 2, 2)
    assert "MRN" not in drawn(real, 2, 2)


def test_h58_the_title_says_of_when_and_that_a_newer_sheet_replaces_it() -> None:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    title = Title("Snapshot of 21-Nov-2026 07:55")
    title.draw(canvas, 34, 700, ACROSS)
    canvas.save()
    assert "a newer sheet replaces this one" in text_of(out.getvalue())
    assert title.height(ACROSS) > 0
