"""Pale words across the page, or none."""

from io import BytesIO

from handovers import text_of
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import register
from assistant.paper.watermark import watermark


def page(words: str) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    watermark(canvas, words, A4)
    canvas.showPage()
    canvas.save()
    return text_of(out.getvalue())


def test_the_words_stand_on_the_page() -> None:
    assert page("NOT APPROVED") == "NOT APPROVED"


def test_no_words_leave_it_clean() -> None:
    assert page("") == ""
