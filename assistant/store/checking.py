"""Verifying everything: the file, every seal in both chains, and the mirror, both ways."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal, NamedTuple

from assistant.record.seal import Row, Sealer, short
from assistant.store.database import Database
from assistant.store.mirror import Mirror
from assistant.store.restore import by_number
from assistant.store.trouble import DiskFault

_AT_ONCE = 100
_MOST = 200
_PATIENCE, _NAP = 20, 0.05
Where = Literal["database", "mirror", "paper"]
Steps = Generator[tuple[int, int], None, "VerifyReport"]


class Fault(NamedTuple):
    """One thing that is wrong, with the row it concerns when there is one."""

    where: Where
    number: int | None
    sentence: str


@dataclass(frozen=True)
class VerifyReport:
    """What verifying found: `rows` in `sessions`, and the head to compare with paper.

    `faults` names the first 200; `more` counts the others.
    """

    rows: int
    sessions: int
    number: int
    short: str
    faults: tuple[Fault, ...]
    more: int = 0

    @property
    def ok(self) -> bool:
        """Whether nothing at all is wrong."""
        return not self.faults


class Check:
    """One verification of an open database against its mirror, in steps.

    `paper` is a number and a short seal from a printed sheet: what a cut on both copies
    leaves no other trace of. Without `pages` the file is not read as a whole in one step;
    every row still is.
    """

    def __init__(
        self,
        database: Database,
        mirror: Mirror,
        sealer: Sealer,
        *,
        others: frozenset[str] = frozenset(),
        paper: tuple[int, str] | None = None,
        pages: bool = True,
    ) -> None:
        self._database, self._mirror, self._sealer = database, mirror, sealer
        self._others, self._paper, self._whole = others, paper, pages
        self._faults: list[Fault] = []
        self._more = self._lines = 0
        self._heads: dict[str, Row] = {}
        self._before: Row | None = None

    def steps(self) -> Steps:
        """Yields (rows looked at, rows in all) now and then; returns the report."""
        known = self._pages()
        yield 0, known
        looked, self._lines = 0, self._mirror.lines()
        for number, (row, copy) in enumerate(self._both(known), 1):
            looked += row is not None
            self._row(number, row)
            self._copy(number, row, copy)
            if number % _AT_ONCE == 0:
                yield number, known
        self._behind(known)
        self._on_paper()
        yield known, known
        last = self._before
        return VerifyReport(
            looked,
            len(self._heads.keys() - self._others),
            last.number if last else 0,
            short(last.seal) if last else "",
            tuple(self._faults),
            self._more,
        )

    def _tell(self, where: Where, number: int | None, sentence: str) -> None:
        if len(self._faults) < _MOST:
            self._faults.append(Fault(where, number, sentence))
        else:
            self._more += 1

    def _pages(self) -> int:
        """Look at the file as a file; the highest number that is in it."""
        name = self._database.file.name
        try:
            for text in self._torn() if self._whole else ():
                self._tell("database", None, f"{name} is damaged: {text}.")
            last = self._database.last()
        except DiskFault as fault:
            self._tell("database", None, f"{name} cannot be read to its end: {fault.reason}.")
            return self._mirror.lines()
        return last.number if last else 0

    def _torn(self) -> list[str]:
        """What is wrong with the pages, also those that hold no row."""
        torn = self._database.run("PRAGMA cipher_integrity_check")
        torn = torn or self._database.run("PRAGMA integrity_check")
        return [text for (text,) in torn if text != "ok"]

    def _both(self, known: int) -> Iterator[tuple[Row | None, Row | None]]:
        """Row by row from both sides; rows that only the mirror holds come at the end."""
        longest = max(known, self._lines)
        here = by_number(self._database, longest)
        for number, (row, copy) in enumerate(zip_longest(here, self._mirror.rows()), 1):
            if number <= longest:
                yield row, copy

    def _row(self, number: int, row: Row | None) -> None:
        if row is None:
            self._tell("database", number, f"Row {number} is missing or cannot be read.")
            self._before = None
            return
        follows = self._before is not None or number == 1
        whole = not follows or self._sealer.fits(self._before, row)
        head = self._heads.get(row.session)
        if head is None or head.place + 1 == row.place:
            whole = whole and (
                (head is None and row.place > 1) or self._sealer.fits_session(head, row)
            )
        if not whole:
            self._tell("database", number, f"Row {number} is not what was sealed.")
        self._before = self._heads[row.session] = row

    def _copy(self, number: int, row: Row | None, copy: Row | None) -> None:
        if copy is None:
            if number <= self._lines:
                self._tell("mirror", number, f"Line {number} of the second copy is damaged.")
        elif row is not None and copy != row:
            self._tell("mirror", number, f"Row {number} differs from its second copy.")

    def _behind(self, known: int) -> None:
        """Rows that the mirror lacks; a window that writes beside us gets a moment for it."""
        for _ in range(_PATIENCE):
            if self._mirror.lines() >= known:
                break
            time.sleep(_NAP)
        if self._mirror.end().torn:
            self._tell("mirror", None, "The second copy ends in an unfinished line.")
        for number in range(self._mirror.lines() + 1, known + 1):
            self._tell("mirror", number, f"Row {number} is missing from the second copy.")

    def _on_paper(self) -> None:
        if self._paper is None:
            return
        number, seal = self._paper
        row = next(iter(by_number(self._database, number, after=number - 1)), None)
        if row is None or short(row.seal) != seal:
            self._tell(
                "paper", number, f"Row {number} does not carry the seal {seal} of the sheet."
            )
