"""A checker in front of the covered screen, and the readings they type."""

from setup_hands import PIN, Hands

from assistant.record.entries import SecondChecked
from assistant.rules.setup import Page as Step
from ui.setup.checker import Checker

FIRST_NURSES = ("70", "0.05", "0.5", "16", "13.1", "left forearm", "Lind", "250", "18", "65", "78")


def covered(hands: Hands) -> Checker:
    hands.until(Step.SECOND)
    hands.type("JC", PIN)
    hands.bot.waitUntil(lambda: hands.screen.checker is not None)
    checker = hands.screen.checker
    assert checker is not None
    return checker


def readings(hands: Hands, weight: str = "70", site: str = "left forearm") -> None:
    hands.type(weight, "0.05")
    hands.press("1")
    hands.type("16", "4")
    hands.press("n")
    hands.type("13.1")
    hands.press("1p")
    hands.type(site)


def done(hands: Hands) -> SecondChecked | None:
    return hands.desk.sessions[hands.session].chart.last(SecondChecked)
