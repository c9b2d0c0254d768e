"""What is said of a typed text: one plain sentence for every code, in the words of the house."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import chain
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typed_fields import FIELDS, LIMITS

from assistant.typed import (
    Answer,
    Limit,
    Moment,
    Shape,
    Typed,
    Writing,
    bed,
    birth_date,
    blood_pressure,
    mrn,
    new_pin,
    number,
    past_moment,
    pdf_name,
    person_name,
    time_of_day,
)
from assistant.wording.answers import sentence

DOSE, WEIGHT, RATE = (FIELDS[name] for name in ("dose_mcg_kg_min", "weight_kg", "rate_ml_h"))
MAP, AMOUNT, VOLUME = (FIELDS[name] for name in ("map_mmhg", "amount_mg", "volume_ml"))
FORBIDDEN = re.compile(
    r"[<>&!]|\b(should|must|always|safe|correct|optimal|recommended|please|error)\b", re.IGNORECASE
)


def dose(text: str, previous: str | None = None, order: str | None = None) -> Typed:
    return number(
        text,
        DOSE,
        previous=None if previous is None else Decimal(previous),
        order_max=None if order is None else Decimal(order),
    )


def at(text: str, now: str = "2026-11-21T14:20:00+00:00") -> Typed:
    zone = ZoneInfo("America/New_York")
    return time_of_day(text, now=datetime.fromisoformat(now), zone=zone, limits=LIMITS)


def past(text: str, now: str = "2026-11-21T14:20:00+00:00") -> Typed:
    zone = ZoneInfo("America/New_York")
    return past_moment(text, now=datetime.fromisoformat(now), zone=zone, limits=LIMITS)


def born(text: str) -> Typed:
    return birth_date(text, today=date(2026, 11, 21), limits=LIMITS)


def name(text: str, *known: str) -> Typed:
    return person_name(text, limits=LIMITS, open_names=known)


ONE_OF_EACH: list[Typed] = [
    *(dose(text) for text in ("", "0.1\u200b", ".5", "5.", "0.1.2", "0,08", "00.1", "+0.1")),
    *(dose(text) for text in ("1e-1", "\u00bd", "1_0", "O.1", "0 .1", "0.1\u00a0", "0.1-0.2")),
    *(dose(text) for text in ("<0.1", "~0.1", "5 mcg/min", "same", "0.0555", "123456", "0", "8")),
    number("0.08", replace(DOSE, comma=True)),
    number("98/59", MAP),
    blood_pressure("98", MAP, MAP),
    blood_pressure("59/98", MAP, MAP),
    number("154 lb", WEIGHT),
    number("4 mg base", AMOUNT),
    number("19", VOLUME),
    number("260", FIELDS["bag_left_ml"], capacity=Decimal(250)),
    *(dose("0.35", order="0.3"), dose("0.8", "0.08"), dose("0.2", "0.08"), dose("1.5")),
    number("5", AMOUNT),
    *(at("9:15"), at("02:30", "2026-03-08T07:20:00+00:00"), at("09:30"), at("08:10")),
    at("01:30", "2026-11-01T06:40:00+00:00"),
    *(past("monday"), past("2000"), past("01:30", "2026-11-01T06:40:00+00:00")),
    *(born("3 Apr 50"), born("1950-02-30"), born("2027-01-01"), born("1850-01-01")),
    *(born("1915-01-01"), born("2020-05-01")),
    bed("x" * 21, limits=LIMITS),
    *(name("123"), name("<b>"), name("Sm\u0456th"), name("Smith, Ann", "Smith")),
    *(mrn("O0123456", limits=LIMITS), mrn("123", limits=LIMITS)),
    mrn("123456", limits=LIMITS, open_mrns=["123456"]),
    *(new_pin("111111", limits=LIMITS), new_pin("204816", limits=LIMITS, badge="204816")),
    *(pdf_name(text, limits=LIMITS) for text in ("a/b.pdf", "a.exe", "CON.pdf")),
    pdf_name("a.pdf", limits=LIMITS, existing=["a.pdf"]),
]


def test_there_is_an_example_of_every_code() -> None:
    shown = {str(typed.code) for typed in ONE_OF_EACH}
    assert shown == {str(code) for code in chain(Shape, Limit, Moment, Writing)}


@pytest.mark.parametrize("typed", ONE_OF_EACH, ids=lambda typed: str(typed.code))
def test_every_code_has_a_sentence_in_the_words_of_the_house(typed: Typed) -> None:
    said = sentence(typed, "Field")
    assert said.startswith("Field")
    assert said[-1] in ".?"
    assert not FORBIDDEN.search(said)
    assert "{" not in said


@pytest.mark.parametrize("typed", ONE_OF_EACH, ids=lambda typed: str(typed.code))
def test_a_question_says_how_to_answer_it_and_a_refusal_never_offers_to_confirm(
    typed: Typed,
) -> None:
    said = sentence(typed, "Field")
    way = "Confirm" in said or "Choose the first" in said
    assert way is (typed.answer is Answer.ASK)


def test_nothing_is_said_of_a_text_that_is_taken() -> None:
    assert sentence(dose("0.1"), "Dose") == ""


SAID = [
    (dose(".5"), "Dose: a digit is missing before the point. Start with 0. Type 0.5."),
    (
        dose("0.8", "0.08"),
        "Dose 0.8 mcg/kg/min is 10 times the last one, 0.08 mcg/kg/min. Confirm it or retype.",
    ),
    (
        dose("0.008", "0.08"),
        "Dose 0.008 mcg/kg/min is a tenth of the last one, 0.08 mcg/kg/min. Confirm it or retype.",
    ),
    (
        dose("0.03", "0.08"),
        (
            "Dose 0.03 mcg/kg/min is about 38 % of the last one, 0.08 mcg/kg/min. "
            "Confirm it or retype."
        ),
    ),
    (
        dose("0.005", "5"),
        (
            "Dose 0.005 mcg/kg/min is less than 1 % of the last one, 5 mcg/kg/min. "
            "Confirm it or retype."
        ),
    ),
    (
        dose("0.05", "0"),
        "Dose 0.05 mcg/kg/min is not the last one, 0 mcg/kg/min. Confirm it or retype.",
    ),
    (
        dose("0.35", order="0.3"),
        (
            "Dose 0.35 mcg/kg/min is over the ordered maximum, 0.3 mcg/kg/min. "
            "Get a new order, or chart it as what the pump shows."
        ),
    ),
    (dose("0.0555"), "Dose: 3 decimals are kept here. Check the unit too. Type 0.055 or 0.056."),
]


@pytest.mark.parametrize(("typed", "said"), SAID)
def test_H01_H11_the_sentence_holds_number_unit_and_what_to_do(typed: Typed, said: str) -> None:
    assert sentence(typed, "Dose").replace("\u00a0", " ") == said


OTHERS: list[tuple[Typed, str, str]] = [
    (
        number("18.75", RATE),
        "Rate",
        "Rate: one decimal is kept here. Check the unit too. Type 18.7 or 18.8.",
    ),
    (number("2.1", VOLUME), "Volume", "Volume: whole numbers are kept here. Check the unit too."),
    (
        number("680", MAP),
        "MAP",
        (
            "MAP 680 mmHg is over 250 mmHg, the most that is read here. Check the number and the "
            "unit. Did you mean 68?"
        ),
    ),
    (
        number("154 lb", WEIGHT),
        "Weight",
        "Weight: type it in kg, not in pounds or stones. 154 lb is 69.9 kg.",
    ),
    (
        number("220", WEIGHT),
        "Weight",
        (
            "Weight 220 kg is outside the usual 30 to 200 kg. Read as pounds it is 99.8 kg. "
            "Confirm it or retype."
        ),
    ),
    (
        number("300", VOLUME),
        "Volume",
        "Volume 300 mL is not one of the usual 50, 100, 250, 500, 1,000 mL. Confirm it or retype.",
    ),
    (
        at("23:30", "2026-11-21T05:40:00+00:00"),
        "Time",
        "Time: 23:30 yesterday is 70 min ago. Confirm it or retype.",
    ),
    (
        born("2025-11-01"),
        "Born",
        "Born: this makes the patient a child, 1 year old. Confirm it or retype.",
    ),
    (
        blood_pressure("230/90", replace(MAP, soft=(Decimal(50), Decimal(220))), MAP),
        "Pressure",
        "Pressure, systolic 230 mmHg is outside the usual 50 to 220 mmHg. Confirm it or retype.",
    ),
]


@pytest.mark.parametrize(("typed", "label", "said"), OTHERS)
def test_each_field_is_told_in_its_own_unit(typed: Typed, label: str, said: str) -> None:
    assert sentence(typed, label).replace("\u00a0", " ") == said


COMMA = replace(RATE, comma=True)
IN_COMMAS: Mapping[str, str] = {
    "18,75": "Rate: one decimal is kept here. Check the unit too. Type 18,7 or 18,8.",
    ",5": "Rate: a digit is missing before the comma. Start with 0. Type 0,5.",
    "18.8": "Rate: a point is not read, as the pumps show a comma. A comma stands before decimals, "
    "nothing between thousands. Type 18,8.",
    "100,5": "Rate 100,5 mL/h is about 2,5 times the last one, 40 mL/h. Confirm it or retype.",
    "12345": "Rate 12345 mL/h is over 500 mL/h, the most that is read here. Check the number and "
    "the unit.",
}


@pytest.mark.parametrize("text", IN_COMMAS)
def test_where_the_pumps_show_a_comma_so_do_the_sentences(text: str) -> None:
    said = sentence(number(text, COMMA, previous=Decimal(40)), "Rate")
    assert said.replace("\u00a0", " ") == IN_COMMAS[text]


def test_usual_amounts_with_commas_are_set_apart_by_semicolons() -> None:
    field = replace(AMOUNT, comma=True, usual=(Decimal("0.5"), Decimal(4)))
    assert "0,5; 4\u00a0mg" in sentence(number("5", field), "Amount")


def test_H11_a_number_and_its_unit_never_part() -> None:
    assert "0.8\u00a0mcg/kg/min" in sentence(dose("0.8", "0.08"), "Dose")


@given(
    text=st.text(max_size=20),
    known=st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
)
def test_whatever_is_typed_the_sentence_can_be_said(text: str, known: datetime) -> None:
    answers = [
        *(number(text, field, previous=Decimal(7)) for field in FIELDS.values()),
        time_of_day(text, now=known, zone=UTC, limits=LIMITS),
        name(text),
        mrn(text, limits=LIMITS),
        pdf_name(text, limits=LIMITS),
    ]
    assert all(bool(sentence(typed, "Field")) is bool(typed.code) for typed in answers)


def test_H13_a_hint_is_said_after_the_refusal() -> None:
    typed = number("23.6", DOSE, beside={"mL/h": Decimal("23.6")})
    assert sentence(typed, "Dose").replace("\u00a0", " ").endswith("It looks like mL/h.")
    lactate = FIELDS["lactate_mmol_l"]
    said = sentence(number("24", lactate), "Lactate").replace("\u00a0", " ")
    assert said.endswith("Read as mg/dL it is 2.7 mmol/L. Confirm it or retype.")
    comma = replace(lactate, comma=True)
    assert "2,7" in sentence(number("24", comma), "Lactate")
