"""The whole wizard from nothing to running, through the widgets and by keyboard alone."""

from setup_hands import Hands, visible_texts

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


def patient(hands: Hands) -> None:
    hands.type("12", "Okafor, Grace", "14-Jul-1958", "1297287652")
    hands.press("f")
    hands.type("70")
    hands.press("mynn")
    hands.send()


def order(hands: Hands) -> None:
    hands.press("1")
    hands.type("", "", "0.05", "0.5", "", "", "", "")
    hands.press("w")
    hands.send("Dr A Lind")


def until_pump(hands: Hands) -> None:
    hands.press("sc")
    hands.type("78")
    hands.send("44")
    hands.type("1540")
    hands.press("r")
    hands.send()
    hands.press("p1")
    hands.type("18")
    hands.press("yyniiyy")
    hands.go_on()
    hands.press("1bcy")
    hands.go_on()


def check(hands: Hands) -> None:
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


def test_from_nothing_to_running_by_keyboard_alone(hands: Hands) -> None:
    hands.open(None)
    patient(hands)
    assert hands.screen.step is Step.ORDER
    order(hands)
    until_pump(hands)
    hands.press("yn1")
    hands.send("13.1")
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


def test_a_new_wizard_belongs_to_its_session_from_the_first_page_on(hands: Hands) -> None:
    screen = hands.open(None)
    became: list[object] = []
    screen.became.connect(became.append)
    patient(hands)
    assert became == [screen.session]
    screen.arrive()
    assert (screen.session, screen.step) == (became[0], Step.ORDER)


def test_back_goes_through_the_pages_and_then_out(hands: Hands) -> None:
    screen = hands.until(Step.INDICATION)
    for wanted in (Step.ORDER, Step.PATIENT):
        hands.back()
        assert screen.step is wanted
    hands.back()
    assert hands.gone == [("back",)]


def test_training_is_said_before_anything_is_charted(hands: Hands) -> None:
    said = " ".join(visible_texts(hands.open(None).banner))
    assert "TRAINING. No real patient." in said
