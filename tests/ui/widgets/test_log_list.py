"""A shift of a hundred thousand lines opens and scrolls like one of ten."""

import time

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_words import log_rows
from ui.widgets import LogList, LogModel, LogRow

HEADS = ("Time", "What", "Who", "Note")


def test_the_model_keeps_every_promise_of_a_model(qtbot: QtBot) -> None:
    model = LogModel(HEADS)
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(model, mode)
    for count in (0, 1, 40, 3):
        model.set_rows(log_rows(count))
        assert model.rowCount() == count
    assert tester.model() is model


def test_each_column_has_its_words(qtbot: QtBot) -> None:
    model = LogModel(HEADS)
    model.set_rows([LogRow("14:06", "MAP 66 mmHg", "A Mensah", "late entry", "late")])
    words = [model.data(model.index(0, column)) for column in range(4)]
    assert words == ["14:06", "MAP 66 mmHg", "A Mensah", "late entry"]
    heads = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(4)]
    assert heads == list(HEADS)


def test_a_reader_hears_that_a_line_was_withdrawn(qtbot: QtBot) -> None:
    model = LogModel(HEADS)
    model.set_rows([LogRow("13:55", "MAP 76", "A Mensah", "digits swapped", "struck")])
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(0, 1), role) == "withdrawn, MAP 76"
    assert model.data(model.index(0, 0), role) == "13:55"


def test_a_struck_line_is_drawn_with_a_line_through(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    log.resize(900, 200)
    plain = LogRow("13:55", "MAP 76", "A Mensah")
    log.say([plain])
    before = log.grab().toImage()
    log.say([plain._replace(mark="struck")])
    assert log.grab().toImage() != before


def test_a_hundred_thousand_lines_open_and_scroll_at_once(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    log.resize(1200, 700)
    log.show()
    rows = log_rows(100_000)
    start = time.process_time()
    log.say(rows)
    QApplication.processEvents()
    for place in range(0, 100_000, 10_000):
        log.verticalScrollBar().setValue(place)
        log.viewport().repaint()
    assert time.process_time() - start < 1.5


def test_enter_and_double_click_choose_the_line(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    log.resize(900, 300)
    log.show()
    log.say(log_rows(8))
    told: list[LogRow] = []
    log.chosen.connect(told.append)
    log.selectRow(2)
    qtbot.keyClick(log, Qt.Key.Key_Return)
    spot = log.visualRect(log.words.index(1, 1)).center()
    qtbot.mouseClick(log.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    qtbot.mouseDClick(log.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert told == [log.words.row(2), log.words.row(1)]


def test_the_place_is_kept_when_a_line_is_added(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    log.resize(900, 300)
    log.show()
    log.say(log_rows(100))
    log.selectRow(50)
    log.say(log_rows(101))
    current = log.current()
    assert current is not None
    assert current == log.words.row(50)


def test_columns_fill_the_width_and_never_scroll_sideways(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    for width in (700, 1280, 1600):
        log.resize(width, 300)
        log.show()
        QApplication.processEvents()
        total = sum(log.columnWidth(column) for column in range(4))
        assert total == log.viewport().width()
