"""What is odd about a dose of another drug."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.entries import Amount, DrugGiven
from assistant.rules.examine.ours import is_ours
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, caution, stop

MASSES: Mapping[str, Fraction] = {"mcg": Fraction(1, 1000), "mg": Fraction(1), "g": Fraction(1000)}
"""How many mg each is."""
IN_MG: Mapping[str, str] = {
    "phentolamine": "phentolamine_mg",
    "epinephrine": "epinephrine_mg",
    "adrenaline": "epinephrine_mg",
}
"""Drugs with limits of their own in the protocol's table."""
_BY_UNIT: Mapping[str, str] = {"mL": "given_ml", "units": "given_units", "mmol": "given_mmol"}
PLACES = 6


def drug_given(protocol: Protocol, what: DrugGiven) -> tuple[Finding, ...]:
    """A dose has a name, an amount above 0 when one is charted, and a size that can be.

    The drug of the infusion itself is asked about: Dose and Rate chart it. Source: the
    plausibility table.
    """
    found: list[Finding] = []
    if not what.name.strip():
        found.append(stop("drug_unnamed"))
    if what.amount is not None and what.amount.exact <= 0:
        found.append(stop("drug_of_nothing"))
    if is_ours(protocol, what.name):
        found.append(caution("agent_is_ours", name=spoken(what.name)))
    if what.amount is not None and what.name.strip():
        found.extend(_size(protocol, what.name, what.amount))
    return tuple(found)


def spoken(name: str) -> str:
    """The name at the beginning of a sentence."""
    bare = " ".join(name.split())
    return bare[:1].upper() + bare[1:]


def _size(protocol: Protocol, name: str, amount: Amount) -> tuple[Finding, ...]:
    own, mass = IN_MG.get(name.strip().casefold()), MASSES.get(amount.unit)
    if own and mass is None:
        unit, source = protocol.plausible[own].unit, protocol.plausible[own].source
        return (caution("agent_unit", source, name=spoken(name), unit=unit, found=amount.unit),)
    row = own or ("given_mg" if mass else _BY_UNIT.get(amount.unit))
    if row is None:
        return ()
    value = amount.exact * (mass or 1)
    return odd(protocol, row, value, decimal_text(value, PLACES), named=spoken(name))
