"""The wizard as it is shown: the rail of steps, and each page's texts read against the chart."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import PumpRuns
from assistant.rules.setup import Page, PageState, State, first_open, next_open, pages, second_done
from assistant.views import (
    setup_bag,
    setup_confirm,
    setup_fluids,
    setup_indication,
    setup_line,
    setup_order,
    setup_patient,
    setup_pump,
    setup_second,
)
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_others import Others
from assistant.views.setup_results import result
from assistant.views.setup_written import written
from assistant.wording.setup import HINTS, TITLES

NOBODY = Others()
NOTHING = EMPTY
"""The chart of a session that is not opened yet."""


@dataclass(frozen=True, slots=True)
class StepView:
    """A row of the rail. `page` is where a press on it leads; `debts` are left for later."""

    page: Page
    title: str
    result: str
    state: State


def rail(chart: Chart, protocol: Protocol, here: Page, zone: tzinfo) -> tuple[StepView, ...]:
    """The steps with what came of them; patient and order are one step of two pages.

    A press on that step leads to the page that lacks something, and from one to the other.
    """
    rows = {row.page: row for row in pages(chart, protocol)}
    patient, order = rows.pop(Page.PATIENT), rows.pop(Page.ORDER)
    turns = bool(order.lacking) or here is Page.PATIENT
    to_order = turns and not patient.lacking and here is not Page.ORDER
    leads = order if to_order else patient
    state = State.NOW if here in _FIRST else _joined(patient, order)
    said = next((r for page in _FIRST if (r := result(chart, protocol, page, zone))), "")
    steps = [StepView(leads.page, TITLES[Page.PATIENT], said or HINTS[Page.PATIENT], state)]
    for row in rows.values():
        came_to = result(chart, protocol, row.page, zone) or HINTS[row.page]
        steps.append(StepView(row.page, TITLES[row.page], came_to, _seen(row, here)))
    return tuple(steps)


_FIRST = (Page.ORDER, Page.PATIENT)


def _joined(patient: PageState, order: PageState) -> State:
    both = (patient, order)
    if any(row.lacking for row in both):
        return State.WAITING
    return State.DEBT if any(row.left for row in both) else State.DONE


def _seen(row: PageState, here: Page) -> State:
    if row.page is here:
        return State.NOW
    if row.lacking:
        return State.WAITING
    return State.DEBT if row.left else State.DONE


def known(place: Place, page: Page) -> dict[str, str]:
    """A page's texts as they stand in the chart: what a fresh screen begins with."""
    return written(place.protocol, _KNOWN[page](place))


def read(
    place: Place, page: Page, texts: Mapping[str, str], zone: tzinfo,
    others: Others = NOBODY,
) -> PageRead:  # fmt: skip
    """Read a page's texts; the same at any number of calls."""
    form = form_of(place, page, texts)
    if page is Page.PATIENT:
        return setup_patient.read(form, zone, others)
    return _READ[page](form)


def form_of(place: Place, page: Page, texts: Mapping[str, str]) -> Form:
    """A page's texts as a form, for what is shown beside them while typing."""
    return Form(place, texts, known(place, page))


def step_of(page: Page) -> str:
    """Where a page stands among the steps, such as step 5 of 8."""
    steps = [row for row in Page if row is not Page.ORDER]
    number = steps.index(Page.PATIENT if page is Page.ORDER else page) + 1
    return f"step {number} of {len(steps)}"


def is_running(chart: Chart) -> bool:
    """Whether the start is charted."""
    return chart.last(PumpRuns) is not None


def _second(form: Form) -> PageRead:
    """The nurse's side of the second check: it is done by another, or put off."""
    return setup_second.read_deferred(form)


def _known_second(place: Place) -> dict[str, str]:
    texts = known_checks(place, Page.SECOND)
    return texts if second_done(place.chart) else {}


def _known_nothing(_place: Place) -> dict[str, str]:
    return {}


_KNOWN = {
    Page.PATIENT: setup_patient.known,
    Page.ORDER: setup_order.known,
    Page.INDICATION: setup_indication.known,
    Page.FLUIDS: setup_fluids.known,
    Page.LINE: setup_line.known,
    Page.PREPARATION: setup_bag.known,
    Page.PUMP: setup_pump.known,
    Page.SECOND: _known_second,
    Page.CONFIRM: _known_nothing,
}
_READ = {
    Page.ORDER: setup_order.read,
    Page.INDICATION: setup_indication.read,
    Page.FLUIDS: setup_fluids.read,
    Page.LINE: setup_line.read,
    Page.PREPARATION: setup_bag.read,
    Page.PUMP: setup_pump.read,
    Page.SECOND: _second,
    Page.CONFIRM: setup_confirm.read,
}
__all__ = [
    "NOTHING",
    "Page",
    "PageRead",
    "Place",
    "State",
    "StepView",
    "first_open",
    "form_of",
    "is_running",
    "known",
    "next_open",
    "rail",
    "read",
    "step_of",
]
