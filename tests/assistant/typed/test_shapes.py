"""The unit's own codes are told by their shape, sign by sign."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.typed.shapes import matches, number_in, overlap


@pytest.mark.parametrize(
    ("shape", "text", "is_one"),
    [
        ("NU-######", "NU-123456", True),
        ("NU-######", "NU-12345", False),
        ("NU-######", "NU-12345A", False),
        ("NU-######", "NV-123456", False),
        ("########", "12972876", True),
        ("########", "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668", False),
        ("@@####", "AB1234", True),
        ("@@####", "ab1234", False),
    ],
)
def test_a_code_has_its_shape_or_it_has_not(shape: str, text: str, is_one: bool) -> None:
    assert matches(shape, text) is is_one


def test_the_number_is_what_stands_at_the_open_places() -> None:
    assert number_in("P-########", "P-12972876") == "12972876"


SHAPES = st.text("#@A-1", min_size=1, max_size=4)


@given(SHAPES, SHAPES, st.text("AZ-19", min_size=1, max_size=4))
def test_two_shapes_that_do_not_overlap_share_no_code(one: str, other: str, text: str) -> None:
    if matches(one, text) and matches(other, text):
        assert overlap(one, other)


def test_shapes_of_two_lengths_share_no_code() -> None:
    assert not overlap("###", "####")
    assert overlap("A###", "@###")
