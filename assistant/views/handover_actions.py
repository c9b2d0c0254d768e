"""The action list: what is due, what was left open, and until when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.quantities import Volume
from assistant.record.chart import Chart
from assistant.record.entries import LineChosen, PumpRuns, Stopped
from assistant.rules.bag import bag_state, reserve_of
from assistant.rules.checks import Debt, answer, debts
from assistant.rules.leak_looks import LEAK_LOOK
from assistant.rules.line import drug_since
from assistant.rules.reminders import Due, Kind, agenda, interval
from assistant.rules.running import setting_at
from assistant.rules.setup import State, pages
from assistant.views.handover_words import Action
from assistant.views.next_tile import AFTER_LEAK
from assistant.wording.numbers import duration, moment, volume, with_unit
from assistant.wording.reminders import debt as debt_words
from assistant.wording.reminders import name_of, pace
from assistant.wording.setup import TITLES, open_word

Timed = tuple[datetime, Action]


def actions(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> tuple[Action, ...]:
    """What is next, the earliest first; before the start what the set-up still asks."""
    if chart.last(PumpRuns, now) is None:
        return tuple(_set_up(chart, protocol))
    rows = [*_debts(chart, protocol, now, zone), *_clocks(chart, protocol, now, zone)]
    return tuple(row for _at, row in sorted(rows, key=lambda pair: pair[0]))


def _clocks(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Timed]:
    """The looks and the bag; nothing of these after the stop."""
    for row in agenda(chart, protocol, now):
        if row.kind is Kind.MAP:
            minutes, _why = interval(chart, protocol, now)
            yield row.at, _due("MAP check", row, now, zone, pace(row.pace, minutes, protocol))
        elif row.code == LEAK_LOOK:
            yield row.at, _due(name_of(row), row, now, zone, AFTER_LEAK)
        elif row.kind is Kind.SITE:
            yield (
                row.at,
                _due("Site check", row, now, zone, _site_every(row, chart.last(LineChosen, now))),
            )
    yield from _bag(chart, protocol, now, zone)
    yield from _route(chart, protocol, now, zone)


def _due(what: str, row: Due, now: datetime, zone: tzinfo, remark: str) -> Action:
    return _action(row.at, what, now, zone, remark)


def _action(at: datetime, what: str, now: datetime, zone: tzinfo, remark: str = "") -> Action:
    """A row of the list; how late it is stands in its words."""
    late = now - at >= timedelta(minutes=1)
    said = f"{what}, {duration(now - at)} late" if late else what
    return Action(moment(at, now, zone), said, remark, late=late)


def _site_every(row: Due, line: LineChosen | None) -> str:
    where = (line.site or line.access) if line else ""
    return f"{where}, every {with_unit(str(row.every // timedelta(minutes=1)), 'min')}"


def _bag(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Timed]:
    bag = bag_state(chart, protocol, now)
    if bag is None or bag.change_by is None or not setting_at(chart, now).running:
        return
    kept = volume(Volume(reserve_of(protocol, bag.bag)))
    remark = f"{volume(bag.left)} left, {kept} kept back"
    what = f"Change bag {bag.number} by then"
    yield bag.change_by, _action(bag.change_by, what, now, zone, remark)


def _route(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Timed]:
    """Until when this kind of line may carry the drug."""
    event = chart.event(LineChosen, now)
    route = protocol.routes.get(event.what.access) if event else None
    if event is None or route is None or route.hours is None or _ended(chart, now):
        return
    since = drug_since(chart, now) or event.at
    end = since + timedelta(hours=route.hours.whole)
    limit = with_unit(route.hours.value, "h")
    what = f"{event.what.access.capitalize()} line: {limit} limit, another access by then"
    yield end, _action(end, what, now, zone)


def _ended(chart: Chart, now: datetime) -> bool:
    return chart.last(Stopped, now) is not None and not setting_at(chart, now).running


def _debts(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Iterator[Timed]:
    """What was put off, each by itself; what nobody ever answered, together."""
    never: list[Debt] = []
    known = {check.id for check in protocol.checks}
    for row in debts(chart, protocol, now):
        event = answer(chart, row.code)
        if row.code in known and event is None:
            never.append(row)
            continue
        said = f": {event.what.answer}" if event and event.what.answer else ""
        what = f"Open: {debt_words(row)}{said}"
        yield row.due, _action(row.due, what, now, zone, row.reason)
    if never:
        first = min(row.due for row in never)
        order = {check.id: place for place, check in enumerate(protocol.checks)}
        codes = sorted((row.code for row in never), key=lambda code: order[code])
        what = f"Never answered: {_words(codes)}"
        yield first, _action(first, what, now, zone)


def _words(codes: Iterable[str]) -> str:
    return ", ".join(open_word(code).removeprefix("the ") for code in codes)


def _set_up(chart: Chart, protocol: Protocol) -> Iterator[Action]:
    """Each page that still lacks something, in the order of the work."""
    rows = pages(chart, protocol)
    for row in rows:
        title, words = TITLES[row.page], _words(row.lacking)
        said = title if words == title.lower() else f"{title}: {words}"
        if row.lacking:
            yield Action("next" if row.state is State.NOW else "then", said)
    for row in rows:
        if row.left and not row.lacking:
            yield Action("later", f"{TITLES[row.page]}: {_words(row.left)}")
