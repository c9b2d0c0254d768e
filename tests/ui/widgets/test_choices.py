"""A question is answered by a person: nothing is chosen before, and each way of choosing works."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.widgets import Choice, ChoiceCards, Choices

LINES = (
    ("C", "C", "Central", ""),
    ("P", "P", "Peripheral", "up to the unit's limit"),
    ("I", "I", "Intraosseous", ""),
)


def rows() -> Choices:
    return Choices("Which line?", LINES)


def keys() -> Choices:
    return Choices("Which line?", LINES, inline=True)


def cards() -> Choices:
    return ChoiceCards("Which line?", [Choice(*line, ("one", "two")) for line in LINES])


@pytest.fixture(params=[rows, keys, cards])
def asked(request: pytest.FixtureRequest, qtbot: QtBot) -> Choices:
    make: Callable[[], Choices] = request.param
    made = make()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.setFocus()
    return made


def told_by(asked: Choices) -> list[str]:
    told: list[str] = []
    asked.chosen.connect(told.append)
    return told


def test_nothing_is_chosen_before(asked: Choices) -> None:
    assert asked.value() == ""


def test_its_letter_chooses(qtbot: QtBot, asked: Choices) -> None:
    told = told_by(asked)
    qtbot.keyClick(QApplication.focusWidget(), "p")
    assert told == ["P"]
    assert asked.value() == "P"


def test_a_letter_of_no_answer_chooses_nothing(qtbot: QtBot, asked: Choices) -> None:
    told = told_by(asked)
    qtbot.keyClick(QApplication.focusWidget(), "x")
    assert told == []
    assert asked.value() == ""


def test_arrows_walk_without_choosing_and_space_chooses(qtbot: QtBot, asked: Choices) -> None:
    told = told_by(asked)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    assert asked.value() == ""
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert told == ["P"]


def test_a_click_chooses_and_another_takes_its_place(qtbot: QtBot, asked: Choices) -> None:
    told = told_by(asked)
    for option in asked.options()[:2]:
        qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
    assert told == ["C", "P"]
    assert [option.isChecked() for option in asked.options()] == [False, True, False]


def test_choosing_the_same_again_keeps_it(qtbot: QtBot, asked: Choices) -> None:
    for _ in range(2):
        qtbot.mouseClick(asked.options()[0], Qt.MouseButton.LeftButton)
    assert asked.value() == "C"


def test_a_kept_draft_is_shown_and_told_to_nobody(asked: Choices) -> None:
    told = told_by(asked)
    asked.set_value("I")
    assert asked.value() == "I"
    assert told == []


def test_one_tab_stop_for_one_question(asked: Choices) -> None:
    asked.set_value("P")
    stops = [o.focusPolicy() == Qt.FocusPolicy.StrongFocus for o in asked.options()]
    assert stops == [False, True, False]


def test_new_answers_forget_the_old_choice(asked: Choices) -> None:
    asked.set_value("P")
    asked.set_options([("L", "L", "Left", ""), ("R", "R", "Right", "")])
    assert asked.value() == ""
    assert len(asked.options()) == 2
