"""What a scanner read: a badge, a wristband, a product, or a code that is not known here.

Nothing is guessed: a code is what its prefix, the unit's own shapes, or GS1 say that it is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Literal

from assistant.typed.check_digits import DIGITS, fits, gtin14
from assistant.typed.element_strings import GS, Broken, elements
from assistant.typed.shapes import ScanShapes, matches, number_in
from assistant.typed.use_by import run_on

MOST = 300
"""Signs of a code; two of the longest GS1 symbols hold fewer."""
Kind = Literal["badge", "wristband", "product", "unknown"]
AIM = re.compile(r"\](?P<code>[A-Za-z])(?P<modifier>[0-9A-Za-z])")
GS1_PREFIXES = ("]C1", "]d2", "]Q3", "]e0", "]J1")
GTIN_PREFIXES = ("]E0", "]E4", "]I1")
PICTURE = "\u241d"
SUBSTITUTES = ("{GS}", "<GS>", "[GS]", "\\x1d", "\\u001d", "~d029", "~029", "^]", "|", "^")
"""What scanners are set to send where a keyboard has no group separator."""
GTIN_LENGTHS = (8, 12, 13, 14)
GTIN, LOT, SERIAL, EXPIRY = "01", "10", "21", "17"
PROVIDER, RECIPIENT, SERVICE = "8017", "8018", "8019"
BORN, SEX, FAMILY, GIVEN, FULL = "7250", "7252", "7253", "7254", "7256"
SEXES = {"1": "M", "2": "F", "9": "X"}
OF_PERSON = (RECIPIENT, SERVICE, BORN, FAMILY, GIVEN, FULL)


class ScanCode(StrEnum):
    """Why a code is not taken."""

    UNREADABLE = "scan_unreadable"  # signs that no code holds, or too many of them
    GTIN_CHECK = "scan_gtin_check"
    PATIENT_CHECK = "scan_patient_check"
    STAFF_CHECK = "scan_staff_check"
    OTHER_HOSPITAL = "scan_other_hospital"
    BROKEN = "scan_broken"  # a GS1 message that ends in the middle, has a part that is longer than
    # any, tells one thing twice, or holds no such date
    NO_NUMBER = "scan_no_number"  # a GS1 message about neither a person nor a product


@dataclass(frozen=True, slots=True)
class Scan:
    """One code. `gtin` has 14 digits; `patient` is the record number on the band.

    `run_on` is a lot or serial number that may have swallowed the use-by day: it is none then.
    With `trouble` nothing of it is to be used: the kind then says what it looked like.
    """

    text: str
    kind: Kind
    gtin: str = ""
    lot: str = ""
    expires: date | None = None
    serial: str = ""
    run_on: str = ""
    patient: str = ""
    name: str = ""
    born: str = ""
    sex: str = ""
    staff: str = ""
    trouble: ScanCode | Literal[""] = ""


def scan(text: str, shapes: ScanShapes) -> Scan:
    """Read the text of one burst."""
    prefix, body = _prefix(text.strip(" \t\r\n").replace(PICTURE, GS))
    if not 0 < len(body) <= MOST or not all(c == GS or " " <= c <= "~" for c in body):
        return Scan(text, "unknown", trouble=ScanCode.UNREADABLE)
    if prefix in GS1_PREFIXES:
        return _of_message(text, separated(body), shapes)
    if prefix in GTIN_PREFIXES:
        return _of_gtin(text, body)
    return _of_unit(text, body, shapes) or _without_prefix(text, body, shapes, plain=bool(prefix))


def separated(body: str) -> str:
    """A GS1 message with group separators where the scanner sent something in their place."""
    if GS not in body:
        mark = next((mark for mark in SUBSTITUTES if mark in body), "")
        body = body.replace(mark, GS) if mark else body
    return body.lstrip(GS)


def expired(found: Scan, today: date) -> bool:
    """Whether the day on the product has passed; the day itself still counts."""
    return found.expires is not None and found.expires < today


def _prefix(bare: str) -> tuple[str, str]:
    found = AIM.match(bare)
    return (found[0], bare[found.end() :]) if found else ("", bare)


def _of_unit(text: str, body: str, shapes: ScanShapes) -> Scan | None:
    """A plain code in one of the unit's own shapes."""
    if any(matches(shape, body) for shape in shapes.badge):
        return Scan(text, "badge", staff=body)
    shape = next((shape for shape in shapes.wristband if matches(shape, body)), None)
    if shape is None:
        return None
    number = number_in(shape, body)
    if not fits(number, shapes.check):
        return Scan(text, "wristband", trouble=ScanCode.PATIENT_CHECK)
    return Scan(text, "wristband", patient=number)


def _without_prefix(text: str, body: str, shapes: ScanShapes, *, plain: bool) -> Scan:
    """A scanner that tells no symbology: GS1 by its form alone, when it can be nothing else."""
    message = separated(body)
    if not plain and (GS in message or re.match(r"01\d{14}|80(17|18)\d{18}|725[0-6]", message)):
        return _of_message(text, message, shapes)
    if DIGITS.issuperset(body) and len(body) in GTIN_LENGTHS and not plain:
        return _of_gtin(text, body)
    return Scan(text, "unknown")


def _of_gtin(text: str, body: str) -> Scan:
    if not DIGITS.issuperset(body) or len(body) not in GTIN_LENGTHS or not fits(body, "mod10"):
        return Scan(text, "product", trouble=ScanCode.GTIN_CHECK)
    return Scan(text, "product", gtin=gtin14(body))


def _of_message(text: str, message: str, shapes: ScanShapes) -> Scan:
    found = elements(message)
    if isinstance(found, Broken):
        return Scan(text, found.kind, trouble=ScanCode.BROKEN)
    if PROVIDER in found.texts:
        staff = found.texts[PROVIDER]
        right = fits(staff, "mod10")
        return Scan(text, "badge", staff=staff) if right else _bad_staff(text)
    if any(ai in found.texts for ai in OF_PERSON):
        return _of_person(text, found.texts, shapes)
    if GTIN not in found.texts:
        return Scan(text, "unknown", trouble=ScanCode.NO_NUMBER)
    if found.gtin_wrong or not fits(found.texts[GTIN], "mod10"):
        return Scan(text, "product", trouble=ScanCode.GTIN_CHECK)
    product = Scan(text, "product", gtin=found.texts[GTIN], expires=found.dates.get(EXPIRY))
    lot, serial = found.texts.get(LOT, ""), found.texts.get(SERIAL, "")
    if product.expires is None and run_on(lot):
        return replace(product, run_on=lot, serial=serial)
    if product.expires is None and run_on(serial):
        return replace(product, run_on=serial, lot=lot)
    return replace(product, lot=lot, serial=serial)


def _bad_staff(text: str) -> Scan:
    return Scan(text, "badge", trouble=ScanCode.STAFF_CHECK)


def _of_person(text: str, texts: dict[str, str], shapes: ScanShapes) -> Scan:
    """A wristband by GS1: its number, and as much of name, birth date and sex as it tells."""
    family, given = texts.get(FAMILY, ""), texts.get(GIVEN, "")
    name = texts.get(FULL, "") or ", ".join(part for part in (family, given) if part)
    found = Scan(
        text, "wristband", name=name.replace("+", " ").strip(), born=_day(texts.get(BORN, "")),
        sex=SEXES.get(texts.get(SEX, ""), ""),
    )  # fmt: skip
    number = texts.get(RECIPIENT, "")
    if not number:
        return found
    if not fits(number, "mod10"):
        return replace(found, trouble=ScanCode.PATIENT_CHECK)
    if not number.startswith(shapes.gsrn_prefix):
        return replace(found, trouble=ScanCode.OTHER_HOSPITAL)
    own = number[len(shapes.gsrn_prefix) : -1] if shapes.gsrn_prefix else number
    if not fits(own, shapes.check):
        return replace(found, trouble=ScanCode.PATIENT_CHECK)
    return replace(found, patient=own)


def _day(text: str) -> str:
    """YYYYMMDD as an ISO date, "" when no calendar has it."""
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        return ""
