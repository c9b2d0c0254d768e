"""How the program was started, and which folder and zone follow from that."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from PySide6.QtCore import QTimeZone

from assistant.clock import Clock, SystemClock
from assistant.library.files import SHIPPED
from assistant.store import Folder


@dataclass(frozen=True, slots=True)
class Start:
    """How the program was started. `folder` None is the person's own data folder."""

    folder: Path | None = None
    training: bool = False
    stories: tuple[str, ...] = ()
    clock: Clock = field(default_factory=SystemClock)
    shipped: Path = SHIPPED

    @property
    def protocols(self) -> Path:
        """The folder of the unit's own protocols and its trust; training has the same ones."""
        return Folder.default().path if self.folder is None else Folder.at(self.folder).path

    @property
    def place(self) -> Folder:
        """The data folder; training has one of its own."""
        if self.folder is None:
            ours = Folder.default()
            return Folder.at(ours.path / "training") if self.training else ours
        return Folder.at(self.folder / "training" if self.training else self.folder)


def local_zone() -> tzinfo:
    """The zone this workstation shows times in, with its clock changes when it has a name."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        return datetime.now().astimezone().tzinfo or ZoneInfo("UTC")


def ourselves() -> list[str]:
    """The words that start this program once more."""
    if getattr(sys, "frozen", False):
        return [sys.executable]
    return [sys.executable, "-m", "assistant"]
