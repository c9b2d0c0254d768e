"""What was charted as it is, and still waits for its match: a spoken order, a pump that differs."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, Weight
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    CheckAnswered,
    Ordered,
    PumpProgrammed,
    PumpRuns,
    Weighed,
)
from assistant.record.timeline import Place
from assistant.rules.examine.change import agrees
from assistant.rules.owed import PUMP_MATCHED, SIGNED_ORDER, Debt
from assistant.rules.running import flow_of

SPOKEN = ("verbal", "phone")


def order_unsigned(chart: Chart) -> bool:
    """Whether the order in force was spoken, and nobody has charted its signature since."""
    event = chart.event(Ordered)
    if event is None or event.what.how not in SPOKEN:
        return False
    return not _answered(chart, SIGNED_ORDER, event.place)


def pump_differs(chart: Chart, protocol: Protocol) -> tuple[str, ...]:
    """In what the pump, as it was programmed last, differs from order, weight and bag."""
    event = chart.event(PumpProgrammed)
    if event is None:
        return ()
    what, found = event.what, list[str]()
    if what.shows_drug and what.shows_drug != protocol.protocol.drug:
        found.append("drug")
    if what.shows_unit and what.shows_unit != what.dose.unit:
        found.append("unit")
    bag, weight = chart.last(BagHung, event.at), chart.last(Weighed, event.at)
    dose = Dose(what.dose.exact, DoseUnit(what.dose.unit))
    flow = flow_of(dose, Weight(weight.weight.exact) if weight else None)
    if bag is not None and flow is not None and bag.concentration.mcg_ml > 0:
        wanted, step = bag.concentration.rate(flow), protocol.pump.step.exact
        if not agrees(wanted, Rate(what.rate.exact), protocol, step):
            found.append("rate")
    return tuple(found)


def owed_by_match(chart: Chart, protocol: Protocol) -> Iterator[Debt]:
    """A pump that differs is charted and never refused; it is looked at again after the start.

    Source: WORK, truth first.
    """
    started = next(iter(chart.all(PumpRuns)), None)
    programmed = chart.event(PumpProgrammed)
    after = timedelta(minutes=protocol.debts.label.whole)
    if started is None:
        return
    if programmed is not None and not _answered(chart, PUMP_MATCHED, programmed.place):
        rows = pump_differs(chart, protocol)
        later = any(e.place > started.place for e in chart.all(PumpRuns))
        if rows and not later:
            facts = (("differs", " and ".join(rows)),)
            yield Debt(PUMP_MATCHED, started.at + after, programmed.what.reason, facts)


def _answered(chart: Chart, check: str, after: Place) -> bool:
    """Whether a check was answered as done after that."""
    rows = chart.all(CheckAnswered).newest()
    row = next((e for e in rows if e.what.check == check), None)
    return row is not None and row.place > after and row.what.outcome == "done"
