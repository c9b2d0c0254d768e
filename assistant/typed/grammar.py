"""The one shape of a number: a text either is one, or is refused under the code of its fault."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Shape
from assistant.typed.faults import Fault, fault_of_start, fault_of_tail, foreign
from assistant.typed.model import NumberField

MOST_WHOLE_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Plain:
    """A number as written: `value` has the digits of the text, trailing zeros included."""

    value: Decimal


def shape(text: str, field: NumberField) -> Plain | Fault:
    """The number that `text` is, or its fault.

    A number is: blanks, 0 or digits without a leading zero, perhaps the mark with digits on both
    sides, perhaps the field's unit after it; ASCII throughout, blanks outside only.
    """
    if hidden := first_hidden(text):
        return Fault(Shape.HIDDEN, {"char": hidden})
    bare = text.strip(" ")
    if not bare:
        return Fault(Shape.EMPTY)
    if strange := foreign(bare):
        return strange
    mark = "," if field.comma else "."
    point = re.escape(mark)
    found = re.fullmatch(rf"([0-9]+)(?:{point}([0-9]+)|(?!{point}[0-9]))( *)([^0-9 ].*)?", bare)
    if found is None:
        return fault_of_start(bare, mark)
    whole, part, gap, tail = found.groups(default="")
    known = ("", *(unit.lower() for unit in field.spellings))
    if not tail.isascii() or tail.lower() not in known:  # the sign of kelvin lowers to a k
        return fault_of_tail(bare, gap, tail, field)
    return _digits(whole, part, field)


def _digits(whole: str, part: str, field: NumberField) -> Plain | Fault:
    if whole != "0" and whole.startswith("0"):
        return Fault(Shape.LEADING_ZERO)
    if len(whole) > MOST_WHOLE_DIGITS:
        return Fault(Shape.TOO_LONG, {"most": str(MOST_WHOLE_DIGITS)})
    if len(part) > max(field.decimals, 1) + 1 or part[field.decimals :].strip("0"):
        return Fault(Shape.DECIMALS, {"decimals": str(field.decimals)}, f"{whole}.{part}")
    return Plain(Decimal(f"{whole}.{part}" if part else whole))
