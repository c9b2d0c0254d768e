"""Bars, rails, sheets and columns: where one is, how one goes on, and what stays in sight."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_words import BANNER, PLACES, STEPS
from ui.widgets import (
    ColumnsLayout,
    EntryField,
    FlowLayout,
    KeyButton,
    PatientBanner,
    RailStep,
    ScrollColumn,
    Sheet,
    StepRail,
    TopBar,
    WizardFooter,
    Words,
)
from ui.widgets.fit import clipped_texts, overlapping


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def active(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_place_is_reached_by_hand_and_by_its_key(qtbot: QtBot) -> None:
    bar = TopBar(PLACES)
    active(qtbot, bar)
    told: list[str] = []
    bar.gone.connect(told.append)
    qtbot.mouseClick(bar.findChildren(KeyButton)[0], Qt.MouseButton.LeftButton)
    qtbot.keyClick(bar, Qt.Key.Key_F4)
    assert told == ["board", "handover"]


def test_the_bar_marks_where_one_is(qtbot: QtBot) -> None:
    bar = TopBar(PLACES)
    qtbot.addWidget(bar)
    bar.set_here("log")
    assert [b.text() for b in bar.findChildren(KeyButton) if b.chosen()] == ["Shift log"]


def test_the_banner_shows_every_identifier_and_fact(qtbot: QtBot) -> None:
    banner = PatientBanner(BANNER)
    qtbot.addWidget(banner)
    banner.resize(1280, 200)
    banner.show()
    texts = {label.words() for label in banner.findChildren(Words)}
    facts = [*BANNER.identifiers, *(fact for column in BANNER.columns for fact in column)]
    assert {fact.value for fact in facts} <= texts
    assert {"12", "OKAFOR, Grace (Ms)"} <= texts
    assert any(BANNER.training in text and BANNER.notice in text for text in texts)


def test_a_very_long_name_is_never_cut(qtbot: QtBot) -> None:
    name = "WOLFESCHLEGELSTEINHAUSEN-BERGERDORFF, Hubert Blaine Maximilian Aurelius (Mr)"
    window = QWidget()
    column = QVBoxLayout(window)
    banner = PatientBanner(BANNER.__class__("12", name, BANNER.identifiers, BANNER.columns))
    column.addWidget(banner)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    settle()
    assert clipped_texts(window) == []
    assert overlapping(window) == []


def test_a_step_tells_its_number_state_and_result(qtbot: QtBot) -> None:
    rail = StepRail(STEPS)
    qtbot.addWidget(rail)
    names = [step.accessibleName() for step in rail.rows()]
    assert names[0] == "Step 1, Patient and order, done, Order read back, Dr Lind 13:52"
    assert "left for later" in names[2]
    assert names[5] == "Step 6, Confirm, waiting"


@pytest.mark.parametrize("by_key", [False, True])
def test_a_step_is_chosen_by_hand_and_by_keyboard(qtbot: QtBot, by_key: bool) -> None:
    rail = StepRail(STEPS)
    active(qtbot, rail)
    told: list[str] = []
    rail.chosen.connect(told.append)
    step = rail.rows()[1]
    if by_key:
        qtbot.keyClick(step, Qt.Key.Key_Return)
    else:
        qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert told == ["fluids"]


def test_the_keyboard_stays_on_its_step_when_the_rail_changes(qtbot: QtBot) -> None:
    rail = StepRail(STEPS)
    active(qtbot, rail)
    rail.rows()[1].setFocus()
    rail.say([RailStep("who", "Patient", "", "done"), RailStep("fluids", "Fluids", "", "done")])
    assert rail.rows()[1].hasFocus()


def test_continue_is_closed_with_its_reason_and_open_without(qtbot: QtBot) -> None:
    footer = WizardFooter()
    active(qtbot, footer)
    told: list[str] = []
    footer.go_on.connect(lambda: told.append("on"))
    footer.back.connect(lambda: told.append("back"))
    footer.set_reason("Continue opens when the weight is typed.")
    qtbot.keyClick(footer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert told == []
    assert "weight" in footer.go_button.accessibleDescription()
    footer.set_reason("")
    qtbot.keyClick(footer, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(footer, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert told == ["on", "back"]


def test_a_sheet_leaves_the_left_in_sight_and_gives_the_keyboard_back(qtbot: QtBot) -> None:
    screen = QWidget()
    field = QLineEdit(screen)
    sheet = Sheet(screen, "New bag")
    inside = EntryField("Rate", "mL/h")
    sheet.add(inside)
    screen.resize(1280, 720)
    active(qtbot, screen)
    field.setFocus()
    told: list[bool] = []
    sheet.closed.connect(lambda: told.append(True))
    sheet.open()
    assert inside.line.hasFocus()
    assert sheet.geometry().left() > 500
    assert sheet.geometry().right() == 1279
    qtbot.keyClick(inside.line, Qt.Key.Key_Escape)
    assert sheet.isHidden()
    assert field.hasFocus()
    assert told == [True]


def test_a_sheet_follows_its_screen(qtbot: QtBot) -> None:
    screen = QWidget()
    sheet = Sheet(screen, "New bag")
    screen.resize(1280, 720)
    active(qtbot, screen)
    sheet.open()
    screen.resize(1600, 1000)
    settle()
    assert (sheet.geometry().right(), sheet.height()) == (1599, 1000)


def test_a_column_never_scrolls_sideways_and_follows_the_keyboard(qtbot: QtBot) -> None:
    column = ScrollColumn()
    fields = [EntryField(f"Field {at}", "mL") for at in range(20)]
    for field in fields:
        column.add(field)
    active(qtbot, column)
    column.resize(column.minimumSizeHint().width(), 300)
    settle()
    assert column.horizontalScrollBar().maximum() == 0
    fields[19].setFocus()
    settle()
    assert column.verticalScrollBar().value() > 0
    assert not fields[19].visibleRegion().isEmpty()


def test_columns_stand_side_by_side_or_below_each_other(qtbot: QtBot) -> None:
    window = QWidget()
    line = ColumnsLayout(window)
    parts = [QWidget(), QWidget()]
    for part in parts:
        part.setMinimumSize(400, 50)
        line.add(part)
    qtbot.addWidget(window)
    window.resize(1000, 200)
    window.show()
    settle()
    assert (parts[0].y(), parts[1].y()) == (0, 0)
    assert parts[0].width() == parts[1].width()
    assert parts[1].height() == 200
    window.resize(700, 300)
    settle()
    assert parts[1].y() > parts[0].geometry().bottom()
    assert parts[0].width() == 700


def test_flow_wraps_and_tells_its_height(qtbot: QtBot) -> None:
    window = QWidget()
    flow = FlowLayout(window, gap=8, line_gap=8)
    for _ in range(6):
        button = KeyButton("Button", "F6")
        flow.addWidget(button)
    qtbot.addWidget(window)
    assert flow.heightForWidth(2000) == 44
    assert flow.heightForWidth(300) == 3 * 44 + 2 * 8


def test_a_cut_text_and_an_overlap_are_found(qtbot: QtBot) -> None:
    window = QWidget()
    cut, over = Words("A sentence with far too little room", parent=window), KeyButton("Chart")
    over.setParent(window)
    cut.setGeometry(0, 0, 60, 16)
    over.setGeometry(20, 4, 100, 44)
    window.resize(90, 100)
    qtbot.addWidget(window)
    window.show()
    found = clipped_texts(window)
    assert any(line.startswith("cut: Words") for line in found)
    assert any(line.startswith("outside: KeyButton") for line in found)
    assert len(overlapping(window)) == 1


def test_a_narrow_bar_stays_one_line_and_its_keys_go_on_working(qtbot: QtBot) -> None:
    bar = TopBar(PLACES)
    active(qtbot, bar)
    bar.set_person("RN A Mensah")
    bar.set_now("Thu 14-Aug-2025", "14:06:12")
    buttons = bar.findChildren(KeyButton)
    taken: list[int] = []
    for width in (1600, 1100, 900):
        bar.resize(width, 60)
        QApplication.processEvents()
        assert bar.heightForWidth(width) < 70, width
        taken.append(sum(b.sizeHint().width() for b in buttons))
    assert taken == sorted(set(taken), reverse=True)
    told: list[str] = []
    bar.gone.connect(told.append)
    qtbot.keyClick(bar, Qt.Key.Key_F4)
    assert told == ["handover"]
