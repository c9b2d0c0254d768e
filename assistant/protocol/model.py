"""A protocol as frozen data: every figure carries its unit and its source."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from assistant.protocol.fields import FieldRule, TextRules
from assistant.protocol.limits import (
    Agent,
    Aim,
    BagLimits,
    Debts,
    DoseNote,
    Emergency,
    Escalation,
    Fluids,
    Intervals,
    LineLimits,
    Perfusion,
    Pump,
    Route,
    Start,
    StartBand,
    Titration,
)
from assistant.protocol.parts import (
    Approval,
    Digits,
    Disagreement,
    Figure,
    Identity,
    Name,
    Part,
    Source,
    Statement,
    Sum,
)
from assistant.protocol.plausible import PairLimits, Plausible, Strength
from assistant.protocol.practice import Access, Check, OrderTemplate, Preparation, VialLabel
from assistant.protocol.scanning import Product, Scans
from assistant.protocol.special import (
    Anaphylaxis,
    Extravasation,
    Formula,
    Hepatorenal,
    RuleOfSix,
)

WORKED_OUT = ("digest", "approval", "record_only")
"""What a protocol says of itself that no text can write."""


class Protocol(Part):
    """The whole of one profile."""

    protocol: Identity
    sources: Mapping[Name, Source]
    statements: tuple[Statement, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    sums: tuple[Sum, ...] = ()
    pump: Pump
    start: Start
    titration: Titration
    target: Aim | None = None
    emergency: Emergency | None = None
    escalation: Escalation | None = None
    hepatorenal: Hepatorenal | None = None
    anaphylaxis: Anaphylaxis | None = None
    line: LineLimits
    routes: Mapping[str, Route]
    intervals: Intervals
    bag: BagLimits
    fluids: Fluids | None = None
    perfusion: Perfusion
    extravasation: Extravasation
    plausible: Mapping[str, Plausible]
    pair: PairLimits
    strengths: tuple[Strength, ...] = ()
    preparations: tuple[Preparation, ...]
    rule_of_six: RuleOfSix | None = None
    formulas: tuple[Formula, ...] = ()
    labels: tuple[VialLabel, ...]
    checks: tuple[Check, ...]
    debts: Debts
    orders: tuple[OrderTemplate, ...] = ()
    scans: Scans = Scans()
    products: tuple[Product, ...] = ()
    fields: Mapping[str, FieldRule]
    texts: TextRules
    digest: str = Field(default="", description="SHA-256 of the text that was read")
    approval: Approval | None = Field(default=None, description="who signed the text that was read")
    record_only: str = Field(default="", description="why nothing but charting goes on under it")

    @property
    def signed(self) -> bool:
        """Whether a named person, whom this place trusts, stands for this text."""
        return self.approval is not None

    @property
    def adult(self) -> bool:
        """Whether adult thresholds hold."""
        return self.protocol.population != "child"


__all__ = [
    "WORKED_OUT",
    "Access",
    "Agent",
    "Aim",
    "Anaphylaxis",
    "Approval",
    "BagLimits",
    "Check",
    "Debts",
    "Digits",
    "Disagreement",
    "DoseNote",
    "Emergency",
    "Escalation",
    "Extravasation",
    "FieldRule",
    "Figure",
    "Fluids",
    "Formula",
    "Hepatorenal",
    "Identity",
    "Intervals",
    "LineLimits",
    "OrderTemplate",
    "PairLimits",
    "Part",
    "Perfusion",
    "Plausible",
    "Preparation",
    "Product",
    "Protocol",
    "Pump",
    "Route",
    "RuleOfSix",
    "Scans",
    "Source",
    "Start",
    "StartBand",
    "Statement",
    "Strength",
    "Sum",
    "TextRules",
    "Titration",
    "VialLabel",
]
