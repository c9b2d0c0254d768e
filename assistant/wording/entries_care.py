"""The sentences of orders, lines, bags and of what the pump does."""

from __future__ import annotations

from datetime import tzinfo
from typing import assert_never

from assistant.quantities import Labelled
from assistant.record.entries import (
    BagHung,
    BagLeftRead,
    LeakStep,
    LineChosen,
    OfBag,
    OfDose,
    OfLine,
    Ordered,
    Paused,
    PumpProgrammed,
    PumpRuns,
    Resumed,
    SiteLooked,
    Stopped,
    WeaningBegan,
)
from assistant.wording.entries_parts import amount, because, until, words
from assistant.wording.numbers import plain, strength, with_unit

LEAK = {
    "other_access": "Other access for the pressor",
    "started_there": "Started there",
    "stopped_here": "Stopped at the site of the leak",
    "cannula_left": "Cannula left in",
    "cannula_out": "Cannula taken out",
    "aspirated": "Aspirated",
    "not_flushed": "Not flushed",
    "flushed": "Flushed",
    "edge_marked": "Edge marked",
    "called": "Called",
    "looked": "The place of the leak",
}


def of_order(what: Ordered, zone: tzinfo | None) -> str:
    """An order with everything in it that was ordered."""
    parts = [f"Order by {what.prescriber or 'unnamed prescriber'}"]
    if what.map_low:
        high = f" to {plain(what.map_high.exact, 1)}" if what.map_high else ""
        parts.append(f"MAP {plain(what.map_low.exact, 1)}{high}{with_unit('', 'mmHg')}")
    for name, value in (("start", what.start), ("step", what.step), ("max", what.maximum)):
        if value:
            parts.append(f"{name} {amount(value)}")
    if what.interval:
        parts.append(f"every {amount(what.interval)} or longer")
    if what.step_down:
        parts.append(f"step down {amount(what.step_down)}")
    if what.interval_down:
        parts.append(f"down every {amount(what.interval_down)} or longer")
    if what.notify:
        parts.append(f"call at {amount(what.notify)}")
    if what.may_wean_off:
        parts.append("may be weaned off")
    if what.how != "unknown":
        parts.append(what.how)
    if what.read_back:
        parts.append("read back")
    if what.expires:
        parts.append(f"holds until {until(what.expires, zone)}")
    return ", ".join(parts) + because(what.reason)


def of_line(what: OfLine) -> str:
    """A line, or a look at its site."""
    match what:
        case LineChosen():
            return _chosen(what)
        case SiteLooked():
            seen = ", ".join(what.signs) if what.signs else "clear"
            return f"Site {seen}" + (f", {what.text}" if what.text else "")
        case LeakStep():
            return f"{LEAK[what.step]}{f': {words(what.text)}' if what.text else ''}"
        case _ as unreachable:
            assert_never(unreachable)


def _chosen(what: LineChosen) -> str:
    gauge = f" {what.gauge}{with_unit('', 'G')}" if what.gauge else ""
    site = f", {what.site}" if what.site else ""
    dead = f", dead space {amount(what.dead_space)}" if what.dead_space else ""
    primed = ", primed" if what.primed else ""
    lumen = f", lumen {what.lumen}" if what.lumen else ""
    known = f", place confirmed by {what.confirmed}" if what.confirmed else ""
    old = f", the one before {what.old}" if what.old != "unknown" else ""
    said = f"{what.access.capitalize()} line{gauge}{site}{lumen}{known}{dead}{primed}{old}"
    return said + because(what.reason)


def of_bag(what: OfBag) -> str:
    """A bag, or what is left in it."""
    match what:
        case BagHung():
            return _hung(what)
        case BagLeftRead():
            return f"Bag holds {amount(what.left)}{because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _hung(what: BagHung) -> str:
    salt = "" if what.labelled is Labelled.BASE else f" as {what.labelled}"
    held = f"{amount(what.drug)}{salt} in {amount(what.volume)}"
    left = f", {amount(what.remaining)} left in it" if what.remaining else ""
    left = left if what.left_known else ", what is left in it not known"
    tubing = "" if what.tubing == "unknown" else f", {what.tubing} tubing"
    named = f", strength named by {what.named_by}" if what.named_by else ""
    told = f"Bag hung, {held} = {strength(what.concentration)}, as base"
    return f"{told}{left}{tubing}{named}{because(what.reason)}"


ANOTHER_DRUG = "another drug"
"""What is charted of a pump that shows a drug which is not the order's."""


def _programmed(what: PumpProgrammed) -> str:
    """The pump as it is set; what its screen shows only where that differs."""
    said = f"Pump set to {amount(what.rate)} for {amount(what.dose)}, not running yet"
    shows = [what.shows_drug] if what.shows_drug == ANOTHER_DRUG else []
    shows += [what.shows_unit] if what.shows_unit not in ("", what.dose.unit) else []
    shown = f", it shows {' and '.join(shows)}" if shows else ""
    return said + shown + because(what.reason)


def of_dose(what: OfDose) -> str:
    """What the pump does."""
    match what:
        case PumpProgrammed():
            return _programmed(what)
        case PumpRuns():
            return _runs(what)
        case Paused():
            return f"Paused{because(what.reason)}"
        case Resumed():
            return f"Resumed{because(what.reason)}"
        case Stopped():
            return _stopped(what)
        case WeaningBegan():
            return f"Weaning began{because(what.reason)}"
        case _ as unreachable:
            assert_never(unreachable)


def _stopped(what: Stopped) -> str:
    end = f", {what.end}" if what.end else ""
    return f"Stopped{end}{because(what.reason if what.reason != what.end else '')}"


def _runs(what: PumpRuns) -> str:
    if what.rate is None:
        said = f"Dose {amount(what.dose)}" if what.dose else ""
    else:
        said = f"Pump at {amount(what.rate)}"
        said += f", dose {amount(what.dose)}" if what.dose else ""
    shown = ", it is what the pump shows" if what.as_shown else ""
    return said + shown + because(what.reason)
