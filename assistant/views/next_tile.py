"""The next tile: what is due first, in how long and why then, and what follows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.leak_looks import LEAK_LOOK
from assistant.rules.reminders import Due, Kind, Urgency, agenda, interval
from assistant.rules.running import setting_at
from assistant.wording.numbers import clock, countdown, duration, moment, plain, with_unit
from assistant.wording.reminders import ahead, inside, open_items, pace, short

LOOKS = (Kind.MAP, Kind.SITE)
"""What the ring counts down to."""
ROUND = (*LOOKS, Kind.HEART)
"""What is looked at in one round; all else follows in the list."""
ROWS = 3
JOINED = (Kind.MAP, Kind.HEART, Kind.SITE, Kind.URINE, Kind.LACTATE)
"""What is told together, as one round, when it falls due together."""
HOUR = timedelta(hours=1)
AFTER_LEAK = "after signs of a leak"


@dataclass(frozen=True, slots=True)
class Follows:
    """One line of what comes after: when and what, and whether it is due by now."""

    time: str
    words: str
    due: bool


@dataclass(frozen=True, slots=True)
class NextTile:
    """The first look: the share of its interval left (1 to 0), its words; then what follows.

    `word` is the big one, `rest` goes with it. `debts` is one chip for all that is open.
    """

    left: float
    big: str
    small: str
    overdue: bool
    word: str
    rest: str
    why: str
    rows: tuple[Follows, ...]
    debts: str
    debts_late: bool
    spoken: str


def next_tile(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> NextTile | None:
    """The tile at `now`; None before the start and after the stop."""
    rows = agenda(chart, protocol, now)
    if setting_at(chart, now).stopped:
        return None
    looks = [r for r in rows if r.kind in LOOKS]
    if not looks:
        return None
    first = looks[0]
    round_ = timedelta(minutes=protocol.intervals.round.whole)
    near = [r for r in rows if r.kind in ROUND and r is not first and r.at - first.at <= round_]
    joined = sorted(near, key=lambda r: ROUND.index(r.kind))
    open_ = [r for r in rows if r.kind is Kind.DEBT]
    after = [r for r in rows if r.kind is not Kind.DEBT and r is not first and r not in joined]
    with_it = "".join(f" and {inside(r)}" for r in joined)
    big, small, left = _count(first, now, zone)
    name = f"{short(first)}{with_it} check"
    return NextTile(
        left=left,
        big=big,
        small=small,
        overdue=first.urgency is not Urgency.AHEAD,
        word=short(first),
        rest=f"{with_it.strip()} check".strip(),
        why=_why(first, chart, protocol, now, zone),
        rows=tuple(_follows(r, now, zone) for r in _rounds(after, round_)[:ROWS]),
        debts=open_items(len(open_)),
        debts_late=any(r.urgency is not Urgency.AHEAD for r in open_),
        spoken=f"{name}, {small}",
    )


def _count(first: Due, now: datetime, zone: tzinfo) -> tuple[str, str, float]:
    """The words in the ring and how much of it is left; late counts up in whole minutes."""
    at = f"due {clock(first.at, zone)}"
    if first.urgency is not Urgency.AHEAD:
        late = first.late_minutes(now)
        return (with_unit(str(late), "min"), "late", 0.0) if late else ("now", at, 0.0)
    whole = (first.at - first.since).total_seconds()
    left = (first.at - now).total_seconds() / whole if whole else 0.0
    ahead_ = first.at - now
    big = duration(ahead_) if ahead_ >= HOUR else countdown(first.at, now)
    return big, at, left


def _why(first: Due, chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> str:
    """Why it is due then; once it is late, since when as well."""
    since = f"due {clock(first.at, zone)}, " if first.late_minutes(now) else ""
    return since + _reason(first, chart, protocol, now)


def _reason(first: Due, chart: Chart, protocol: Protocol, now: datetime) -> str:
    if first.kind is Kind.MAP:
        minutes, _ = interval(chart, protocol, now)
        return pace(first.pace, minutes, protocol)
    if first.code == LEAK_LOOK:
        return AFTER_LEAK
    length = Fraction(int(first.every.total_seconds()), 60)
    return f"every {with_unit(plain(length, 1), 'min')} on this line"


def _rounds(rows: list[Due], length: timedelta) -> list[list[Due]]:
    """What falls due within one round of each other is one line; so is what is due by now."""
    found: list[list[Due]] = []
    for row in rows:
        last = found[-1] if found else [row]
        near = row.at - last[0].at <= length or (_is_due(row) and _is_due(last[0]))
        if found and near and {row.kind, last[0].kind} <= set(JOINED):
            last.append(row)
        else:
            found.append([row])
    return found


def _follows(rows: list[Due], now: datetime, zone: tzinfo) -> Follows:
    first, *more = rows
    words = ", ".join([short(first), *(inside(r) for r in more)])
    return Follows(moment(first.at, now, zone), words if more else ahead(first), _is_due(first))


def _is_due(row: Due) -> bool:
    """A bag's line already says by when."""
    return row.kind is not Kind.BAG and row.urgency is not Urgency.AHEAD
