"""The strip as a label: the steps, what they hold for, or what is lacking."""

from dataclasses import replace
from io import BytesIO

from handovers import text_of
from rate_cards import patients_card
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.card_strip import CardStrip
from assistant.paper.fonts import register
from assistant.views.step_strip import StepStrip


def drawn(strip: StepStrip) -> str:
    register()
    out, block = BytesIO(), CardStrip(strip)
    canvas = Canvas(out, pagesize=(300, 400))
    assert 0 < block.height(168) < 380
    block.draw(canvas, 20, 390, 168)
    canvas.save()
    return text_of(out.getvalue())


def test_a_label_holds_bed_steps_and_its_end() -> None:
    said = drawn(patients_card().strip)
    for words in ("Bed 12", "mcg/kg/min", "mL/h", "0.11", "28.9", "now", "Void at a change"):
        assert words in said


def test_without_steps_it_says_what_lacks() -> None:
    empty = replace(patients_card().strip, rows=(), why="No step is ordered.")
    assert "No step strip. No step is ordered." in drawn(empty)
