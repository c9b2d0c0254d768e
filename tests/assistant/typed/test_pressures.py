from dataclasses import replace
from decimal import Decimal

import pytest
from typed_fields import FIELDS

from assistant.typed import Answer, Limit, Shape, blood_pressure

WHOLE = FIELDS["map_mmhg"]
UPPER = replace(
    WHOLE, name="sbp", hard=(Decimal(0), Decimal(300)), soft=(Decimal(50), Decimal(220)), pair=False
)
LOWER = replace(
    WHOLE, name="dbp", hard=(Decimal(0), Decimal(200)), soft=(Decimal(25), Decimal(130)), pair=False
)


@pytest.mark.parametrize("text", ["118/52", " 118/52 ", "118 / 52", "118/52 mmHg"])
def test_a_cuff_pressure_is_taken_as_the_program_prints_it(text: str) -> None:
    read = blood_pressure(text, UPPER, LOWER)
    assert (read.answer, read.value, read.values) == (Answer.ACCEPT, "118/52", ("118", "52"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", Shape.EMPTY),
        ("118", Shape.NOT_PAIR),
        ("118/52/70", Shape.NOT_PAIR),
        ("118-52", Shape.NOT_PAIR),
        ("118/", Shape.EMPTY),
        ("118/5O", Shape.LETTER),
        ("118.5/52", Shape.DECIMALS),
        ("301/52", Limit.OVER_LIMIT),
        ("118/201", Limit.OVER_LIMIT),
        ("52/118", Shape.PAIR_ORDER),
        ("65/65", Shape.PAIR_ORDER),
    ],
)
def test_what_is_no_cuff_pressure_is_refused(text: str, code: str) -> None:
    read = blood_pressure(text, UPPER, LOWER)
    assert (read.answer, read.code, read.value, read.text) == (Answer.REFUSE, code, None, text)


@pytest.mark.parametrize(
    ("text", "half", "number"), [("230/90", "upper", "230"), ("90/20", "lower", "20")]
)
def test_an_unusual_half_asks_and_names_itself(text: str, half: str, number: str) -> None:
    read = blood_pressure(text, UPPER, LOWER)
    assert (read.answer, read.code, read.value) == (Answer.ASK, Limit.UNUSUAL, text)
    assert (read.facts["half"], read.facts["number"]) == (half, number)
    assert len(read.values) == 2
