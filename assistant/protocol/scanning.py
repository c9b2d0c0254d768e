"""What a unit's scanner reads: the shapes of its own codes, and the products that it knows."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from assistant.protocol.parts import Name, Part, Words
from assistant.typed.check_digits import CheckDigit, fits
from assistant.typed.shapes import ScanShapes

Shape = Annotated[str, StringConstraints(pattern=r"^[#@A-Z0-9-]{6,40}$")]
Prefix = Annotated[str, StringConstraints(pattern=r"^([0-9]{4,12})?$")]
Gtin = Annotated[str, StringConstraints(pattern=r"^[0-9]{14}$")]


class Scans(Part):
    """How badges and wristbands are numbered: # is a digit, @ a letter A to Z.

    `patient_check` is the check digit in which a record number ends. `gsrn_prefix` is the
    hospital's own prefix of GS1 service numbers; the record number follows it.
    """

    badge: tuple[Shape, ...] = ()
    wristband: tuple[Shape, ...] = ()
    patient_check: CheckDigit = "none"
    gsrn_prefix: Prefix = ""
    source: Words = "unit"

    def shapes(self) -> ScanShapes:
        """The same as the reader of scans wants it."""
        return ScanShapes(self.badge, self.wristband, self.patient_check, self.gsrn_prefix)


class Product(Part):
    """A product by its code: a vial (`label`) or a bag as it is bought (`preparation`).

    A drug that is not the protocol's has neither: it is known so that it can be told by name.
    """

    gtin: Gtin
    name: Words
    drug: Words
    label: Name | None = None
    preparation: Name | None = None
    source: Words

    @model_validator(mode="after")
    def _made(self) -> Product:
        if not fits(self.gtin, "mod10"):
            raise PydanticCustomError("gtin", "has a GTIN whose last digit does not fit the others")
        if self.label and self.preparation:
            raise PydanticCustomError("one", "is a vial and a bag at once")
        return self
