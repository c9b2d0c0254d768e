"""A finished second check on its way to the chart: of another, of one alone, of what runs now."""

import re
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from setup_hands import COSTA, PIN, Hands, visible_texts
from typed_readings import FIRST_NURSES, covered, done, readings

from assistant.clock import StoppedClock
from assistant.record.entries import Amount, PumpRuns
from assistant.rules.checks import is_paid
from assistant.rules.setup import Page as Step
from ui.setup.checked import checked_acts
from ui.widgets.speech import aloud
from ui.window import Window


def put_off(hands: Hands, reason: str) -> None:
    """F7, the reason, Enter."""
    hands.until(Step.SECOND)
    QTest.keyClick(hands.at(), Qt.Key.Key_F7)
    hands.type(reason)
    hands.bot.waitUntil(lambda: hands.screen.step is Step.CONFIRM)


def alone_for(hands: Hands, minutes: int) -> None:
    """Put off as alone, and so many minutes later back on the page."""
    put_off(hands, "alone at night")
    clock = hands.desk.clock
    assert isinstance(clock, StoppedClock)
    clock.go(clock.now() + timedelta(minutes=minutes))
    hands.screen.open_step(Step.SECOND)


def test_H36_alone_the_same_person_is_told_from_when_they_read_again(hands: Hands) -> None:
    alone_for(hands, 59)
    hands.type("AM", PIN)
    assert hands.screen.checker is None
    assert any("Alone: from 15:06 on" in text for text in visible_texts(hands.screen.page))


def test_H36_alone_for_an_hour_an_own_check_is_charted_as_such_and_stays_open(
    hands: Hands,
) -> None:
    alone_for(hands, 60)
    hands.type("AM", PIN)
    checker = hands.screen.checker
    assert checker is not None
    assert any("marked as your own check again" in text for text in visible_texts(checker))
    readings(hands)
    hands.go_on()
    what = done(hands)
    assert what is not None
    assert (what.delayed, what.checker, what.differs) == (True, "nurse", ())
    session = hands.desk.sessions[hands.session]
    assert not is_paid(session.chart, "second_check")
    hands.screen.open_step(Step.SECOND)
    hands.type("JC", PIN)
    readings(hands)
    hands.go_on()
    assert is_paid(session.chart, "second_check")


def test_H36_a_look_elsewhere_ends_the_check(hands: Hands) -> None:
    covered(hands)
    hands.type("70")
    hands.screen.hide()
    assert hands.screen.checker is None
    hands.screen.show()
    assert done(hands) is None
    assert hands.screen.step is Step.SECOND


def test_H36_nothing_leaks_into_title_top_bar_or_banner(hands: Hands) -> None:
    hands.until(Step.SECOND)
    window = Window(hands.desk, {"setup": lambda _id: hands.screen, "board": hands.screens.append})
    hands.bot.addWidget(window)
    window.resize(1600, 1000)
    with hands.bot.waitExposed(window):
        window.show()
    window.go(("setup", hands.session))
    hands.screen.cover(COSTA)
    window.tick()
    said = [window.windowTitle(), *visible_texts(window)]
    assert "Covered" in said
    for value in (*FIRST_NURSES, "65 to 75", "mcg/kg/min at"):
        alone = re.compile(rf"(?<![0-9.:]){re.escape(value)}(?![0-9:])")
        assert not [text for text in said if alone.search(text)], value


def test_H36_what_runs_is_read_as_it_runs_now(hands: Hands) -> None:
    put_off(hands, "nobody free")
    hands.go_on()
    hands.bot.waitUntil(lambda: bool(hands.gone))
    now = PumpRuns(
        rate=Amount(text="18.4", unit="mL/h"), dose=Amount(text="0.07", unit="mcg/kg/min")
    )
    with hands.bot.waitSignal(hands.desk.charted):
        hands.desk.submit(hands.session, hands.desk.act(now, reason="told to", as_shown=True))
    hands.screen.asked = "second check"
    hands.screen.arrive()
    assert hands.screen.step is Step.SECOND
    hands.type("JC", PIN)
    checker = hands.screen.checker
    assert checker is not None
    assert "Dose that runs now" in visible_texts(checker)
    hands.type("70", "0.05")
    hands.press("1")
    hands.type("16", "4")
    hands.press("n")
    hands.type("18.4")
    hands.press("1p")
    hands.type("left forearm")
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert checker.comparing()
    said = visible_texts(checker)
    assert said.count("Differs") == 1
    assert aloud("0.07\u00a0mcg/kg/min") in said


def test_readings_that_differ_wait_for_a_reason(hands: Hands) -> None:
    checker = covered(hands)
    readings(hands, weight="72")
    rows = checker.read().rows
    acts, closed = checked_acts(hands.desk, hands.screen.place, checker, rows)
    assert (acts, closed) == ([], "Still to answer: a reason.")
