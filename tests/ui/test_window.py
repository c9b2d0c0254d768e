"""The window: places are kept, the clock runs, trouble and bugs are seen."""

from concurrent.futures import ThreadPoolExecutor
from uuid import UUID, uuid4

import pytest
from desks import a_desk
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from unit import septic_shock

from assistant.protocol.model import Protocol
from ui.desk import Desk
from ui.screen import Screen
from ui.widgets import KeyButton, Ribbon, TopBar, TroubleBand, Words
from ui.window import Window


class Plain(Screen):
    """A screen that counts how often it was refreshed and arrived at."""

    def __init__(self, desk: Desk, session: UUID | None) -> None:
        super().__init__(desk)
        self.session, self.refreshed, self.arrived = session, 0, 0

    def refresh(self) -> None:
        self.refreshed += 1

    def arrive(self) -> None:
        self.arrived += 1


def window(qtbot: QtBot, desk: Desk) -> Window:
    makers = {name: lambda session: Plain(desk, session) for name in ("board", "bedside", "sheet")}
    made = Window(desk, makers, training=desk.training)
    qtbot.addWidget(made)
    made.show()
    made.go(("board", None))
    return made


def said(widget: QWidget) -> str:
    return " | ".join(w.words() for w in widget.findChildren(Words) if w.isVisibleTo(widget))


def test_a_screen_is_made_once_so_that_nothing_typed_is_lost(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win, bed = window(qtbot, desk), uuid4()
        win.go(("bedside", bed))
        first = win.screen_here()
        win.go(("board",))
        win.go(("bedside", bed))
        assert win.screen_here() is first
        assert win.session == bed


def test_back_goes_to_the_place_before(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win, bed = window(qtbot, desk), uuid4()
        win.go(("bedside", bed))
        win.go(("sheet", bed))
        win.go(("back",))
        assert win.where() == ("bedside", bed)


def test_an_unknown_place_is_a_bug_and_not_a_blank(qtbot: QtBot) -> None:
    with a_desk() as desk, pytest.raises(KeyError, match="no place called cellar"):
        window(qtbot, desk).go(("cellar",))


def test_a_tick_refreshes_only_the_screen_in_front(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        board = win.screen_here()
        win.go(("bedside", uuid4()))
        bedside = win.screen_here()
        assert isinstance(board, Plain)
        assert isinstance(bedside, Plain)
        before = (board.refreshed, bedside.refreshed)
        win.tick()
        assert (board.refreshed, bedside.refreshed) == (before[0], before[1] + 1)


def test_the_bar_says_who_is_here_and_what_time_it_is(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        win.resize(1800, 900)
        (here,) = [b for b in win.findChildren(KeyButton) if b.key() == "F12"]
        assert here.text() == "RN A Mensah"
        assert "14:06:12" in said(win)
        assert "21-Nov-2026" in said(win)
        desk.sign_in(None)
        assert here.text() == "Nobody signed in"


def test_training_stands_on_the_window_and_in_its_title(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        assert "TRAINING" in win.windowTitle()
        assert "TRAINING. No real patient." in said(win)


def test_H24_screens_of_no_patient_say_what_the_protocols_here_are_worth(qtbot: QtBot) -> None:
    with a_desk(training=False) as desk:
        win = window(qtbot, desk)
        ribbon = win.findChild(Ribbon)
        assert isinstance(ribbon, Ribbon)
        assert ribbon.isVisible()
        assert "Training content, not approved on this unit" in said(win)
        win.go(("bedside", uuid4()))
        assert not ribbon.isVisible()


def test_H24_protocols_that_are_not_read_yet_count_as_unsigned_and_are_not_waited_for(
    qtbot: QtBot,
) -> None:
    with a_desk(training=False) as desk:
        asked: list[str] = []

        def read() -> dict[str, Protocol]:
            asked.append("read")
            return {"NE-ADULT-SEPTIC": septic_shock()}

        slow = Desk(desk.journal, read, desk.clock, desk.zone, ThreadPoolExecutor(1))
        win = window(qtbot, slow)
        assert not slow.profiles_read
        ribbon = win.findChild(Ribbon)
        assert isinstance(ribbon, Ribbon)
        assert ribbon.isVisible()
        assert "Training content, not approved on this unit" in said(win)
        assert asked == []
        assert slow.protocol == septic_shock()
        win.tick()
        assert ribbon.isVisible()
        assert asked == ["read"]


def test_H54_trouble_stands_in_a_band_until_it_was_seen(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        desk.trouble.emit("The disk is full. Make room.")
        band = win.findChild(TroubleBand)
        assert isinstance(band, TroubleBand)
        assert band.isVisible()
        assert "Not saved" in said(band)
        assert "The disk is full." in said(band)


def test_the_key_of_the_bedside_never_does_nothing(qtbot: QtBot) -> None:
    with a_desk("demo_bed_3") as desk:
        (only,) = desk.sessions
        win = window(qtbot, desk)
        win.findChild(TopBar).gone.emit("bedside")
        assert win.where() == ("bedside", only)
    with a_desk("demo_bed_3", "demo_bed_12") as desk:
        win = window(qtbot, desk)
        win.go(("sheet", None))
        win.findChild(TopBar).gone.emit("bedside")
        assert win.where() == ("board", None)


def test_training_stands_at_the_same_place_on_every_screen(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        ribbon, bar = win.findChild(Ribbon), win.findChild(TopBar)
        assert isinstance(ribbon, Ribbon)
        assert isinstance(bar, TopBar)
        assert ribbon.isVisible()
        assert ribbon.y() == bar.y() + bar.height()


class Takes(Plain):
    """A screen that takes every code."""

    def scanned(self, text: str) -> bool:
        self.taken = text
        return True


def test_a_code_that_nothing_here_takes_is_told_in_one_sentence(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = window(qtbot, desk)
        win.scanned("12972876")
        assert "Nothing on this page takes the code that was scanned." in win.trouble_said()
        assert "12972876" not in win.trouble_said()


def test_the_screen_in_front_takes_a_code(qtbot: QtBot) -> None:
    with a_desk() as desk:
        win = Window(desk, {"board": lambda session: Takes(desk, session)})
        qtbot.addWidget(win)
        win.go(("board", None))
        win.scanned("12972876")
        front = win.screen_here()
        assert isinstance(front, Takes)
        assert front.taken == "12972876"
        assert win.trouble_said() == ""
