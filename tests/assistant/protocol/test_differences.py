"""Two texts differ at places that can be named, with both lines; or at least at a line."""

import pytest
from unitprotocol import TEXT, changed, line_with

from assistant.protocol.differences import Difference, differences, first_line_that_differs

SHIPPED = TEXT.encode()
FIVE = 'id = "4in250"\ndrug = { value = "5"'


def test_the_same_text_does_not_differ() -> None:
    assert differences(SHIPPED, SHIPPED) == ()
    assert first_line_that_differs(SHIPPED, SHIPPED) is None


def test_a_figure_is_told_with_both_values_and_both_lines() -> None:
    other = b"# ours\n" + changed('sound_late = { value = "5"', 'sound_late = { value = "6"')
    line = line_with(TEXT, "sound_late = ")
    assert differences(SHIPPED, other) == (
        Difference(
            "intervals, sound_late", "5 min, source unit", "6 min, source unit", line, line + 1
        ),
    )


def test_a_row_of_a_list_is_named_by_its_id() -> None:
    (row,) = differences(SHIPPED, changed('id = "4in250"\ndrug = { value = "4"', FIVE))
    assert row.place == "preparations 4in250, drug"
    assert (row.one, row.other) == ("4 mg, source standard-bag", "5 mg, source standard-bag")


def test_a_new_row_in_front_leaves_the_rows_behind_it_alone() -> None:
    extra = '[[checks]]\nid = "ours"\nquestion = "New?"\n\n[[checks]]\nid = "wristband"'
    rows = differences(SHIPPED, changed('[[checks]]\nid = "wristband"', extra))
    assert {row.place for row in rows} == {"checks ours, id", "checks ours, question"}
    assert {(row.one, row.one_line) for row in rows} == {("", 0)}


def test_two_rows_of_one_name_are_told_apart() -> None:
    one = b'[[a]]\nid = "x"\nn = 1\n[[a]]\nid = "x"\nn = 2\n'
    (row,) = differences(one, one.replace(b"n = 1", b"n = 3"))
    assert (row.place, row.one, row.other) == ("a x, n", "1", "3")


def test_what_is_only_there_once_has_no_line_in_the_other() -> None:
    (row,) = differences(b"a = 1\nb = true\n", b"a = 1\n")
    assert row == Difference("b", "true", "", 2, 0)


def test_a_comment_changes_a_line_and_no_value() -> None:
    other = changed("# Norepinephrine for an adult", "# Norepinephrine for adults")
    assert differences(SHIPPED, other) == ()
    assert first_line_that_differs(SHIPPED, other) == 1


def test_two_rows_that_change_places_are_told() -> None:
    rows = [b'[[a]]\nid = "x"\n', b'[[a]]\nid = "y"\n', b'[[a]]\nid = "z"\n']
    (row,) = differences(b"".join(rows), b"".join((rows[1], rows[0], rows[2])))
    assert row == Difference("a, in this order", "x; y; z", "y; x; z", 1, 1)
    assert [each.place for each in differences(b"".join(rows), b"".join(rows[1:]))] == ["a x, id"]


def test_two_minutes_that_change_places_are_told() -> None:
    two = b'a = [{ value = "2", unit = "min" }, { value = "5", unit = "min" }]\n'
    other = b'a = [{ value = "5", unit = "min" }, { value = "2", unit = "min" }]\n'
    assert [row.place for row in differences(two, other)] == ["a 1", "a 2"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('["a; b"]', '["a", "b"]'),
        ('["none"]', "[]"),
        ('"true"', "true"),
        ('"1"', "1"),
        ("1.0", "1"),
        ('"mmHg"', '"mmHg "'),
        ('"two words"', '"two  words"'),
        ('"word"', '"wo\\u200brd"'),
        ('["2026-11-21"]', "[2026-11-21]"),
        ('""', "{}"),
    ],
)
def test_H24_two_values_that_read_alike_are_told_apart(one: str, other: str) -> None:
    (row,) = differences(f"a = {one}".encode(), f"a = {other}".encode())
    assert row.one != row.other
    assert (row.one + row.other).isprintable()
    assert differences(f"a = {other}".encode(), f"a = {other}".encode()) == ()


def test_a_blank_more_is_told_by_its_place() -> None:
    (row,) = differences(b'unit = "mmHg"', b'unit = "mmHg "')
    assert row.one == '"mmHg" (differs at character 5)'
    assert row.other == '"mmHg " (differs at character 5)'


@pytest.mark.parametrize("empty", ["{}", "[]", '""'])
def test_what_is_empty_is_not_what_is_not_there(empty: str) -> None:
    (row,) = differences(f"a = {empty}".encode(), b"")
    assert (bool(row.one), row.other, row.other_line) == (True, "", 0)


def test_the_same_figure_with_its_keys_in_another_order_is_the_same() -> None:
    assert differences(b'a = {value="1", unit="h"}', b'a = {unit="h", value="1"}') == ()


def test_what_is_larger_than_any_protocol_is_not_compared() -> None:
    with pytest.raises(ValueError, match="bytes"):
        differences(SHIPPED, b"#" * 300_001)


@pytest.mark.parametrize(
    ("one", "other", "line"),
    [(b"a\nb", b"a\nc", 2), (b"a", b"a\nb", 2), (b"a\n", b"a", 2), (b"", b"x", 1)],
)
def test_the_first_line_that_differs_is_counted_from_one(
    one: bytes, other: bytes, line: int
) -> None:
    assert first_line_that_differs(one, other) == line


@pytest.mark.parametrize("data", [b"a = ", b"\xff"])
def test_what_is_no_toml_cannot_be_compared_value_by_value(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  two kinds of it: no TOML, no text
        differences(SHIPPED, data)
