"""What a flush through the line pushes in, in words: on the page of the line and at the bedside."""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Concentration, Flow, Volume
from assistant.record.chart import Chart
from assistant.rules.arrival import dead_space
from assistant.rules.flush import flush_bolus
from assistant.rules.running import setting_at
from assistant.views.supply import Row
from assistant.wording.numbers import plain, strength, with_unit

MCG_OF_MG = 1000


def flush_words(space: Volume, strong: Concentration) -> str:
    """What the dead space holds: "1.5 mL of 16 mcg in 1 mL is 24 mcg"."""
    pushed = flush_bolus(space, strong, Flow(Fraction(0)))
    held = with_unit(plain(pushed.drug.mg * MCG_OF_MG, 1), "mcg")
    return f"{with_unit(plain(space.ml, 2), 'mL')} of {strength(strong)} is {held}"


def flush_row(chart: Chart, protocol: Protocol, now: datetime) -> Row | None:
    """While the pump runs: not to flush, and how many minutes of the dose a flush would be."""
    setting = setting_at(chart, now)
    if not setting.running:
        return None
    if setting.concentration is None:
        return Row("Do not flush")
    space = dead_space(chart, protocol, now)
    said = f"Do not flush: {flush_words(space, setting.concentration)}"
    if setting.flow is None:
        return Row(said)
    minutes = flush_bolus(space, setting.concentration, setting.flow).minutes
    if minutes is None:
        return Row(said)
    return Row(said, f"{with_unit(plain(minutes, 1), 'min')} of the dose")
