"""The board: every infusion in its place, openable by bed, by key and by mouse."""

from concurrent.futures import ThreadPoolExecutor

from desks import a_desk
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from assistant.record.entries import Amount, BedTaken, PressureRead
from ui.board.help import HelpScreen, chapters, title_of
from ui.board.screen import BoardScreen
from ui.board.settings import SettingsScreen
from ui.board.tile import BoardTile
from ui.desk import Desk
from ui.theme import apply, load_fonts, theme_named
from ui.widgets import Words
from ui.widgets.fit import clipped_texts

STORIES = ("demo_bed_12", "demo_bed_3", "demo_bed_7")


def texts(widget: QWidget) -> str:
    return " | ".join(w.words() for w in widget.findChildren(Words) if w.isVisibleTo(widget))


def shown(qtbot: QtBot, screen: BoardScreen) -> BoardScreen:
    qtbot.addWidget(screen)
    screen.resize(1600, 900)
    screen.show()
    screen.refresh()
    return screen


def test_an_empty_board_says_how_to_begin(qtbot: QtBot) -> None:
    with a_desk() as desk:
        assert "Ctrl+N starts one" in texts(shown(qtbot, BoardScreen(desk)))


def test_every_infusion_shows_its_dose_rate_and_pressure_in_bed_order(qtbot: QtBot) -> None:
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        tiles = board.findChildren(BoardTile)
        told = sorted(t.accessibleName() for t in tiles)
        assert len(told) == len(STORIES)
        assert (
            "dose 0.09 micrograms per kilogram per minute, pump 23.6 millilitres per hour, MAP 61, "
            "4 below" in told[0]
        )
        beds = [t.accessibleName().split(",")[0] for t in sorted(tiles, key=_place)]
        assert beds == ["Bed 3", "Bed 7", "Bed 12"]


def _place(tile: BoardTile) -> tuple[int, int]:
    return (tile.y(), tile.x())


def test_typing_a_bed_and_enter_opens_it(qtbot: QtBot) -> None:
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        board.arrive()
        with qtbot.waitSignal(board.go) as going:
            qtbot.keyClicks(board, "12")
            qtbot.keyClick(board, Qt.Key.Key_Return)
        place, session = going.args[0] if going.args else ("", None)
        assert place == "bedside"
        assert board.desk.sessions[session].chart.last(PressureRead) is not None


def test_a_bed_without_an_infusion_goes_nowhere(qtbot: QtBot) -> None:
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        with qtbot.assertNotEmitted(board.go):
            qtbot.keyClicks(board, "99")
            qtbot.keyClick(board, Qt.Key.Key_Return)


def test_a_click_on_a_tile_opens_it(qtbot: QtBot) -> None:
    with a_desk("demo_bed_3") as desk:
        board = shown(qtbot, BoardScreen(desk))
        with qtbot.waitSignal(board.go):
            qtbot.mouseClick(board.findChild(BoardTile), Qt.MouseButton.LeftButton)


def test_a_new_reading_is_on_the_tile_at_the_next_tick(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        board = shown(qtbot, BoardScreen(desk))
        (session,) = desk.sessions
        with qtbot.waitSignal(desk.charted):
            reading = PressureRead(map=Amount(text="70", unit="mmHg"))
            desk.submit(session, desk.act(reading))
        board.refresh()
        assert "MAP 70, in target" in board.findChildren(BoardTile)[0].accessibleName()


def test_a_new_infusion_begins_with_what_it_is_for_where_there_are_several_profiles(
    qtbot: QtBot,
) -> None:
    with a_desk() as one:
        rows = dict.fromkeys(("NE-ADULT-SEPTIC", "NE-OURS"), one.protocol)
        several = Desk(one.journal, lambda: rows, one.clock, one.zone, ThreadPoolExecutor(1))
        for desk, place in ((one, ("setup", None)), (several, ("choose",))):
            board = BoardScreen(desk)
            qtbot.addWidget(board)
            with qtbot.waitSignal(board.go) as told:
                board.begin()
            assert told.args == [place]


def test_the_manual_opens_on_its_first_chapter_and_every_chapter_can_be_read(
    qtbot: QtBot,
) -> None:
    with a_desk() as desk:
        help_ = HelpScreen(desk)
        qtbot.addWidget(help_)
        for path in chapters():
            help_.show_chapter(path)
            assert title_of(path) in help_.text()


def test_settings_tell_what_was_chosen(qtbot: QtBot) -> None:
    with a_desk() as desk:
        settings = SettingsScreen(desk, "hour", 100)
        qtbot.addWidget(settings)
        settings.show()
        assert settings.themes.value() == "hour"
        with qtbot.waitSignal(settings.chosen) as chosen:
            settings.sizes.options()[2].click()
        assert chosen.args == ["text", "150"]


def test_H45_a_tile_says_how_old_its_pressure_is(qtbot: QtBot) -> None:
    with a_desk("demo_bed_12") as desk:
        board = shown(qtbot, BoardScreen(desk))
        (tile,) = board.findChildren(BoardTile)
        said = texts(tile)
        assert "MAP | now" in said
        assert "MAP, last 45 min" in said


def test_in_a_small_window_every_bed_of_three_is_wholly_in_sight(
    qtbot: QtBot, qapp: QApplication
) -> None:
    load_fonts()
    apply(qapp, theme_named("night"), 100)
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        board.resize(1280, 644)
        qtbot.waitUntil(lambda: board.height() == 644)
        board.refresh()
        QApplication.processEvents()
        port = board._scroll.viewport()
        for tile in board.findChildren(BoardTile):
            corner = tile.mapTo(port, tile.rect().bottomRight())
            assert port.rect().contains(corner), tile.accessibleName()
            assert clipped_texts(tile) == []


def test_a_typed_bed_is_opened_and_not_the_tile_that_had_the_keyboard(qtbot: QtBot) -> None:
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        three = min(board.findChildren(BoardTile), key=_place)
        assert three.accessibleName().startswith("Bed 3")
        three.setFocus()
        with qtbot.waitSignal(board.go) as going:
            qtbot.keyClicks(three, "12")
            qtbot.keyClick(QApplication.focusWidget() or board, Qt.Key.Key_Return)
        _, session = going.args[0] if going.args else ("", None)
        assert any(e.what.bed == "12" for e in desk.sessions[session].chart.all(BedTaken))


def test_backspace_takes_back_a_digit_of_the_bed(qtbot: QtBot) -> None:
    with a_desk(*STORIES) as desk:
        board = shown(qtbot, BoardScreen(desk))
        qtbot.keyClicks(board, "13")
        assert "Bed 13: no infusion in this bed" in texts(board)
        qtbot.keyClick(board, Qt.Key.Key_Backspace)
        qtbot.keyClicks(board, "2")
        assert "Bed 12: Enter opens it" in texts(board)
