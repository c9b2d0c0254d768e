"""Where the record lies: the data folder, and the names of the files in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from assistant.store import files, network
from assistant.store.trouble import CannotOpen, cannot_open

_APP = "titration-assistant"


@dataclass(frozen=True)
class Folder:
    """One data folder. File names hold no patient's name.

    `database` is the truth, `mirror` the second copy, `key` the root key of both, `lock`
    is held by the one process that writes.
    """

    path: Path
    database: Path
    mirror: Path
    key: Path
    lock: Path

    @classmethod
    def default(cls, *, mirror: Path | None = None) -> Folder:
        """The person's own data folder, with the key in the configuration folder."""
        data = user_data_path(_APP, appauthor=False)
        return cls._of(data, user_config_path(_APP, appauthor=False) / "key", mirror)

    @classmethod
    def at(cls, path: Path, *, mirror: Path | None = None) -> Folder:
        """The folder that was chosen with --data, with the key beside the record.

        `mirror`, for both, is another folder for the second copy, best on another disk.
        """
        whole = path.expanduser().absolute()
        return cls._of(whole, whole / "key", mirror)

    @classmethod
    def _of(cls, path: Path, key: Path, mirror: Path | None) -> Folder:
        second = (mirror or path) / "record.mirror.jsonl"
        return cls(path, path / "record.db", second.absolute(), key, path / "lock")

    def prepare(self) -> None:
        """Make the folders, private to this person.

        CannotOpen when the folder cannot be made, or lies on a network.
        """
        kind = network.far_kind(self.path.resolve(), network.mounts())
        if kind is not None:
            raise CannotOpen(
                self.path,
                f"the folder lies on a network ({kind}), where a record can be torn",
                "Choose a folder on a disk of this computer with --data.",
            )
        for folder in (self.path, self.mirror.parent, self.key.parent):
            try:
                files.private_folder(folder)
            except OSError as fault:
                raise cannot_open(folder, fault) from fault

    @property
    def holds_record(self) -> bool:
        """Whether there is anything stored that a key belongs to."""
        return files.size(self.database) > 0 or files.size(self.mirror) > 0
