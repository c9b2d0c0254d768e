"""What is wrong with a text that is no number, named as closely as a nurse can use it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

from assistant.typed.codes import Shape
from assistant.typed.model import NumberField

MICRO_LETTERS = "\u00b5\u03bc"  # written by number, so that no file holds them
POUND_WORDS = {"lb": "lb", "lbs": "lb", "pound": "lb", "pounds": "lb", "st": "st", "stone": "st"}
GUESS_WORDS = frozenset({"est", "estimated", "approx", "about", "ish"})
SALT_WORDS = frozenset({"base", "salt", "tartrate", "bitartrate"})
OTHER_MARKS = "_'`’:;"
DASHES = "-–—−"


@dataclass(frozen=True, slots=True)
class Fault:
    """A code with its facts; `near` is a text that may have been meant, never taken by itself."""

    code: Shape
    facts: Mapping[str, str] = field(default_factory=dict)
    near: str = ""


def foreign(bare: str) -> Fault | None:
    """The fault of a text with a blank or a digit that no ASCII keyboard makes, or None."""
    if any(unicodedata.category(char) == "Zs" and char != " " for char in bare):
        near = "".join(" " if unicodedata.category(char) == "Zs" else char for char in bare)
        return Fault(Shape.OTHER_BLANK, near=near)
    if any(not char.isascii() and unicodedata.numeric(char, None) is not None for char in bare):
        return Fault(Shape.OTHER_DIGITS)
    return None


def fault_of_start(bare: str, mark: str) -> Fault:
    """The fault of a text that does not begin with a number, or has a second one behind it."""
    if _letters_for_digits(bare):
        return Fault(Shape.LETTER)
    if re.match(rf"{re.escape(mark)}[0-9]", bare):
        return Fault(Shape.NAKED_POINT, near=f"0{bare}")
    if re.match(r"[.,] *[0-9]", bare):
        return Fault(_mark_code(bare[0], mark))
    if re.match(rf"[{DASHES}+±] *[0-9.,]", bare):
        return Fault(Shape.SIGN)
    if bare[0] in "<>≤≥":
        return Fault(Shape.INEQUALITY)
    if bare[0] in "~≈?*" or re.match(r"(about|approx|circa|ca)\b", bare, re.IGNORECASE):
        return Fault(Shape.ESTIMATE)
    if re.match(r"[0-9][0-9.,]* +[0-9]", bare):
        return Fault(Shape.INNER_BLANK)
    return Fault(Shape.NOT_A_NUMBER)


def fault_of_tail(bare: str, gap: str, tail: str, field: NumberField) -> Fault:
    """The fault of a text that begins with a number and goes on with `tail`, after `gap`."""
    mark = "," if field.comma else "."
    if _letters_for_digits(bare):
        return Fault(Shape.LETTER)
    if tail[0] in ".,":
        return _fault_of_mark(bare, gap, tail, mark)
    if re.match(r"[eE][+-]?[0-9]", tail):
        return Fault(Shape.EXPONENT)
    if pair := _pair(bare):
        return pair if field.pair else Fault(Shape.RANGE)
    if re.match(rf"([{DASHES}/]|to\b) *[0-9.]", tail):
        return Fault(Shape.RANGE)
    if tail[0] in OTHER_MARKS or (not tail[0].isascii() and unicodedata.category(tail[0]) == "Po"):
        return Fault(Shape.OTHER_MARK)
    if tail[0] in "?*~" or tail.endswith("?"):
        return Fault(Shape.ESTIMATE)
    return _fault_of_words(bare, tail, field)


def _fault_of_mark(bare: str, gap: str, tail: str, mark: str) -> Fault:
    if gap:
        return Fault(Shape.INNER_BLANK)
    if tail[0] != mark:
        return Fault(_mark_code(tail[0], mark), near=_with_mark(bare, mark))
    number = bare[: len(bare) - len(tail)]
    if mark in number or re.match(r"[.,]{2}", tail):
        return Fault(Shape.TWO_POINTS)
    if re.match(r". +[0-9]", tail):
        return Fault(Shape.INNER_BLANK)
    return Fault(Shape.BARE_END)


def _fault_of_words(bare: str, tail: str, field: NumberField) -> Fault:
    words = tail.lower().rstrip(".").split()
    if field.unit == "kg" and words[0] in POUND_WORDS:
        amount = bare[: len(bare) - len(tail)].strip(" ")
        return Fault(Shape.POUNDS, {"amount": amount, "found": POUND_WORDS[words[0]]})
    if GUESS_WORDS.intersection(words):
        return Fault(Shape.ESTIMATE)
    if SALT_WORDS.intersection(words):
        return Fault(Shape.SALT)
    if re.fullmatch(rf"[A-Za-z%/{MICRO_LETTERS}][A-Za-z0-9%/. {MICRO_LETTERS}]*", tail):
        return Fault(Shape.OTHER_UNIT)
    return Fault(Shape.NOT_A_NUMBER)


def _letters_for_digits(bare: str) -> bool:
    """O for 0, or l, I or | for 1, among the digits."""
    return bool(re.fullmatch(r"(?=.*[0-9])(?=.*[OoIl|])[0-9OoIl|.,]+", bare))


def _mark_code(char: str, mark: str) -> Shape:
    if char == mark:
        return Shape.INNER_BLANK
    return Shape.COMMA if char == "," else Shape.POINT


def _with_mark(bare: str, mark: str) -> str:
    """The same digits with the field's mark; nothing where the other may part thousands."""
    found = re.match(r"([0-9]+)[.,]([0-9]+)(?![0-9.,])", bare)
    if found is None or (found[1] != "0" and len(found[2]) % 3 == 0):
        return ""
    return f"{found[1]}{mark}{found[2]}{bare[found.end() :]}"


def _pair(bare: str) -> Fault | None:
    found = re.fullmatch(r"([1-9][0-9]{0,2}) */ *([1-9][0-9]{0,2})(?: *mmHg)?", bare, re.IGNORECASE)
    if found is None or int(found[1]) <= int(found[2]):
        return None
    return Fault(Shape.PAIR, {"upper": found[1], "lower": found[2]})
