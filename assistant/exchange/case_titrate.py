"""A worked case of the titration table: the contract's names on one side, ours on the other."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from assistant.exchange.case_input import Given
from assistant.exchange.case_parts import (
    maybe_per_kg,
    maybe_pressure,
    maybe_some_per_kg,
    per_kg,
    pressure,
)
from assistant.exchange.case_people import Population, population
from assistant.protocol.model import Protocol
from assistant.rules.titration import TitrationOrder, TitrationState, titrate

CALLED = {"interval": "interval_min", "maximum": "max"}


class _Route(StrEnum):
    """A line, or only the way of giving the drug, which says nothing about the line."""

    CENTRAL = "central"
    PERIPHERAL = "peripheral"
    IO = "io"
    INTRAOSSEOUS = "intraosseous"
    INTRAVENOUS = "intravenous"


def titrated(given: Given, protocol: Protocol) -> Mapping[str, object]:
    """The table's answer. Doses of such a case are in mcg/kg/min; times are minutes."""
    decided = titrate(_state(given), protocol)
    answer: dict[str, object] = {"rule": decided.rule.value, "action": decided.action.value}
    if decided.new_dose is not None:
        answer["new_dose"] = decided.new_dose.amount
    if decided.recheck_in_min is not None:
        answer["recheck_in_min"] = decided.recheck_in_min
    if decided.missing:
        answer["missing"] = [CALLED.get(name, name) for name in decided.missing]
    if decided.also:
        answer["also"] = [also.value for also in decided.also]
    return answer


def _state(given: Given) -> TitrationState:
    order = given.inner("order")
    above = given.maybe("readings_above") or Fraction(0)
    return TitrationState(
        order=_order(order),
        dose=per_kg(given, "dose"),
        mean=pressure(given, "map"),
        since_change=given.number("min_since_change"),
        since_reading=given.maybe("min_since_bp") or Fraction(0),
        systolic=maybe_pressure(given, "sbp"),
        diastolic=maybe_pressure(given, "dbp"),
        access=_access(given, order),
        route_hours=given.maybe("route_hours") or Fraction(0),
        readings_above=above.__floor__(),
        site_signs=given.flag("site_signs"),
        perfusion_poor=given.flag("perfusion_poor"),
        vasoconstriction=given.flag("vasoconstriction"),
        new_arrhythmia=given.flag("new_arrhythmia"),
        ischaemia=given.flag("ischaemia"),
        adult=population(given) is not Population.CHILD,
        reading_age=given.maybe("max_bp_age_min"),
    )


def _order(order: Given) -> TitrationOrder:
    return TitrationOrder(
        drug=order.word("drug") if order.has("drug") else "",
        route=order.word("route") if order.has("route") else "",
        start=maybe_some_per_kg(order, "start"),
        step=maybe_some_per_kg(order, "step"),
        interval=order.maybe_positive("interval_min"),
        maximum=maybe_some_per_kg(order, "max"),
        map_low=maybe_pressure(order, "map_low"),
        map_high=maybe_pressure(order, "map_high"),
        notify=maybe_per_kg(order, "notify_dose"),
    )


def _access(given: Given, order: Given) -> str:
    """The line in use, else the ordered one; empty when neither names a line."""
    for source, name in ((given, "route_in_use"), (order, "route")):
        route = source.one_of(name, _Route) if source.has(name) else _Route.INTRAVENOUS
        if route is not _Route.INTRAVENOUS:
            return "intraosseous" if route is _Route.IO else route.value
    return ""
