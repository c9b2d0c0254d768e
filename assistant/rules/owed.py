"""What a start or a bag leaves open by itself: a second person, a pharmacist, a baseline."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import takewhile

from assistant.protocol.model import Figure, Protocol, Start
from assistant.quantities import Dose
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    BagLeftRead,
    BaselineMap,
    CheckAnswered,
    HandsBusy,
    LineChosen,
    PatientNamed,
    PumpProgrammed,
    PumpRuns,
    Stopped,
)
from assistant.record.timeline import Event, Place
from assistant.rules.absence import BLOCK, unwritten
from assistant.rules.begun import hurried, taken
from assistant.rules.mixing import central_only, named_by_pharmacy, off_mix, units_own
from assistant.rules.running import setting_through
from assistant.rules.seconding import by_another
from assistant.rules.setting import runs
from assistant.rules.unsigned import start_unsigned

CENTRAL = "central_bag"
BY_SECOND = frozenset({"start_outside", "strength_checked", CENTRAL})
"""Debts that the second check pays: beside it they are not asked for by themselves."""
CONFIRMED = "strength_confirmed"
BAG_LEFT = "bag_left"
"""What is left in a bag that hung already: read at the bedside."""
PATIENT, SIGN = "patient", "sign_start"
"""What an emergency start leaves open beside the checks of the protocol."""
SIGNED_ORDER, PUMP_MATCHED = "order_signed", "pump_matched"
OWN = frozenset({CONFIRMED, SIGNED_ORDER, PUMP_MATCHED})
"""Answers to what the program itself leaves open; no protocol asks for them."""


@dataclass(frozen=True, slots=True)
class Debt:
    """Something left for later: what, when it is asked again, and why it was left."""

    code: str
    due: datetime
    reason: str
    facts: tuple[tuple[str, str], ...] = ()


def outside(limits: Start, dose: Dose | None) -> bool:
    """Whether a dose per kg lies outside of what starts are: a second person looks at it."""
    return dose is not None and not limits.low.exact <= dose.amount <= limits.high.exact


def owed_by_start(chart: Chart, protocol: Protocol) -> list[Debt]:
    """After a start: a second person where the dose is rare, a baseline where the goal needs one.

    The second check may be of the pump as it was set, before it ran. Source: C02, C04.
    """
    start = _start(chart)
    if start is None:
        return []
    found: list[Debt] = []
    set_to = chart.event(PumpProgrammed, start.at)
    dose = setting_through(chart, start.place).meant_dose
    seen = _seconded(chart, set_to.place if set_to is not None else start.place)
    if outside(protocol.start, dose) and not seen and taken(chart, start.at) is None:
        found.append(_debt("start_outside", start, protocol.debts.second_check))
    if protocol.hepatorenal is not None and chart.last(BaselineMap) is None:
        found.append(_debt("baseline", start, protocol.debts.order))
    return found


def owed_by_beginning(chart: Chart, protocol: Protocol, start: datetime) -> Iterator[Debt]:
    """Who lies there, and whose start it was. Source: WORK on emergency starts and sign-in."""
    due = start + timedelta(minutes=protocol.debts.rest.whole)
    if hurried(chart) and chart.last(PatientNamed) is None:
        yield Debt(PATIENT, due, "")
    begun = start_unsigned(chart)
    if begun is not None:
        yield Debt(SIGN, begun.at + timedelta(minutes=protocol.debts.rest.whole), "")


def owed_by_busy(chart: Chart, protocol: Protocol, now: datetime) -> Iterator[Debt]:
    """The block of each time that hands were busy."""
    for event in unwritten(chart, now):
        yield _debt(BLOCK, event, protocol.debts.rest, event.what.reason)


def owed_by_bag(chart: Chart, protocol: Protocol) -> list[Debt]:
    """The bag that hangs: its label by a second person, its strength by a pharmacist.

    A second person when the strength is not the unit's usual or another than before, or meant for
    central lines and on another; a pharmacist when nobody of the pharmacy named it, as at night.
    What is left in one that hung already, when it was not known.
    Source: C10, WORK on bag changes and on what is true at the bedside.
    """
    event = chart.event(BagHung)
    if event is None:
        return []
    bag, found = event.what, list[Debt]()
    own, reason = units_own(protocol, bag), bag.reason
    if not (own and not _is_new(chart, event)) and not _seconded(chart, event.place):
        found.append(_debt("strength_checked", event, protocol.debts.second_check, reason))
    found.extend(_elsewhere(chart, protocol, event))
    read = chart.event(BagLeftRead)
    if not bag.left_known and (read is None or read.place < event.place):
        found.append(_debt(BAG_LEFT, event, protocol.debts.label))
    named = own or off_mix(protocol, bag) is not None or named_by_pharmacy(bag)
    if not named and not _answered(chart, CONFIRMED, event.place):
        found.append(_debt(CONFIRMED, event, protocol.debts.rest, reason))
    return found


def _elsewhere(chart: Chart, protocol: Protocol, bag: Event[BagHung]) -> Iterator[Debt]:
    """A strength for central lines on another line, until a second person has read the two."""
    line = chart.event(LineChosen)
    if line is None or line.what.access == "central" or not central_only(protocol, bag.what):
        return
    last = max(bag.place, line.place)
    if not _seconded(chart, last):
        due = max(bag.at, line.at) + timedelta(minutes=protocol.debts.second_check.whole)
        reason = bag.what.reason or line.what.reason
        yield Debt(CENTRAL, due, reason, (("access", line.what.access),))


def _start(chart: Chart) -> Event[PumpRuns] | None:
    """The pump entry that began the infusion of now."""
    ended = chart.event(Stopped)
    if ended is None:
        return next((e for e in chart.all(PumpRuns) if runs(e.what)), None)
    after = takewhile(lambda e: e.place > ended.place, chart.all(PumpRuns).newest())
    return next((e for e in reversed(list(after)) if runs(e.what)), None)


def _is_new(chart: Chart, event: Event[BagHung]) -> bool:
    """Whether the bag before it was of another strength, and something ran by then."""
    before = [e for e in chart.all(BagHung) if e.place < event.place]
    ran = any(e.place < event.place for e in chart.all(PumpRuns))
    return bool(before) and ran and before[-1].what.concentration != event.what.concentration


def _seconded(chart: Chart, place: Place) -> bool:
    """Whether a second person read bag and pump after that."""
    done = by_another(chart)
    return done is not None and done.place > place


def _answered(chart: Chart, check: str, place: Place) -> bool:
    rows = chart.all(CheckAnswered)
    return any(e.place > place and e.what.check == check and _good(e.what) for e in rows)


def _good(what: CheckAnswered) -> bool:
    return what.outcome in ("done", "not_applicable", "waived")


def _debt(
    code: str,
    event: Event[BagHung] | Event[PumpRuns] | Event[HandsBusy],
    wait: Figure,
    why: str = "",
) -> Debt:
    return Debt(code, event.at + timedelta(minutes=wait.whole), why)
