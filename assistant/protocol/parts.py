"""What every protocol is made of: frozen parts, figures that carry a unit and a source."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Literal

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    StrictBool,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from assistant.quantities import Dose, DoseUnit

Digits = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]*)(\.[0-9]+)?$", max_length=12)]


def _trimmed(text: str) -> str:
    if text != text.strip():
        raise PydanticCustomError("blank_end", "begins or ends with a blank")
    return text


Words = Annotated[str, StringConstraints(min_length=1), AfterValidator(_trimmed)]


def _named(text: str) -> str:
    if PLAIN.fullmatch(text) is None:
        raise PydanticCustomError("plain", "is not a plain name")
    return text


Name = Annotated[str, StringConstraints(min_length=1), AfterValidator(_named)]
"""An id or a version: it stands in names of files, on sheets and under signatures."""
Flag = StrictBool
PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,59}")
"""What an id or a version is written with."""
WHOLE = ("min", "h", "mmHg", "readings", "boluses")


def _iso(text: str) -> str:
    try:
        date.fromisoformat(text)
    except ValueError:
        raise PydanticCustomError("date", "is not a date like 2026-11-21") from None
    return text


IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_iso)]


class Part(BaseModel):
    """A frozen piece of a protocol that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Figure(Part):
    """One number with its unit and the id of the source that it comes from."""

    value: Digits
    unit: Words
    source: Words

    @property
    def exact(self) -> Fraction:
        """The number, exactly, in `unit`."""
        return Fraction(self.value)

    @property
    def decimal(self) -> Decimal:
        """The number as it is written."""
        return Decimal(self.value)

    @property
    def whole(self) -> int:
        """The number as an integer. ValueError when it is none."""
        if self.exact.denominator != 1:
            raise ValueError(f"{self.value} {self.unit} is not a whole number")
        return self.exact.numerator

    @property
    def dose(self) -> Dose:
        """The figure as a dose. ValueError when its unit is not a dose unit."""
        return Dose(self.exact, DoseUnit(self.unit))


def _in(*units: str) -> AfterValidator:
    def known(figure: Figure) -> Figure:
        wanted = " or ".join(units)
        if figure.unit not in units:
            raise PydanticCustomError("unit", "is in {unit}", {"unit": figure.unit, "want": wanted})
        if figure.unit in WHOLE and figure.exact.denominator != 1:
            raise PydanticCustomError("whole", "is not a whole number")
        return figure

    return AfterValidator(known)


DoseFigure = Annotated[Figure, _in(*DoseUnit)]
Minutes = Annotated[Figure, _in("min")]
Hours = Annotated[Figure, _in("h")]
Seconds = Annotated[Figure, _in("s")]
MmHg = Annotated[Figure, _in("mmHg")]
Readings = Annotated[Figure, _in("readings")]
Times = Annotated[Figure, _in("times")]
Percent = Annotated[Figure, _in("%")]
Ml = Annotated[Figure, _in("mL")]
MlPerHour = Annotated[Figure, _in("mL/h")]
MlPerKg = Annotated[Figure, _in("mL/kg")]
FluidFigure = Annotated[Figure, _in("mL/kg", "mL")]
Kg = Annotated[Figure, _in("kg")]
MlPerKgPerHour = Annotated[Figure, _in("mL/kg/h")]
Mg = Annotated[Figure, _in("mg")]
MgPerKg = Annotated[Figure, _in("mg/kg")]
MgPerHour = Annotated[Figure, _in("mg/h")]
McgPerMin = Annotated[Figure, _in("mcg/min")]
Boluses = Annotated[Figure, _in("boluses")]
MgPerMl = Annotated[Figure, _in("mg/mL")]
McgPerMl = Annotated[Figure, _in("mcg/mL")]


class Source(Part):
    """Where a figure comes from, and what the source says, in our own words.

    `place` is the passage of the source in which it stands.
    """

    title: Words
    dated: IsoDate | Literal[""] = ""
    place: str = ""
    says: Words
    standing: Literal["article", "label", "guideline", "study", "unit"]


def _differ(figures: tuple[Figure, ...]) -> tuple[Figure, ...]:
    if len({(f.exact, f.unit) for f in figures}) <= 1:
        raise PydanticCustomError("two", "names fewer than two different figures")
    return figures


class Disagreement(Part):
    """Two sources say different things: what is used, and why.

    The two are `figures`, or, where they are no numbers, the words of `one` and `other`; `sources`
    are cited beside those of the figures.
    """

    id: Name
    about: Words
    figures: Annotated[tuple[Figure, ...], AfterValidator(_differ)] = ()
    one: str = ""
    other: str = ""
    sources: tuple[Words, ...] = ()
    used: Words
    why: Words

    @model_validator(mode="after")
    def _two(self) -> Disagreement:
        if not self.figures and not (self.one and self.other):
            raise PydanticCustomError("two", "names neither two figures nor one and other")
        return self


class Statement(Part):
    """What a source says, shown with it; or, when `standing` is refused, why it is not applied.

    What is `background` is told only to somebody who asks for it.
    """

    id: Name
    section: Literal[
        "governance",
        "access",
        "fluid",
        "preparation",
        "start",
        "titration",
        "monitoring",
        "perfusion",
        "escalation",
        "other agents",
        "extravasation",
        "line",
        "special",
    ]
    says: Words
    source: Words
    standing: Literal["shown", "refused"]
    why: str = ""
    background: Flag = False

    @model_validator(mode="after")
    def _reasoned(self) -> Statement:
        if self.standing == "refused" and not self.why:
            raise PydanticCustomError("why", "is refused without a reason")
        return self


class Sum(Part):
    """A pair that has to add up: `gives` is recomputed as a product or a quotient of figures."""

    about: Words
    gives: Figure
    equals: Words
    within: Digits


class Identity(Part):
    """What the protocol is for, until when, and the shared parts that it is read with.

    `order_only` tells that no source of this text says how: only the prescriber's order does.
    """

    id: Name
    name: Words
    version: Name
    population: Literal["adult", "child", "pregnant"]
    drug: Words
    indication: Words
    in_force: IsoDate
    expires: IsoDate
    parts: tuple[Words, ...] = ()
    order_only: Flag = False
    says: str = ""


class Approval(Part):
    """A named person stands for this very text. `key` is the fingerprint of the key that signed."""

    name: Words
    role: Words
    at: AwareDatetime
    key: Words
