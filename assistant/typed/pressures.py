"""Two pressures with a slash, as a cuff shows them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from assistant.typed.codes import Limit, Shape
from assistant.typed.model import Answer, NumberField, Typed, accepted, asked, refused
from assistant.typed.numbers import number

PAIR_OF_NUMBERS = 2


def blood_pressure(text: str, upper: NumberField, lower: NumberField) -> Typed:
    """`118/52` or `118/52 mmHg`: value 118/52, values ("118", "52").

    Each half is read by its own field and brings its code; the half that is refused or asked
    names itself in the fact `half` (upper, lower) and its number in `number`.
    """
    halves = text.split("/")
    if len(halves) != PAIR_OF_NUMBERS:
        code = Shape.NOT_PAIR if text.strip(" ") else Shape.EMPTY
        return refused("blood_pressure", text, code, unit=upper.unit)
    both = {"upper": number(halves[0], upper), "lower": number(halves[1], lower)}
    for half, read in both.items():
        if read.answer is Answer.REFUSE and read.code:
            return refused("blood_pressure", text, read.code, **{**read.facts, "half": half})
    high, low = values = tuple(read.value or "" for read in both.values())
    if Decimal(high) <= Decimal(low):
        return refused("blood_pressure", text, Shape.PAIR_ORDER, upper=high, lower=low)
    joined = accepted("blood_pressure", text, "/".join(values))
    for half, read in both.items():
        if isinstance(read.code, Limit):
            facts = {**read.facts, "half": half, "number": read.value or ""}
            joined = asked("blood_pressure", text, "/".join(values), read.code, **facts)
            break
    return replace(joined, values=values)
