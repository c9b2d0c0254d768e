"""What the drug runs through and out of: the line with its clock, the bag with its end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, LineChosen
from assistant.rules.bag import bag_state
from assistant.rules.begun import usual_order
from assistant.rules.line import drug_since
from assistant.rules.running import setting_at
from assistant.wording.begun import usual_step
from assistant.wording.differing import LIMITED, differ
from assistant.wording.ladder import standing
from assistant.wording.numbers import moment, plain, volume, with_unit
from assistant.wording.seen import epinephrine, signs_seen
from assistant.wording.suggestion_why import carrier

MINUTES_OF_HOUR = 60


@dataclass(frozen=True, slots=True)
class Row:
    """One line of words, quiet words at its end."""

    words: str
    note: str = ""


def line_row(chart: Chart, protocol: Protocol, now: datetime) -> Row:
    """The line in use, how long it has carried the drug, and its limit where there is one."""
    event = chart.event(LineChosen, now)
    if event is None:
        return Row("Line not recorded")
    line = event.what
    gauge = f" {with_unit(line.gauge, 'G')}" if line.gauge else ""
    words = f"{line.access.capitalize()}{gauge}" + (f", {line.site}" if line.site else "")
    since = drug_since(chart, now)
    gone = _long(now - since) if since else ""
    route = protocol.routes.get(line.access)
    if route is None or route.hours is None:
        return Row(words, gone)
    limit = with_unit(plain(route.hours.exact, 1), "h")
    note = f"{gone} of {limit}" if gone else f"limit {limit}"
    return Row(words, ", ".join(part for part in (note, differ(LIMITED, protocol)) if part))


def _long(length: timedelta) -> str:
    """Hours and minutes, never days: it stands beside a limit in hours."""
    minutes = int(length.total_seconds() // 60)
    if minutes < MINUTES_OF_HOUR:
        return with_unit(str(minutes), "min")
    return f"{with_unit(str(minutes // 60), 'h')} {with_unit(str(minutes % 60), 'min')}"


def bag_row(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> Row:
    """The bag: when it runs dry, by when it is changed, and what is left."""
    state = bag_state(chart, protocol, now)
    if state is None:
        unread = chart.last(BagHung, now) is not None
        return Row("Bag: what is left is not known" if unread else "Bag not recorded")
    left = f"{volume(state.left)} left"
    if state.dry_at is None or state.change_by is None:
        return Row(f"Bag {state.number}, pump stands", left)
    dry, change = moment(state.dry_at, now, zone), moment(state.change_by, now, zone)
    return Row(f"Bag {state.number} runs dry {dry}, change by {change}", left)


def facts(chart: Chart, protocol: Protocol, now: datetime) -> tuple[Row, ...]:
    """What the suggestion card tells beside its answer, for the time while that card is closed.

    What was seen at the patient, the clock of the first epinephrine, how the hepatorenal ladder
    stands and the fluid that the drug comes in: they hold with or without a suggestion.
    """
    setting, usual = setting_at(chart, now), usual_order(chart, protocol, now)
    said = (
        signs_seen(chart, protocol, now),
        epinephrine(chart, protocol, now),
        standing(chart, protocol, now),
        carrier(setting, protocol) if setting.running else "",
        usual_step(usual) if usual else "",
    )
    return tuple(Row(words) for words in said if words)
