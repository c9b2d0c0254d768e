"""The second check through the widgets: covered, by another person, neither side marked wrong."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from setup_hands import COSTA, PIN, Hands, visible_texts
from typed_readings import FIRST_NURSES, covered, done, readings

from assistant.record.entries import CheckAnswered, SecondChecked
from assistant.rules.setup import Page as Step
from assistant.views import setup
from assistant.views.setup_compared import NOT_CHARTED, Compared
from assistant.wording.setup import TRAINING_CHECKER
from ui.setup.checker import Readings
from ui.setup.compared import ComparedTable
from ui.setup.second import SecondPage


def given_away(screen: QWidget) -> set[str]:
    """Values of the first nurse that can be read anywhere on the screen, by eye or by ear."""
    said = visible_texts(screen)
    shapes = {value: rf"(?<![0-9.]){re.escape(value)}(?![0-9])" for value in FIRST_NURSES}
    return {v for v, shape in shapes.items() if any(re.search(shape, text) for text in said)}


def test_H36_nothing_of_the_first_nurse_can_be_seen_on_the_covered_screen(hands: Hands) -> None:
    checker = covered(hands)
    assert isinstance(checker.page, Readings)
    assert "Covered" in visible_texts(hands.screen)
    assert given_away(hands.screen) == set()


@pytest.mark.parametrize("width", [1280, 1600])
@pytest.mark.parametrize("runs", [False, True])
def test_H36_where_the_checker_signs_in_banner_and_rail_are_covered_already(
    hands: Hands, width: int, runs: bool
) -> None:
    screen = hands.until(Step.SECOND)
    screen.resize(width, 720)
    if runs:
        hands.fill(Step.SECOND)
        hands.fill(Step.CONFIRM)
        screen.refresh()
    assert given_away(screen) == set()
    assert screen.banner.accessibleName()  # whose it is stays in sight
    assert any("OKAFOR" in text for text in visible_texts(screen))
    screen.open_step(Step.PUMP)
    assert {"70", "0.05", "0.5", "13.1", "65"} <= given_away(screen)


def test_H36_no_field_of_the_checker_is_filled_in(hands: Hands) -> None:
    checker = covered(hands)
    lines = [line for line in checker.findChildren(QLineEdit) if line.isVisibleTo(checker)]
    assert lines
    assert {line.text() for line in lines} == {""}
    assert checker.texts() == {}


def test_H36_the_page_does_not_tell_whether_a_reading_agrees(hands: Hands) -> None:
    covered(hands)
    right, wrong = [], []
    hands.type("70")
    right = visible_texts(hands.screen)
    hands.screen.checker.page.fields["weight"].set_text("72")  # type: ignore[union-attr]
    hands.screen.checker.refresh()  # type: ignore[union-attr]
    wrong = visible_texts(hands.screen)
    assert [text for text in right if text != "70"] == [text for text in wrong if text != "72"]


def test_H36_the_same_person_is_refused_as_checker(hands: Hands) -> None:
    page = hands.until(Step.SECOND).page
    assert isinstance(page, SecondPage)
    hands.type("AM", PIN)
    assert hands.screen.checker is None
    assert any("by another person" in text for text in visible_texts(page))
    assert page.pin.text() == ""


def test_a_wrong_pin_is_told_and_the_pin_forgotten(hands: Hands) -> None:
    page = hands.until(Step.SECOND).page
    assert isinstance(page, SecondPage)
    hands.type("JC", "000000")
    assert hands.screen.checker is None
    assert "Initials and PIN do not fit." in visible_texts(page)
    assert page.pin.text() == ""


def test_agreeing_readings_are_charted_by_the_checkers_own_hand(hands: Hands) -> None:
    covered(hands)
    readings(hands)
    hands.go_on()
    what = done(hands)
    assert what is not None
    assert (what.checker, what.differs) == (COSTA.id, ())
    event = hands.desk.sessions[hands.session].chart.event(SecondChecked)
    assert event is not None
    assert event.by.person == COSTA.id
    assert hands.screen.step is Step.CONFIRM


def test_differences_are_shown_side_by_side_and_charted_with_a_reason(hands: Hands) -> None:
    checker = covered(hands)
    readings(hands, weight="72")
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(checker.table, ComparedTable)
    assert checker.comparing()
    said = visible_texts(checker)
    assert "72\u00a0kg" in said
    assert "70\u00a0kg" in said
    assert said.count("Differs") == 1
    assert not any("wrong value" in text or "incorrect" in text for text in said)
    assert done(hands) is None
    assert not checker.footer.go_button.isEnabled()
    hands.bot.keyClicks(hands.at(), "bed scale of today")
    hands.go_on()
    what = done(hands)
    assert what is not None
    assert what.differs == ("weight",)


def test_what_was_not_charted_is_shown_as_that_and_takes_no_reason(qtbot: QtBot) -> None:
    table = ComparedTable()
    qtbot.addWidget(table)
    same = Compared("weight", "Weight", "70 kg", "70 kg", differs=False)
    unit = Compared("pump_unit", "Dose unit", "mcg/min", NOT_CHARTED, differs=False)
    table.say((same, unit))
    said = visible_texts(table)
    assert (said.count("Not charted"), said.count("Same"), said.count("Differs")) == (1, 1, 0)
    assert not table.wants()
    assert table.reason.isHidden()
    dose = same._replace(name="dose", label="Dose", differs=True)
    table.say((same, unit, dose))
    labels = dict.fromkeys(t for t in visible_texts(table) if t in ("Weight", "Dose unit", "Dose"))
    assert list(labels) == ["Dose", "Dose unit", "Weight"]
    assert table.wants()
    assert not table.reason.isHidden()


def test_the_checker_may_read_again(hands: Hands) -> None:
    checker = covered(hands)
    readings(hands, weight="72")
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(hands.at(), Qt.Key.Key_Escape)
    assert not checker.comparing()
    assert checker.texts()["weight"] == "72"
    checker.page.fields["weight"].set_text("70")
    hands.go_on()
    what = done(hands)
    assert what is not None
    assert what.differs == ()


def test_leaving_the_check_uncovers_and_charts_nothing(hands: Hands) -> None:
    covered(hands)
    hands.type("70")
    QTest.keyClick(hands.at(), Qt.Key.Key_Escape)
    assert hands.screen.checker is None
    assert done(hands) is None
    assert hands.screen.step is Step.SECOND


def test_a_reading_that_cannot_be_read_is_told_beside_it(hands: Hands) -> None:
    checker = covered(hands)
    hands.type("7O")
    assert any(text.startswith("Stop: Weight") for text in visible_texts(checker))


@pytest.mark.parametrize("by_key", [True, False])
def test_it_may_be_put_off_with_a_reason(hands: Hands, by_key: bool) -> None:
    page = hands.until(Step.SECOND).page
    QTest.keyClick(hands.at(), Qt.Key.Key_F7)
    assert hands.at() is page.reasons["why:second_check"].line
    assert "done or put off" in hands.screen.footer.go_button.accessibleDescription()
    hands.bot.keyClicks(hands.at(), "alone at night")
    if by_key:
        QTest.keyClick(hands.at(), Qt.Key.Key_F7)
    else:
        QTest.keyClick(hands.at(), Qt.Key.Key_Return)
    hands.bot.waitUntil(lambda: hands.screen.step is Step.CONFIRM)
    chart = hands.desk.sessions[hands.session].chart
    last = [e.what for e in chart.all(CheckAnswered) if e.what.check == "second_check"]
    assert [(what.outcome, what.reason) for what in last] == [("deferred", "alone at night")]


def test_without_a_door_for_checkers_it_says_so(hands: Hands) -> None:
    screen = hands.until(Step.SECOND)
    alone = SecondPage(hands.desk, hands.screen.place, None)
    hands.bot.addWidget(alone)
    hands.bot.addWidget(alone.helper)
    alone.hand_over()
    assert any("Checkers cannot sign in here" in text for text in visible_texts(alone))
    assert setup.step_of(screen.step) == "step 7 of 8"


def test_in_training_the_page_says_who_can_check(hands: Hands) -> None:
    hands.until(Step.SECOND)
    assert TRAINING_CHECKER in visible_texts(hands.screen)


def test_a_scan_of_the_checkers_badge_hands_over(hands: Hands) -> None:
    page = hands.until(Step.SECOND).page
    assert isinstance(page, SecondPage)
    assert hands.screen.badge("STAFF-JC")
    assert hands.screen.checker is not None
    assert hands.screen.checker.who == COSTA
    assert hands.desk.person is not None
    assert hands.desk.person.initials == "AM"


def test_H36_the_same_persons_badge_is_refused_as_checker(hands: Hands) -> None:
    page = hands.until(Step.SECOND).page
    assert hands.screen.badge("STAFF-AM")
    assert hands.screen.checker is None
    assert any("by another person" in text for text in visible_texts(page))


def test_a_badge_that_nobody_has_is_told_on_the_page_and_elsewhere_it_is_no_checkers(
    hands: Hands,
) -> None:
    page = hands.until(Step.SECOND).page
    assert hands.screen.badge("STAFF-XX")
    assert hands.screen.checker is None
    assert "Nobody here has this badge." in visible_texts(page)
    hands.screen.open_step(Step.PUMP)
    assert not hands.screen.badge("STAFF-JC")
    assert hands.screen.checker is None


def test_H36_while_a_checker_reads_no_badge_changes_who_is_here(hands: Hands) -> None:
    covered(hands)
    assert hands.screen.badge("STAFF-AM")
    assert hands.screen.checker is not None
    assert hands.screen.checker.who == COSTA
