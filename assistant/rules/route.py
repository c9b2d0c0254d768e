"""What a line may carry, and for how long."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, Flow, Weight


class RouteLimit(StrEnum):
    """A limit of a line that is reached, or near."""

    DOSE = "ROUTE_DOSE_LIMIT"
    TIME = "ROUTE_TIME_LIMIT"
    TIME_NEAR = "ROUTE_TIME_APPROACHING"
    SITE_POLICY = "SITE_POLICY_MAX"


def over_dose(protocol: Protocol, access: str, dose: Dose, weight: Weight | None = None) -> bool:
    """Whether a dose is at or over what this kind of line may carry.

    ValueError when the limit is in another unit and no weight is known. A line that the protocol
    does not limit, or does not know, is never over.
    """
    route = protocol.routes.get(access)
    if route is None or route.dose_below is None:
        return False
    limit = route.dose_below
    return dose.to(limit.dose.unit, weight).amount >= limit.exact


def over_time(protocol: Protocol, access: str, hours: Fraction) -> bool:
    """Whether the drug has run through this kind of line for longer than it may."""
    route = protocol.routes.get(access)
    return route is not None and route.hours is not None and hours > route.hours.exact


def site_max(protocol: Protocol, access: str) -> Flow | None:
    """What the unit's own policy lets one site carry; None where it names nothing."""
    route = protocol.routes.get(access)
    return Flow(route.site_max.exact) if route is not None and route.site_max else None


def over_site(
    protocol: Protocol,
    access: str,
    dose: Dose,
    weight: Weight | None = None,
    most: Flow | None = None,
) -> bool:
    """Whether a dose is over what a site may carry: `most`, else the unit's own policy.

    Only for lines whose dose the protocol limits at all. ValueError for a dose per kg without a
    weight, when there is a policy.
    """
    route, most = protocol.routes.get(access), most or site_max(protocol, access)
    if route is None or route.dose_below is None or most is None:
        return False
    return dose.flow(weight) > most


def route_limits(
    protocol: Protocol,
    access: str,
    dose: Dose,
    hours: Fraction,
    weight: Weight | None = None,
    most: Flow | None = None,
) -> tuple[RouteLimit, ...]:
    """Every limit of a line, in the order in which it is told; empty when there is none.

    `most` is what a site may carry, by default the unit's own policy for this kind of line.
    Source: C24; a claim of the article, not verified.
    """
    route = protocol.routes.get(access)
    found: list[RouteLimit] = []
    if over_dose(protocol, access, dose, weight):
        found.append(RouteLimit.DOSE)
    if over_time(protocol, access, hours):
        found.append(RouteLimit.TIME)
    elif route and route.hours_near and hours >= route.hours_near.exact:
        found.append(RouteLimit.TIME_NEAR)
    if over_site(protocol, access, dose, weight, most):
        found.append(RouteLimit.SITE_POLICY)
    return tuple(found)
