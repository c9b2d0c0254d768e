"""Whether the things that a protocol names are each named once, and all that belong are there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import get_args

from assistant.protocol.faults import Odd
from assistant.protocol.fields import FIELDS
from assistant.protocol.model import Protocol
from assistant.protocol.plausible import PLAUSIBLE
from assistant.protocol.practice import Access

CITED = ("order", "extravasation", "label-stop")
"""Sources that rules and cards cite by themselves, whatever the figures cite."""
ASKED = ("allergies", "second_check")
"""Checks that screens and rules ask for by their id."""
LIMITS = ("dose_below", "hours", "hours_near", "site_check")


def misnamed(protocol: Protocol) -> Iterator[Odd]:
    """Ids given twice, places left out or made up, answers that cannot be given."""
    yield from _twice("preparations", (row.id for row in protocol.preparations))
    yield from _twice("labels", (row.id for row in protocol.labels))
    yield from _twice("checks", (row.id for row in protocol.checks))
    yield from _twice("orders", (row.id for row in protocol.orders))
    yield from _exactly("routes", protocol.routes, get_args(Access))
    yield from _exactly("fields", protocol.fields, FIELDS)
    yield from _exactly("plausible", protocol.plausible, PLAUSIBLE)
    yield from _twice("disagreements", (row.id for row in protocol.disagreements))
    yield from _twice("statements", (row.id for row in protocol.statements))
    yield from _twice("formulas", (row.id for row in protocol.formulas))
    yield from _twice("sums", (row.about for row in protocol.sums), "about")
    yield from _there("sources", protocol.sources, CITED)
    yield from _there("checks", [row.id for row in protocol.checks], ASKED)
    yield from _routes(protocol)
    yield from _checks(protocol)
    yield from _dates(protocol)
    for name in ("preparations", "labels", "checks"):
        if not getattr(protocol, name):
            yield Odd((name,), f"there is none of {name}", "Write at least one")


def _twice(section: str, ids: Iterable[str], key: str = "id") -> Iterator[Odd]:
    seen: set[str] = set()
    for index, name in enumerate(ids):
        if name in seen:
            yield Odd((section, index, key), f"{name} is there twice", "Give each its own id")
        seen.add(name)


def _exactly(section: str, given: Iterable[str], wanted: Iterable[str]) -> Iterator[Odd]:
    there, needed = list(given), list(wanted)
    for name in there:
        if name not in needed:
            todo = f"Name one of: {', '.join(needed)}"
            yield Odd((section, name), f"{name} is not known here", todo)
    yield from _there(section, there, needed)


def _there(section: str, given: Iterable[str], wanted: Iterable[str]) -> Iterator[Odd]:
    there = set(given)
    for name in wanted:
        if name not in there:
            yield Odd((section,), f"{name} is missing", f"Write {name} under {section}")


def _routes(protocol: Protocol) -> Iterator[Odd]:
    for access, route in protocol.routes.items():
        if access == "central":
            continue
        for name in LIMITS:
            if getattr(route, name) is None:
                reason = f"{name} is missing, so nothing would limit this line"
                yield Odd(("routes", access), reason, f"Write {name}")
        if not route.prompts:
            reason = "prompts is missing: nobody would be asked about another access"
            yield Odd(("routes", access), reason, "Write prompts")
        if (route.site_check_first is None) != (route.first is None):
            reason = "site_check_first and first belong together, and one is missing"
            yield Odd(("routes", access), reason, "Write both")
        if not route.over:
            reason = "over is missing: nobody would be told what a limit means"
            yield Odd(("routes", access), reason, "Write over")


def _checks(protocol: Protocol) -> Iterator[Odd]:
    for index, check in enumerate(protocol.checks):
        if len(set(check.answers)) != len(check.answers) or len(check.answers) <= 1:
            reason = "a question needs two different answers or more"
            yield Odd(("checks", index, "answers"), reason, "Write each answer once")
        for answer in check.good:
            if answer not in check.answers:
                reason = f"{answer} is none of its answers"
                yield Odd(("checks", index, "good"), reason, "Use the answers' own words")
        if not check.good or set(check.good) == set(check.answers):
            reason = "it has to name some of the answers, and not all of them"
            yield Odd(("checks", index, "good"), reason, "Leave out the answer that is not good")


def _dates(protocol: Protocol) -> Iterator[Odd]:
    dates = protocol.protocol
    if dates.in_force >= dates.expires:
        reason = f"it expires on {dates.expires}, before it is in force"
        yield Odd(("protocol", "expires"), reason, "Change in_force or expires")
