"""The last page: one sentence for each step, what stays open, and the start."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import NamedTuple
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.quantities import Rate
from assistant.record.chart import Chart, follow
from assistant.record.entries import UNSIGNED, Entry, Noted, PumpProgrammed, PumpRuns, Recorded
from assistant.rules.checks import Debt, debts
from assistant.rules.examine import examine
from assistant.rules.owed import CENTRAL, CONFIRMED, PUMP_MATCHED, SIGN
from assistant.rules.reminders import map_check
from assistant.rules.running import setting_at
from assistant.rules.setup import Page, gates, programmed
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_moment import STARTED, started_on
from assistant.views.setup_results import StepSentence, step_sentences
from assistant.wording.entries import amount
from assistant.wording.numbers import clock, dose, moment, rate_number
from assistant.wording.reminders import debt as debt_sentence
from assistant.wording.setup import open_word

MINUTE = timedelta(minutes=1)
EARLIER = (
    "{since} is before bag and pump were charted here, {then}. It is charted as of {then}, with a "
    "note that it ran since {since}."
)
RAN_BEFORE = "Ran since {since}, before bag and pump were charted here"


class DebtView(NamedTuple):
    """Something left for later: what, why, when it is due, and the page that answers it."""

    what: str
    reason: str
    due: str
    page: str = ""


@dataclass(frozen=True, slots=True)
class ConfirmView:
    """The start as it would be charted, and what stays open after it."""

    steps: tuple[StepSentence, ...]
    debts: tuple[DebtView, ...]
    first_check: str
    started: str
    rate: str
    dose: str


def read(form: Form) -> PageRead:
    """Read the page: the pump runs at the rate that was typed back, for the ordered start."""
    place = form.place
    if place.chart.last(PumpRuns) is not None:
        return form.done()
    for code in gates(place.chart):
        form.lack(open_word(code))
    ready = programmed(place.chart)
    at = _began(form)
    if ready is not None and not form.lacking:
        what = PumpRuns(rate=ready.rate, dose=ready.dose)
        if ready.reason:
            form.texts = {**form.texts, **_reasons(place, what, ready.reason, at or place.now)}
        form.put(what, "runs", at=at)
    return form.done()


def _began(form: Form) -> datetime | None:
    """When it began, None for now and for nobody knows. Only a time to come is refused.

    Before bag and pump were charted no dose is known: the start is charted as of then, and a note
    keeps since when it ran. Source: WORK, what is true is never refused.
    """
    known, at = started_on(form)
    if known and at is None:
        return None
    ready, zone = form.chart.event(PumpProgrammed), form.place.now.tzinfo
    if at is None or ready is None or zone is None:
        form.lack(open_word(STARTED))
        return None
    if at >= ready.at:
        return at
    if clock(at, zone) != clock(ready.at, zone) or ready.at - at > MINUTE:
        since, then = (moment(time, form.place.now, zone) for time in (at, ready.at))
        form.say(STARTED, "caution", EARLIER.format(since=since, then=then))
        form.chart_note(Noted(text=RAN_BEFORE.format(since=since)))
    return ready.at


def _reasons(place: Place, what: PumpRuns, reason: str, at: datetime) -> dict[str, str]:
    """The reason that was given for the pump's rate holds for its start too."""
    found = examine(place.chart, place.protocol, what, at, place.now)
    return {f"why:{finding.code}": reason for finding in found}


def view(place: Place, zone: tzinfo) -> ConfirmView:
    """What is read once before the start."""
    chart, now = place.chart, place.now
    runs, ready = chart.event(PumpRuns), programmed(chart)
    after = chart if runs is not None else _started(chart, now)
    rows = debts(after, place.protocol, now)
    if runs is None:
        rows = [row for row in rows if row.code != SIGN]
    check = map_check(after, place.protocol, now)
    return ConfirmView(
        steps=step_sentences(chart, place.protocol, zone),
        debts=tuple(_debt(d, place.protocol, zone) for d in rows),
        first_check=clock(check.at, zone),
        started=clock(runs.at, zone) if runs is not None else "",
        rate=_rate(chart, ready, now),
        dose=_dose(chart, ready, now),
    )


def _debt(row: Debt, protocol: Protocol, zone: tzinfo) -> DebtView:
    page = next((check.step for check in protocol.checks if check.id == row.code), "")
    page = page or _PAGES.get(row.code, Page.ORDER if row.code.startswith("order") else "")
    return DebtView(debt_sentence(row), row.reason, clock(row.due, zone), str(page))


_PAGES = {
    "patient": Page.PATIENT,
    "weight": Page.PATIENT,
    "weight_measured": Page.PATIENT,
    "baseline": Page.ORDER,
    PUMP_MATCHED: Page.PUMP,
    CONFIRMED: Page.PREPARATION,
    "strength_checked": Page.SECOND,
    CENTRAL: Page.SECOND,
    "start_outside": Page.SECOND,
}
"""The page that answers what the program itself leaves open."""


def _rate(chart: Chart, ready: PumpProgrammed | None, now: datetime) -> str:
    """The rate that is programmed, else the one that runs."""
    runs = setting_at(chart, now).rate
    known = Rate(ready.rate.exact) if ready else runs
    return rate_number(known) if known else ""


def _dose(chart: Chart, ready: PumpProgrammed | None, now: datetime) -> str:
    runs = setting_at(chart, now)
    given = runs.meant or runs.dose
    if ready is not None:
        return amount(ready.dose)
    return dose(given, typed=runs.meant is not None) if given else ""


def _started(chart: Chart, now: datetime) -> Chart:
    """The chart as if the pump had just been started."""
    ready = programmed(chart)
    if ready is None:
        return chart
    number = chart.version + 1
    entry = Entry(
        id=UUID(int=number), session=UUID(int=0), at=now, recorded_at=now, by=UNSIGNED,
        what=PumpRuns(rate=ready.rate, dose=ready.dose),
    )  # fmt: skip
    return follow(chart, Recorded(number, entry))
