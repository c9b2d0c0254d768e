"""Odd but legal files are read; what cannot be split costs one line and names it."""

import pytest
from sheets import HEADER, sheet

from assistant.exchange.flowsheet_csv import Records, read_records


def lines(records: Records) -> list[tuple[int, str]]:
    return [(r.line, r.cells["value"]) for r in records.rows]


def reasons(records: Records) -> list[tuple[int, str]]:
    return [(r.line, r.reason) for r in records.refused]


ROW = "2025-08-14T07:00+02:00,,note,{},,"


def test_a_byte_order_mark_and_windows_line_ends_are_allowed() -> None:
    data = b"\xef\xbb\xbf" + sheet(ROW.format("one"), ROW.format("two")).replace(b"\n", b"\r\n")
    assert lines(read_records(data)) == [(2, "one"), (3, "two")]


def test_a_file_without_a_last_line_end_and_one_of_old_line_ends_are_read() -> None:
    assert lines(read_records(sheet(ROW.format("one")).rstrip())) == [(2, "one")]
    assert lines(read_records(sheet(ROW.format("one")).replace(b"\n", b"\r"))) == [(2, "one")]


def test_quoted_commas_quotes_and_line_breaks_keep_the_line_numbers_right() -> None:
    noted = '"a, b\nc ""d"""'
    records = read_records(sheet(ROW.format(noted), ROW.format("next"), "only"))
    assert lines(records)[:2] == [(2, 'a, b\nc "d"'), (4, "next")]
    assert [r.line for r in records.rows] == [2, 4, 5]


def test_blanks_around_fields_and_before_quotes_do_not_matter() -> None:
    assert lines(read_records(sheet(ROW.format('  "a, b"')))) == [(2, "a, b")]
    assert lines(read_records(sheet(ROW.format("  two  ")))) == [(2, "two")]


def test_an_inch_mark_inside_a_word_is_only_a_mark() -> None:
    assert lines(read_records(sheet(ROW.format('5" tube')))) == [(2, '5" tube')]


def test_empty_lines_and_lines_of_commas_are_passed_over() -> None:
    records = read_records(sheet("", ROW.format("one"), ",,,,,", "   ", ROW.format("two")))
    assert lines(records) == [(3, "one"), (6, "two")]
    assert records.refused == ()


def test_lines_before_the_header_may_be_empty() -> None:
    assert lines(read_records(b"\n\n" + sheet(ROW.format("one")))) == [(4, "one")]


def test_short_rows_are_filled_up_and_empty_fields_at_the_end_do_not_matter() -> None:
    records = read_records(sheet("2025-08-14T07:00+02:00,,stop", ROW.format("two") + ",,"))
    assert lines(records) == [(2, ""), (3, "two")]
    assert records.rows[0].cells["detail"] == ""


def test_columns_may_stand_in_any_order_and_in_capitals() -> None:
    data = sheet("mL/h,5,rate,2025-08-14T07:00+02:00", header="Unit, Value ,ITEM,At")
    (record,) = read_records(data).rows
    assert record.cells["item"] == "rate"
    assert (record.cells["value"], record.cells["unit"]) == ("5", "mL/h")


def test_columns_of_another_name_are_kept_by_their_name() -> None:
    data = sheet(ROW.format("one") + ",5B,,77", header=HEADER + ",ward,pump,")
    (record,) = read_records(data).rows
    assert record.extras == (("ward", "5B"), ("column 9", "77"))


@pytest.mark.parametrize(
    "broken", ['"never closed', '"closed"too soon', 'fine,"never closed\nin two lines']
)
def test_a_row_with_broken_quotes_is_refused_and_the_others_count(broken: str) -> None:
    records = read_records(sheet(ROW.format("one"), ROW.format(broken), ROW.format("two")))
    assert (2, "one") in lines(records)
    assert "two" in [value for _, value in lines(records)]
    assert records.refused[0].line == 3
    assert "quotes" in records.refused[0].reason


def test_a_quote_that_swallows_rows_gives_them_back() -> None:
    data = sheet(ROW.format('"open'), ROW.format("one"), ROW.format('"a"'), ROW.format("two"))
    records = read_records(data)
    assert lines(records) == [(3, "one"), (4, "a"), (5, "two")]
    assert [line for line, _ in reasons(records)] == [2]


def test_a_row_with_more_fields_than_the_header_is_refused() -> None:
    records = read_records(sheet(ROW.format("left, arm") + ",more"))
    ((line, reason),) = reasons(records)
    assert line == 2
    assert "8 fields and the header 6" in reason


def test_a_row_in_another_encoding_is_refused_and_the_others_count() -> None:
    data = sheet(ROW.format("one"), ROW.format("Ren\u00e9"), ROW.format("two"))
    records = read_records(data.replace("\u00e9".encode(), b"\xe9"))
    assert lines(records) == [(2, "one"), (4, "two")]
    ((line, reason),) = reasons(records)
    assert line == 3
    assert "UTF-8" in reason


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        (b"", 1, "empty"),
        (b"\n \n,,\n", 1, "empty"),
        (b"\xff\xfe" + "at,item\n".encode("utf-16-le"), 1, "plain text"),
        (b"at,item\nPK\x03\x00", 2, "plain text"),
        (b"at,recorded_at,value,unit\n", 1, "no column item."),
        (b"at;recorded_at;item;value;unit;detail\n", 1, "commas"),
        (b"at\titem\tvalue\tunit\n", 1, "commas"),
        (b"at,item,value,unit,Value\n", 1, "value twice"),
        (b'\n"at,item,value,unit\n', 2, "quotes"),
    ],
)
def test_a_file_that_is_no_flowsheet_is_refused_as_a_whole(
    data: bytes, line: int, said: str
) -> None:
    records = read_records(data)
    assert records.rows == ()
    ((where, reason),) = reasons(records)
    assert where == line
    assert said in reason


def test_many_broken_lines_are_read_in_one_breath() -> None:
    records = read_records(sheet(*[ROW.format('"open')] * 3000))
    assert len(records.rows) + len(records.refused) == 3000
