"""The demonstration: stories played through the record of a training folder, ending now."""

from __future__ import annotations

from uuid import uuid4

from assistant.clock import StoppedClock
from assistant.session import Journal, Session
from assistant.stories.driver import Player, play
from assistant.stories.reading import Story
from ui.desk import Desk, Signed

TRAINEE = Signed("training", "RN Training", "TR", "charge")


def play_into(desk: Desk, journal: Journal, story: Story) -> None:
    """Play one story at its own times, and bring its session onto the desk."""
    clock = StoppedClock(story.steps[0].at)
    session = Session(uuid4(), desk.protocol, journal, clock)
    wrong = play(story, Player(session, clock), training=True)
    if wrong:
        raise ValueError(f"{story.title}: {'; '.join(wrong)}")
    desk.adopt(session)
