"""How a workstation treats the people at it: when names hide, who is signed out, what a badge does.

Nothing here says anything about a patient; clinical rules stand in the protocols.
"""

from __future__ import annotations

import tomllib
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from assistant.record.entries.base import Frozen
from assistant.store import files
from assistant.trouble import Trouble

SHIPPED = Path(__file__).resolve().parents[2] / "resources" / "workstation.toml"
NAME = SHIPPED.name


class Workstation(Frozen):
    """Seconds and minutes without input; `shifts_end` are the times of day, HH:mm."""

    names_hide_after_s: Annotated[int, Field(ge=10, le=3600)]
    signs_out_after_min: Annotated[int, Field(ge=1, le=720)]
    badge_alone: bool
    shifts_end: tuple[time, ...] = Field(min_length=1)

    def shift_end(self, now: datetime, zone: tzinfo) -> datetime:
        """The next end of a shift after `now`, in `zone`."""
        local = now.astimezone(zone)
        ends = (
            datetime.combine(local.date() + timedelta(days=day), end, zone)
            for day in (0, 1)
            for end in sorted(self.shifts_end)
        )
        return next(end for end in ends if end > local)


def workstation(folder: Path, *, own: bool = True) -> Workstation:
    """The settings of the data folder's own file where there is one, else the shipped ones.

    Without `own` the shipped ones. Trouble names the file and the first thing in it that cannot
    be used.
    """
    unit = folder / NAME
    file = unit if own and files.size(unit) > 0 else SHIPPED
    try:
        return Workstation.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise Trouble(
            f"Cannot use {file}: {where}: {first['msg']}. Mend it or take it out."
        ) from fault
    except (OSError, ValueError) as fault:
        raise Trouble(f"Cannot read {file}: {fault}. Mend it or take it out.") from fault
