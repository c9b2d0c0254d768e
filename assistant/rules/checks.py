"""Checks of the protocol: which are answered, which are open, which are debts."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from assistant.protocol.model import Check, Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    CheckAnswered,
    LineChosen,
    Ordered,
    PumpRuns,
    SecondChecked,
    Weighed,
)
from assistant.record.timeline import Event
from assistant.rules.agents import owed_by_agents
from assistant.rules.line import line_since
from assistant.rules.matching import order_unsigned, owed_by_match
from assistant.rules.orders import dose_of, expired, missing, order_at
from assistant.rules.owed import (
    BY_SECOND,
    SIGNED_ORDER,
    Debt,
    owed_by_bag,
    owed_by_beginning,
    owed_by_busy,
    owed_by_start,
)
from assistant.rules.running import flow_of, setting_at
from assistant.rules.seconding import SECOND, by_another_as_started, own_again

OWN_AGAIN = "own_again"
"""The fact of a debt that its own maker has read again meanwhile, alone: who."""
__all__ = ["OWN_AGAIN", "SECOND", "Debt", "answer", "asked", "debts", "is_paid"]


def asked(chart: Chart, protocol: Protocol, step: str) -> list[Check]:
    """The checks that a step asks on this line."""
    line = chart.last(LineChosen)
    access = line.access if line else ""
    return [c for c in protocol.checks if c.step == step and (not c.access or access in c.access)]


def answer(chart: Chart, check: str) -> Event[CheckAnswered] | None:
    """The last answer to a check."""
    rows = chart.all(CheckAnswered).newest()
    return next((e for e in rows if e.what.check == check), None)


def is_paid(chart: Chart, check: str) -> bool:
    """Whether a check needs nothing more: done, not applicable, or waived with a reason.

    The second one is paid by another person only, never by the same again.
    """
    if check == SECOND and chart.last(SecondChecked) is not None:
        return _second_paid(chart)
    event = answer(chart, check)
    return event is not None and event.what.outcome in ("done", "not_applicable", "waived")


def _second_paid(chart: Chart) -> bool:
    done, put_off = by_another_as_started(chart), answer(chart, SECOND)
    return done is not None and (put_off is None or done.place > put_off.place)


def debts(chart: Chart, protocol: Protocol, now: datetime) -> list[Debt]:
    """Everything that was left for later and is still open, the first due first."""
    started = chart.all(PumpRuns)
    first = next(iter(started), None)
    found: list[Debt] = []
    if first is not None:
        found.extend(_open_checks(chart, protocol, first.at, now))
        found.extend(_order(chart, protocol, first.at, now))
        found.extend(_weight(chart, protocol, first.at))
        found.extend(owed_by_beginning(chart, protocol, first.at))
        found.extend(owed_by_start(chart, protocol))
        found.extend(owed_by_bag(chart, protocol))
        found.extend(owed_by_match(chart, protocol))
        found.extend(owed_by_busy(chart, protocol, now))
        found.extend(owed_by_agents(chart, protocol, now))
    found.extend(_over_order(chart, protocol, now))
    if any(debt.code == SECOND for debt in found):
        found = [debt for debt in found if debt.code not in BY_SECOND]
    return sorted(found, key=lambda d: (d.due, d.code))


def _open_checks(chart: Chart, protocol: Protocol, start: datetime, now: datetime) -> list[Debt]:
    """What a kind of line asks for is due from when that line is in use, not before."""
    line, chosen = chart.last(LineChosen), line_since(chart, now)
    access, by_line = line.access if line else "", max(start, chosen or start)
    open_ = (c for c in protocol.checks if not is_paid(chart, c.id))
    mine = (c for c in open_ if not c.access or access in c.access)
    found = (_debt(chart, c, by_line if c.access else start) for c in mine)
    return [_again(chart, protocol, debt) if debt.code == SECOND else debt for debt in found]


def _again(chart: Chart, protocol: Protocol, debt: Debt) -> Debt:
    """After one's own delayed check it waits for the next person, and says so."""
    own = own_again(chart)
    if own is None:
        return debt
    due = own.at + timedelta(minutes=protocol.debts.rest.whole)
    return replace(debt, due=due, facts=(*debt.facts, (OWN_AGAIN, own.what.checker_name)))


def _debt(chart: Chart, check: Check, start: datetime) -> Debt:
    event = answer(chart, check.id)
    put_off = event.what.due if event else None
    due = put_off or start + timedelta(minutes=check.due.whole)
    reason = event.what.reason if event else ""
    return Debt(check.id, due, reason, (("question", check.question),))


def _order(chart: Chart, protocol: Protocol, start: datetime, now: datetime) -> list[Debt]:
    due = start + timedelta(minutes=protocol.debts.order.whole)
    order = order_at(chart)
    if order is None:
        return [Debt("order", due, "")]
    if order.expires is not None and expired(order, now):
        return [Debt("order_expired", order.expires, "")]
    if lacking := missing(order):
        return [Debt("order_incomplete", due, "", (("missing", ", ".join(lacking)),))]
    if order_unsigned(chart):
        event = chart.event(Ordered)
        spoken = event.at if event else start
        rest = spoken + timedelta(minutes=protocol.debts.rest.whole)
        return [Debt(SIGNED_ORDER, rest, "", (("prescriber", order.prescriber),))]
    return []


def _weight(chart: Chart, protocol: Protocol, start: datetime) -> list[Debt]:
    weight = chart.last(Weighed)
    due = start + timedelta(minutes=protocol.debts.rest.whole)
    if weight is None:
        return [Debt("weight", due, "")]
    return [Debt("weight_measured", due, "")] if weight.how == "estimated" else []


def _over_order(chart: Chart, protocol: Protocol, now: datetime) -> list[Debt]:
    """The pump runs over the order: an order to match is owed."""
    order, setting = order_at(chart, now), setting_at(chart, now)
    most = dose_of(order.maximum) if order else None
    if most is None or not setting.running or setting.meant_flow is None:
        return []
    ceiling = flow_of(most, setting.weight)
    if ceiling is None or setting.meant_flow <= ceiling:
        return []
    event = chart.event(PumpRuns, now)
    due = (event.at if event else now) + timedelta(minutes=protocol.debts.label.whole)
    return [Debt("order_to_match", due, event.what.reason if event else "")]
