"""The table: its rows fit the page, and its points stand below each other."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from rate_cards import bag_card
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.card_table import HEAD, LEAST, MOST, CardTable, decimal
from assistant.paper.fonts import BOLD, register, width_of


def test_rows_take_the_room_they_get_and_never_more_than_reads_well() -> None:
    table = CardTable(bag_card())
    table.fit(10_000)
    assert table.each == MOST
    table.fit(HEAD + 15 * len(table.card.rows))
    assert table.each == 15
    assert table.height(500) == HEAD + 15 * len(table.card.rows)
    with pytest.raises(ValueError, match="do not fit"):
        table.fit(HEAD + (LEAST - 1) * len(table.card.rows))


def test_the_point_of_a_number_stands_where_it_is_asked_for() -> None:
    register()
    out = BytesIO()
    canvas = Canvas(out, pagesize=(200, 100))
    end = decimal(canvas, "113.5", (100, 50), 10, font=BOLD)
    assert end == pytest.approx(100 + width_of(".5", BOLD, 10))
    assert decimal(canvas, "75", (100, 30), 10, font=BOLD) == 100
    canvas.save()
    assert "113.5" in PdfReader(BytesIO(out.getvalue())).pages[0].extract_text()
