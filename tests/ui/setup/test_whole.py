"""The whole wizard from nothing to running, through the widgets and by keyboard alone."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from assistant.record.entries import (
    BagHung,
    Ordered,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    SessionOpened,
    Weighed,
)
from assistant.rules.checks import debts
from assistant.rules.setup import Page as Step


def patient(hands) -> None:  # noqa: ANN001
    hands.type("12", "Okafor, Grace", "14-Jul-1958", "1297287652")
    hands.press("f")
    hands.type("70")
    hands.press("mynn")
    hands.go_on()


def order(hands) -> None:  # noqa: ANN001
    hands.press("1")
    hands.type("0.05", "0.5")
    prescriber = hands.screen.page.fields["prescriber"]
    prescriber.setFocus()
    hands.type("Dr A Lind")
    hands.press("wy")
    hands.go_on()


def until_pump(hands) -> None:  # noqa: ANN001
    hands.press("s")
    hands.type("78", "44", "")
    hands.press("c")
    hands.go_on()
    hands.type("1540")
    hands.press("r")
    hands.go_on()
    hands.press("p")
    hands.type("left forearm", "18", "")
    hands.press("yyniy")
    hands.go_on()
    hands.press("1by")
    hands.go_on()


def check(hands) -> None:  # noqa: ANN001
    hands.type("JC", "271828")
    hands.bot.waitUntil(lambda: hands.screen.checker is not None)
    hands.type("70", "0.05")
    hands.press("1")
    hands.type("16", "4")
    hands.press("n")
    hands.type("13.1")
    hands.press("1p")
    hands.type("left forearm")
    hands.go_on()


def test_from_nothing_to_running_by_keyboard_alone(hands) -> None:  # noqa: ANN001
    hands.open(None)
    patient(hands)
    assert hands.screen.step is Step.ORDER
    order(hands)
    until_pump(hands)
    hands.type("13.1")
    hands.press("y")
    hands.go_on()
    check(hands)
    assert hands.screen.step is Step.CONFIRM
    hands.go_on()
    (session,) = hands.desk.sessions.values()
    assert hands.gone == [("bedside", session.id)]
    chart = session.chart
    for kind in (SessionOpened, Weighed, Ordered, BagHung, PumpProgrammed, SecondChecked):
        assert len(chart.all(kind)) == 1, kind
    runs = chart.event(PumpRuns)
    assert runs is not None
    assert (runs.what.rate.text, runs.what.dose.text) == ("13.1", "0.05")
    assert runs.by.person == "nurse"
    checked = chart.event(SecondChecked)
    assert checked is not None
    assert (checked.by.person, checked.what.differs) == ("costa", ())
    assert debts(chart, session.protocol, hands.desk.now()) == []


def test_an_emptied_wizard_waits_for_the_next_infusion(hands) -> None:  # noqa: ANN001
    screen = hands.open(None)
    patient(hands)
    first = screen.session
    screen.arrive()
    assert (screen.session, screen.step) == (None, Step.PATIENT)
    assert screen.page.texts() == {}
    assert first in hands.desk.sessions


def test_back_goes_through_the_pages_and_then_out(hands) -> None:  # noqa: ANN001
    screen = hands.until(Step.INDICATION)
    for wanted in (Step.ORDER, Step.PATIENT):
        QTest.keyClick(hands.at(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert screen.step is wanted
    QTest.keyClick(hands.at(), Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert hands.gone == [("back",)]
