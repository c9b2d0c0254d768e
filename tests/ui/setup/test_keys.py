"""Keys of a whole start: every key that two nurses press, from the board to the running pump.

The patient's wristband and the checker's badge are scanned; those are no keys.
"""

from __future__ import annotations

from setup_hands import COSTA, Hands

from assistant.record.entries import BagHung, LineChosen, Ordered, PumpRuns, SecondChecked, Weighed
from assistant.rules.checks import debts
from assistant.rules.setup import Page as Step
from assistant.typed.check_digits import fits
from ui.setup.choosing import ChoosingScreen

BOARD = 2
"""Ctrl+N on the board."""
FULL = 90
GSRN = "952123400" + "12972876"


def choose(hands: Hands) -> None:
    """What is it for: Enter takes the usual profile."""
    hands.keys += BOARD
    screen = ChoosingScreen(hands.desk, hands.drafts)
    hands.bot.addWidget(screen)
    with hands.bot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    with hands.bot.waitSignal(screen.go):
        hands.type("")
    screen.hide()


def band() -> str:
    """A GS1 wristband: number, birth date, sex and name."""
    number = next(f"{GSRN}{digit}" for digit in range(10) if fits(f"{GSRN}{digit}", "mod10"))
    parts = (f"8018{number}", "725019580714", "72522", "7253OKAFOR", "7254Grace")
    return "]d2" + "\x1d".join(parts)


def patient_and_order(hands: Hands) -> None:
    assert hands.screen.scanned(band())
    hands.type("7", "80")
    hands.press("mynn")
    hands.send()
    hands.press("1")
    hands.type("", "", "0.1", "0.5", "", "", "", "")
    hands.press("w")
    hands.send("Ito")


def until_the_bag(hands: Hands) -> None:
    hands.press("sc")
    hands.type("78")
    hands.send("44")
    hands.type("1540")
    hands.press("r")
    hands.send()
    hands.press("c1yyni")
    hands.send()
    hands.press("1bcyw")
    hands.send()
    hands.press("yn1")
    hands.send("30")


def check(hands: Hands) -> None:
    assert hands.screen.badge(f"STAFF-{COSTA.initials}")
    hands.type("80", "0.1")
    hands.press("1")
    hands.type("16", "4")
    hands.press("n")
    hands.type("30")
    hands.press("1c1")
    hands.send()


def test_a_full_start_with_every_check_takes_at_most_ninety_keys(hands: Hands) -> None:
    choose(hands)
    screen = hands.open(None)
    patient_and_order(hands)
    until_the_bag(hands)
    check(hands)
    assert screen.step is Step.CONFIRM
    hands.send()
    (session,) = hands.desk.sessions.values()
    chart = session.chart
    for kind in (Weighed, Ordered, LineChosen, BagHung, SecondChecked, PumpRuns):
        assert len(chart.all(kind)) == 1, kind
    order = chart.last(Ordered)
    assert order is not None
    assert (order.maximum, order.step, order.interval) != (None, None, None)
    assert debts(chart, session.protocol, hands.desk.now()) == []
    assert hands.keys <= FULL, hands.keys


def test_no_key_of_it_answers_two_things(hands: Hands) -> None:
    """The budget is not met by accepting things together: one key changes one text."""
    choose(hands)
    screen = hands.open(None)
    patient_and_order(hands)
    assert screen.step is Step.INDICATION
    before = screen.page.texts()
    for key in "sc":
        hands.press(key)
        after = screen.page.texts()
        assert len({*after.items()} - {*before.items()}) == 1
        before = after
