"""What may have been meant: told with a question, never put in the place of what was typed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Literal

from assistant.typed.codes import Limit
from assistant.typed.model import NumberField, plain

KG_PER_POUND = Decimal("0.45359237")  # the international pound, exact by definition
POUNDS_PER_STONE = 14


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
