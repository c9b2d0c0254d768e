"""What may have been meant: told with a question, never put in the place of what was typed."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from assistant.typed.codes import Limit
from assistant.typed.model import NumberField, plain

KG_PER_POUND = Decimal("0.45359237")  # the international pound, exact by definition
POUNDS_PER_STONE = 14
MG_DL_PER_MMOL_L = 9  # of lactate, whose mole weighs 90.08 g; labs print mg/dL as 9 times mmol/L


def from_pounds(value: Decimal, field: NumberField, previous: Decimal | None) -> dict[str, str]:
    """What `value` pounds are in kg, where a weight would be plausible only then.

    With a weight on file: when the kg agree with it. Without one: when they are usual and the
    value as typed is not.
    """
    if field.unit != "kg" or field.soft is None:
        return {}
    step = Decimal(1).scaleb(-field.decimals)
    in_kg = (value * KG_PER_POUND).quantize(step, ROUND_HALF_UP)
    usual = field.soft[0] <= in_kg <= field.soft[1]
    if previous is not None and field.change is not None:
        low, high = sorted((Fraction(in_kg), Fraction(previous)))
        usual = usual and high <= field.change * low
    return {"kg": plain(in_kg)} if usual else {}


def from_mg_dl(value: Decimal, field: NumberField) -> dict[str, str]:
    """What a lactate in mg/dL is in mmol/L, where it would be usual only then."""
    if field.unit != "mmol/L" or field.soft is None:
        return {}
    step = Decimal(1).scaleb(-field.decimals)
    meant = (value / MG_DL_PER_MMOL_L).quantize(step, ROUND_HALF_UP)
    return {"mmol": plain(meant)} if field.soft[0] < meant <= field.soft[1] else {}


def other_unit(
    value: Decimal,
    field: NumberField,
    beside: Mapping[str, Decimal],
    others: Collection[NumberField] = (),
) -> dict[str, str]:
    """The unit in which the number was meant, for a dose or a rate that is odd in its own.

    Of what stands `beside` the field, by unit, the nearest one tells, when it lies within the
    field's own change; else the first of `others` in which the number is usual.
    """
    if field.zero != "stop" or value <= 0:
        return {}
    near = [(_apart(value, there), unit) for unit, there in beside.items() if unit != field.unit]
    apart, unit = min(near, default=(Fraction(0), ""))
    if unit and field.change is not None and apart <= field.change:
        return {"looks": unit}
    usual = (o for o in others if o.soft is not None and o.soft[0] <= value <= o.soft[1])
    return next(({"looks": o.unit} for o in usual if o.unit != field.unit), {})


def _apart(value: Decimal, there: Decimal) -> Fraction:
    low, high = sorted((Fraction(value), Fraction(there)))
    return high / low if low > 0 else Fraction(10**9)


def dropped_zero(value: Decimal, field: NumberField) -> dict[str, str]:
    """68 for 680: one zero too many, where the rest would be usual.

    Not for a drug's dose or rate: there the likelier slip is the unit, and a hint would lead.
    """
    tenth = value / 10
    if field.zero == "stop" or field.soft is None or tenth != tenth.to_integral_value():
        return {}
    usual = field.soft[0] <= tenth <= field.soft[1]
    return {"offer": plain(tenth.to_integral_value())} if usual else {}


def ratio_code(
    new: Fraction, old: Fraction, change: Fraction
) -> Literal[Limit.TENFOLD, Limit.LARGE_CHANGE] | None:
    """Whether the step from `old` to `new` is asked; any step up from 0 is."""
    if old not in (0, new) and (new >= 10 * old or 10 * new <= old):
        return Limit.TENFOLD
    if new > change * old or change * new < old:
        return Limit.LARGE_CHANGE
    return None


def ratio_facts(new: Fraction, old: Fraction) -> dict[str, str]:
    """How the new value stands to the old: as a factor to one decimal, below 1 in percent.

    `about` is there when the figure is rounded for the sentence; the comparison never is.
    """
    if old == 0 or new == 0:
        return {}
    ratio = new / old
    scale = 10 if ratio >= 1 else 100
    whole = (ratio * scale * 2 + 1) // 2  # halves up
    about = {} if whole == ratio * scale else {"about": "yes"}
    if ratio >= 1:
        figure = f"{whole // 10}.{whole % 10}".removesuffix(".0")
        return {"ratio": figure, **about}
    return {"percent": str(whole), **about} if whole else {"percent": "1", "under": "yes"}
