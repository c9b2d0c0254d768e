"""Six whole shifts on a real record: every promise holds, and no minute asks what it may not.

They are the shifts that were walked on paper before the rules were written; `minutes` tells what
is looked at in each minute.
"""

from datetime import UTC
from pathlib import Path
from uuid import UUID

import pytest
from minutes import watched
from unit import PROTOCOLS, profile
from wizard import Memory

from assistant.clock import StoppedClock
from assistant.command.places import STORIES
from assistant.library.files import whole_text
from assistant.record.chart import fold
from assistant.session import Session
from assistant.store import Folder, Store
from assistant.stories.driver import Player, begin, play
from assistant.stories.reading import Story, read_story
from assistant.views.considering import considering

SHIFTS = (
    "shift_1_septic",
    "shift_2_refractory",
    "shift_3_another_strength",
    "shift_4_hepatorenal",
    "shift_5_child",
    "shift_6_anaphylaxis",
)
HOURS_4 = 240


def shift(name: str) -> Story:
    return read_story((STORIES / f"{name}.story").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name", [SHIFTS[0], *(pytest.param(each, marks=pytest.mark.long) for each in SHIFTS[1:])]
)
def test_H44_a_shift_has_no_collision_no_dead_end_and_no_nag_in_any_minute(
    name: str, tmp_path: Path
) -> None:
    story = shift(name)
    file, clock = story.profile or "adult_septic_shock", StoppedClock(story.steps[0].at)
    store = Store.open(Folder.at(tmp_path), clock=clock)
    store.keep_protocol(whole_text(PROTOCOLS / f"{file}.toml"))
    session = Session(UUID(int=9), profile(file), store, clock)
    found = watched(story, Player(session, clock))
    assert found.said == []
    assert found.looked > HOURS_4
    assert found.heard.rounds > 0
    report = store.verify()
    assert report.ok, report.faults
    assert fold(store.read(session.id)) == session.chart
    store.close()


def test_the_litres_that_the_drug_comes_in_are_told_on_the_slow_ladder() -> None:
    story = shift("shift_4_hepatorenal")
    for upto, said in ((8, "751"), (12, "1500"), (16, "2251")):
        early = story.until(story.steps[0].at.replace(hour=upto, minute=6))
        player = begin(early, Memory(), profile)
        assert play(early, player, training=True) == []
        now, session = early.steps[-1].at, player.session
        shown = considering(session.chart, session.protocol, now, UTC)
        assert f"The drug comes in {said}" in shown.card.why.replace("\xa0", " ").replace(",", "")


def test_the_shifts_hold_what_a_shift_is_made_of() -> None:
    verbs = {step.verb for name in SHIFTS for step in shift(name).steps}
    promised = {p for name in SHIFTS for step in shift(name).steps for p in step.expected}
    assert verbs >= {"informed", "line", "bag", "pause", "resume", "shows", "strike", "agent"}
    for part in (
        "drug arrives 11:10", "may wait 90 min", "owes order_to_match", "strip route_4h",
        "fluid due now", "finding epinephrine_first", "finding central_bag_elsewhere",
        "advice HOLD_GOAL_MET", "finding long_pause", "asked no_baseline", "sounds nothing",
    ):  # fmt: skip
        assert part in promised, part


def test_the_shifts_lie_beside_the_demonstrations_and_are_none_of_them() -> None:
    assert sorted(path.stem for path in STORIES.glob("shift_*.story")) == sorted(SHIFTS)
    assert len({shift(name).title for name in SHIFTS}) == len(SHIFTS)
