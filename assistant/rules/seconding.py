"""Who may read bag and pump as the second person, and what one alone can do meanwhile.

Alone for the protocol's minutes, the same person reads again with their own values covered. It is
marked so, and pays nothing: the check by another stays open. Source: WORK on the second check.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TypeVar

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    By,
    CheckAnswered,
    Frozen,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    SessionOpened,
)
from assistant.record.timeline import Event, Place
from assistant.rules.unsigned import hand
from assistant.typed.identity import Same, same_name

W = TypeVar("W", bound=Frozen)
SECOND = "second_check"
ALONE = "alone"
"""The first word of the reason of a check that was put off because nobody else is there."""


def alone(reason: str) -> bool:
    """Whether a check was put off because nobody else is there: the reason begins with it."""
    return re.match(rf"\s*{ALONE}\b", reason, re.IGNORECASE) is not None


def makers(chart: Chart) -> frozenset[str]:
    """Who made the bag and who set the pump: neither is their own second person.

    Who signed for it later counts as the one who did it. Before a bag it is the one who opened
    the session. Hazard H36.
    """
    return frozenset(by.person for by in _hands(chart) if by.person)


def made_by(chart: Chart, person: str, name: str) -> bool:
    """Whether one of them is this person, known by id or by name.

    Who left their badge at home is here for a shift with another one, and is no second person to
    themselves. Hazard H36.
    """
    return person in makers(chart) or any(_same(name, by.name) for by in _hands(chart) if by.person)


def _hands(chart: Chart) -> Iterator[By]:
    bag, pump = _made(chart)
    if bag is not None and pump is not None and pump.place < bag.place:
        pump = None  # it was set for another bag
    opened = None if bag or pump else chart.event(SessionOpened)
    for each in (bag, pump, opened):
        if each is not None:
            yield hand(chart, each)


def _same(one: str, other: str) -> bool:
    """Whether two staff names are one person's, however they are spelled."""
    if not one.split():
        return False
    return one.casefold().split() == other.casefold().split() or same_name(one, other) is Same.SAME


def by_another(chart: Chart) -> Event[SecondChecked] | None:
    """The last check by a second person; one's own delayed one is none.

    Nor is that of a person who has since signed for the unsigned bag or pump that they checked.
    """
    rows = (e for e in checked(chart) if not e.what.delayed)
    return next((e for e in rows if not _own_work(chart, e)), None)


def checked(chart: Chart) -> Iterator[Event[SecondChecked]]:
    """Every check that somebody stands for, the last one first.

    It is the checker's own entry. One by another hand, or by nobody's, only names a checker: it
    counts from when that very person signs for it. Hazard H36.
    """
    for event in chart.all(SecondChecked).newest():
        who = hand(chart, event).person
        if who and who == event.what.checker:
            yield event


def by_another_as_started(chart: Chart) -> Event[SecondChecked] | None:
    """The same, but of bag and pump as the infusion began with them, or of a time after that.

    A pump that was set anew before the start, for another order or weight, was not read yet.
    """
    check, first = by_another(chart), next(iter(chart.all(PumpRuns)), None)
    ready = (_last(chart, kind, first.place if first else None) for kind in _READY)
    read = check is not None and all(e is None or e.place < check.place for e in ready)
    return check if read else None


_READY = (BagHung, PumpProgrammed)


def _made(
    chart: Chart, until: Place | None = None
) -> tuple[Event[BagHung] | None, Event[PumpProgrammed] | Event[PumpRuns] | None]:
    """The bag, and the pump as it was set; as it was started where nobody set it before."""
    pump = _last(chart, PumpProgrammed, until)
    return _last(chart, BagHung, until), pump or next(iter(chart.all(PumpRuns)), None)


def _own_work(chart: Chart, check: Event[SecondChecked]) -> bool:
    unsigned = [e for e in _made(chart, check.place) if e is not None and not e.by.person]
    who = check.what.checker
    return bool(who) and any(hand(chart, each).person == who for each in unsigned)


def _last(chart: Chart, kind: type[W], until: Place | None) -> Event[W] | None:
    return next(chart.all(kind).newest(until), None)


def own_again(chart: Chart) -> Event[SecondChecked] | None:
    """The own delayed check that no check by another has followed yet."""
    last = next(checked(chart), None)
    return last if last is not None and last.what.delayed else None


def own_from(chart: Chart, protocol: Protocol) -> datetime | None:
    """From when the same person may read again: alone since the check was put off for that.

    None when it was not put off so, or was done since.
    """
    rows = (e for e in chart.all(CheckAnswered).newest() if e.what.check == SECOND)
    put_off, done = next(rows, None), next(checked(chart), None)
    if put_off is None or put_off.what.outcome != "deferred" or not alone(put_off.what.reason):
        return None
    if done is not None and done.place > put_off.place:
        return None
    return put_off.at + timedelta(minutes=protocol.debts.alone.whole)
