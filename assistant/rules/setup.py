"""The wizard is a question put to the chart: which page is done, which is open, and why.

No page index is kept anywhere. A page is done when what it charts stands in the journal, so a
wizard that was left goes on at the first page that is still open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from assistant.protocol.model import Check, Protocol
from assistant.quantities import DoseUnit, Pressure
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    BedTaken,
    LineChosen,
    Ordered,
    PatientNamed,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    Weighed,
)
from assistant.rules.checks import SECOND, answer, asked, is_paid
from assistant.rules.seconding import checked


class Page(StrEnum):
    """The pages, in their order; patient and order are two pages of one step."""

    PATIENT = "patient"
    ORDER = "order"
    INDICATION = "indication"
    FLUIDS = "fluids"
    LINE = "line"
    PREPARATION = "preparation"
    PUMP = "pump"
    SECOND = "second check"
    CONFIRM = "confirm"


class State(StrEnum):
    """How a page stands: done, done with something left for later, the open one, or waiting."""

    DONE = "done"
    DEBT = "debt"
    NOW = "now"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class PageState:
    """A page, what is still unanswered on it, and what was left for later."""

    page: Page
    state: State
    lacking: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Emergency:
    """The emergency test: each side True when it reaches its limit, None when not measured."""

    systolic: bool | None
    diastolic: bool | None

    @property
    def met(self) -> bool | None:
        """Whether either side reaches its limit; None when neither was measured."""
        if self.systolic is None and self.diastolic is None:
            return None
        return bool(self.systolic or self.diastolic)


def emergency(
    protocol: Protocol, systolic: Pressure | None, diastolic: Pressure | None
) -> Emergency:
    """The protocol's test for a start that does not wait for fluid; for adults.

    A profile without one tests nothing: the order decides.
    """
    limits = protocol.emergency
    if limits is None:
        return Emergency(None, None)
    low = None if systolic is None else systolic.mmhg < limits.systolic_below.exact
    flat = None if diastolic is None else diastolic.mmhg <= limits.diastolic_at_or_below.exact
    return Emergency(low, flat)


def pages(chart: Chart, protocol: Protocol) -> tuple[PageState, ...]:
    """Every page with its state; the first one that lacks something is the open one."""
    found: list[PageState] = []
    open_seen = False
    for page in Page:
        lacks, put_off = lacking(chart, protocol, page), left(chart, protocol, page)
        if lacks:
            state = State.WAITING if open_seen else State.NOW
            open_seen = True
        else:
            state = State.DEBT if put_off else State.DONE
        found.append(PageState(page, state, lacks, put_off))
    return tuple(found)


def first_open(chart: Chart, protocol: Protocol) -> Page:
    """Where the work goes on: the first open page, the last one when none is."""
    rows = pages(chart, protocol)
    return next((row.page for row in rows if row.state is State.NOW), Page.CONFIRM)


def next_open(chart: Chart, protocol: Protocol, page: Page) -> Page:
    """The first page after this one that still lacks something."""
    rows = pages(chart, protocol)
    after = rows[list(Page).index(page) + 1 :]
    return next((row.page for row in after if row.lacking), Page.CONFIRM)


def lacking(chart: Chart, protocol: Protocol, page: Page) -> tuple[str, ...]:
    """What a page has not been answered yet: facts by their own word, checks by their id."""
    facts = tuple(name for name, there in _FACTS[page].items() if not there(chart))
    return (*facts, *(c.id for c in page_checks(chart, protocol, page) if not _met(chart, c)))


def page_checks(chart: Chart, protocol: Protocol, page: Page) -> list[Check]:
    """The checks that a page asks by this line; the second check has a page of its own."""
    return [check for check in asked(chart, protocol, page) if check.id != SECOND]


def left(chart: Chart, protocol: Protocol, page: Page) -> tuple[str, ...]:
    """What was answered by leaving it for later, or not as the protocol wants it."""
    rows = asked(chart, protocol, page)
    open_ = tuple(c.id for c in rows if _met(chart, c) and not is_paid(chart, c.id))
    return (*open_, *_PUT_OFF.get(page, _nothing)(chart))


def gates(chart: Chart) -> tuple[str, ...]:
    """What has to be there before it runs; everything else may follow as a debt."""
    needed = (Page.PATIENT, Page.ORDER, Page.LINE, Page.PREPARATION, Page.PUMP)
    facts = [pair for page in needed for pair in _FACTS[page].items()]
    return tuple(name for name, there in facts if not there(chart))


def programmed(chart: Chart) -> PumpProgrammed | None:
    """The rate typed back from the pump, while bag, weight and start dose are the same still."""
    ready, order = chart.event(PumpProgrammed), chart.last(Ordered)
    if ready is None or order is None or order.start != ready.what.dose:
        return None
    bag, weight = chart.event(BagHung), chart.event(Weighed)
    if bag is None or bag.place > ready.place:
        return None
    per_kg = ready.what.dose.unit == DoseUnit.PER_KG
    if per_kg and (weight is None or weight.place > ready.place):
        return None
    return ready.what


def second_done(chart: Chart) -> bool:
    """Whether a second person read the pump as it is programmed now, or will do so later.

    A pump that ran before anybody programmed it here is read as it runs.
    """
    done, put_off = next(checked(chart), None), answer(chart, SECOND)
    ready = chart.event(PumpProgrammed) or next(iter(chart.all(PumpRuns)), None)
    fresh = done is not None and ready is not None and done.place > ready.place
    return fresh or (put_off is not None and (done is None or put_off.place > done.place))


def _met(chart: Chart, check: Check) -> bool:
    return is_paid(chart, check.id) or answer(chart, check.id) is not None


def _has_start(chart: Chart) -> bool:
    order = chart.last(Ordered)
    return order is not None and order.start is not None


def _runs(chart: Chart) -> bool:
    return chart.last(PumpRuns) is not None


def _nothing(_chart: Chart) -> tuple[str, ...]:
    return ()


def _no_pressure(chart: Chart) -> tuple[str, ...]:
    return () if chart.all(PressureRead) else ("pressure",)


_Facts = Mapping[str, Callable[[Chart], bool]]
_FACTS: Mapping[Page, _Facts] = {
    Page.PATIENT: {
        "name": lambda chart: chart.last(PatientNamed) is not None,
        "bed": lambda chart: chart.last(BedTaken) is not None,
        "weight": lambda chart: chart.last(Weighed) is not None,
    },
    Page.ORDER: {"start": _has_start},
    Page.INDICATION: {},
    Page.FLUIDS: {},
    Page.LINE: {"line": lambda chart: chart.last(LineChosen) is not None},
    Page.PREPARATION: {"bag": lambda chart: chart.last(BagHung) is not None},
    Page.PUMP: {"rate": lambda chart: programmed(chart) is not None or _runs(chart)},
    Page.SECOND: {"second_check": second_done},
    Page.CONFIRM: {"runs": _runs},
}
_PUT_OFF: Mapping[Page, Callable[[Chart], tuple[str, ...]]] = {Page.INDICATION: _no_pressure}
