"""What holds for every number that anyone can type."""

import re
import string
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from typed_fields import FIELDS

from assistant.typed import Answer, NumberField, Typed, number

DRUG = ["dose_mcg_kg_min", "dose_mcg_min", "rate_ml_h"]
FIELD = st.sampled_from([FIELDS[name] for name in sorted(FIELDS)])
NEAR_NUMBERS = st.text(
    alphabet=string.digits + "., +-eElOkgmL/hr\u00a0\u200b\u0661\uff11\u00bd\u00b7", max_size=9
)
ONE_MARK = re.compile(r" *(0|[1-9][0-9]{0,4})(\.[0-9]+)? *([a-z/]+)? *", re.ASCII | re.IGNORECASE)


def decimals(field: NumberField) -> st.SearchStrategy[Decimal]:
    return st.decimals(*field.hard, places=field.decimals)


@given(field=FIELD, text=NEAR_NUMBERS | st.text(max_size=9))
@example(field=FIELDS["weight_kg"], text="70 \u212ag")
def test_H02_what_is_taken_holds_digits_one_point_blanks_and_a_unit(
    field: NumberField, text: str
) -> None:
    read = number(text, field)
    if read.answer is not Answer.REFUSE:
        assert ONE_MARK.fullmatch(text)


@given(field=FIELD, text=NEAR_NUMBERS)
@example(field=FIELDS["dose_mcg_kg_min"], text="0.1000")
def test_H08_a_value_is_the_typed_number_itself_or_there_is_none(
    field: NumberField, text: str
) -> None:
    read = number(text, field)
    if read.answer is Answer.REFUSE:
        assert read.value is None
    else:
        assert Decimal(read.value or "") == Decimal(re.sub(r"[^0-9.]", "", text))


@given(data=st.data(), field=FIELD)
def test_H08_every_number_a_field_can_hold_within_its_limits_is_read_exactly(
    data: st.DataObject, field: NumberField
) -> None:
    value = data.draw(decimals(field))
    if value == 0 and field.zero == "stop":
        return
    read = number(f"{value:f} {field.unit}", field)
    assert read.answer is not Answer.REFUSE
    assert Decimal(read.value or "") == value
    assert "." not in (read.value or "") or not (read.value or "").endswith("0")


def after(previous: Decimal, factor: str, field: NumberField) -> Typed | None:
    """The answer to `factor` times the previous value, None where the field cannot write it."""
    value = previous * Decimal(factor)
    text = f"{value.normalize():f}"
    if max(0, -int(value.normalize().as_tuple().exponent)) > field.decimals:
        return None
    return number(text, field, previous=previous)


@pytest.mark.parametrize("name", DRUG)
@given(data=st.data(), factor=st.sampled_from(["10", "0.1", "2.01", "0.49", "100"]))
def test_H01_a_tenfold_slip_or_more_than_a_doubling_never_passes_in_silence(
    name: str, data: st.DataObject, factor: str
) -> None:
    read = after(data.draw(decimals(FIELDS[name])), factor, FIELDS[name])
    assert read is None or read.answer is not Answer.ACCEPT


@pytest.mark.parametrize("name", DRUG)
@given(data=st.data(), factor=st.sampled_from(["2", "0.5"]))
def test_H01_exactly_twice_and_half_are_not_asked_for_their_change(
    name: str, data: st.DataObject, factor: str
) -> None:
    read = after(data.draw(decimals(FIELDS[name])), factor, FIELDS[name])
    assert read is None or read.code not in {"tenfold", "large_change"}


@given(data=st.data())
def test_H05_a_weight_in_pounds_is_asked_when_one_in_kg_is_on_file(data: st.DataObject) -> None:
    weight = FIELDS["weight_kg"]
    kg = data.draw(st.decimals(2, 181, places=1))
    pounds = round(Fraction(kg) * Fraction("2.2046"), 1)
    read = number(f"{Decimal(int(pounds * 10)) / 10:f}", weight, previous=kg)
    assert read.answer is not Answer.ACCEPT


@pytest.mark.parametrize("name", DRUG)
@given(data=st.data())
def test_H14_a_bounced_digit_key_never_passes_in_silence(name: str, data: st.DataObject) -> None:
    field = FIELDS[name]
    previous = data.draw(st.integers(1, int(field.hard[1])).map(Decimal))
    text = f"{previous}"
    read = number(text + text[-1], field, previous=previous)
    assert read.answer is not Answer.ACCEPT


@given(text=st.text(max_size=30))
def test_any_text_gets_an_answer(text: str) -> None:
    for field in FIELDS.values():
        read = number(text, field)
        assert (read.answer is Answer.ACCEPT) == (read.code == "")
        assert read.text == text
