"""Taking over a running infusion by keys alone, then the bedside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from desks import NOW, a_desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot
from setup_hands import visible_texts

from assistant.record.entries import (
    AgentRuns,
    BagHung,
    LineChosen,
    PressureRead,
    PumpRuns,
    TakenOver,
)
from ui.board.screen import BoardScreen
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.choosing import ChoosingScreen
from ui.setup.hurried_rows import ReasonRow
from ui.setup.takeover import TakeOverPage, TakeOverScreen
from ui.widgets import EntryField, KeyButton
from ui.window import Window

LEAST = 644
"""What the smallest window leaves to a screen below its head and the two lines of training."""
MINUTE = NOW.replace(second=0)
KEYS = "wa12\n70\ne1pleft forearm\n36 h\n3 h\n150\n13.1\n66\n0.05\nvasopressin 0.03 units/min\n"


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk() as made:
        yield made


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Window:
    made = Window(desk, {
        "board": lambda _none: BoardScreen(desk), "choose": lambda _none: ChoosingScreen(desk),
        "takeover": lambda session: TakeOverScreen(desk, session),
        "bedside": lambda _session: Screen(desk),
    })  # fmt: skip
    qtbot.addWidget(made)
    made.resize(1600, 1000)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.go(("board",))
    return made


def typed(window: Window, text: str) -> None:
    for sign in text:
        at = QApplication.focusWidget() or window
        if sign == "\n":
            QTest.keyClick(at, Qt.Key.Key_Return)
        else:
            QTest.keyClicks(at, sign)


def hold(window: Window, key: Qt.Key) -> None:
    at = QApplication.focusWidget() or window
    QTest.keyClick(at, key, Qt.KeyboardModifier.ControlModifier)


def test_from_the_board_to_the_bedside_by_keys_alone(qtbot: QtBot, window: Window) -> None:
    hold(window, Qt.Key.Key_T)
    assert window.where()[0] == "takeover"
    typed(window, KEYS)
    hold(window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.where()[0] == "bedside")
    (session,) = window.desk.sessions.values()
    chart = session.chart
    over, line, bag = chart.last(TakenOver), chart.last(LineChosen), chart.last(BagHung)
    assert over is not None
    assert over.since == MINUTE - timedelta(hours=3)
    assert line is not None
    assert (line.site, line.placed) == ("left forearm", MINUTE - timedelta(hours=36))
    assert bag is not None
    assert bag.remaining is not None
    runs = chart.event(PumpRuns)
    assert runs is not None
    assert runs.at == NOW
    assert runs.by.person == "nurse"
    pressure = chart.last(PressureRead)
    assert pressure is not None
    assert pressure.map is not None
    assert pressure.map.text == "66"
    assert len(chart.all(AgentRuns)) == 1


def test_it_stands_on_the_page_that_asks_what_it_is_for(window: Window) -> None:
    window.go(("choose",))
    keys = [made.key() for made in window.screen_here().findChildren(KeyButton)]
    assert "Ctrl+T" in keys
    hold(window, Qt.Key.Key_T)
    assert window.where()[0] == "takeover"


def test_the_dose_is_shown_as_the_rate_gives_it_and_never_filled_in(window: Window) -> None:
    window.go(("takeover",))
    typed(window, "wa12\n70\nm1c\n?\n?\n150\n39.4\n")
    page = window.screen_here().findChild(TakeOverPage)
    assert page is not None
    assert page.texts().get("dose", "") == ""
    assert "0.15" in page.gives_words()


def test_it_fits_the_smallest_window_without_scrolling(qtbot: QtBot, desk: Desk) -> None:
    made = TakeOverScreen(desk)
    qtbot.addWidget(made)
    made.resize(1280, LEAST)
    made.show()
    made.arrive()
    for sign in KEYS[: KEYS.index("vasopressin")]:
        at = QApplication.focusWidget() or made
        QTest.keyClick(at, Qt.Key.Key_Return) if sign == "\n" else QTest.keyClicks(at, sign)
    QApplication.processEvents()
    for area in made.findChildren(QScrollArea):
        assert area.verticalScrollBar().maximum() == 0


def test_a_rate_that_does_not_give_the_ordered_dose_says_what_it_gives(
    qtbot: QtBot, window: Window
) -> None:
    window.go(("takeover",))
    typed(window, "wa12\n70\nm1c\n?\n?\n?\n13.7\n\n0.05\n")
    screen = window.screen_here()
    qtbot.waitUntil(lambda: bool(screen.findChildren(ReasonRow)))
    assert "13.7\u00a0mL/h gives 0.052\u00a0mcg/kg/min, not 0.05\u00a0mcg/kg/min." in " ".join(
        visible_texts(screen)
    )
    row = screen.findChildren(ReasonRow)[0]
    assert row.choices.options()[0].choice.text == "Read it again"


def test_every_control_has_a_name_for_a_reader(window: Window) -> None:
    window.go(("takeover",))
    for field in window.screen_here().findChildren(EntryField):
        assert field.line.accessibleName(), field
