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
