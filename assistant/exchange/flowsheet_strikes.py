"""Strike rows: which row of the same file was charted in error."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from assistant.exchange.flowsheet_cells import Cells
from assistant.exchange.flowsheet_values import Unreadable, moment, number, quoted, unit


@dataclass(frozen=True, slots=True)
class Target:
    """What a strike can name of a row, and the entries that the row made."""

    at: datetime
    recorded_at: datetime
    item: str
    value: str
    unit: str
    entries: tuple[UUID, ...]


class Targets:
    """The readable rows of a file by time and item."""

    def __init__(self, rows: Iterable[Target]) -> None:
        """Index the rows."""
        self._rows: dict[tuple[datetime, str], list[Target]] = {}
        for row in rows:
            self._rows.setdefault((row.at, row.item), []).append(row)

    def named(self, cells: Cells) -> Target:
        """The one row that a strike names. Unreadable when there is none, or more than one."""
        at = moment(cells.word("at"), "at of the struck row")
        item = "_".join(cells.word("item").lower().split())
        if not item:
            raise Unreadable("The strike names no item. Write item=rate in the column detail.")
        rows = self._rows.get((at, item), [])
        if value := cells.word("value") or cells.text():
            rows = [row for row in rows if _same_value(row.value, value)]
        if said := cells.word("unit") or cells.unit():
            rows = [row for row in rows if unit(row.unit) == unit(said)]
        if recorded := cells.word("recorded_at"):
            keyed = moment(recorded, "recorded_at of the struck row")
            rows = [row for row in rows if row.recorded_at == keyed]
        if len(rows) == 1:
            return rows[0]
        if rows:
            raise Unreadable(
                f"{len(rows)} rows are {quoted(item)} at that time. Name value and recorded_at too."
            )
        raise Unreadable(f"No readable row is {quoted(item)} at that time. Check at and item.")


def _same_value(one: str, other: str) -> bool:
    try:
        return _trimmed(one) == _trimmed(other)
    except Unreadable:
        return "".join(one.lower().split()) == "".join(other.lower().split())


def _trimmed(text: str) -> str:
    whole, _, decimals = number(text, "value").partition(".")
    return f"{whole.lstrip('0')}.{decimals.rstrip('0')}"
