"""The patient in one line, over a page on which debts are paid while the pump runs."""

from __future__ import annotations

from datetime import tzinfo
from typing import NamedTuple
from uuid import UUID

from assistant.rules.setup import Page
from assistant.views.board import Stage, Tile, tile
from assistant.views.setup_form import Place
from assistant.wording.numbers import with_unit

NOBODYS = UUID(int=0)


class LiveView(NamedTuple):
    """Pressure, dose and rate of now; `asks` is what is most pressing, with its level."""

    map: str
    about: str
    given: str
    rate: str
    level: str = ""
    asks: str = ""


def live(place: Place, page: Page, zone: tzinfo) -> LiveView | None:
    """What is seen of the patient over a page; None before the start and after the end.

    Nor on the page of the second check, where the checker signs in: nothing steers their reading.
    """
    found = tile(NOBODYS, place.chart, place.protocol, place.now, zone)
    if page is Page.SECOND or found.stage not in (Stage.RUNNING, Stage.PAUSED):
        return None
    chip = found.chip
    paused = found.stage is Stage.PAUSED
    return LiveView(
        map=_mean(found),
        about=_about(found),
        given=with_unit(found.dose, found.unit) if found.dose else "",
        rate="Paused" if paused else found.rate,
        level=chip.level if chip else "",
        asks=chip.words if chip else "",
    )


def _mean(found: Tile) -> str:
    gone = not found.map or found.map_fresh == "gone"
    return "--" if gone else with_unit(found.map, "mmHg")


def _about(found: Tile) -> str:
    """Where the pressure lies and how old it is; the last one in words when it says nothing."""
    return ", ".join(part for part in (found.map_words, found.map_age) if part) or "none charted"
