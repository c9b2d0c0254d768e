"""A charted value held against what can be: unusual is asked about, impossible is told as such.

Nothing here refuses a fact. What the field asked already, when it was typed, is not asked again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.rules.findings import Finding, caution
from assistant.rules.plausible import Side, Verdict, judge_value

_FIELDS: Mapping[str, tuple[str, str]] = {
    "weight_kg": ("Weight", "weight_kg"),
    "map": ("MAP", "map_mmhg"),
    "sbp": ("Systolic", "sbp_mmhg"),
    "dbp": ("Diastolic", "dbp_mmhg"),
    "hr": ("Heart rate", "heart_rate_bpm"),
    "lactate": ("Lactate", "lactate_mmol_l"),
    "crt_s": ("Capillary refill", "cap_refill_s"),
    "urine_ml": ("Urine", "urine_ml"),
    "urine_ml_kg_h": ("Urine", ""),
    "rate_ml_h": ("Rate", "rate_ml_h"),
    "dose_mcg_kg_min": ("Dose", "dose_mcg_kg_min"),
    "cvp": ("CVP", ""),
    "scvo2": ("ScvO2", ""),
    "urine_hours": ("The urine's time", ""),
    "phentolamine_mg": ("Phentolamine", ""),
    "epinephrine_mg": ("Epinephrine", ""),
    "given_mg": ("Dose given", ""),
    "given_ml": ("Dose given", ""),
    "given_units": ("Dose given", ""),
    "given_mmol": ("Dose given", ""),
    "agent_mcg_kg_min": ("Other agent", ""),
    "agent_mcg_min": ("Other agent", ""),
    "agent_mg_h": ("Other agent", ""),
    "agent_units_min": ("Other agent", ""),
    "agent_units_h": ("Other agent", ""),
}
"""A field of the plausibility table: what it is called, and the field in which it is typed."""

Maker = Callable[..., Finding]


def odd(
    protocol: Protocol,
    field: str,
    value: Fraction,
    shown: str,
    cannot: Maker = caution,
    *,
    typed: bool = True,
    named: str = "",
) -> tuple[Finding, ...]:
    """What is odd about one value, `shown` as it was typed or computed; nothing when it is fine.

    `cannot` makes the finding of a value that cannot be; a value that was not `typed` was asked
    about by no field. `named` stands in front instead of the field's own word. Source: the
    plausibility table.
    """
    judged = judge_value(field, value, protocol)
    if judged.verdict is Verdict.OK:
        return ()
    what, name = _FIELDS[field]
    what = named or what
    asked = typed and asked_when_typed(protocol, name, value)
    if judged.verdict is Verdict.CONFIRM and asked:
        return ()
    side = "under" if judged.side is Side.BELOW else "over"
    limit, source = f"{judged.limit} {judged.unit}", protocol.plausible[field].source
    said = f"{shown} {judged.unit}"
    if judged.verdict is Verdict.ERROR:
        return (cannot("value_cannot", source, what=what, value=said, side=side, limit=limit),)
    return (caution("value_unusual", source, what=what, value=said, side=side, limit=limit),)


def asked_when_typed(protocol: Protocol, name: str, value: Fraction) -> bool:
    """Whether the field of that name asks about a value by itself, as soon as it is typed."""
    rule = protocol.fields.get(name)
    if rule is None or rule.soft is None:
        return False
    low, high = (Fraction(end) for end in rule.soft)
    return not low <= value <= high
