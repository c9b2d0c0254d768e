"""A dose or a rate by itself: what few patients get, and what no pump runs at."""

from __future__ import annotations

from fractions import Fraction

from assistant.protocol.limits import DoseNote
from assistant.quantities import DoseUnit, decimal_text
from assistant.rules.examine.change import COMPUTED, Change, is_again, text
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, caution, note, stop

FIELD = "dose_mcg_kg_min"


def dose_odd(c: Change) -> tuple[Finding, ...]:
    """A dose over what the protocol notes, else one that is rare; a rate that cannot be.

    The same dose again, as after a new bag, is not told again.
    """
    rate = c.what.rate
    rates = odd(c.protocol, "rate_ml_h", rate.exact, rate.text, stop) if rate else ()
    dose = c.after.meant_dose
    if dose is None or is_again(c):
        return rates
    noted = _noted(c, dose.amount)
    typed = c.after.meant is not None and c.after.meant.unit is DoseUnit.PER_KG
    shown = _shown(c)
    return (*rates, *(noted or odd(c.protocol, FIELD, dose.amount, shown, stop, typed=typed)))


def _noted(c: Change, amount: Fraction) -> tuple[Finding, ...]:
    """The gravest of the protocol's notes that a dose per kg is over. Source: C11."""
    over = [row for row in c.protocol.start.notes if amount > _per_kg(c, row)]
    if not over:
        return ()
    row = max(over, key=lambda each: _per_kg(c, each))
    source, says = row.above.source, row.says
    if row.asks == "cannot":
        return (stop("dose_cannot", source, says=says),)
    if row.asks == "name":
        return (caution("dose_named", source, says=says),)
    return (note("dose_noted", source, says=says),)


def _per_kg(c: Change, row: DoseNote) -> Fraction:
    return row.above.dose.to(DoseUnit.PER_KG, c.after.weight).amount


def _shown(c: Change) -> str:
    """The dose per kg as it was typed in that unit, else computed."""
    meant = c.after.meant
    if meant is not None and meant.unit is DoseUnit.PER_KG:
        return text(meant.amount)
    dose = c.after.meant_dose
    return decimal_text(dose.amount, COMPUTED) if dose else ""
