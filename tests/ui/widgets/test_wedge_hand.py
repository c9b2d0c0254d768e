"""Beside a scanner a hand types as ever: every key comes to its widget, in order, and soon."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from scanner import Keyboard
from two_fields import TwoFields, wait

from ui.widgets.replay import HeldKey, keyboard_at, replay

CODE = "0109521234000013"


def test_a_hand_types_what_it_types_in_order(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.type("OKAFOR, Grace")
    wait(qtbot)
    assert (scans, desk.first.text()) == ([], "OKAFOR, Grace")


def test_a_quick_hand_that_rolls_over_its_keys_is_no_scanner(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    for pair in ("12", "34", "56", "78"):
        keys.key(ord(pair[0]), pair[0])
        keys.key(ord(pair[1]), pair[1], after=20)
    wait(qtbot)
    assert (scans, desk.first.text()) == ([], "12345678")


def test_a_value_and_enter_come_in_their_order(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.type("61", after=20)
    keys.key(Qt.Key.Key_Return, "\r", after=20)
    assert desk.entered == ["61"]
    keys.type("2")
    keys.key(Qt.Key.Key_Backspace, after=10)
    wait(qtbot)
    assert (scans, desk.first.text()) == ([], "61")


def test_a_held_key_comes_on_within_a_blink(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.type("6")
    assert desk.first.text() == ""
    qtbot.waitUntil(lambda: desk.first.text() == "6", timeout=500)


def test_H14_a_bouncing_key_and_a_key_held_down_are_no_scan(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.type("66", after=8)
    wait(qtbot)
    assert desk.first.text() == "66"
    keys.at += 1_000
    keys.type("1" * 20, after=30)
    wait(qtbot)
    assert desk.first.text() == "66" + "1" * 20
    for _ in range(12):
        keys.key(Qt.Key.Key_2, "2", after=30, repeat=True)
    assert desk.first.text() == "66" + "1" * 20 + "2" * 12
    assert scans == []


def test_a_paste_is_no_scan(
    desk: TwoFields, scans: list[str], window: QWindow, qtbot: QtBot
) -> None:
    QApplication.clipboard().setText("12972876")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    wait(qtbot)
    assert (scans, desk.first.text()) == ([], "12972876")


def test_a_key_without_a_time_of_its_own_is_never_held(desk: TwoFields, scans: list[str]) -> None:
    QTest.keyClicks(desk.first.line, CODE)
    assert (scans, desk.first.text()) == ([], CODE)


def test_a_shortcut_of_one_key_still_works_by_hand(
    desk: TwoFields, scans: list[str], window: QWindow, qtbot: QtBot
) -> None:
    desk.button.setFocus()
    QTest.keyClick(window, "a")
    qtbot.waitUntil(lambda: desk.told == ["A"])
    QTest.keyClick(window, " ")
    qtbot.waitUntil(lambda: desk.told == ["A", "click"])
    desk.shortcut.setEnabled(False)
    QTest.keyClick(window, "a")
    wait(qtbot)
    assert desk.told == ["A", "click"]


def test_in_a_field_the_same_key_is_a_letter(
    desk: TwoFields, scans: list[str], window: QWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(window, "a")
    qtbot.waitUntil(lambda: desk.first.text() == "a")
    assert desk.told == []


def test_a_click_elsewhere_does_not_carry_a_key_along(
    desk: TwoFields, scans: list[str], keys: Keyboard, window: QWindow
) -> None:
    keys.type("7")
    at = desk.second.line.mapTo(desk, QPoint(5, 5))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert desk.second.line.hasFocus()
    assert (desk.first.text(), desk.second.text()) == ("7", "")


def test_keys_go_to_the_widget_that_had_the_keyboard_and_follow_where_they_lead(
    desk: TwoFields, qtbot: QtBot
) -> None:
    none = Qt.KeyboardModifier.NoModifier
    desk.first.line.textEdited.connect(lambda _text: desk.second.setFocus())
    held = [HeldKey(ord(sign), none, sign, keyboard_at()) for sign in "12"]
    replay(held)
    assert (desk.first.text(), desk.second.text()) == ("1", "2")
    gone = QLineEdit()
    lost = HeldKey(ord("3"), none, "3", gone)
    gone.deleteLater()
    qtbot.waitSignal(gone.destroyed, raising=False)
    qtbot.waitUntil(lambda: not _is_there(gone))
    replay([lost, HeldKey(ord("4"), none, "4", None)])
    assert (desk.first.text(), desk.second.text()) == ("1", "2")


def _is_there(widget: QObject) -> bool:
    try:
        widget.objectName()
    except RuntimeError:
        return False
    return True
