"""Seals: what was stored cannot be changed without being seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.seal import SEAL_BYTES, Content, Row, Sealer, short

KEY = b"k" * 32


def content(body: str = "{}", session: str = "a") -> Content:
    return Content(session, f"id {body}", "note", "2025-08-14T07:00:00+00:00", "later", body)


def chain(*bodies: str) -> list[Row]:
    sealer, rows = Sealer(KEY), list[Row]()
    for body in bodies:
        before = rows[-1] if rows else None
        rows.append(sealer.next(content(body), before, before))
    return rows


def test_rows_are_numbered_from_one_and_each_fits_the_one_before() -> None:
    rows = chain("1", "2", "3")
    assert [(row.number, row.place) for row in rows] == [(1, 1), (2, 2), (3, 3)]
    for before, row in zip([None, *rows], rows, strict=False):
        assert Sealer(KEY).fits(before, row)
        assert Sealer(KEY).fits_session(before, row)
        assert len(row.seal) == len(row.session_seal) == SEAL_BYTES


def test_two_sessions_have_chains_of_their_own() -> None:
    sealer = Sealer(KEY)
    one = sealer.next(content("1", "a"), None, None)
    two = sealer.next(content("2", "b"), one, None)
    three = sealer.next(content("3", "a"), two, one)
    assert (three.number, three.place) == (3, 2)
    assert sealer.fits_session(one, three)
    assert not sealer.fits_session(two, three)


@pytest.mark.parametrize("field", Row._fields)
def test_H52_any_changed_field_breaks_the_global_seal(field: str) -> None:
    first, row = chain("1", "2")
    old = getattr(row, field)
    changed = {int: lambda: old + 1, str: lambda: old + "x", bytes: lambda: bytes(32)}
    forged = row._replace(**{field: changed[type(old)]()})
    assert not Sealer(KEY).fits(first, forged)


def test_H52_a_chain_that_was_computed_without_the_key_does_not_fit() -> None:
    forged = Sealer(b"x" * 32).next(content(), None, None)
    assert not Sealer(KEY).fits(None, forged)
    assert not Sealer(KEY).fits_session(None, forged)


def test_H52_a_row_out_of_its_place_does_not_fit() -> None:
    first, second, third = chain("1", "2", "3")
    assert not Sealer(KEY).fits(first, third)
    assert not Sealer(KEY).fits_session(first, third)
    assert not Sealer(KEY).fits(None, second)


@given(st.text(), st.text(), st.text(), st.text())
def test_no_two_contents_share_a_seal(a: str, b: str, c: str, d: str) -> None:
    one = Sealer(KEY).next(Content("s", a, b, "", "", ""), None, None)
    two = Sealer(KEY).next(Content("s", c, d, "", "", ""), None, None)
    assert (one.seal == two.seal) == ((a, b) == (c, d))


def test_the_short_seal_is_eight_letters_that_cannot_be_mistaken() -> None:
    assert short(bytes(32)) == "0000-0000"
    assert short(b"\xff" * 32) == "ZZZZ-ZZZZ"
    assert short(bytes([0, 0, 0, 0, 33])) == "0000-0011"
    assert not set("ILOU") & set(short(bytes(range(32))))
