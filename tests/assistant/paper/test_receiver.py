from io import BytesIO

from handovers import text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import ACROSS, Block
from assistant.paper.fonts import REGULAR, register
from assistant.paper.parts import Section
from assistant.paper.receiver import ASKED, Receiver, Severity


def drawn(block: Block) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    assert block.height(ACROSS) > 0
    block.draw(canvas, 34, 700, ACROSS)
    canvas.save()
    return text_of(out.getvalue())


def test_the_receiver_has_three_readings_three_ticks_and_two_names_to_fill_in() -> None:
    said = drawn(Receiver())
    for words in (
        "Rate on the pump mL/h", "Strength on the bag mcg in 1 mL", "MAP on the monitor mmHg",
        "Line traced", "Given by at Received by at",
    ):  # fmt: skip
        assert words in said
    assert "not what stands above" in ASKED


def test_how_ill_the_patient_is_is_chosen_by_nobody_here() -> None:
    said = drawn(Severity(Section("I", "Illness severity")))
    assert "Stable Watcher Unstable chosen by the nurse who gives" in said
