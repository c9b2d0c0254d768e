"""A charted infusion as a CSV file -> rows with the entries' bodies, or sentences that refuse them.

A row is refused only when it cannot be read or cannot be; whatever is odd about it is a finding
of the rules, later. The same bytes give the same rows with the same ids.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from uuid import NAMESPACE_URL, UUID, uuid5

from assistant.exchange.flowsheet_cells import Cells
from assistant.exchange.flowsheet_csv import Record, Refused, read_records
from assistant.exchange.flowsheet_infusion import INFUSION
from assistant.exchange.flowsheet_readings import READINGS
from assistant.exchange.flowsheet_strikes import Target, Targets
from assistant.exchange.flowsheet_values import Unreadable, moment, quoted
from assistant.record.entries import IMPORTED, By, Hand, Noted, Struck, What

STRIKE = "strike"
READERS: Mapping[str, Callable[[Cells], What]] = {**INFUSION, **READINGS}
ITEMS = (*READERS, STRIKE)
_OURS = uuid5(NAMESPACE_URL, "titration-assistant/flowsheet")

__all__ = ["ITEMS", "Flowsheet", "Refused", "Row", "Unreadable", "moment", "read_flowsheet"]


@dataclass(frozen=True, slots=True)
class Row:
    """One readable row: its line in the file, its times, and what it charts.

    The first of `bodies` is the row's own entry; the others stand beside it (a note of what no
    column holds). `strikes` are the ids of the entries that a strike row withdraws.
    """

    line: int
    at: datetime
    recorded_at: datetime
    item: str
    by: By
    bodies: tuple[tuple[UUID, What], ...]
    strikes: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class Flowsheet:
    """Rows in the order of their time, ties in the file's order; refusals in the file's order."""

    rows: tuple[Row, ...]
    refused: tuple[Refused, ...]
    session: UUID


@dataclass(frozen=True, slots=True)
class _Half:
    """A row whose times and item are read, and whose body is not yet."""

    record: Record
    at: datetime
    recorded_at: datetime
    item: str
    cells: Cells
    by: By


def read_flowsheet(data: bytes) -> Flowsheet:
    """A file's rows. Nothing is raised: what cannot be read is refused with its line and reason."""
    session = uuid5(_OURS, sha256(data).hexdigest())
    records = read_records(data)
    refused = list(records.refused)
    rows: list[Row] = []
    strikes: list[_Half] = []
    targets: list[Target] = []
    for record in records.rows:
        try:
            half = _half(record)
            if half.item == STRIKE:
                strikes.append(half)
                continue
            row = _row(half, session, READERS[half.item](half.cells))
        except Unreadable as why:
            refused.append(Refused(record.line, str(why)))
            continue
        rows.append(row)
        targets.append(_target(half, row))
    _strike(strikes, Targets(targets), session, rows, refused)
    return Flowsheet(
        tuple(sorted(rows, key=lambda row: (row.at, row.line))),
        tuple(sorted(refused, key=lambda each: each.line)),
        session,
    )


def _half(record: Record) -> _Half:
    cells = record.cells
    item = "_".join(cells["item"].lower().split())
    at = moment(cells["at"], "at")
    keyed = cells.get("recorded_at", "")
    recorded_at = moment(keyed, "recorded_at") if keyed else at
    if item not in ITEMS:
        said = f"{quoted(item)} is not an item" if item else "The row names no item"
        raise Unreadable(f"{said}. Known: {', '.join(ITEMS)}.")
    name = cells.get("by", "")
    by = By(hand=Hand.IMPORTED, name=name) if name else IMPORTED
    return _Half(record, at, recorded_at, item, Cells(item, cells, record.extras), by)


def _row(half: _Half, session: UUID, *bodies: What, strikes: tuple[UUID, ...] = ()) -> Row:
    note = half.cells.note()
    all_ = (*bodies, Noted(text=note)) if note else bodies
    text = "\x1f".join((*half.record.cells.values(), *(t for _, t in half.record.extras)))
    named = tuple(
        (uuid5(session, f"{half.record.line}.{place}\x1f{text}"), body)
        for place, body in enumerate(all_)
    )
    line = half.record.line
    return Row(line, half.at, half.recorded_at, half.item, half.by, named, strikes)


def _target(half: _Half, row: Row) -> Target:
    cells, ids = half.record.cells, tuple(id_ for id_, _ in row.bodies)
    return Target(row.at, row.recorded_at, row.item, cells["value"], cells.get("unit", ""), ids)


def _strike(
    halves: list[_Half], targets: Targets, session: UUID, rows: list[Row], refused: list[Refused]
) -> None:
    """Add the strike rows that name exactly one readable row of the whole file."""
    for half in halves:
        try:
            target = targets.named(half.cells)
        except Unreadable as why:
            refused.append(Refused(half.record.line, str(why)))
            continue
        reason = half.cells.word("reason")
        bodies = (Struck(entry=id_, reason=reason) for id_ in target.entries)
        rows.append(_row(half, session, *bodies, strikes=target.entries))
