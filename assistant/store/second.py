"""Keeping the mirror level with the database, and saying so when that fails."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass

from assistant.record.seal import Row, Sealer
from assistant.store import files
from assistant.store.database import Database
from assistant.store.mirror import End, Mirror
from assistant.store.trouble import Damaged, DiskFault, of_os
from assistant.trouble import Trouble

_AT_ONCE = 500


@dataclass
class SecondCopy:
    """The mirror of an open database; `end` is how it ends, `trouble` why it is behind.

    Without an `end` the mirror could not be read at the start; it is then left alone until
    the next one.
    """

    mirror: Mirror
    sealer: Sealer
    end: End | None
    trouble: Trouble | None = None

    def follow(self, database: Database, rows: Sequence[Row]) -> None:
        """Write `rows`, just committed, and whatever else is missing; sets `trouble`.

        The entries are safe in the database when this fails, so it never raises.
        """
        try:
            self.complete(database, rows)
        except (Damaged, DiskFault) as fault:
            self.trouble = Trouble(
                f"Entries are saved, but not in the second copy {self.mirror.path}: {fault} "
                "Check the record."
            )

    def complete(self, database: Database, rows: Sequence[Row] = ()) -> None:
        """As `follow`, but Damaged or DiskFault when what is to be copied cannot be read."""
        if self.end is None:
            return
        try:
            end = self._as_it_is(self.end)
            following = range(end.number + 1, end.number + 1 + len(rows))
            if rows and [row.number for row in rows] == list(following):
                self.end = self.mirror.append(rows, end)
            else:
                self.end = self._catch_up(database, end)
            self.trouble = None
        except OSError as fault:
            self.trouble = behind(self.mirror, fault)

    def _as_it_is(self, end: End) -> End:
        """`end`, or nothing when the file was taken away; OSError when it was cut."""
        size = files.size(self.mirror.path)
        if size == 0:
            return End(None, 0, torn=False)
        if size < end.size:
            raise OSError(errno.EIO, "the file was cut")
        return end

    def _catch_up(self, database: Database, end: End) -> End:
        before = end.row
        while rows := database.rows(before.number if before else 0, _AT_ONCE):
            for row in rows:
                if not self.sealer.fits(before, row):
                    number = before.number + 1 if before else 1
                    raise Damaged(f"Row {number} of {database.file} is damaged.", [number])
                before = row
            end = self.mirror.append(rows, end)
        return end


def behind(mirror: Mirror, fault: OSError) -> Trouble:
    """What to tell while the second copy cannot be written."""
    known = of_os(fault)
    return Trouble(
        f"Entries are saved, but the second copy in {mirror.path} is not: "
        f"{known.reason}. {known.todo}"
    )
