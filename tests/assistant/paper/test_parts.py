from io import BytesIO

from handovers import text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.flow import ACROSS, Block
from assistant.paper.fonts import REGULAR, register
from assistant.paper.parts import BODY, ActionRow, Section, Text
from assistant.paper.text import safe_paragraph
from assistant.views.handover_words import Action


def drawn(block: Block, width: float = ACROSS) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    block.height(width)
    block.draw(canvas, 34, 700, width)
    canvas.save()
    return text_of(out.getvalue())


def test_a_section_has_its_letter_its_name_and_a_note() -> None:
    assert drawn(Section("A", "Action list", "three rows")) == "A Action list three rows"
    assert drawn(Section("", "Totals")) == "Totals"
    assert drawn(Section("I", "Illness severity"), 0.0) == "I Illness severity"


def test_an_action_has_its_time_its_words_and_its_remark() -> None:
    row = ActionRow(Action("08:10", "MAP check", "every 15 min, stable"), 36)
    assert drawn(row) == "08:10 MAP check every 15 min, stable"
    assert drawn(ActionRow(Action("08:10", "MAP check"), 36)) == "08:10 MAP check"


def test_a_long_action_takes_the_lines_it_needs() -> None:
    short, long = (ActionRow(Action("08:10", "word " * n), 36) for n in (2, 80))
    assert long.height(ACROSS) > 3 * short.height(ACROSS)


def test_a_paragraph_is_cut_between_lines_and_loses_no_word() -> None:
    words = " ".join(f"w{n}" for n in range(400))
    whole = Text(safe_paragraph(BODY, words))
    first, rest = whole.split(ACROSS, 60)
    assert first is not None
    assert rest is not None
    assert first.height(ACROSS) <= 60
    assert f"{drawn(first)} {drawn(rest)}" == words


def test_a_paragraph_for_which_no_line_is_left_stays_whole() -> None:
    text = Text(safe_paragraph(BODY, "one line"))
    assert text.split(ACROSS, 3.0) == (None, text)
