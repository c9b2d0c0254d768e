"""What stands around a page of the wizard: banner, rail, and when it was saved last."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.views import banner, setup
from assistant.views.names import hidden_banner, initials_only
from assistant.views.setup import Page as Step
from assistant.views.setup import Place
from assistant.views.setup_live import live
from assistant.views.setup_moment import STARTED
from assistant.wording.numbers import clock_seconds
from ui.banner import covered_words
from ui.desk import Desk
from ui.setup.fitted import fitted
from ui.setup.frame import Frame
from ui.widgets import BannerWords, RailStep, WizardFooter


def place_shown(desk: Desk, place: Place) -> Place:
    """The place as it may be seen now: with initials while names are hidden."""
    return replace(place, chart=initials_only(place.chart)) if desk.names_hidden else place


def banner_shown(desk: Desk, place: Place, width: int, step: Step | None = None) -> BannerWords:
    """The banner over a page of that width; without values where the checker signs in."""
    if step is Step.SECOND:
        return banner_covered(desk, place)
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
    """Every step with its state and its result in one line.

    From the page on which a checker signs in no result is read but its own. Hazard H36.
    """
    seen = place_shown(desk, place)
    rows = setup.rail(seen.chart, seen.protocol, step, desk.zone)
    told = [row.result if step is not Step.SECOND or row.page is step else "" for row in rows]
    return [
        RailStep(row.page.value, row.title, result, row.state.value)
        for row, result in zip(rows, told, strict=True)
    ]


def show_around(frame: Frame, footer: WizardFooter, desk: Desk, place: Place, step: Step) -> None:
    """Show the rail of that step, the patient while the pump runs, and what is saved."""
    frame.say_steps(rail_shown(desk, place, step))
    frame.live.say(live(place, step, desk.zone))
    footer.set_saved(saved_shown(desk, place))


def go_words(place: Place, step: Step, texts: Mapping[str, str]) -> str:
    """What going on from a page does: on the last one it charts the start."""
    if step is not Step.CONFIRM:
        return "Continue"
    if setup.is_running(place.chart):
        return "To the bedside"
    return "Chart this start" if texts.get(STARTED) else "Started now"


def saved_shown(desk: Desk, place: Place) -> str:
    """When the last entry came to the disk."""
    last = place.chart.log.last()
    return f"Saved {clock_seconds(last.recorded_at, desk.zone)}" if last else ""
