"""Whether what is plausible agrees with what can be typed and with what the unit mixes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from assistant.protocol.faults import Odd
from assistant.protocol.fields import FieldRule
from assistant.protocol.figures import figures
from assistant.protocol.lines import Path
from assistant.protocol.model import Figure, Protocol
from assistant.protocol.plausible import Plausible
from assistant.protocol.sources import says

TYPED: Mapping[str, str] = {
    "weight_kg": "weight_kg",
    "map": "map_mmhg",
    "sbp": "sbp_mmhg",
    "dbp": "dbp_mmhg",
    "hr": "heart_rate_bpm",
    "lactate": "lactate_mmol_l",
    "crt_s": "cap_refill_s",
    "urine_ml": "urine_ml",
    "rate_ml_h": "rate_ml_h",
    "dose_mcg_kg_min": "dose_mcg_kg_min",
}
"""Into which field a value of each kind is typed."""
UNITS: Mapping[str, str] = {
    "conc_mcg_ml": "mcg/mL",
    "urine_ml_kg_h": "mL/kg/h",
    "cvp": "mmHg",
    "scvo2": "%",
    "urine_hours": "h",
    "phentolamine_mg": "mg",
    "epinephrine_mg": "mg",
    "given_mg": "mg",
    "given_ml": "mL",
    "given_units": "units",
    "given_mmol": "mmol",
    "agent_mcg_kg_min": "mcg/kg/min",
    "agent_mcg_min": "mcg/min",
    "agent_mg_h": "mg/h",
    "agent_units_min": "units/min",
    "agent_units_h": "units/h",
}
"""The units of those that are worked out, or typed where the protocol sets no other limit."""
LEAK = "phentolamine_mg"
_DOSED = ("start", "orders", "escalation")
"""Where doses of norepinephrine stand."""


def implausible(protocol: Protocol) -> Iterator[Odd]:
    """Limits in another unit than their field's, past what can be typed, or that ask nothing."""
    for name, limits in protocol.plausible.items():
        field = protocol.fields[TYPED[name]] if name in TYPED else None
        units = (UNITS[name],) if field is None else field.spellings
        if limits.unit not in units:
            reason = f"is in {limits.unit}, which is not the unit of {name}"
            yield Odd(("plausible", name, "unit"), reason, f"Give it in {units[0]}")
        if not (limits.ask_below or limits.ask_above or limits.cannot_above):
            reason = "asks about nothing"
            yield Odd(("plausible", name), reason, "Write ask_above or cannot_above")
        if field is not None:
            yield from _typed(name, limits, field)
    yield from _leak(protocol)
    yield from _mixed(protocol)
    yield from _possible(protocol)
    for index, row in enumerate(protocol.strengths):
        if not says(row.says, row.value):
            reason = f"its words do not hold {row.value.value}"
            yield Odd(("strengths", index, "value", "value"), reason, "Make says and value agree")


def _typed(name: str, limits: Plausible, field: FieldRule) -> Iterator[Odd]:
    """What is only asked about has to be typeable, else the question never comes."""
    low, high = (Fraction(end) for end in field.hard)
    for key in ("ask_below", "ask_above"):
        end = getattr(limits, key)
        if end is not None and not low <= Fraction(end) <= high:
            reason = f"{end} lies outside of what can be typed, {field.hard[0]} to {field.hard[1]}"
            yield Odd(("plausible", name, key), reason, f"Change it, or fields.{TYPED[name]}")
    for key in ("cannot_below", "cannot_above"):
        end = getattr(limits, key)
        soft = field.soft or field.hard
        if end is not None and _cuts(key, Fraction(end), Fraction(soft[0]), Fraction(soft[1])):
            reason = f"{end} cannot be, yet it is typed unasked, {soft[0]} to {soft[1]}"
            yield Odd(("plausible", name, key), reason, f"Change it, or fields.{TYPED[name]}")


def _cuts(key: str, end: Fraction, low: Fraction, high: Fraction) -> bool:
    """Whether a limit of what can be lies inside of what is taken without a question.

    A lower end of 0 is what a blank or a stop may be typed as, and cuts nothing.
    """
    return end < high if key == "cannot_above" else low < end and low > 0


def _leak(protocol: Protocol) -> Iterator[Odd]:
    """What the pathway of a leak asks for is never asked about."""
    most, limits = protocol.extravasation.high, protocol.plausible[LEAK]
    if limits.ask_above is None or most.exact > Fraction(limits.ask_above):
        reason = f"does not reach {most.value} {most.unit}, which extravasation.high gives"
        yield Odd(("plausible", LEAK, "ask_above"), reason, "Make the two agree")


def _possible(protocol: Protocol) -> Iterator[Odd]:
    """No mixture and no dose of the protocol is one that its own limits say cannot be."""
    vials = {row.value.exact for row in protocol.strengths if row.cannot}
    rows: list[tuple[Path, str, Figure]] = [
        (("preparations", index, "strength"), "conc_mcg_ml", row.strength)
        for index, row in enumerate(protocol.preparations)
    ]
    doses = (each for each in figures(protocol) if each[0][0] in _DOSED and "agents" not in each[0])
    rows += [(path, "dose_mcg_kg_min", figure) for path, figure in doses]
    for path, name, figure in rows:
        limits = protocol.plausible[name]
        if figure.unit != limits.unit:
            continue
        named = name == "conc_mcg_ml" and figure.exact in vials
        if named or not _within(limits.cannot_below, figure.exact, limits.cannot_above):
            reason = f"{figure.value} {figure.unit} cannot be, as plausible and strengths have it"
            yield Odd((*path, "value"), reason, "Look for a slip of ten times, or of the unit")


def _within(low: str | None, amount: Fraction, high: str | None) -> bool:
    return (low is None or Fraction(low) <= amount) and (high is None or amount <= Fraction(high))


def _mixed(protocol: Protocol) -> Iterator[Odd]:
    usual = {Fraction(each) for each in protocol.plausible["conc_mcg_ml"].usual}
    for index, row in enumerate(protocol.preparations):
        if row.standing == "usual" and row.strength.exact not in usual:
            reason = f"{row.strength.value} mcg/mL is not among plausible.conc_mcg_ml.usual"
            yield Odd(("preparations", index, "strength", "value"), reason, "Make the two agree")
