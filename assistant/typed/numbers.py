"""A number against its field: the hard limits, the order, the value before, the usual values."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import ROUND_FLOOR, Decimal
from fractions import Fraction
from types import MappingProxyType

from assistant.typed.codes import Limit, Shape
from assistant.typed.faults import Fault
from assistant.typed.grammar import shape
from assistant.typed.hints import (
    POUNDS_PER_STONE,
    dropped_zero,
    from_mg_dl,
    from_pounds,
    other_unit,
    ratio_code,
    ratio_facts,
)
from assistant.typed.model import Answer, NumberField, Typed, accepted, asked, plain, refused

NO_AMOUNTS: Mapping[str, Decimal] = MappingProxyType({})


def number(
    text: str,
    field: NumberField,
    *,
    previous: Decimal | None = None,
    order_max: Decimal | None = None,
    capacity: Decimal | None = None,
    beside: Mapping[str, Decimal] = NO_AMOUNTS,
    others: Collection[NumberField] = (),
) -> Typed:
    """`text` as a number of this field; never clamped, rounded or read as something else.

    In the field's unit: `previous` the value that it replaces, `order_max` the maximum of the
    order, `capacity` what the bag holds, instead of the upper hard limit. TENFOLD, LARGE_CHANGE,
    UNUSUAL and NOT_STANDARD ask; every other code refuses. `beside`, by unit, and `others` tell
    for which unit a dose or a rate that is odd here looks like.
    """
    read = shape(text, field)
    if isinstance(read, Fault):
        return _unreadable(text, read, field, beside)
    value = read.value
    stop = _refusal(value, field, order_max, capacity)
    if stop is not None:
        code, facts = stop
        facts |= other_unit(value, field, beside, others)
        return refused(field.name, text, code, **_common(field), number=plain(value), **facts)
    question = _question(value, field, previous)
    if question is not None:
        code, facts = question
        facts |= other_unit(value, field, beside)
        return asked(field.name, text, plain(value), code, **_common(field), **facts)
    return accepted(field.name, text, plain(value))


Finding = tuple[Limit, dict[str, str]]


def _refusal(
    value: Decimal, field: NumberField, order_max: Decimal | None, capacity: Decimal | None
) -> Finding | None:
    low, high = field.hard
    if value == 0 and field.zero == "stop":
        return Limit.ZERO_IS_STOP, {}
    if value < low:
        return Limit.UNDER_LIMIT, {"limit": plain(low)}
    if capacity is not None and value > capacity:
        return Limit.OVER_BAG, {"limit": plain(capacity)}
    if capacity is None and value > high:
        hints = {**dropped_zero(value, field), **from_mg_dl(value, field)}
        return Limit.OVER_LIMIT, {"limit": plain(high), **hints}
    if order_max is not None and value > order_max:
        return Limit.OVER_ORDER, {"limit": plain(order_max)}
    return None


def _question(value: Decimal, field: NumberField, previous: Decimal | None) -> Finding | None:
    if field.change is not None and previous is not None:
        ratio = ratio_code(Fraction(value), Fraction(previous), field.change)
        if ratio is not None:
            facts = ratio_facts(Fraction(value), Fraction(previous))
            hint = from_pounds(value, field, previous)
            return ratio, {"previous": plain(previous), **facts, **hint}
    if field.soft is not None and not field.soft[0] <= value <= field.soft[1]:
        low, high = field.soft
        hint = from_pounds(value, field, previous) | from_mg_dl(value, field)
        return Limit.UNUSUAL, {"low": plain(low), "high": plain(high), **hint}
    if field.usual is not None and value not in field.usual:
        return Limit.NOT_STANDARD, {"usual": " ".join(plain(each) for each in field.usual)}
    return None


def _unreadable(
    text: str, fault: Fault, field: NumberField, beside: Mapping[str, Decimal]
) -> Typed:
    facts = dict(fault.facts)
    if fault.code is Shape.DECIMALS:
        near = Decimal(fault.near)
        facts |= _neighbours(near, field) or other_unit(near, field, beside)
    elif fault.code is Shape.POUNDS:
        facts |= _in_kg(facts["amount"], facts["found"], field)
    elif fault.code is Shape.OTHER_UNIT:
        facts |= _in_mmol(text, field)
    elif fault.near:
        meant = number(fault.near, field)
        if meant.answer is not Answer.REFUSE and meant.value is not None:
            facts["offer"] = meant.value
    return refused(field.name, text, fault.code, **_common(field), **facts)


def _neighbours(value: Decimal, field: NumberField) -> dict[str, str]:
    """The two values that the field can hold on either side, when both are within its limits.

    Not for a whole number: 2.1 mL may be litres.
    """
    step = Decimal(1).scaleb(-field.decimals)
    below = value.quantize(step, ROUND_FLOOR)
    above = below + step
    if not field.decimals or below < field.hard[0] or above > field.hard[1] or value == below:
        return {}
    return {"below": plain(below), "above": plain(above)}


def _in_kg(amount: str, found: str, field: NumberField) -> dict[str, str]:
    """What pounds or stones come to in kg, when amount and result can be read in this field."""
    read = shape(amount, field)
    if isinstance(read, Fault):
        return {}
    pounds = read.value * POUNDS_PER_STONE if found == "st" else read.value
    return from_pounds(pounds, field, None)


def _in_mmol(text: str, field: NumberField) -> dict[str, str]:
    """What a lactate that was typed with its mg/dL comes to."""
    amount, _, unit = text.strip(" ").partition(" ")
    read = shape(amount, field) if unit.strip(" ").lower() == "mg/dl" else None
    if read is None or isinstance(read, Fault):
        return {}
    return from_mg_dl(read.value, field)


def _common(field: NumberField) -> dict[str, str]:
    return {"unit": field.unit, **({"mark": ","} if field.comma else {})}
