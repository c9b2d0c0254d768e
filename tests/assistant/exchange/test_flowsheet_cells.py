"""What a row's reader does not take is kept beside the row, so nothing in a file is lost."""

import pytest

from assistant.exchange.flowsheet_cells import Cells
from assistant.exchange.flowsheet_values import Unreadable
from assistant.record.entries import Amount


def test_everything_taken_leaves_no_note() -> None:
    cells = Cells("map", {"value": "61", "unit": "mmHg", "detail": "source=cuff"})
    assert cells.amount(("mmHg",), "map") == Amount(text="61", unit="mmHg")
    assert cells.word("source") == "cuff"
    assert cells.note() == ""


def test_whatever_is_left_stands_in_one_note() -> None:
    cells = Cells(
        "pause",
        {"value": "CT", "unit": "", "detail": "by ear; how = quick; reason="},
        (("ward", "5B"),),
    )
    cells.remark("read twice")
    assert cells.note() == "Beside pause: by ear; ward 5B; read twice; value CT; how = quick"


def test_each_piece_is_taken_once() -> None:
    cells = Cells("bed", {"value": "12", "unit": "x"})
    assert (cells.text(), cells.text(), cells.unit(), cells.unit()) == ("12", "", "x", "")


def test_a_missing_value_says_where_to_write_it() -> None:
    with pytest.raises(Unreadable, match=r"names no bed\. Write it in the column value"):
        Cells("bed", {"value": ""}).needed_text("bed")


def test_a_detail_with_its_unit_is_none_when_it_is_not_there() -> None:
    cells = Cells("order", {"detail": "max=0.6 mcg/kg/min"})
    assert cells.part("max", ("mcg/kg/min",)) == Amount(text="0.6", unit="mcg/kg/min")
    assert cells.part("start", ("mcg/kg/min",)) is None


def test_a_word_of_a_list_is_read_in_any_case_and_others_are_refused_naming_the_list() -> None:
    cells = Cells("line", {})
    known = {"central": "central", "io": "intraosseous"}
    assert cells.choice(" Central", known, "line") == "central"
    assert cells.choice("IO", known, "line") == "intraosseous"
    with pytest.raises(Unreadable, match=r"“arm” is no line. Known: central, intraosseous."):
        cells.choice("arm", known, "line")
    with pytest.raises(Unreadable, match="names no line"):
        cells.choice("", known, "line")
