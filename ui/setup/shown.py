"""What stands around a page of the wizard: banner, rail, and when it was saved last."""

from __future__ import annotations

from dataclasses import replace

from assistant.views import banner, setup
from assistant.views.names import hidden_banner, initials_only
from assistant.views.setup import Page as Step
from assistant.views.setup import Place
from assistant.wording.numbers import clock_seconds
from ui.banner import covered_words
from ui.desk import Desk
from ui.setup.fitted import fitted
from ui.widgets import BannerWords, RailStep


def place_shown(desk: Desk, place: Place) -> Place:
    """The place as it may be seen now: with initials while names are hidden."""
    return replace(place, chart=initials_only(place.chart)) if desk.names_hidden else place


def banner_shown(desk: Desk, place: Place, width: int) -> BannerWords:
    """The banner over a page of that width."""
    seen = place_shown(desk, place)
    shown = banner.banner(seen.chart, seen.protocol, seen.now, desk.zone)
    if desk.names_hidden:
        shown = hidden_banner(shown)
    if desk.training:
        shown = replace(shown, training=banner.TRAINING)
    return fitted(shown, place, width)


def banner_covered(desk: Desk, place: Place) -> BannerWords:
    """The banner while a checker reads alone."""
    seen = place_shown(desk, place)
    cover = banner.covered(seen.chart, seen.protocol, seen.now, desk.zone)
    if desk.names_hidden:
        cover = replace(cover, identifiers=())
    return covered_words(cover)


def rail_shown(desk: Desk, place: Place, step: Step) -> list[RailStep]:
    """Every step with its state and its result in one line."""
    seen = place_shown(desk, place)
    rows = setup.rail(seen.chart, seen.protocol, step, desk.zone)
    return [RailStep(row.page.value, row.title, row.result, row.state.value) for row in rows]


def saved_shown(desk: Desk, place: Place) -> str:
    """When the last entry came to the disk."""
    last = place.chart.log.last()
    return f"Saved {clock_seconds(last.recorded_at, desk.zone)}" if last else ""
