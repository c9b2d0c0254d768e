"""H42: what is due stands on top of another program, and never takes its keys."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from assistant.views.due_notice import DueRow
from ui.sound.notice import Notice, notice_words

ONE, TWO = UUID(int=1), UUID(int=2)
ROWS = (
    DueRow(ONE, "Bed 12", "medium", "MAP check 6 min late"),
    DueRow(TWO, "Bed 7", "low", "Site check due 14:10"),
    DueRow(TWO, "Bed 7", "low", "MAP check due 14:11"),
)


def test_it_says_bed_what_and_how_late_and_how_many_more() -> None:
    words = notice_words(ROWS)
    assert words is not None
    assert words.sentence == "Bed 12: MAP check 6 min late"
    assert (words.level, words.detail, words.more) == (
        "medium",
        "Bed 7: Site check due 14:10",
        "+1",
    )
    assert notice_words(()) is None


def test_H42_it_is_on_top_and_takes_no_focus(qtbot: QtBot) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_rows(ROWS, wanted=True)
    assert notice.isVisible()
    flags = notice.windowFlags()
    for flag in ("WindowStaysOnTopHint", "WindowDoesNotAcceptFocus", "FramelessWindowHint"):
        assert flags & getattr(Qt.WindowType, flag)
    assert notice.testAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    assert QApplication.focusWidget() is field
    buttons = notice.findChildren(QPushButton)
    assert buttons
    assert {b.focusPolicy() for b in buttons} == {Qt.FocusPolicy.NoFocus}


def test_a_click_anywhere_asks_for_the_bed_of_the_first_row(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    notice.show_rows(ROWS, wanted=True)
    with qtbot.waitSignal(notice.wanted) as told:
        qtbot.mouseClick(notice.strip, Qt.MouseButton.LeftButton)
    assert told.args == [ONE]
    with qtbot.waitSignal(notice.wanted):
        notice.findChildren(QPushButton)[0].click()


def test_it_goes_when_nothing_is_due_or_the_program_is_in_front(qtbot: QtBot) -> None:
    notice = Notice()
    qtbot.addWidget(notice)
    for rows, wanted in (((), True), (ROWS, False)):
        notice.show_rows(ROWS, wanted=True)
        notice.show_rows(rows, wanted=wanted)
        assert not notice.isVisible()
