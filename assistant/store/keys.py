"""The root key of a record, and the three keys made from it.

The root key is 32 random bytes in a file that only its owner can read. The keyring of the
system is NOT used now: it is missing on many workstations, and a record whose key is gone
is gone too. What this protects: somebody who gets the data folder alone, say on a lost
disk or in a copy, can neither read nor forge it. Somebody who can read the key file as this
person can do both, and only disk encryption of the computer helps against that.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Self

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from assistant.store import files
from assistant.store.folder import Folder
from assistant.store.trouble import CannotOpen, cannot_open

KEY_BYTES = 32


@dataclass(frozen=True, repr=False)
class Keys:
    """One key of 32 bytes for each use."""

    database: bytes
    mirror: bytes
    seal: bytes

    @classmethod
    def of(cls, root: bytes) -> Self:
        """The keys that belong to a root key."""
        return cls(_derived(root, b"database"), _derived(root, b"mirror"), _derived(root, b"seal"))

    @classmethod
    def load(cls, folder: Folder, *, create: bool) -> Self:
        """The keys of a folder; a new root key only when nothing is stored there yet.

        CannotOpen when the key file is missing, unreadable or of another length.
        """
        try:
            if create and not folder.key.exists() and not folder.holds_record:
                files.write_whole(folder.key, os.urandom(KEY_BYTES))
            root = folder.key.read_bytes()
            if create:
                files.tighten(folder.key)
        except FileNotFoundError as fault:
            raise CannotOpen(
                folder.key,
                "the key of the record is missing",
                "Put the key file back; without it the record cannot be read. "
                "Or choose another folder with --data.",
            ) from fault
        except OSError as fault:
            raise cannot_open(folder.key, fault) from fault
        if len(root) != KEY_BYTES:
            raise CannotOpen(
                folder.key,
                f"a key has {KEY_BYTES} bytes, and this file has {len(root)}",
                "Put the right key file back. Nothing was changed.",
            )
        return cls.of(root)


def _derived(root: bytes, use: bytes) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, None, b"titration-assistant " + use).derive(root)
