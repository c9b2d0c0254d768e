"""A protocol as frozen data: every figure carries its unit and its source."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field

from assistant.protocol.fields import FieldRule, TextRules
from assistant.protocol.limits import (
    BagLimits,
    Debts,
    Emergency,
    Escalation,
    Fluids,
    Intervals,
    Perfusion,
    Pump,
    Route,
    Start,
    StartBand,
    Titration,
)
from assistant.protocol.parts import Digits, Disagreement, Figure, Identity, Part, Source, Sum
from assistant.protocol.practice import Access, Check, OrderTemplate, Preparation, VialLabel


class Protocol(Part):
    """The whole of one profile."""

    protocol: Identity
    sources: Mapping[str, Source]
    disagreements: tuple[Disagreement, ...] = ()
    sums: tuple[Sum, ...] = ()
    pump: Pump
    start: Start
    titration: Titration
    emergency: Emergency
    escalation: Escalation
    routes: Mapping[str, Route]
    intervals: Intervals
    bag: BagLimits
    fluids: Fluids
    perfusion: Perfusion
    preparations: tuple[Preparation, ...]
    labels: tuple[VialLabel, ...]
    checks: tuple[Check, ...]
    debts: Debts
    orders: tuple[OrderTemplate, ...] = ()
    fields: Mapping[str, FieldRule]
    texts: TextRules
    digest: str = Field(default="", description="SHA-256 of the text that was read")

    @property
    def signed(self) -> bool:
        """Whether a named person stands for this text."""
        return bool(self.protocol.approved_by)

    @property
    def adult(self) -> bool:
        """Whether adult thresholds hold."""
        return self.protocol.population != "child"


__all__ = [
    "Access",
    "BagLimits",
    "Check",
    "Debts",
    "Digits",
    "Disagreement",
    "Emergency",
    "Escalation",
    "FieldRule",
    "Figure",
    "Fluids",
    "Identity",
    "Intervals",
    "OrderTemplate",
    "Part",
    "Perfusion",
    "Preparation",
    "Protocol",
    "Pump",
    "Route",
    "Source",
    "Start",
    "StartBand",
    "Sum",
    "TextRules",
    "Titration",
    "VialLabel",
]
