"""Two infusions on one workstation, and keys one by one as a hand gives them."""

from __future__ import annotations

from uuid import UUID

from lockroom import Room
from PySide6.QtCore import Qt

from assistant.record.entries import BedTaken, PressureRead
from ui.bedside.screen import BedsideScreen
from ui.glance.screen import GlanceScreen

WAIT_S = 2.0


def bed(room: Room, number: str) -> UUID:
    """The infusion in that bed."""
    found = room.desk.sessions.values()
    beds = {(s.chart.last(BedTaken) or BedTaken(bed="?")).bed: s.id for s in found}
    return beds[number]


def go_to(room: Room, number: str) -> BedsideScreen:
    """That bed in front, for longer than the first second."""
    room.window.go(("bedside", bed(room, number)))
    room.hands.settle()
    room.pass_time(seconds=WAIT_S)
    return live(room)


def live(room: Room) -> BedsideScreen:
    """The bedside in front."""
    here = room.window.screen_here()
    assert isinstance(here, BedsideScreen), type(here)
    return here


def far(room: Room) -> GlanceScreen:
    """Glance in front."""
    here = room.window.screen_here()
    assert isinstance(here, GlanceScreen), type(here)
    return here


def keys(room: Room, text: str) -> None:
    """One key after the other, each to what has the keyboard by then."""
    for sign in text:
        room.hands.type(sign)


def press(room: Room, key: Qt.Key) -> None:
    """One key, and what comes of it."""
    room.hands.press(key)
    room.hands.settle()


def pressures(room: Room, number: str) -> int:
    """How many pressures are charted in that bed."""
    chart = room.desk.sessions[bed(room, number)].chart
    return sum(1 for _ in chart.all(PressureRead).newest())
