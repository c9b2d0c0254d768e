"""The wizard while nobody is signed in: it asks once who charts, and loses nothing typed."""

from desks import NURSE
from setup_hands import Hands

from assistant.record.entries import Hand
from assistant.rules.setup import Page as Step
from ui.desk import Wanted


def asked(hands: Hands) -> list[Wanted]:
    """A wizard at the indication with nobody signed in, typed to its end; what it asked."""
    hands.until(Step.INDICATION)
    found: list[Wanted] = []
    hands.desk.asker = found.append
    hands.desk.sign_in(None)
    hands.press("sc")
    hands.type("78", "44")
    assert hands.screen.step is Step.INDICATION
    return found


def charted_by(hands: Hands) -> Hand:
    last = hands.desk.sessions[hands.session].chart.log.last()
    assert last is not None
    return last.by.hand


def test_H35_a_page_is_charted_by_the_person_who_is_asked_for(hands: Hands) -> None:
    (wanted,) = asked(hands)
    assert wanted.question == "Indication: who charts it?"
    assert hands.screen.page.texts()
    hands.desk.sign_in(NURSE)
    wanted.then(True)
    hands.bot.waitUntil(lambda: hands.screen.step is not Step.INDICATION)
    assert charted_by(hands) is Hand.PERSON


def test_it_may_go_on_unsigned_and_is_asked_once(hands: Hands) -> None:
    found = asked(hands)
    assert found[0].unsigned
    found[0].then(False)
    hands.bot.waitUntil(lambda: hands.screen.step is not Step.INDICATION)
    assert charted_by(hands) is Hand.UNSIGNED
    hands.type("1540")
    hands.press("r")
    hands.send()
    assert len(found) == 1
    assert hands.screen.step is not Step.FLUIDS


def test_where_nobody_can_be_asked_the_wizard_goes_on(hands: Hands) -> None:
    hands.until(Step.INDICATION)
    hands.desk.sign_in(None)
    hands.press("sc")
    hands.type("78")
    hands.send("44")
    assert charted_by(hands) is Hand.UNSIGNED
