"""Everything on a pane is large, inside of it and on nothing else, whatever the values are."""

from dataclasses import replace
from datetime import UTC
from itertools import combinations
from uuid import uuid4

import pytest
from charting import clock
from infusion import chart, titrating
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from unitprotocol import protocol

from assistant.views.glance import Glance, Round, Shout, glance
from ui.glance.half import paint_half
from ui.glance.ink import LEAST, Ink, unit_of
from ui.glance.pane import GlancePane
from ui.glance.parts import shout_lines
from ui.glance.whole import paint_whole
from ui.theme import load_fonts

NB = "\u00a0"
PLAIN = glance(uuid4(), chart(titrating()), protocol(), clock("14:06"), UTC)
LATE = Round(0.0, (f"17{NB}min",), "MAP", overdue=True, late=True)
HOURS = Round(0.4, (f"3{NB}h", f"20{NB}min"), "MAP", overdue=False)
STATES = {
    "plain": PLAIN,
    "calm": replace(PLAIN, alert=None, against="in target", way="in"),
    "many": replace(PLAIN, more=3, alert=Shout("high", "Danger signs: call")),
    "long alert": replace(PLAIN, alert=Shout("high", "Systolic 78 is under 80 and more words")),
    "three digits": replace(PLAIN, map="118", against="43 above target", way="above"),
    "gone": replace(PLAIN, fresh="gone", against="", way="", map_age="last 61 at 13:50", next=LATE),
    "old": replace(PLAIN, fresh="old", aged=True, map_age=f"12{NB}min ago", next=LATE),
    "hours": replace(PLAIN, next=HOURS),
    "small dose": replace(PLAIN, dose="0.0125", pump=f"0.33{NB}mL/h"),
    "large dose": replace(PLAIN, dose="1,250.5", unit="mcg/min", pump=f"1,012.5{NB}mL/h"),
    "paused": replace(PLAIN, stands="Paused", since="since 14:02", pump="",
                      bag=(f"Bag 1,212{NB}mL",)),
    "not known": replace(PLAIN, dose="", pump="", bag=("Bag not known",)),
    "base not read": replace(PLAIN, base="base not yet read"),
    "long bed": replace(PLAIN, bed="12-B", initials="M. G. O."),
}  # fmt: skip


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


def drawn(shown: Glance, width: int, height: int, *, half: bool) -> Ink:
    """The ink of a pane of that many pixels; of a half one beside another."""
    picture = QPixmap(width, height)
    painter = QPainter(picture)
    unit = unit_of(width * (2 if half else 1), height)
    ink = Ink(painter, unit)
    (paint_half if half else paint_whole)(ink, shown, 0, (width / unit, height / unit), "14:06")
    painter.end()
    return ink


def over_each_other(ink: Ink) -> list[str]:
    return [
        f"{one[0]} on {other[0]}"
        for one, other in combinations(ink.boxes, 2)
        if one[1].adjusted(2, 2, -2, -2).intersects(other[1].adjusted(2, 2, -2, -2))
    ]


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("size", [(1600, 1000), (1280, 720), (1280, 650), (1920, 1200)])
@pytest.mark.parametrize("half", [False, True], ids=["whole", "half"])
def test_every_text_is_large_and_has_room(state: str, size: tuple[int, int], half: bool) -> None:
    width, height = size[0] // (2 if half else 1), size[1]
    ink = drawn(STATES[state], width, height, half=half)
    inside = QRectF(0, 0, width / ink.unit, height / ink.unit)
    assert all(px >= LEAST for _text, px in ink.drawn)
    assert [text for text, box in ink.boxes if not inside.contains(box)] == []
    assert over_each_other(ink) == []


def test_a_stale_pressure_is_smaller_and_then_dashes() -> None:
    sizes = {
        name: dict(drawn(STATES[name], 1600, 1000, half=False).drawn) for name in ("plain", "old")
    }
    assert sizes["old"]["61"] == pytest.approx(sizes["plain"]["61"] * 0.6)
    assert "61" not in dict(drawn(STATES["gone"], 1600, 1000, half=False).drawn)


def test_what_waits_behind_the_alert_is_counted_on_its_row() -> None:
    ink = drawn(PLAIN, 1600, 1000, half=False)
    said = Shout("medium", "MAP 4 below target")
    assert shout_lines(ink, said, 2, 1500) == ["MAP 4 below target  +2"]
    assert "MAP 4 below target  +3" not in dict(drawn(STATES["many"], 800, 900, half=True).drawn)


def test_a_pane_speaks_the_same_words_and_tells_whose_it_is_when_it_is_pressed(
    qtbot: QtBot,
) -> None:
    pane = GlancePane()
    qtbot.addWidget(pane)
    pane.resize(800, 500)
    pane.say(PLAIN, 1, beside="14:06", half=False, unit=0.5)
    assert pane.accessibleName() == PLAIN.spoken
    with qtbot.waitSignal(pane.pressed) as told:
        QTest.mouseClick(pane, Qt.MouseButton.LeftButton)
    assert told.args == [PLAIN.session]


def test_the_unit_stands_on_the_line_of_its_dose() -> None:
    for half in (False, True):
        boxes = dict(drawn(PLAIN, 800 if half else 1600, 900, half=half).boxes)
        assert boxes["0.09"].bottom() == boxes["mcg/kg/min"].bottom()
