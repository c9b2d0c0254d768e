"""The demonstration: stories played through the record of a training folder, ending now."""

from __future__ import annotations

from uuid import uuid4

from assistant.clock import StoppedClock
from assistant.session import Journal, Session
from assistant.staff import Role
from assistant.store import Store
from assistant.stories.driver import Player, play
from assistant.stories.reading import Story
from assistant.wording.setup import TRAINING_NAMES, TRAINING_PIN
from ui.app.gate import signed
from ui.desk import Desk, Signed


def trainee(store: Store) -> Signed:
    """Who charts in the demonstration. A second person is there, so that a check can be tried."""
    people = store.people()
    if not people.everyone():
        (initials, name), (checker, its_name) = TRAINING_NAMES
        charge = people.first(initials, name, Role.CHARGE, TRAINING_PIN)
        people.add(checker, its_name, Role.NURSE, TRAINING_PIN, by=charge)
    return signed(people.everyone()[0])


def play_into(desk: Desk, journal: Journal, story: Story) -> None:
    """Play one story at its own times, and bring its session onto the desk."""
    clock = StoppedClock(story.steps[0].at)
    session = Session(uuid4(), desk.protocol, journal, clock)
    wrong = play(story, Player(session, clock), training=True)
    if wrong:
        raise ValueError(f"{story.title}: {'; '.join(wrong)}")
    desk.adopt(session)
