"""H56: text of others comes onto paper whole, and is never markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.platypus import Paragraph

from assistant.paper.parts import BODY
from assistant.paper.text import Run, has_unseen, markup, read_back, safe_paragraph, style, visible
from assistant.views.handover_words import Box

UNSEEN_SIGNS = "\u202e\u200b\x07\t\u00ad\u2028\u3000"


@pytest.mark.parametrize(
    "text", ["a<b", "<b>", "goal <MAP 65> now", "<!--x-->", '<img src="x">', "&amp;", "</para>"]
)
def test_h56_what_looks_like_markup_is_text(text: str) -> None:
    assert safe_paragraph(BODY, text).getPlainText(identify=1) == text


def test_a_line_end_of_any_kind_is_a_break() -> None:
    assert markup(Run("a\nb\r\nc\rd")) == "a<br/>b<br/>c<br/>d"


def test_spaces_at_the_edge_and_in_a_row_are_kept() -> None:
    kept = markup(Run("  a  b \n c "))
    assert kept.replace("\u00a0", " ") == "  a  b <br/> c "
    assert "  " not in kept


@pytest.mark.parametrize("sign", ["李", "م", "\U0001f600", *UNSEEN_SIGNS])
def test_h57_a_sign_that_cannot_be_drawn_is_seen_as_its_number(sign: str) -> None:
    assert visible(f"a{sign}b") == f"a[U+{ord(sign):04X}]b"


def test_signs_of_the_fonts_stay_as_they_are() -> None:
    assert visible("Łukasz Ærø, Ωmega, Жанна, 65 ≥ 60") == "Łukasz Ærø, Ωmega, Жанна, 65 ≥ 60"


@given(st.text())
def test_h56_the_escape_is_reversible_for_every_text(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    assert read_back(visible(text)) == lines


def test_a_text_that_looks_escaped_already_is_not_mistaken_for_one() -> None:
    assert visible("[U+0041]") == "[U+005B]U+0041]"
    assert read_back("[U+005B]U+0041]") == "[U+0041]"


def test_faces_are_bold_struck_and_quiet() -> None:
    assert markup(Run("x", bold=True)) == "<b>x</b>"
    assert markup(Run("x", struck=True)) == "<strike>x</strike>"
    assert markup(Run("x", quiet=True)).startswith("<font color=")


def test_an_empty_text_is_an_empty_line() -> None:
    paragraph = safe_paragraph(style(9, face="medium", align="centre"), "")
    assert isinstance(paragraph, Paragraph)
    assert paragraph.wrap(100, 100)[1] > 0


def test_whether_a_note_on_signs_is_needed_is_seen_in_any_depth() -> None:
    assert has_unseen((Box("MAP", "68", "mmHg", ("李",)),))
    assert not has_unseen((Box("MAP", "68", "mmHg", ("now",)), 5, None))
