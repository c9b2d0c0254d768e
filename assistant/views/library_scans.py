"""What a scanner reads on this unit: shapes of its codes, and the products that it knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from assistant.protocol.model import Product, Protocol
from assistant.typed.check_digits import CheckDigit
from assistant.typed.shapes import DIGIT, LETTER
from assistant.views.library_lines import figure_words, origins, sign_off, text_line, upper
from assistant.views.library_words import Line, Note

_CHECK: dict[CheckDigit, str] = {
    "none": "It has no check digit",
    "mod10": "Its last digit is a check digit, weights 3 and 1",
    "mod11": "Its last digit is a check digit, weights 2, 3, 4 and on",
}


def scans(protocol: Protocol) -> Iterator[Line]:
    """How badges and wristbands are numbered."""
    rules, check = protocol.scans, (Note("Check digit", _CHECK[protocol.scans.patient_check]),)
    prefix = f"{rules.gsrn_prefix}, then the record number" if rules.gsrn_prefix else ""
    rows: tuple[tuple[str, str, str, tuple[Note, ...]], ...] = (
        ("badge", "A badge", _shapes(rules.badge), ()),
        ("wristband", "A wristband", _shapes(rules.wristband), check),
        ("gsrn_prefix", "A GS1 number on a wristband", prefix, ()),
    )
    for key, head, value, notes in rows:
        if value:
            yield _line(protocol, f"scans.{key}", head, value, notes, rules.source)


def products(protocol: Protocol) -> Iterator[Line]:
    """Products by their code, and what each is taken for."""
    for row in protocol.products:
        head, key = f"Product {row.gtin}", f"products.{row.gtin}"
        yield _line(protocol, key, head, upper(row.name), _notes(protocol, row), row.source)


def _line(
    protocol: Protocol, key: str, head: str, value: str, notes: tuple[Note, ...], source: str
) -> Line:
    made = text_line(key, head, value, notes)
    ids = [source]
    return replace(made, origins=origins(protocol, ids), sign_off=sign_off(protocol, ids))


def _notes(protocol: Protocol, row: Product) -> tuple[Note, ...]:
    if row.drug != protocol.protocol.drug:
        return (Note("Taken for", "another drug: it stops"),)
    if row.preparation:
        bag = next(bag for bag in protocol.preparations if bag.id == row.preparation)
        held = f"{figure_words(bag.drug)} in {figure_words(bag.volume)}"
        return (Note("Taken for", f"the bag of {held}, premixed"),)
    says = next(label.says for label in protocol.labels if label.id == row.label)
    return (Note("Taken for", f"a vial that says {says}"),)


def _shapes(shapes: tuple[str, ...]) -> str:
    return " or ".join(_shape(shape) for shape in shapes)


def _shape(shape: str) -> str:
    """NU-###### as NU- and 6 digits."""
    groups = groupby(shape, key=lambda mark: mark if mark in (DIGIT, LETTER) else "")
    parts = ((mark, "".join(signs)) for mark, signs in groups)
    return " and ".join(_counted(mark, signs) for mark, signs in parts)


def _counted(mark: str, signs: str) -> str:
    if not mark:
        return signs
    word = "digit" if mark == DIGIT else "letter"
    return f"{len(signs)} {word}{'' if len(signs) == 1 else 's'}"
