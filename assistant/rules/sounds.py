"""When a round deserves a sound: once when it is due, once more one interval late, and no more.

Only what cannot wait is heard again and again: a bag at its very end, a look at a leak.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import Acknowledged, Snoozed
from assistant.rules.absence import absence
from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.line import site_signs
from assistant.rules.pace import Pace, minutes
from assistant.rules.reminders import heard_of
from assistant.rules.running import setting_at

HEARD = (Kind.MAP, Kind.SITE)
LEAK = "leak"
"""With this begins the code of a look that follows a leak."""
SIGNS = "site_signs"


def sounds_at(row: Due, protocol: Protocol) -> tuple[datetime, ...]:
    """The two moments of a row; none of what only waits. A stable pressure sounds later.

    Source: WORK, sound and attention.
    """
    if row.kind not in HEARD:
        return ()
    late = (
        minutes(protocol.intervals.sound_late.exact)
        if row.pace is Pace.STABLE
        else minutes(Fraction(0))
    )
    return row.at + late, row.at + max(late, row.every)


def heard(chart: Chart, protocol: Protocol, now: datetime) -> list[Due]:
    """Every row that may be heard at `now`; none while the pump stands or nobody can look."""
    if not setting_at(chart, now).running or absence(chart, protocol, now) is not None:
        return []
    return heard_of(chart, protocol, now)


def sounding(chart: Chart, protocol: Protocol, since: datetime, now: datetime) -> list[Due]:
    """The rows whose moment came after `since`, up to `now`; none while the pump stands."""
    rows = heard(chart, protocol, now)
    return [r for r in rows if any(since < at <= now for at in sounds_at(r, protocol))]


def waits(chart: Chart, row: Due, at: datetime) -> datetime:
    """That moment of a row, or when the snooze ends that it lies in."""
    asked = [e for e in chart.all(Snoozed) if e.what.code in (row.code, f"{row.code}_late")]
    return max([at, *(e.what.until for e in asked if e.at <= at < e.what.until)])


def pressing(chart: Chart, protocol: Protocol, rows: list[Due], now: datetime) -> list[Due]:
    """Of rows that may be heard those that are heard again and again, until they are seen.

    A bag with less than the protocol's minutes in it, and a look that is due while a site shows
    signs. Source: WORK, sound and attention.
    """
    end = minutes(protocol.bag.sounds.exact)
    leaking = bool(site_signs(chart, now))
    found = []
    for row in rows:
        if row.kind is Kind.BAG and now > row.at - end:
            begins, code = row.at - end, f"bag_{row.code}"
        elif _is_leak(row, leaking=leaking) and row.urgency is not Urgency.AHEAD:
            begins, code = row.at, SIGNS
        else:
            continue
        if not _seen(chart, (code, row.code, f"{row.code}_late"), begins, now):
            found.append(row)
    return found


def _is_leak(row: Due, *, leaking: bool) -> bool:
    return row.code.startswith(LEAK) or (leaking and row.kind is Kind.SITE)


def _seen(chart: Chart, codes: tuple[str, ...], since: datetime, now: datetime) -> bool:
    rows = chart.all(Acknowledged)
    return any(since <= e.at <= now and e.what.code in codes for e in rows)
