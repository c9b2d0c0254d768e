"""Whether what a unit scans can be told apart, and leads to things that the protocol holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from assistant.protocol.faults import Odd
from assistant.protocol.lines import Path
from assistant.protocol.model import Protocol
from assistant.protocol.scanning import Product
from assistant.typed.shapes import DIGIT, LETTER, overlap

GSRN_BODY = 17
"""Digits of a GS1 service number before its check digit."""


def mistaken(protocol: Protocol) -> Iterator[Odd]:
    """Shapes that are two things at once, numbers nobody could type, products that lead nowhere."""
    yield from _shapes(protocol)
    yield from _numbers(protocol)
    gtins = [row.gtin for row in protocol.products]
    for index, row in enumerate(protocol.products):
        if row.gtin in gtins[:index]:
            reason = f"{row.gtin} is there twice"
            yield Odd(("products", index, "gtin"), reason, "Give each code once")
        yield from _product(protocol, row, ("products", index))


def _shapes(protocol: Protocol) -> Iterator[Odd]:
    scans = protocol.scans
    named = [("badge", n, s) for n, s in enumerate(scans.badge)]
    named += [("wristband", n, s) for n, s in enumerate(scans.wristband)]
    for (kind, number, one), (other_kind, _n, other) in combinations(named, 2):
        if kind != other_kind and overlap(one, other):
            reason = f"a code of shape {one} may be a badge or a wristband"
            yield Odd(("scans", kind, number), reason, "Give one of them a letter of its own")


def _numbers(protocol: Protocol) -> Iterator[Odd]:
    """A record number that is scanned is one that could be typed."""
    least, most = protocol.texts.mrn_digits
    prefix = protocol.scans.gsrn_prefix
    if prefix and not least <= GSRN_BODY - len(prefix) <= most:
        reason = f"{GSRN_BODY - len(prefix)} digits are left for the record number"
        yield Odd(("scans", "gsrn_prefix"), reason, f"Leave {least} to {most}")
    for number, shape in enumerate(protocol.scans.wristband):
        digits = shape.count(DIGIT)
        place: Path = ("scans", "wristband", number)
        if LETTER in shape:
            yield Odd(place, "a record number has digits alone", "Write # for each digit")
        elif not least <= digits <= most:
            reason = f"{digits} digits are no record number, which has {least} to {most}"
            yield Odd(place, reason, "Change it, or texts.mrn_digits")


def _product(protocol: Protocol, row: Product, path: Path) -> Iterator[Odd]:
    ours = row.drug == protocol.protocol.drug
    leads = row.label or row.preparation
    if row.drug.casefold() not in row.name.casefold():
        yield Odd((*path, "name"), "the name does not hold the drug", "Make name and drug agree")
    if ours and not leads:
        reason = "names neither a vial label nor a preparation"
        yield Odd(path, reason, "Write label for a vial, preparation for a bag")
    if not ours and leads:
        reason = f"{row.drug} is not {protocol.protocol.drug}, and has no label here"
        yield Odd((*path, "drug"), reason, "Take label and preparation out, or change drug")
    if row.label and row.label not in {label.id for label in protocol.labels}:
        yield Odd((*path, "label"), f"{row.label} is no label here", "Name one of the labels")
    if row.preparation and row.preparation not in {p.id for p in protocol.preparations}:
        reason = f"{row.preparation} is no preparation here"
        yield Odd((*path, "preparation"), reason, "Name one of the preparations")
