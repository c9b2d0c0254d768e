"""What the stories' tests share: the story, and its chart when it is played into the core."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from essence import Essence, essence
from wizard import Memory

from assistant.clock import StoppedClock
from assistant.command.places import SMOKE, protocol
from assistant.session import Session
from assistant.stories import driver
from assistant.stories.reading import Story, read_story


@pytest.fixture(scope="session")
def story() -> Story:
    return read_story(SMOKE.read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def in_the_core(story: Story) -> Essence:
    """The same story by the core driver, where every promise has to hold too."""
    clock = StoppedClock(story.steps[0].at)
    session = Session(UUID(int=7), protocol(), Memory(), clock)
    assert driver.play(story, driver.Player(session, clock), training=True) == []
    return essence(session.chart, story.steps[-1].at + timedelta(minutes=1))
