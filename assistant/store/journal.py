"""Putting rows on the disk: sealed, in one durable transaction, then on the mirror."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.record.seal import Content, Row, Sealer
from assistant.store.database import Database
from assistant.store.folder import Folder
from assistant.store.keys import Keys
from assistant.store.second import SecondCopy
from assistant.store.trouble import (
    CannotOpen,
    DiskFault,
    NotSaved,
    UnknownIfSaved,
    cannot_open,
)


class Journal:
    """The open record. Without a `second` copy it is open for reading only."""

    def __init__(
        self, folder: Folder, keys: Keys, database: Database, second: SecondCopy | None
    ) -> None:
        self._folder, self._keys = folder, keys
        self._database: Database | None = database
        self.second = second
        self.sealer = Sealer(keys.seal)

    @property
    def database(self) -> Database:
        """The connection; opened again when it was lost. CannotOpen when that fails."""
        if self._database is None:
            try:
                self._database = Database.open(
                    self._folder.database, self._keys.database, read_only=self.second is None
                )
            except (DiskFault, OSError) as fault:
                raise cannot_open(self._folder.database, fault) from fault
        return self._database

    def put(self, contents: Sequence[Content]) -> list[Row]:
        """Store what is not stored yet; the rows of all, in order, once they are durable.

        NotSaved when nothing of it is on the disk, UnknownIfSaved when the disk cannot be
        asked. ValueError when an id is stored with another content: that is a bug.
        """
        second = self.second
        if second is None:
            raise NotSaved("Not saved: the record is open for reading only.")
        if not contents:
            return []
        try:
            database = self.database
        except CannotOpen as trouble:
            raise NotSaved(f"Not saved. {trouble.sentence}") from trouble
        try:
            with database.transaction():
                rows = self._add(database, contents)
        except DiskFault as fault:
            rows = self._look_for(contents, fault, second)
        else:
            second.follow(database, rows)
        return rows

    def _add(self, database: Database, contents: Sequence[Content]) -> list[Row]:
        stored = database.by_ids([content.id for content in contents])
        last = database.last()
        heads: dict[str, Row | None] = {}
        fresh = []
        for content in contents:
            known = stored.get(content.id)
            if known is None:
                if content.session not in heads:
                    heads[content.session] = database.last_of(content.session)
                last = self.sealer.next(content, last, heads[content.session])
                heads[content.session] = stored[content.id] = last
                fresh.append(last)
            elif known.content != content:
                raise ValueError(f"entry {content.id} is stored with another content")
        database.insert(fresh)
        return [stored[content.id] for content in contents]

    def _look_for(
        self, contents: Sequence[Content], fault: DiskFault, second: SecondCopy
    ) -> list[Row]:
        """After a failed commit: it may have committed. Reopen, and look for our ids."""
        self.let_go()
        ids = [content.id for content in contents]
        unknown = UnknownIfSaved(
            f"Not known if saved: {fault.reason}. {fault.todo} "
            "Chart on paper too, and look here again once the disk answers."
        )
        try:
            stored = self.database.by_ids(ids)
        except (CannotOpen, DiskFault) as again:
            self.let_go()
            raise unknown from again
        if any(identity not in stored for identity in ids):
            raise NotSaved(
                f"Not saved: {fault.reason}. {fault.todo} Nothing of it is on the disk."
            ) from fault
        rows = [stored[identity] for identity in ids]
        # A disk that failed once is believed only when the other copy is durable.
        second.follow(self.database, rows)
        if second.trouble is not None:
            raise unknown from fault
        return rows

    def let_go(self) -> None:
        """Close the connection, whatever the disk says to that; `database` opens it again."""
        database, self._database = self._database, None
        if database is not None:
            try:
                database.close()
            except DiskFault:
                # The handle is given up either way; what counts is asked on the next open.
                return
