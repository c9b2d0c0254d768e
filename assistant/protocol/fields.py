"""How what is typed into each field is read: units, decimals, limits, lengths, as data."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StrictInt, model_validator
from pydantic_core import PydanticCustomError

from assistant.protocol.parts import Digits, Flag, Part, Words
from assistant.quantities import DoseUnit, exact
from assistant.typed import NumberField, TextLimits

FIELDS = (
    "weight_kg",
    "dose_mcg_kg_min",
    "dose_mcg_min",
    "rate_ml_h",
    "amount_mg",
    "volume_ml",
    "map_mmhg",
    "map_target_mmhg",
    "heart_rate_bpm",
    "lactate_mmol_l",
    "fluid_ml",
    "check_interval_min",
    "bag_left_ml",
    "sbp_mmhg",
    "dbp_mmhg",
    "order_interval_min",
    "dose_mg_h",
    "urine_ml",
    "cap_refill_s",
)
DOSE_FIELDS = {
    DoseUnit.PER_KG: "dose_mcg_kg_min",
    DoseUnit.PER_MIN: "dose_mcg_min",
    DoseUnit.PER_HOUR: "dose_mg_h",
}


def _rising(pair: tuple[str, str]) -> tuple[str, str]:
    if exact(pair[0]) >= exact(pair[1]):
        raise PydanticCustomError("pair", "the lower end is not below the upper one")
    return pair


Pair = Annotated[tuple[Digits, Digits], AfterValidator(_rising)]
Count = Annotated[StrictInt, Field(ge=1, le=2000)]
Age = Annotated[StrictInt, Field(ge=0, le=150)]


def _counts(pair: tuple[int, int]) -> tuple[int, int]:
    if pair[0] > pair[1]:
        raise PydanticCustomError("pair", "the lower end is above the upper one")
    return pair


Counts = Annotated[tuple[Count, Count], AfterValidator(_counts)]


class FieldRule(Part):
    """How a number is read: outside `hard` it is refused, outside `soft` it is asked about.

    `usual` names the only amounts that are not asked about; `change` is how many times the
    previous amount may grow or shrink unasked; `zero` is "stop" where 0 is a wish to stop;
    `comma` tells that the unit's pumps show one instead of a point; `pair` that two pressures
    with a slash are told from a range.
    """

    unit: Words
    spellings: tuple[Words, ...]
    decimals: Annotated[StrictInt, Field(ge=0, le=6)]
    hard: Pair
    soft: Pair | None = None
    usual: tuple[Digits, ...] | None = None
    change: Digits | None = None
    zero: Literal["stop", ""] = ""
    comma: Flag = False
    pair: Flag = False
    source: Words

    @model_validator(mode="after")
    def _nests(self) -> FieldRule:
        low, high = (exact(end) for end in self.hard)
        inner = [*(self.soft or ()), *(self.usual or ())]
        if any(not low <= exact(amount) <= high for amount in inner):
            raise PydanticCustomError("nest", "soft or usual reaches over the hard limits")
        if self.change is not None and exact(self.change) <= 1:
            raise PydanticCustomError("factor", "change is not a factor above 1")
        if self.unit not in self.spellings:
            raise PydanticCustomError("spelling", "the unit is not among its own spellings")
        return self

    def field(self, name: str) -> NumberField:
        """The field of that name, as the reader of typed text wants it."""
        return NumberField(
            name=name,
            unit=self.unit,
            spellings=self.spellings,
            decimals=self.decimals,
            hard=_decimals(self.hard),
            soft=None if self.soft is None else _decimals(self.soft),
            usual=None if self.usual is None else tuple(Decimal(each) for each in self.usual),
            change=None if self.change is None else exact(self.change),
            zero=self.zero,
            comma=self.comma,
            pair=self.pair,
        )


class TextRules(Part):
    """Lengths in characters, counts of digits, ages in years, times in minutes."""

    name_max: Count
    bed_max: Count
    note_max: Count
    mrn_digits: Counts
    pin_digits: Counts
    pdf_name_max: Count
    age_refuse_over: Age
    age_ask_over: Age
    age_ask_under: Age
    late_min: Count
    ahead_min: Count
    back_min: Count
    source: Words

    @model_validator(mode="after")
    def _nests(self) -> TextRules:
        if not self.age_ask_under < self.age_ask_over < self.age_refuse_over:
            raise PydanticCustomError("nest", "the ages do not rise: ask under, ask over, refuse")
        if not self.ahead_min < self.late_min < self.back_min:
            raise PydanticCustomError("nest", "the minutes do not rise: ahead, late, back")
        if not self.bed_max < self.name_max < self.note_max:
            raise PydanticCustomError("nest", "the lengths do not rise: bed, name, note")
        return self

    def limits(self) -> TextLimits:
        """The same as the reader of typed text wants it."""
        return TextLimits(**self.model_dump(exclude={"source"}))


def _decimals(pair: tuple[str, str]) -> tuple[Decimal, Decimal]:
    return Decimal(pair[0]), Decimal(pair[1])
