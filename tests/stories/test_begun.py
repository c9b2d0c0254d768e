"""How an infusion may begin: in an emergency, and taken over; every promise of the story holds."""

from uuid import UUID

import pytest
from wizard import Memory, septic

from assistant.clock import StoppedClock
from assistant.command.places import STORIES
from assistant.record.entries import Hand, PumpRuns
from assistant.rules.checks import debts
from assistant.rules.unsigned import hand
from assistant.session import Session
from assistant.stories.driver import Player, play
from assistant.stories.reading import read_story


def played(name: str) -> Session:
    story = read_story((STORIES / f"{name}.story").read_text(encoding="utf-8"))
    clock = StoppedClock(story.steps[0].at)
    session = Session(UUID(int=9), septic(), Memory(), clock)
    assert play(story, Player(session, clock), training=True) == []
    return session


def test_an_emergency_start_is_signed_and_every_debt_of_it_paid() -> None:
    session = played("emergency")
    assert debts(session.chart, session.protocol, session.clock.now()) == []
    start = next(iter(session.chart.all(PumpRuns)))
    assert start.by.hand is Hand.UNSIGNED
    assert hand(session.chart, start).name == "RN A Mensah"


@pytest.mark.parametrize("code", ["vial_label", "second_check", "wristband"])
def test_what_was_not_asked_when_it_was_taken_over_is_still_owed(code: str) -> None:
    session = played("takeover")
    owed = [row.code for row in debts(session.chart, session.protocol, session.clock.now())]
    assert code in owed
    assert "patient" not in owed
