"""The demonstration: stories played through the record of a training folder, ending now."""

from __future__ import annotations

from assistant.library.files import SHIPPED, read_file
from assistant.library.reader import shipped_id
from assistant.protocol.model import Protocol
from assistant.session import Journal
from assistant.staff import Role
from assistant.store import Store
from assistant.stories.driver import begin, play
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
    player = begin(story, journal, lambda name: _rules(desk, name))
    wrong = play(story, player, training=True)
    if wrong:
        raise ValueError(f"{story.title}: {'; '.join(wrong)}")
    desk.adopt(player.session)


def _rules(desk: Desk, name: str) -> Protocol:
    """The desk's own rules of the profile that a story names; a desk of one has the shipped ones.

    "" is the usual one.
    """
    if not name:
        return desk.rules_of("")
    ident = shipped_id(name)
    return desk.rules_of(ident) if ident in desk.profiles else read_file(SHIPPED / f"{name}.toml")
