"""What is odd about a dosing weight before it is charted."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import Weighed
from assistant.rules.examine.values import odd
from assistant.rules.findings import Finding, caution, stop
from assistant.typed import KG_PER_POUND

POUNDS = (Fraction(2), Fraction("2.4"))
"""A weight in pounds over the same one in kg, with room for one that moved; see KG_PER_POUND."""


def weighed(chart: Chart, protocol: Protocol, what: Weighed, at: datetime) -> tuple[Finding, ...]:
    """A changed weight keeps the mL/h and is told with both values; pounds look like 2.2 times."""
    if what.weight.exact <= 0:
        return (stop("no_weight"),)
    single = odd(protocol, "weight_kg", what.weight.exact, what.weight.text)
    before = chart.last(Weighed, at)
    if before is None or before.weight.exact in (0, what.weight.exact):
        return single
    ratio = what.weight.exact / before.weight.exact
    was, now = before.weight.text, what.weight.text
    if POUNDS[0] <= ratio <= POUNDS[1]:
        meant = decimal_text(what.weight.exact * Fraction(KG_PER_POUND), 1)
        return (caution("weight_pounds", was=was, now=now, meant=meant),)
    if POUNDS[0] <= 1 / ratio <= POUNDS[1]:
        meant = decimal_text(before.weight.exact * Fraction(KG_PER_POUND), 1)
        return (*single, caution("weight_was_pounds", was=was, now=now, meant=meant))
    shown = decimal_text(ratio, 2)
    return (*single, caution("weight_changed", was=was, now=now, ratio=shown))
