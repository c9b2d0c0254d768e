"""Rows about what was seen at the patient -> bodies of entries."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal, cast

from assistant.exchange.flowsheet_cells import Cells
from assistant.exchange.flowsheet_values import Unreadable, above_zero, amount, quoted
from assistant.record.entries import (
    AgentRuns,
    FluidGiven,
    HeartRead,
    Noted,
    PerfusionRead,
    PressureRead,
    SiteLooked,
    What,
)

Source = Literal["arterial", "cuff", "unknown"]
AGENT_UNITS = (
    "units/h",
    "units/min",
    "mcg/kg/min",
    "mcg/kg/h",
    "mcg/min",
    "mcg/h",
    "mg/kg/h",
    "mg/min",
    "mg/h",
    "mL/h",
)
_SOURCES = {
    "arterial": "arterial",
    "arterial line": "arterial",
    "a-line": "arterial",
    "art": "arterial",
    "ibp": "arterial",
    "cuff": "cuff",
    "nibp": "cuff",
    "nbp": "cuff",
    "noninvasive": "cuff",
    "non-invasive": "cuff",
}
_PAIR = re.compile(r"([0-9.]+)\s*/\s*([0-9.]+)")
_CLEAR = {"clear", "clean", "dry", "intact", "no", "none", "normal", "ok", "patent", "soft", "warm"}


def _source(cells: Cells) -> Source:
    said = cells.word("source")
    if not said or said.lower() == "unknown":
        return "unknown"
    found = _SOURCES.get(" ".join(said.lower().split()))
    if found is None:
        cells.remark(f"source {said}")
    return cast("Source", found or "unknown")


def mean_pressure(cells: Cells) -> What:
    """A measured MAP."""
    found = cells.amount(("mmHg",), "map")
    return PressureRead(map=found, source=_source(cells), reason=cells.word("reason"))


def pair(cells: Cells) -> What:
    """A systolic and a diastolic pressure."""
    found = _PAIR.fullmatch(text := cells.text())
    if found is None:
        raise Unreadable(f"{quoted(text)} is not a pair of pressures. Write it like 118/52.")
    unit = cells.unit()
    high, low = (amount(found[i], unit, ("mmHg",), "bp") for i in (1, 2))
    source = _source(cells)
    return PressureRead(systolic=high, diastolic=low, source=source, reason=cells.word("reason"))


def heart(cells: Cells) -> What:
    """A heart rate, which needs no unit."""
    return HeartRead(rate=cells.amount(("/min", ""), "hr"), rhythm=cells.word("rhythm"))


def lactate(cells: Cells) -> What:
    """Lactate."""
    return PerfusionRead(sign="lactate", amount=cells.amount(("mmol/L",), "lactate"))


def urine(cells: Cells) -> What:
    """Urine over some hours."""
    volume = cells.amount(("mL",), "urine")
    hours = cells.part("hours", ("h",), "h")
    over = None if hours is None else above_zero(hours, "time over which urine was counted")
    return PerfusionRead(sign="urine", amount=volume, hours=over)


def cap_refill(cells: Cells) -> What:
    """Capillary refill."""
    return PerfusionRead(sign="cap_refill", amount=cells.amount(("s",), "cap_refill"))


def mental(cells: Cells) -> What:
    """The mental state in words."""
    return PerfusionRead(sign="mental", text=cells.needed_text("mental state"))


def extremities(cells: Cells) -> What:
    """The extremities in words."""
    return PerfusionRead(sign="extremities", text=cells.needed_text("extremities"))


def site(cells: Cells) -> What:
    """A look at the site; words that do not plainly say clear are kept as signs."""
    text = cells.needed_text("site")
    words = set(re.findall(r"[a-z]+", text.lower())) - {"and", "site", "signs"}
    return SiteLooked(signs=() if words and words <= _CLEAR else (text,), text=text)


def fluid(cells: Cells) -> What:
    """Crystalloid that ran in."""
    return FluidGiven(volume=cells.amount(("mL",), "fluid"))


def agent(cells: Cells) -> What:
    """Another agent that runs; units per hour and units per minute stay what they are."""
    name = cells.word("name")
    if not name:
        raise Unreadable("The agent has no name. Write name=vasopressin in the column detail.")
    return AgentRuns(name=name, amount=cells.amount(AGENT_UNITS, "agent"))


def note(cells: Cells) -> What:
    """Free text."""
    return Noted(text=cells.needed_text("text"))


READINGS: Mapping[str, Callable[[Cells], What]] = {
    "map": mean_pressure,
    "bp": pair,
    "hr": heart,
    "lactate": lactate,
    "urine": urine,
    "cap_refill": cap_refill,
    "mental": mental,
    "extremities": extremities,
    "site": site,
    "fluid": fluid,
    "agent": agent,
    "note": note,
}
