"""Digits that are no number: a record number and a PIN. Leading zeros count."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise

from assistant.typed.characters import first_hidden
from assistant.typed.codes import Shape, Writing
from assistant.typed.model import TextLimits, Typed, accepted, asked, refused

DIGITS = frozenset("0123456789")


def mrn(text: str, *, limits: TextLimits, open_mrns: Collection[str] = ()) -> Typed:
    """A medical record number, digits and nothing else, not even a blank around them."""
    fault = _fault("mrn", text, text, limits.mrn_digits)
    if fault is not None:
        return fault
    if text in open_mrns:
        return asked("mrn", text, text, Writing.MRN_OPEN)
    return accepted("mrn", text, text)


def choice(text: str, count: int) -> int | None:
    """The place, from 1 to `count`, that a typed digit names; None for any other text.

    Only digits of the keyboard, and none in front that changes nothing: 02 is no choice.
    """
    if not text or not DIGITS.issuperset(text) or text[0] == "0" or len(text) > len(str(count)):
        return None
    place = int(text)
    return place if place <= count else None


def new_pin(text: str, *, limits: TextLimits, badge: str | None = None) -> Typed:
    """A PIN that somebody chooses. The answer holds neither the text nor a value: a PIN is
    shown, logged and kept nowhere.
    """
    fault = _fault("pin_new", text, "", limits.pin_digits)
    if fault is not None:
        return fault
    if simple_pin(text):
        return refused("pin_new", "", Writing.PIN_SIMPLE)
    if text == badge:
        return refused("pin_new", "", Writing.PIN_IS_BADGE)
    return accepted("pin_new", "", None)


def simple_pin(digits: str) -> bool:
    """Whether it is one digit again and again, or a run up or down, 0 being next to 9."""
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    return steps in ({0}, {1}, {9})


def _fault(field: str, text: str, kept: str, count: tuple[int, int]) -> Typed | None:
    least, most = count
    if hidden := first_hidden(text):
        return refused(field, kept, Shape.HIDDEN, char=hidden)
    if not text.strip():
        return refused(field, kept, Shape.EMPTY)
    if not DIGITS.issuperset(text):
        return refused(field, kept, Writing.NOT_DIGITS, least=str(least), most=str(most))
    if not least <= len(text) <= most:
        counted = str(len(text))
        return refused(
            field, kept, Writing.DIGIT_COUNT, least=str(least), most=str(most), count=counted
        )
    return None
