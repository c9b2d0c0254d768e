"""Where things lie: the program's own texts, the data folder, and the protocols of this place."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from assistant.library.disk import reason_of
from assistant.library.files import SHIPPED, profile_files, read_file, whole_text
from assistant.library.shelf import Shelf
from assistant.protocol.model import Protocol
from assistant.protocol.reading import read_protocol
from assistant.trouble import Trouble

if TYPE_CHECKING:
    from assistant.store import Folder

RESOURCES: Final = Path(__file__).resolve().parents[2] / "resources"
PROTOCOL: Final = SHIPPED / "adult_septic_shock.toml"
STORIES: Final = RESOURCES / "stories"
SMOKE: Final = STORIES / "septic.story"


def protocol_text() -> bytes:
    """The bytes of the protocol in force."""
    return whole_text(PROTOCOL)


def protocol() -> Protocol:
    """The protocol in force. ProtocolFaults when its file cannot be used."""
    return read_protocol(protocol_text())


def profiles() -> dict[str, Protocol]:
    """Every shipped profile by its id, the usual one first. ProtocolFaults when one is faulty."""
    found = (read_file(file) for file in profile_files(SHIPPED))
    return {rules.protocol.id: rules for rules in found}


def data_folder(chosen: Path | None) -> Folder:
    """The data folder: the one of --data, else the person's own. It need not be there yet.

    Trouble when it is a file, or cannot be looked into.
    """
    from assistant.store import Folder

    try:
        folder = Folder.at(chosen) if chosen else Folder.default()
        with os.scandir(folder.path):
            return folder
    except FileNotFoundError:
        return folder
    except (OSError, ValueError, RuntimeError) as failed:
        where = chosen or folder.path
        raise Trouble(
            f"{where} is no data folder: {reason_of(failed)}. "
            "Look at the name and the rights, or name another folder with --data."
        ) from failed


def rules_here(chosen: Path | None) -> dict[str, Protocol]:
    """The rules of each profile as the window has them: the unit's own before the shipped ones.

    What everybody needs to know of the files goes to standard error. Trouble without any text.
    """
    shelf = Shelf.open(data_folder(chosen).path, datetime.now().astimezone().date())
    for notice in shelf.notices:
        sys.stderr.write(f"{notice}\n")
    return shelf.rules


def demonstrations() -> tuple[str, ...]:
    """The stories that a training folder begins with."""
    found = sorted(STORIES.glob("demo_*.story"))
    return tuple(path.read_text(encoding="utf-8") for path in found)
