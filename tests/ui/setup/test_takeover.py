"""Taking over a running infusion by keys alone, then the bedside."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from desks import NOW, a_desk
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.record.entries import AgentRuns, BagHung, LineChosen, PumpRuns, TakenOver
from ui.board.screen import BoardScreen
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.choosing import ChoosingScreen
from ui.setup.takeover import TakeOverPage, TakeOverScreen
from ui.widgets import EntryField, KeyButton
from ui.window import Window

KEYS = "wa12\n70\ne1pleft forearm\n36 h\n3 h\n150\n13.1\n0.05\nvasopressin 0.03 units/min\n"


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
    assert over.since == NOW - timedelta(hours=3)
    assert line is not None
    assert (line.site, line.placed) == ("left forearm", NOW - timedelta(hours=36))
    assert bag is not None
    assert bag.remaining is not None
    runs = chart.event(PumpRuns)
    assert runs is not None
    assert runs.at == NOW
    assert runs.by.person == "nurse"
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


def test_every_control_has_a_name_for_a_reader(window: Window) -> None:
    window.go(("takeover",))
    for field in window.screen_here().findChildren(EntryField):
        assert field.line.accessibleName(), field
