"""What the unit does by a protocol: the mixtures it makes, the checks it asks, its usual orders."""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from assistant.protocol.parts import (
    DoseFigure,
    Flag,
    McgPerMl,
    Mg,
    MgPerMl,
    Minutes,
    Ml,
    MmHg,
    Name,
    Part,
    Words,
)
from assistant.quantities import Labelled

Access = Literal["central", "peripheral", "intraosseous"]
Step = Literal["patient", "indication", "fluids", "line", "preparation", "pump", "second check"]


class Preparation(Part):
    """A mixture of the unit: mg of base in a final volume of mL.

    One that is "off" is offered only behind its caution, a reason and a second person.
    """

    id: Name
    drug: Mg
    volume: Ml
    diluent: Words
    strength: McgPerMl
    vial: Words
    draw_up: Ml
    central_only: Flag
    note: str = ""
    standing: Literal["usual", "off"] = "usual"
    caution: str = ""

    @model_validator(mode="after")
    def _cautious(self) -> Preparation:
        if self.standing == "off" and not self.caution:
            raise PydanticCustomError("why", "is off without a caution")
        return self


class VialLabel(Part):
    """What a vial's label may say: mg in 1 mL, counted as base or as a salt."""

    id: Name
    says: Words
    labelled: Labelled
    per_ml: MgPerMl


class Check(Part):
    """A question of the wizard, in its own words, with the answers it takes."""

    id: Name
    step: Step
    question: Words
    answers: tuple[Words, ...]
    good: tuple[Words, ...]
    why: Words
    source: Words
    may_follow: Flag = True
    due: Minutes
    access: tuple[Access, ...] = ()


class OrderTemplate(Part):
    """An order as the unit usually writes it; shown whole and read back, never taken over alone.

    Without a MAP range the range is made from the patient's own baseline.
    """

    id: Name
    name: Words
    step: DoseFigure
    interval: Minutes
    map_low: MmHg | None = None
    map_high: MmHg | None = None
    notify: DoseFigure | None = None
    maximum: DoseFigure | None = None
    route: Words
    indication: Words
