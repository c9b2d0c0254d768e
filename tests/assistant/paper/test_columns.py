from io import BytesIO

from handovers import squeezed, text_of
from reportlab.pdfgen.canvas import Canvas

from assistant.paper.columns import Filling, Totals, cells, column_width, even
from assistant.paper.flow import ACROSS, Block
from assistant.paper.fonts import REGULAR, register
from assistant.views.handover_words import LastEntry, Total

WIDE = column_width(ACROSS)


def drawn(*blocks: Block | None) -> str:
    register()
    out = BytesIO()
    canvas = Canvas(out, initialFontName=REGULAR, invariant=1)
    for block in blocks:
        assert block is not None
        block.draw(canvas, 34, 700, ACROSS)
        canvas.showPage()
    canvas.save()
    return text_of(out.getvalue())


def rows(count: int, text: str = "MAP 66 mmHg") -> list[LastEntry]:
    return [LastEntry("", f"07:{n:02}", f"{text} {n}") for n in range(count)]


def test_every_shift_has_a_line_and_they_can_be_parted_between_pages() -> None:
    shifts = tuple(Total(f"{n:02}-Aug 07 to 19", f"{n}.5 mg", f"{n} mL") for n in range(1, 33))
    block = Totals(shifts)
    first, rest = block.split(ACROSS, 60)
    assert isinstance(first, Totals)
    assert isinstance(rest, Totals)
    assert first.shifts + rest.shifts == shifts
    assert "31-Aug 07 to 19 31.5 mg 31 mL" in drawn(first, rest)
    assert block.split(ACROSS, 5) == (None, block)
    assert block.split(ACROSS, 500) == (None, block)


def test_entries_fill_the_columns_from_the_newest_on() -> None:
    filling = Filling(WIDE, 33, cells(rows(40)))
    block = filling.fill()
    assert [len(column) for column in block.laid] == [3, 3, 3]
    assert block.count == 9
    assert len(filling.left) == 31
    assert drawn(block).startswith("07:00 MAP 66 mmHg 0 07:01 MAP 66 mmHg 1")


def test_few_entries_stand_in_even_columns() -> None:
    block = even(WIDE, 300, cells(rows(9)))
    assert block is not None
    assert [len(column) for column in block.laid] == [3, 3, 3]
    assert even(WIDE, 20, cells(rows(9))) is None


def test_another_day_has_a_line_of_its_own_that_counts_as_no_entry() -> None:
    entries = [LastEntry("", "00:10", "a"), LastEntry("14-Aug-2025", "23:50", "b")]
    block = Filling(WIDE, 300, cells(entries)).fill()
    assert block.count == 2
    assert drawn(block) == "00:10 a 14-Aug-2025 23:50 b"


def test_a_struck_entry_stays_legible_with_its_reason_and_a_late_one_says_so() -> None:
    entries = [LastEntry("", "17:13", "MAP 76", "late, charted 18:00", "charted in error: slip")]
    said = drawn(Filling(WIDE, 300, cells(entries)).fill())
    assert said == "17:13 MAP 76 charted in error: slip late, charted 18:00"


def test_h56_a_very_long_note_goes_on_in_the_next_column_and_page_and_is_whole() -> None:
    note = " ".join(f"word{n}" for n in range(600))
    filling = Filling(WIDE, 200, cells([LastEntry("", "09:00", note)]), cuts=True)
    pages = []
    while filling.left:
        pages.append(filling.fill())
        assert filling.within == bool(filling.left)
    assert [block.count for block in pages] == [0] * (len(pages) - 1) + [1]
    assert squeezed(drawn(*pages)) == squeezed(f"09:00{note}")


def test_a_long_note_is_not_begun_where_it_could_not_be_ended() -> None:
    note = "word " * 600
    filling = Filling(WIDE, 100, cells([LastEntry("", "09:00", note)]))
    assert filling.fill().count == 0
    assert len(filling.left) == 1


def test_a_long_note_for_which_no_line_is_left_waits() -> None:
    entries = [*rows(2), LastEntry("", "09:00", "word " * 100)]
    filling = Filling(WIDE, 22.5, cells(entries), cuts=True)
    block = filling.fill()
    assert next(len(column) for column in block.laid) == 2
