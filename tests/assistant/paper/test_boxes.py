from dataclasses import replace
from io import BytesIO

from handovers import septic, text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.boxes import Band, Banner, Boxes
from assistant.paper.flow import ACROSS, Block
from assistant.paper.fonts import REGULAR, register
from assistant.views.banner import Fact


def drawn(block: Block) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    block.draw(canvas, 34, 700, ACROSS)
    canvas.save()
    return text_of(out.getvalue())


def test_value_and_unit_stand_together_and_the_notes_below() -> None:
    said = drawn(Boxes(septic("07:55").boxes))
    for words in ("0.09 mcg/kg/min", "23.6 mL/h", "68 mmHg", "bag 16 mcg in 1 mL", "17:21"):
        assert words in said


def test_the_highest_box_gives_the_height_to_all() -> None:
    boxes = septic("07:55").boxes
    longer = (replace(boxes[0], notes=(*boxes[0].notes, "a third line")), *boxes[1:])
    assert Boxes(longer).height(ACROSS) > Boxes(boxes).height(ACROSS)


def test_the_banner_says_who_where_with_which_weight_and_order() -> None:
    said = drawn(Banner(septic("07:55").banner))
    for words in (
        "BED 12", "OKAFOR, Grace", "14-Jul-1958", "MRN 12972876", "Weight 70 kg measured 06:41",
        "No known allergies", "Order MAP 65 to 75 mmHg", "max 0.5 mcg/kg/min", "Dr Lind 06:44",
    ):  # fmt: skip
        assert words in said


def test_a_banner_of_nobody_says_so() -> None:
    banner = septic("07:55").banner
    bare = replace(banner, identifiers=(), order_line="", order=Fact("Order", "Not recorded"))
    assert "Order Not recorded" in drawn(Banner(bare))


def test_a_long_name_with_signs_that_cannot_be_drawn_keeps_its_mrn_legible() -> None:
    banner = replace(septic("07:55").banner, name="李小龍 " * 12)
    said = drawn(Banner(banner))
    assert said.count("[U+674E]") == 12
    assert "MRN 12972876" in said


def test_a_band_says_what_kind_of_paper_this_is() -> None:
    band = Band("TRAINING. No real patient.")
    assert drawn(band) == "TRAINING. No real patient."
    assert band.height(ACROSS) > 0
