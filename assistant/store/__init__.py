"""The disk: the encrypted, append-only, sealed and mirrored record in one data folder."""

from assistant.store.checking import Fault, VerifyReport
from assistant.store.folder import Folder
from assistant.store.people import People
from assistant.store.reading import SessionRow
from assistant.store.restore import Rebuilt
from assistant.store.store import Store
from assistant.store.trouble import (
    AlreadyOpen,
    CannotOpen,
    Damaged,
    NotSaved,
    UnknownIfSaved,
)
from assistant.trouble import Trouble

__all__ = [
    "AlreadyOpen",
    "CannotOpen",
    "Damaged",
    "Fault",
    "Folder",
    "NotSaved",
    "People",
    "Rebuilt",
    "SessionRow",
    "Store",
    "Trouble",
    "UnknownIfSaved",
    "VerifyReport",
]
