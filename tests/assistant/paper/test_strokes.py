from io import BytesIO

from handovers import text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import BOLD, REGULAR, register, width_of
from assistant.paper.strokes import box, fitting, rule, say


def test_words_are_drawn_where_they_are_told_and_never_as_markup() -> None:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    wide = say(canvas, "<b>bed 12</b>", (300, 400), 10, align="centre")
    say(canvas, "two\nlines", (300, 300), 10, align="right")
    box(canvas, (10, 10, 20, 20), fill="#FFFFFF")
    box(canvas, (10, 10, 20, 20))
    rule(canvas, (0, 0), (10, 10), dashed=True)
    canvas.save()
    assert wide == width_of("<b>bed 12</b>", REGULAR, 10)
    assert text_of(out.getvalue()) == "<b>bed 12</b> two lines"


def test_a_text_shrinks_to_its_place_and_no_further_than_the_least() -> None:
    assert fitting("12", 100, 20) == 20
    size = fitting("Stopped 06:04", 100, 25)
    assert width_of("Stopped 06:04", BOLD, size) <= 100.001
    assert fitting("x" * 500, 10, 20, least=6.0) == 6.0
