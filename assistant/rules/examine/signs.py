"""What is odd about a heart rate, a lactate, a urine volume or another sign that is measured."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import decimal_text
from assistant.record.chart import Chart
from assistant.record.entries import Amount, HeartRead, PerfusionRead, Weighed
from assistant.rules.examine.values import asked_when_typed, odd
from assistant.rules.findings import Finding, caution, stop
from assistant.typed import MG_DL_PER_MMOL_L

_UNTYPED = ("cvp", "scvo2")
"""Signs for which no field asks anything while they are typed."""


def heart_read(protocol: Protocol, what: HeartRead) -> tuple[Finding, ...]:
    """A rate that hardly any heart has."""
    return odd(protocol, "hr", what.rate.exact, what.rate.text)


def perfusion_read(
    chart: Chart, protocol: Protocol, what: PerfusionRead, at: datetime
) -> tuple[Finding, ...]:
    """A sign that is measured needs its amount; one that is seen needs its words."""
    if what.amount is None:
        return () if what.text.strip() else (stop("sign_empty"),)
    if what.sign == "lactate":
        return _lactate(protocol, what.amount)
    if what.sign == "cap_refill":
        return odd(protocol, "crt_s", what.amount.exact, what.amount.text)
    if what.sign == "urine":
        return _urine(chart, protocol, what, what.amount, at)
    if what.sign in _UNTYPED:
        return odd(protocol, what.sign, what.amount.exact, what.amount.text)
    return ()


def _lactate(protocol: Protocol, amount: Amount) -> tuple[Finding, ...]:
    """A high one may be in mg/dL, which is nine times as much."""
    if not asked_when_typed(protocol, "lactate_mmol_l", amount.exact):
        return odd(protocol, "lactate", amount.exact, amount.text)
    meant = decimal_text(amount.exact / MG_DL_PER_MMOL_L, 1)
    source = protocol.plausible["lactate"].source
    return (caution("lactate_mg_dl", source, value=amount.text, meant=meant),)


def _urine(
    chart: Chart, protocol: Protocol, what: PerfusionRead, amount: Amount, at: datetime
) -> tuple[Finding, ...]:
    """No urine at all is asked about once, and so is more than a kidney makes in the time."""
    hours = what.hours.exact if what.hours else Fraction(1)
    if hours <= 0:
        return (stop("urine_hours"),)
    if long := odd(protocol, "urine_hours", hours, decimal_text(hours, 2)):
        return long
    if amount.exact == 0:
        return (caution("urine_zero", hours=decimal_text(hours, 2)),)
    weighed = chart.last(Weighed, at)
    if weighed is None or weighed.weight.exact <= 0:
        return odd(protocol, "urine_ml", amount.exact, amount.text)
    by_weight = amount.exact / hours / weighed.weight.exact
    found = odd(protocol, "urine_ml", amount.exact, amount.text)
    return found or odd(protocol, "urine_ml_kg_h", by_weight, decimal_text(by_weight, 1))
