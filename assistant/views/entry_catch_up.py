"""The catch-up line: several past pressures typed as one, `62 1400, 61 1405, 66 1410`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import PressureRead, What
from assistant.views.banner import bed_of, name_of
from assistant.views.entry_after import after, next_check
from assistant.views.entry_kinds import Mode
from assistant.views.entry_line import Preview, nothing, preview
from assistant.views.entry_time import split_time
from assistant.wording.entries import sentence
from assistant.wording.numbers import clock, moment

Place = tuple[Chart, Protocol, datetime, tzinfo]
_BETWEEN = re.compile(r"[,;]")
_TIMED = re.compile(r".*\S +-?[\d:]+", re.ASCII)
MOST = 6
"""More readings than this leave no room for the values above their sentence."""
TOGETHER = "Charted together or not at all; past readings sound nothing."
_UNTIMED = "{part}: type its time behind it, such as {part} 1410."
_EMPTY = "Between two commas nothing is typed."
_TWICE = "{time} comes twice in this line."
_MANY = "{most} readings fit in one line. Type the rest in another."


def read_line(
    chart: Chart, protocol: Protocol, text: str, mode: Mode, now: datetime, zone: tzinfo
) -> Preview:
    """What Enter would do with this line: several past pressures, or what the mode reads."""
    found = catch_up(chart, protocol, text, now, zone) if mode is Mode.MAP else None
    return found or preview(chart, protocol, text, mode, now, zone)


def catch_up(
    chart: Chart, protocol: Protocol, text: str, now: datetime, zone: tzinfo
) -> Preview | None:
    """All of them as one preview, the earliest first; None for a line of one reading.

    The first with a problem is refused by its own words. `more` of the preview holds the others.
    """
    bare = text.strip(" ")
    parts = [part.strip(" ") for part in _BETWEEN.split(bare)]
    if len(parts) == 1 or not _TIMED.fullmatch(parts[0]):
        return None
    if not parts[-1]:
        parts.pop()
    place = (chart, protocol, now, zone)
    wrong = _shape(parts)
    if wrong:
        return nothing(Mode.MAP, now, wrong)
    rows = _rows(place, parts)
    if isinstance(rows, str):
        return nothing(Mode.MAP, now, rows)
    return _joined(place, rows)


def _shape(parts: Sequence[str]) -> str:
    if len(parts) > MOST:
        return _MANY.format(most=MOST)
    if not all(parts):
        return _EMPTY
    untimed = next((part for part in parts if not _TIMED.fullmatch(part)), "")
    return _UNTIMED.format(part=untimed) if untimed else ""


def _rows(place: Place, parts: Sequence[str]) -> list[Preview] | str:
    """Each of them read against those before it, or what is wrong with the first that is."""
    chart, protocol, now, zone = place
    timed = sorted(parts, key=lambda part: split_time(part, protocol, now, zone).at)
    rows: list[Preview] = []
    for part in timed:
        row = preview(chart, protocol, part, Mode.MAP, now, zone, brief=True)
        if row.body is None or (row.problem and not row.ask):
            return f"{part}: {row.problem}"
        if rows and row.at == rows[-1].at:
            return _TWICE.format(time=clock(row.at, zone))
        for what in (row.body, row.also):
            chart = after(chart, what, row.at, now) if what is not None else chart
        rows.append(replace(row, problem=f"{part}: {row.problem}" if row.ask else ""))
    return rows


def _joined(place: Place, rows: Sequence[Preview]) -> Preview:
    chart, protocol, now, zone = place
    ended = chart
    for row in rows:
        for what in (row.body, row.also):
            ended = after(ended, what, row.at, now) if what is not None else ended
    problem = " ".join(row.problem for row in rows if row.problem)
    told = next_check(ended, protocol, now, zone)
    return replace(
        rows[0],
        says=says_all(place, rows),
        comment=f"{told} {TOGETHER}" if len(rows) > 1 else told,
        problem=problem,
        ask=bool(problem),
        more=tuple(rows[1:]),
    )


def says_all(place: Place, rows: Sequence[Preview]) -> str:
    """One sentence for all: bed and name once, then each reading with its own time."""
    told = [(row.at, [each for each in (row.body, row.also) if each is not None]) for row in rows]
    return said_at(place, told)


def said_at(place: Place, rows: Sequence[tuple[datetime, Sequence[What]]]) -> str:
    """Several entries, each with its time, as one sentence that begins with bed and name."""
    chart, _, now, zone = place
    said = [
        f"{'; '.join(sentence(each, zone) for each in bodies)}, at {moment(at, now, zone)}"
        for at, bodies in rows
    ]
    return f"Bed {bed_of(chart)} {name_of(chart)}: {'; '.join(said)}"


def which(what: What, at: datetime, zone: tzinfo) -> str:
    """One of them in few words, for what is asked about it alone: "62 at 14:00"."""
    mean = what.mean if isinstance(what, PressureRead) else None
    return f"{mean.shown if mean else 'Pressure'} at {clock(at, zone)}"
