"""Cards from a desk: made off the event loop; what lacks is said."""

from collections.abc import Iterator

import pytest
from desks import a_desk, only_session
from handovers import text_of
from pytestqt.qtbot import QtBot

from assistant.views.patient_card import PatientCard
from assistant.views.rate_card_refusal import NoCard
from assistant.views.rate_card_words import RateCard
from ui.app import cards as cards_room
from ui.app.cards import Cards
from ui.app.papers import LoosePapers
from ui.desk import Desk
from ui.reference.made import Asked
from ui.review.made import Made


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_desk("demo_bed_12") as made:
        yield made


@pytest.fixture
def cards(desk: Desk) -> Iterator[Cards]:
    made = Cards(desk)
    assert isinstance(made, LoosePapers)
    yield made
    made.close()


Answered = tuple[Made | None, str]


def answer(qtbot: QtBot, cards: Cards, asked: Asked) -> Answered:
    told: list[Answered] = []
    cards.make(asked, lambda made, why: told.append((made, why)))
    qtbot.waitUntil(lambda: len(told) == 1, timeout=10_000)
    return told[0]


def test_the_card_of_a_bag_and_of_a_patient(qtbot: QtBot, desk: Desk, cards: Cards) -> None:
    bag, why = answer(qtbot, cards, Asked(None, "", "8in250", "Letter"))
    assert bag is not None
    assert why == ""
    assert "8 mg in 250 mL" in text_of(bag.pdf)
    assert bag.name == "rate_card_ne-adult-septic_8in250_20261121T140612Z.pdf"
    session = only_session(desk)
    mine, _ = answer(qtbot, cards, Asked(session.id))
    assert mine is not None
    assert "OKAFOR" in text_of(mine.pdf)
    assert "OKAFOR" not in mine.name
    assert mine.upto == session.chart.version


def test_what_is_lacking_is_answered(qtbot: QtBot, desk: Desk, cards: Cards) -> None:
    session = only_session(desk)
    session.chart = session.chart.until(next(iter(session.chart.log)).at)
    made, why = answer(qtbot, cards, Asked(session.id))
    assert made is None
    assert why == "No bag is charted yet: a card belongs to a bag."


def test_a_bag_that_cannot_be_is_answered_in_a_sentence(
    qtbot: QtBot, cards: Cards, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_args: object) -> RateCard:
        raise NoCard("No card of this. 1000 mcg/mL is the undiluted vial.")

    monkeypatch.setattr(cards_room, "bag_card", none)
    made, why = answer(qtbot, cards, Asked(None))
    assert (made, why) == (None, "No card of this. 1000 mcg/mL is the undiluted vial.")


def test_H10_a_card_with_a_wrong_rate_is_said_and_raised(
    qtbot: QtBot, cards: Cards, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: object) -> PatientCard | RateCard:
        raise ValueError("17.3 mL/h does not give its dose")

    monkeypatch.setattr(cards_room, "bag_card", broken)
    with qtbot.captureExceptions() as caught:
        made, why = answer(qtbot, cards, Asked(None))
    assert made is None
    assert why == "The card could not be made: a rate did not give its dose."
    assert len(caught) == 1
