"""A story is played as a nurse would chart it, and what does not hold is told by its line."""

from uuid import UUID

import pytest
from told import READY, RUNNING
from unit import profile
from unitprotocol import protocol
from wizard import Memory

from assistant.clock import StoppedClock
from assistant.protocol.model import Protocol
from assistant.record.entries import (
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    SessionOpened,
    Struck,
)
from assistant.rules.running import setting_at
from assistant.session import Session
from assistant.stories.driver import NURSE, Player, begin, play
from assistant.stories.reading import Step, StoryFault, read_story


def player_of(*lines: str) -> tuple[Player, list[str]]:
    story = read_story("\n".join(lines))
    clock = StoppedClock(story.steps[0].at)
    made = Player(Session(UUID(int=1), protocol(), Memory(), clock), clock)
    return made, play(story, made, training=True)


def broken(*lines: str) -> list[str]:
    return player_of(*lines)[1]


def test_a_story_that_holds_breaks_nothing_and_opens_its_session() -> None:
    made, told = player_of(*RUNNING, "07:05  map  61 cuff  -> map due 07:10; pump 13.1 mL/h")
    assert told == []
    assert made.session.training
    assert made.session.chart.last(PressureRead) is not None


def test_a_promise_that_does_not_hold_is_told_by_its_line() -> None:
    told = broken(*RUNNING, "07:05  map  61 cuff  -> map due 07:09; pump 13.1 mL/h")
    assert told == ["line 6: promised 'map due 07:09', is 'map due 07:10'"]


def test_what_was_held_up_without_a_promise_is_told() -> None:
    assert broken(*RUNNING, "07:06  dose  0.9 mcg/kg/min") == [
        "line 6: not charted: tenfold, over_order, notify_dose"
    ]
    assert broken(*RUNNING, "07:06  dose  0.9 mcg/kg/min -> refused tenfold") == []
    told = broken(*RUNNING, "07:06  dose  0.07 mcg/kg/min -> refused tenfold")
    assert told == ["line 6: promised 'refused tenfold', is charted"]


def test_a_reason_answers_a_question_and_shows_charts_what_the_pump_shows() -> None:
    made, told = player_of(
        *RUNNING,
        "07:03  dose  0.07 mcg/kg/min because told by the prescriber -> finding too_soon",
        "07:10  shows  0.9 mcg/kg/min because found like this -> finding tenfold",
    )
    assert told == []
    last = made.session.chart.last(PumpRuns)
    assert last is not None
    assert (last.as_shown, last.reason) == (True, "found like this")


def test_the_pump_is_set_checked_by_a_second_person_and_started() -> None:
    made, told = player_of(
        *READY, "06:58  set  13.1 mL/h for 0.05 mcg/kg/min", "06:59  second", "07:00  start"
    )
    assert told == []
    chart = made.session.chart
    checked, ready = chart.last(SecondChecked), chart.last(PumpProgrammed)
    assert checked is not None
    assert ready is not None
    assert checked.readings == (
        ("weight", "70"), ("dose", "0.05 mcg/kg/min"), ("rate", "13.1"),
    )  # fmt: skip
    assert checked.checker != NURSE.person
    assert setting_at(chart, made.clock.now()).running


def test_a_second_person_reads_what_there_is() -> None:
    made, _ = player_of("06:40  bed  12", "06:41  second")
    checked = made.session.chart.last(SecondChecked)
    assert checked is not None
    assert [name for name, _ in checked.readings] == ["weight"]


def test_a_strike_takes_the_last_entry_that_counts_and_is_no_correction() -> None:
    made, told = player_of(
        *RUNNING, "07:04  map  61 cuff", "07:05  map  16 cuff because artefact",
        "07:06  strike  typing slip", "07:07  strike",
    )  # fmt: skip
    assert told == []
    assert made.session.chart.last(PressureRead) is None
    reasons = [e.what.reason for e in made.session.chart.log if isinstance(e.what, Struck)]
    assert reasons == ["typing slip", "typing slip"]


def test_another_nurse_takes_over() -> None:
    made, _ = player_of(*RUNNING, "07:02  as  costa", "07:05  map  61 cuff", "07:06  (time passes)")
    event = made.session.chart.event(PressureRead)
    assert event is not None
    assert (event.by.person, event.by.name) == ("story-costa", "costa")
    assert made.clock.now().minute == 6


def test_a_rate_is_charted_as_it_was_typed() -> None:
    made, _ = player_of(*RUNNING, "07:10  rate  18.4 mL/h")
    last = made.session.chart.last(PumpRuns)
    assert last is not None
    assert (last.rate and last.rate.text, last.dose) == ("18.4", None)


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        (("07:00  start",), "line 1: set the pump before it starts"),
        (("07:00  dose  0.05 mcg/kg/min",), "line 1: a dose needs a bag before it"),
        ((*READY, "07:00  dose  lots"), "line 5: 'lots' is not a number and a unit"),
        ((*READY, "07:00  dose  5 mcg"), "line 5: "),
        ((*READY, "07:00  rate  5 mL/min"), "line 5: "),
        ((*READY, "07:00  weight  70 kg guessed"), "line 5: '70 kg guessed' cannot be charted"),
        ((*READY, "07:00  check  x; due noon"), "line 5: "),
    ],
)
def test_a_step_that_cannot_be_charted_is_told_by_its_line(
    lines: tuple[str, ...], words: str
) -> None:
    with pytest.raises(StoryFault, match=words):
        broken(*lines)


def test_whoever_plays_is_told_of_every_step() -> None:
    story = read_story("\n".join(RUNNING))
    clock = StoppedClock(story.steps[0].at)
    seen: list[Step] = []
    made = Player(Session(UUID(int=1), protocol(), Memory(), clock), clock)
    assert play(story, made, each=seen.append) == []
    assert tuple(seen) == story.steps
    assert not made.session.training


def test_a_story_is_played_under_the_profile_that_it_names() -> None:
    asked: list[str] = []

    def read(name: str) -> Protocol:
        asked.append(name)
        return profile(name or "adult_septic_shock")

    child = read_story("profile paediatric\n07:00  weight  12 kg measured")
    made = begin(child, Memory(), read)
    assert play(child, made, training=True) == []
    opened = made.session.chart.last(SessionOpened)
    assert opened is not None
    assert opened.profile == made.session.protocol.protocol.id == "NE-PAEDIATRIC"
    usual = begin(read_story("07:00  weight  70 kg measured"), Memory(), read, UUID(int=3))
    assert (usual.session.id, usual.clock.now().hour) == (UUID(int=3), 7)
    assert asked == ["paediatric", ""]
