"""Times, numbers and units: generous in spelling, exact in meaning, never guessed."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.exchange.flowsheet_values import (
    Unreadable,
    above_zero,
    amount,
    details,
    moment,
    number,
    quoted,
    unit,
    with_unit,
)
from assistant.record.entries import Amount

SIX = datetime(2025, 8, 14, 5, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2025-08-14T07:06:00+02:00",
        "2025-08-14T07:06+02:00",
        "2025-08-14 07:06 +02:00",
        "2025-08-14t05:06:00z",
        "2025-08-14T05:06:00.000Z",
        "20250814T0706+0200",
        "2025-08-14T07:06:00+02",
        "2025-08-14T00:06:00\N{MINUS SIGN}05:00",
    ],
)
def test_every_iso_8601_form_with_an_offset_is_read(text: str) -> None:
    assert moment(text) == SIX


def test_the_offset_stays_as_it_was_written() -> None:
    assert moment("2025-08-14T07:06:00+02:00").utcoffset() == timedelta(hours=2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "missing"),
        ("2025-08-14T07:06:00", "no UTC offset"),
        ("2025-08-14", "no UTC offset"),
        ("14.08.2025 07:06", "not an ISO 8601 time"),
        ("2025-02-30T07:06Z", "not an ISO 8601 time"),
        ("2025-08-14T25:06Z", "not an ISO 8601 time"),
        ("soon", "not an ISO 8601 time"),
        ("9999-12-31T23:59:59Z", "no time of a chart"),
        ("0001-01-01T00:00:00+05:00", "no time of a chart"),
        ("2999-01-01T00:00:00Z", "no time of a chart"),
    ],
)
def test_a_time_that_cannot_be_placed_is_refused_with_what_to_do(text: str, said: str) -> None:
    with pytest.raises(Unreadable, match=said):
        moment(text)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("5", "5"),
        ("5.401513", "5.401513"),
        ("0.025", "0.025"),
        ("007.50", "007.50"),
        (".5", "0.5"),
        ("5.", "5"),
        ("+5", "5"),
        ("-0.0", "0.0"),
        ("0." + "3" * 150, "0." + "3" * 150),
    ],
)
def test_a_number_keeps_every_decimal(text: str, plain: str) -> None:
    assert number(text, "rate") == plain
    assert Amount(text=plain, unit="mL/h").exact >= 0


@pytest.mark.parametrize(
    "text",
    ["abc", "5,4", "1,000", "1e3", "nan", "inf", "5 4", ".", "+", "0x5", "1_0", "\u0665", "5.4.1"],
)
def test_what_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(Unreadable, match="not a plain number"):
        number(text, "rate")


def test_endless_digits_are_refused() -> None:
    with pytest.raises(Unreadable, match="not a plain number"):
        number("9" * 5000, "rate")


def test_a_missing_number_and_a_negative_one_say_so() -> None:
    with pytest.raises(Unreadable, match="no number"):
        number("", "rate")
    with pytest.raises(Unreadable, match="negative"):
        number("-5", "rate")


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("mL/h", "mL/h"),
        ("ml/hr", "mL/h"),
        ("ML/HOUR", "mL/h"),
        ("mL per hour", "mL/h"),
        ("ml / h", "mL/h"),
        ("ug/kg/min", "mcg/kg/min"),
        ("\N{MICRO SIGN}g/kg/min", "mcg/kg/min"),
        ("\N{GREEK SMALL LETTER MU}g/kg/minute", "mcg/kg/min"),
        ("mg/h", "mg/h"),
        ("units/hour", "units/h"),
        ("U/min", "units/min"),
        ("mm Hg", "mmHg"),
        ("mm\N{NO-BREAK SPACE}Hg", "mmHg"),
        ("mmol/l", "mmol/L"),
        ("sec", "s"),
        ("beats/min", "/min"),
        ("bpm", "/min"),
    ],
)
def test_a_unit_may_be_spelled_in_many_ways(text: str, known: str) -> None:
    assert unit(text) == known


def test_a_unit_of_something_else_is_refused_naming_the_known_ones() -> None:
    with pytest.raises(Unreadable, match=r"“mL/min” is not a unit of rate. Known: mL/h."):
        amount("5", "mL/min", ("mL/h",), "rate")
    with pytest.raises(Unreadable, match=r"no unit beside dose. Known: mcg/min, mg/h."):
        amount("5", "", ("mcg/min", "mg/h"), "dose")


def test_nothing_reads_micrograms_as_milligrams() -> None:
    with pytest.raises(Unreadable, match="not a unit"):
        amount("5", "ug/h", ("mg/h",), "dose")


@pytest.mark.parametrize("text", ["8 mg", "8mg", "8  MG", "8\N{NO-BREAK SPACE}mg"])
def test_a_detail_holds_its_number_and_its_unit(text: str) -> None:
    assert with_unit(text, ("mg",), "drug") == Amount(text="8", unit="mg")


def test_a_detail_without_a_unit_is_read_only_where_one_unit_is_meant() -> None:
    assert with_unit("65", ("mmHg",), "map_low", "mmHg") == Amount(text="65", unit="mmHg")
    with pytest.raises(Unreadable, match="no unit"):
        with_unit("0.03", ("mcg/kg/min",), "start")


def test_a_detail_that_is_no_number_is_refused() -> None:
    with pytest.raises(Unreadable, match="not a plain number"):
        with_unit("plenty", ("mg",), "drug")
    with pytest.raises(Unreadable, match="negative"):
        with_unit("-8 mg", ("mg",), "drug")


def test_what_cannot_be_zero_is_refused_at_zero() -> None:
    with pytest.raises(Unreadable, match="is 0"):
        above_zero(Amount(text="0.00", unit="kg"), "weight")


def test_details_are_pairs_in_any_spacing_and_case() -> None:
    assert details("kind=measured; Map Low = 65 ;;x=a=b") == (
        {"kind": "measured", "map_low": "65", "x": "a=b"},
        [],
    )
    assert details("") == ({}, [])
    assert details("by ear; =5") == ({}, ["by ear", "=5"])


def test_a_detail_that_contradicts_itself_is_refused() -> None:
    assert details("max=1 mg/h; max=1 mg/h") == ({"max": "1 mg/h"}, [])
    with pytest.raises(Unreadable, match="names max twice"):
        details("max=1 mg/h; max=2 mg/h")


def test_long_texts_are_quoted_short_and_on_one_line() -> None:
    assert quoted("a\nb") == "“a b”"
    assert len(quoted("x" * 500)) < 70


@given(st.text(max_size=30))
def test_whatever_stands_in_a_cell_is_read_or_refused_in_words(text: str) -> None:
    for reads in (moment, lambda t: number(t, "rate"), details, unit):
        with suppress(Unreadable):
            assert reads(text) is not None
