"""What is odd about a dose of another drug."""

from __future__ import annotations

from assistant.record.entries import DrugGiven
from assistant.rules.findings import Finding, stop


def drug_given(what: DrugGiven) -> tuple[Finding, ...]:
    """A dose has a name, and an amount above 0 when one is charted."""
    found: list[Finding] = []
    if not what.name.strip():
        found.append(stop("drug_unnamed"))
    if what.amount is not None and what.amount.exact <= 0:
        found.append(stop("drug_of_nothing"))
    return tuple(found)
