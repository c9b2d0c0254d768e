"""Each way in which a number can be mistyped or pasted wrongly has its own name."""

from dataclasses import replace

import pytest
from typed_fields import FIELDS

from assistant.typed import Answer, Shape, number

DOSE = FIELDS["dose_mcg_kg_min"]
MAP = FIELDS["map_mmhg"]
MICRO, MU = "\u00b5", "\u03bc"

MISTYPED = [
    (".1", Shape.NAKED_POINT),
    (".1 mcg/kg/min", Shape.NAKED_POINT),
    ("1.", Shape.BARE_END),
    ("0. mcg/kg/min", Shape.BARE_END),
    ("0.1.2", Shape.TWO_POINTS),
    ("0.1.", Shape.TWO_POINTS),
    ("0..1", Shape.TWO_POINTS),
    ("0,1", Shape.COMMA),
    (",1", Shape.COMMA),
    ("1,000", Shape.COMMA),
    ("0.1,", Shape.COMMA),
    ("+0.1", Shape.SIGN),
    ("-0.1", Shape.SIGN),
    ("- 0.1", Shape.SIGN),
    ("−0.1", Shape.SIGN),
    ("1e-1", Shape.EXPONENT),
    ("1E1", Shape.EXPONENT),
    ("0.1e0", Shape.EXPONENT),
    ("\uff11", Shape.OTHER_DIGITS),
    ("0.\u0661", Shape.OTHER_DIGITS),
    ("½", Shape.OTHER_DIGITS),
    ("0·1", Shape.OTHER_MARK),
    ("0\u066b1", Shape.OTHER_MARK),
    ("1_0", Shape.OTHER_MARK),
    ("1'000", Shape.OTHER_MARK),
    ("1’000", Shape.OTHER_MARK),
    ("0:1", Shape.OTHER_MARK),
    ("O.1", Shape.LETTER),
    ("o.1", Shape.LETTER),
    ("l.5", Shape.LETTER),
    ("I5", Shape.LETTER),
    ("0.O5", Shape.LETTER),
    ("1O", Shape.LETTER),
    ("0 .1", Shape.INNER_BLANK),
    ("0. 1", Shape.INNER_BLANK),
    (". 1", Shape.INNER_BLANK),
    ("1 000", Shape.INNER_BLANK),
    ("0.1 0.2", Shape.INNER_BLANK),
    ("0\u00a0.1", Shape.OTHER_BLANK),
    ("0.1\u00a0", Shape.OTHER_BLANK),
    ("0.1\u2009mcg/kg/min", Shape.OTHER_BLANK),
    ("0.05-0.1", Shape.RANGE),
    ("0.05 – 0.1", Shape.RANGE),
    ("0.05 to 0.1", Shape.RANGE),
    ("0.1/0.2", Shape.RANGE),
    ("98/59", Shape.RANGE),
    ("<0.1", Shape.INEQUALITY),
    ("≥0.1", Shape.INEQUALITY),
    ("~0.1", Shape.ESTIMATE),
    ("about 0.1", Shape.ESTIMATE),
    ("0.1?", Shape.ESTIMATE),
    ("0.1*", Shape.ESTIMATE),
    ("0.1 mcg?", Shape.ESTIMATE),
    ("0.1 est.", Shape.ESTIMATE),
    ("5 mcg/min", Shape.OTHER_UNIT),
    ("0.1 mg/kg/min", Shape.OTHER_UNIT),
    ("0.1 ug/kg/min", Shape.OTHER_UNIT),
    (f"0.1 {MICRO}g/kg/min", Shape.OTHER_UNIT),
    (f"0.1{MU}g/kg/min", Shape.OTHER_UNIT),
    ("0.1 mcg/kg", Shape.OTHER_UNIT),
    ("10%", Shape.OTHER_UNIT),
    ("154 lb", Shape.OTHER_UNIT),
    ("0.1 mcg/kg/min tartrate", Shape.SALT),
    ("nan", Shape.NOT_A_NUMBER),
    ("inf", Shape.NOT_A_NUMBER),
    ("-inf", Shape.NOT_A_NUMBER),
    ("-", Shape.NOT_A_NUMBER),
    (".", Shape.NOT_A_NUMBER),
    ("same", Shape.NOT_A_NUMBER),
    ("mcg/kg/min", Shape.NOT_A_NUMBER),
    ("=0.1", Shape.NOT_A_NUMBER),
    ("0.1<b>", Shape.NOT_A_NUMBER),
    ("0.1; DROP TABLE entry", Shape.OTHER_MARK),
    ("1' OR '1'='1", Shape.OTHER_MARK),
    ("$0.1", Shape.NOT_A_NUMBER),
    ("0x1", Shape.OTHER_UNIT),
    ("(0.1)", Shape.NOT_A_NUMBER),
    ("0.1 мкг", Shape.NOT_A_NUMBER),
]


@pytest.mark.parametrize(("text", "code"), MISTYPED)
def test_a_mistyped_number_is_refused_under_the_name_of_its_slip(text: str, code: Shape) -> None:
    read = number(text, DOSE)
    assert (read.answer, read.value, read.code, read.text) == (Answer.REFUSE, None, code, text)


@pytest.mark.parametrize(
    ("text", "offer"),
    [
        (".5", "0.5"),
        (".50", "0.5"),
        (".5 mcg/kg/min", "0.5"),
        ("0,08", "0.08"),
        ("0,125", "0.125"),
        ("0.1\u00a0mcg/kg/min", "0.1"),
    ],
)
def test_what_was_clearly_meant_is_offered(text: str, offer: str) -> None:
    assert number(text, DOSE).facts["offer"] == offer


@pytest.mark.parametrize(
    "text", [".0005", ".55555", "1,000", "9,5", "1.", "00.1", "0\u00a0.1", "8,5 mg", ".5 mg/h"]
)
def test_nothing_is_offered_that_would_be_refused_or_could_mean_two_things(text: str) -> None:
    assert "offer" not in number(text, DOSE).facts


def test_a_cuff_pressure_in_the_map_is_known_as_one() -> None:
    read = number("98/59", MAP)
    assert (read.code, read.facts["upper"], read.facts["lower"]) == (Shape.PAIR, "98", "59")
    assert number("118 / 52 mmHg", MAP).code is Shape.PAIR


@pytest.mark.parametrize("text", ["65/75", "65/65", "0/0", "98/059"])
def test_two_numbers_that_do_not_fall_are_no_cuff_pressure(text: str) -> None:
    assert number(text, MAP).code is Shape.RANGE


@pytest.mark.parametrize(
    ("text", "kg"),
    [("154 lb", "69.9"), ("154lbs", "69.9"), ("11 st", "69.9"), ("154.5 LB.", "70.1")],
)
def test_H05_pounds_and_stones_are_told_from_kg_and_converted_in_words(text: str, kg: str) -> None:
    read = number(text, FIELDS["weight_kg"])
    assert (read.answer, read.code, read.facts["kg"]) == (Answer.REFUSE, Shape.POUNDS, kg)


@pytest.mark.parametrize("text", ["1 lb", "9999 lb", "0154 lb", "154.25 lb"])
def test_H05_pounds_that_come_to_no_usual_weight_are_not_converted(text: str) -> None:
    read = number(text, FIELDS["weight_kg"])
    assert (read.code, "kg" in read.facts) == (Shape.POUNDS, False)


@pytest.mark.parametrize("text", ["8 mg tartrate", "4 mg base", "8 mg bitartrate", "4 mg salt"])
def test_an_amount_with_its_salt_is_refused(text: str) -> None:
    assert number(text, FIELDS["amount_mg"]).code is Shape.SALT


@pytest.mark.parametrize("text", ["1 vial", "4 amp", "4000 mcg", "0.25 L", "250 cc"])
def test_another_unit_is_refused(text: str) -> None:
    assert number(text, FIELDS["amount_mg"]).code is Shape.OTHER_UNIT


def test_a_pasted_page_is_refused_at_once() -> None:
    for char in "1.,/ -Oxe~<":
        assert number(char * 100_000, DOSE).answer is Answer.REFUSE


def test_a_comma_offers_itself_where_the_pumps_show_one() -> None:
    comma = replace(DOSE, comma=True)
    read = number("0.08", comma)
    assert (read.code, read.facts["offer"], read.facts["mark"]) == (Shape.POINT, "0.08", ",")
