from dataclasses import replace
from decimal import Decimal

import pytest
from typed_fields import FIELDS

from assistant.typed import Shape
from assistant.typed.faults import Fault
from assistant.typed.grammar import Plain, shape

DOSE = FIELDS["dose_mcg_kg_min"]
MAP = FIELDS["map_mmhg"]
RATE = FIELDS["rate_ml_h"]
PULSE = FIELDS["heart_rate_bpm"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0.1", "0.1"),
        ("0.10", "0.10"),
        ("0.100", "0.100"),
        ("0.1000", "0.1000"),
        (" 0.1", "0.1"),
        ("0.1  ", "0.1"),
        ("0.1 mcg/kg/min", "0.1"),
        ("0.1mcg/kg/min", "0.1"),
        ("0.1 MCG/KG/MIN", "0.1"),
        ("0", "0"),
        ("0.0", "0.0"),
        ("99999", "99999"),
    ],
)
def test_a_plain_number_is_read_digit_for_digit(text: str, value: str) -> None:
    assert shape(text, DOSE) == Plain(Decimal(value))


@pytest.mark.parametrize(
    ("text", "read"), [("65", True), ("65.0", True), ("65.00", True), ("65.000", False)]
)
def test_a_whole_number_takes_two_zeros_behind_the_point_and_no_third(
    text: str, read: bool
) -> None:
    assert isinstance(shape(text, MAP), Plain) is read


@pytest.mark.parametrize(
    ("text", "read"), [("20.5", True), ("20.50", True), ("20.500", False), ("20.55", False)]
)
def test_one_decimal_takes_one_zero_more_and_no_digit(text: str, read: bool) -> None:
    assert isinstance(shape(text, RATE), Plain) is read


@pytest.mark.parametrize("text", ["20 mL/h", "20 ml/hr", "20 ML/H"])
def test_a_unit_may_be_spelt_in_each_of_its_ways(text: str) -> None:
    assert shape(text, RATE) == Plain(Decimal(20))


@pytest.mark.parametrize("text", ["92 bpm", "92/min", "92 /min", "92 BPM"])
def test_a_pulse_may_carry_bpm_or_per_minute(text: str) -> None:
    assert shape(text, PULSE) == Plain(Decimal(92))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("   ", Shape.EMPTY),
        ("0.1\n", Shape.HIDDEN),
        ("0.1\t", Shape.HIDDEN),
        ("\ufeff0.1", Shape.HIDDEN),
        ("01", Shape.LEADING_ZERO),
        ("00.1", Shape.LEADING_ZERO),
        ("000", Shape.LEADING_ZERO),
        ("100000", Shape.TOO_LONG),
        ("0.0555", Shape.DECIMALS),
        ("0.10000", Shape.DECIMALS),
    ],
)
def test_what_is_no_number_is_named(text: str, code: Shape) -> None:
    fault = shape(text, DOSE)
    assert isinstance(fault, Fault)
    assert fault.code is code


def test_the_sign_of_kelvin_is_no_k() -> None:
    assert shape("70 \u212ag", FIELDS["weight_kg"]) == Fault(Shape.NOT_A_NUMBER)


def test_where_the_pumps_show_a_comma_it_is_the_mark_and_a_point_is_not() -> None:
    comma = replace(DOSE, comma=True)
    assert shape("0,08", comma) == Plain(Decimal("0.08"))
    assert shape("0,08 mcg/kg/min", comma) == Plain(Decimal("0.08"))
    assert shape("0.08", comma) == Fault(Shape.POINT, near="0,08")
    assert shape(",5", comma) == Fault(Shape.NAKED_POINT, near="0,5")
    assert shape("0,", comma) == Fault(Shape.BARE_END)
    assert shape("0,1,2", comma) == Fault(Shape.TWO_POINTS)
    assert shape("1.000", comma) == Fault(Shape.POINT)
