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
from assistant.record.timeline import Event, Place
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
    """In what the pump, as it was programmed last, differs from order, weight and bag.

    Where nobody programmed it, as in an emergency start, it is held as it was started.
    """
    event = _set(chart)
    if event is None:
        return ()
    what, found = event.what, list[str]()
    if isinstance(what, PumpProgrammed):
        if what.shows_drug and what.shows_drug != protocol.protocol.drug:
            found.append("drug")
        if what.shows_unit and what.shows_unit != what.dose.unit:
            found.append("unit")
    if _rate_differs(chart, protocol, event):
        found.append("rate")
    return tuple(found)


def _set(chart: Chart) -> Event[PumpProgrammed] | Event[PumpRuns] | None:
    return chart.event(PumpProgrammed) or next(iter(chart.all(PumpRuns)), None)


def _rate_differs(
    chart: Chart, protocol: Protocol, event: Event[PumpProgrammed] | Event[PumpRuns]
) -> bool:
    rate, given = event.what.rate, event.what.dose
    bag, weight = chart.last(BagHung, event.at), chart.last(Weighed, event.at)
    if rate is None or given is None or bag is None or bag.concentration.mcg_ml == 0:
        return False
    dose = Dose(given.exact, DoseUnit(given.unit))
    flow = flow_of(dose, Weight(weight.weight.exact) if weight else None)
    if flow is None:
        return False
    wanted, step = bag.concentration.rate(flow), protocol.pump.step.exact
    return not agrees(wanted, Rate(rate.exact), protocol, step)


def owed_by_match(chart: Chart, protocol: Protocol) -> Iterator[Debt]:
    """A pump that differs is charted and never refused; it is looked at again after the start.

    A rate that was charted since stands for itself; the drug and the unit that the pump shows are
    the same ones still. Source: WORK, truth first.
    """
    started, as_set = next(iter(chart.all(PumpRuns)), None), _set(chart)
    after = timedelta(minutes=protocol.debts.label.whole)
    if started is None or as_set is None or _answered(chart, PUMP_MATCHED, as_set.place):
        return
    later = any(e.place > started.place for e in chart.all(PumpRuns))
    rows = [row for row in pump_differs(chart, protocol) if row != "rate" or not later]
    if rows:
        facts = (("differs", " and ".join(rows)),)
        yield Debt(PUMP_MATCHED, started.at + after, as_set.what.reason, facts)


def _answered(chart: Chart, check: str, after: Place) -> bool:
    """Whether a check was answered as done after that."""
    rows = chart.all(CheckAnswered).newest()
    row = next((e for e in rows if e.what.check == check), None)
    return row is not None and row.place > after and row.what.outcome == "done"
