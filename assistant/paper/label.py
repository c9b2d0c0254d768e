"""The bag's label as a PDF of one small page, 100 by 62 mm, black on white.

Its code is a QR code of the text that `assistant.typed.label_code` writes and reads back. Long
texts shrink and then take a second line; nothing is cut off.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final

from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.fonts import REGULAR, register
from assistant.paper.parts import height_of, put
from assistant.paper.strokes import box, fitting, rule, say
from assistant.paper.text import safe_paragraph, style
from assistant.views.label import LabelView

WIDE: Final = 100 * mm
HIGH: Final = 62 * mm
BLACK: Final = "#000000"
EDGE: Final = 3.4 * mm
CODE: Final = 21 * mm
QUIET: Final = 4
CODE_GAP: Final = 2 * mm
RIGHT: Final = WIDE - EDGE
TEXT: Final = RIGHT - EDGE - CODE - CODE_GAP
HALF: Final = (RIGHT - EDGE) / 2
LEAST: Final = 5.0
BLANK: Final = "________________"
_SIZES: Final = tuple(size / 2 for size in range(50, int(2 * LEAST) - 1, -1))


def label_pdf(view: LabelView) -> bytes:
    """The label as the bytes of a PDF; the same view gives the same bytes.

    Its title names no patient, and every font in it is embedded.
    """
    register()
    out = BytesIO()
    size = (WIDE, HIGH)
    canvas = Canvas(out, pagesize=size, invariant=1, initialFontName=REGULAR, lang="en")
    canvas.setTitle(f"Bag label. {view.bag}. {view.strength}")
    canvas.setAuthor("Titration Assistant")
    canvas.setFont(REGULAR, 8)
    _bag(canvas, view)
    _code(canvas, view.code)
    _patient(canvas, view)
    _times(canvas, view)
    _hands(canvas, view)
    _foot(canvas, view)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _bag(canvas: Canvas, view: LabelView) -> None:
    """Drug, mg in mL, and large what 1 mL holds: the three together. Hazard H18."""
    top = HIGH - EDGE
    _fitted(canvas, view.drug, (EDGE, top, TEXT, 17), 14.5, bold=True)
    _fitted(canvas, view.strength, (EDGE, top - 17, TEXT, 30), 25, bold=True)
    of = ", ".join(part for part in (view.amount, view.diluent or "diluent ____________") if part)
    _fitted(canvas, of, (EDGE, top - 48, TEXT, 22), 12, bold=False)


def _code(canvas: Canvas, text: str) -> None:
    """The code as black squares, with four squares of white around it."""
    qr = QrCodeWidget(text, barLevel="M").qr
    qr.make()
    rows = qr.modules
    side = CODE / (len(rows) + 2 * QUIET)
    left, top = RIGHT - CODE + QUIET * side, HIGH - EDGE - QUIET * side
    canvas.setFillColor(HexColor(BLACK))
    path = canvas.beginPath()
    for row, cells in enumerate(rows):
        for column, dark in enumerate(cells):
            if dark:
                path.rect(left + column * side, top - (row + 1) * side, side, side)
    canvas.drawPath(path, stroke=0, fill=1)
    size = fitting(text, CODE, 5.6, REGULAR, LEAST)
    say(canvas, text, (RIGHT, HIGH - EDGE - CODE - 5.5), size, ink=BLACK, align="right")


def _patient(canvas: Canvas, view: LabelView) -> None:
    top = HIGH - EDGE - 71
    rule(canvas, (EDGE, top), (RIGHT, top), ink=BLACK, width=0.9)
    bed = f"Bed {view.bed or '____'}"
    wide = min(HALF, 30 * mm)
    _fitted(canvas, bed, (EDGE, top - 2, wide, 17), 13, bold=True)
    who = view.patient or "________________________"
    _fitted(canvas, who, (EDGE + wide + 4, top - 2, RIGHT - EDGE - wide - 4, 17), 11, bold=True)


def _times(canvas: Canvas, view: LabelView) -> None:
    top = HIGH - EDGE - 91
    rows = (("Prepared", view.prepared or BLANK), ("Expires", view.expires or BLANK))
    for number, (name, said) in enumerate(rows):
        left = EDGE + number * HALF
        wide = say(canvas, name, (left, top - 10), 7, ink=BLACK) + 5
        _fitted(canvas, said, (left + wide, top - 1, HALF - wide - 4, 13), 9.5, bold=True)


def _hands(canvas: Canvas, view: LabelView) -> None:
    top = HIGH - EDGE - 106
    rows = (("Prepared by", view.made_by), ("Checked by", view.checked_by))
    for number, (name, said) in enumerate(rows):
        left = EDGE + number * HALF
        wide = HALF - 3 if number == 0 else HALF
        box(canvas, (left, top, wide, 25), line=BLACK, stroke=0.8, corner=2)
        say(canvas, name, (left + 4, top - 8), 6.4, ink=BLACK)
        if said:
            _fitted(canvas, said, (left + 4, top - 9, HALF - 11, 15), 9, bold=True)


def _foot(canvas: Canvas, view: LabelView) -> None:
    top = HIGH - EDGE - 133
    said = ". ".join((*view.marks, view.bag))
    wide = (RIGHT - EDGE) * 0.36
    _fitted(canvas, said, (EDGE, top, wide, 20), 9, bold=True)
    words = f"{view.void} {view.line}"
    _fitted(canvas, words, (EDGE + wide + 4, top, RIGHT - EDGE - wide - 4, 23), 6.4, bold=False)


def _fitted(
    canvas: Canvas, text: str, place: tuple[float, float, float, float], size: float, *, bold: bool
) -> None:
    """A text inside left, top, width and height: smaller until it fits, with as many lines."""
    left, top, wide, high = place
    face = "bold" if bold else "regular"
    sizes = [size, *(each for each in _SIZES if each < size), LEAST - 1, LEAST - 2]
    for each in sizes:
        looks = style(each, face=face, leading=round(each * 1.16, 2), ink=BLACK)
        made = safe_paragraph(looks, text)
        if height_of(made, wide) <= high:
            break
    put(canvas, made, left, top, wide)
