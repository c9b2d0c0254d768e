"""A scanner types faster than a hand: its keys reach no widget."""

from __future__ import annotations

from random import Random
from typing import cast

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from scanner import FAST, GS, TAB, Keyboard, scan_by_system
from two_fields import TwoFields, wait

from ui.widgets.wedge import Wedge

CODE = "0109521234000013"


def test_H07_no_key_of_a_scan_reaches_the_field_in_focus(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.scan(CODE)
    wait(qtbot)
    assert scans == [CODE]
    assert desk.first.text() == ""
    assert desk.entered == []


def test_H07_a_scan_through_the_systems_own_door_reaches_no_field(
    desk: TwoFields, scans: list[str], window: QWindow, qtbot: QtBot
) -> None:
    scan_by_system(window, f"01{CODE}10A{GS}21B")
    wait(qtbot)
    assert scans == [f"01{CODE}10A{GS}21B"]
    assert desk.first.text() == ""
    assert desk.told == []


def test_H07_a_scan_reaches_no_pin(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    desk.second.setFocus()
    keys.scan("NU-123456")
    wait(qtbot)
    assert scans == ["NU-123456"]
    assert desk.second.text() == ""


def test_H07_a_scan_presses_no_button_and_no_shortcut(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    desk.button.setFocus()
    keys.scan("A A 12345")
    wait(qtbot)
    assert (scans, desk.told) == (["A A 12345"], [])


def test_H07_a_window_that_cannot_be_told_is_watched_with_all_the_others(
    desk: TwoFields, qapp: QApplication, keys: Keyboard, qtbot: QtBot
) -> None:
    wedge, found = Wedge(qapp), list[str]()
    wedge.scanned.connect(found.append)
    wedge._watch(cast("QWindow", QObject(desk)))  # what PySide hands out by mistake is no window
    keys.scan(CODE)
    wait(qtbot)
    assert (found, desk.first.text(), desk.entered) == ([CODE], "", [])
    keys.key(Qt.Key.Key_7, "7", after=1_000)
    wait(qtbot)
    assert desk.first.text() == "7"
    wedge.close()


@pytest.mark.parametrize("end", [TAB, Qt.Key.Key_Enter, None])
def test_a_scan_ends_with_tab_or_enter_or_a_pause(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot, end: Qt.Key | None
) -> None:
    keys.scan(CODE, end)
    qtbot.waitUntil(lambda: scans == [CODE])
    assert desk.first.line.hasFocus()
    assert desk.first.text() == ""


def test_a_second_end_behind_a_scan_presses_nothing(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.scan(CODE)
    keys.key(Qt.Key.Key_J, "\n", after=FAST, modifiers=Qt.KeyboardModifier.ControlModifier)
    keys.key(Qt.Key.Key_Return, "\r", after=FAST)
    wait(qtbot)
    assert (scans, desk.entered) == ([CODE], [])
    keys.key(Qt.Key.Key_Return, "\r", after=1_000)
    assert desk.entered == [""]


def test_two_scans_in_a_row_are_two(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.scan(CODE, None)
    keys.scan("NU-123456")
    wait(qtbot)
    assert scans == [CODE, "NU-123456"]
    assert desk.first.text() == ""


def test_the_typed_separator_and_its_substitute_key_are_part_of_the_code(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    keys.at += 1_000
    keys.type(f"10LOT{GS}21", after=FAST)
    keys.key(Qt.Key.Key_F8, after=FAST)
    keys.type("AB", after=FAST)
    keys.key(Qt.Key.Key_Return, "\r", after=FAST)
    wait(qtbot)
    assert scans == [f"10LOT{GS}21{GS}AB"]


def test_after_it_is_closed_nothing_is_held(
    qapp: QApplication, desk: TwoFields, window: QWindow
) -> None:
    wedge = Wedge(qapp)
    keys = Keyboard(window)
    keys.type("6")
    wedge.close()
    assert desk.first.text() == "6"
    keys.scan("12345678")
    assert desk.first.text() == "612345678"


def test_H07_two_thousand_random_bursts_lose_no_key_and_break_nothing(
    desk: TwoFields, scans: list[str], keys: Keyboard, qtbot: QtBot
) -> None:
    chance = Random(20261121)
    line, pressed, typed = desk.first.line, "", ""
    for _ in range(2_000):
        length = chance.choice((1, 2, 5, 6, 9, 24))
        gap = chance.choice((1, 12, 34, 35, 59, 60, 150))
        text = "".join(chance.choice("0123456789ABCxyz-|]") for _ in range(length))
        keys.at += chance.choice((1, 40, 500))
        keys.type(text, after=gap)
        pressed += text
        extra = chance.choice((None, None, Qt.Key.Key_Return, Qt.Key.Key_Shift, Qt.Key.Key_F5))
        if extra is not None:
            keys.key(
                extra, "\r" if extra is Qt.Key.Key_Return else "", after=chance.choice((5, 80))
            )
        typed += line.text()
        line.clear()
    wait(qtbot)
    typed, told = typed + line.text(), "".join(scans)
    assert sorted(pressed) == sorted(told + typed)
    assert all(len(text) >= 6 for text in scans)
    assert _in_order(told, pressed)
    assert _in_order(typed, pressed)


def _in_order(some: str, whole: str) -> bool:
    """Whether the signs of one text stand in another in their order."""
    left = iter(whole)
    return all(sign in left for sign in some)
