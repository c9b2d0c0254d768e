"""A story is read line by line; what cannot be read is told by its line."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.stories.reading import PASSES, VERBS, StoryFault, read_story

TEXT = """\
# a comment
title Two lines
date 2026-03-04
zone -05:00

23:58  map  58 cuff   -> map due 00:03; open 2   # and why
00:03  (time passes)
"""


def test_a_story_has_a_title_and_steps_with_time_verb_words_and_promises() -> None:
    story = read_story(TEXT)
    first, second = story.steps
    assert story.title == "Two lines"
    assert (first.line, first.verb, first.words) == (6, "map", "58 cuff")
    assert first.expected == ("map due 00:03", "open 2")
    assert first.at == datetime(2026, 3, 5, 4, 58, tzinfo=UTC)
    assert (second.verb, second.words, second.expected) == (PASSES, "", ())


def test_a_time_before_the_line_above_is_of_the_next_day() -> None:
    first, second = read_story(TEXT).steps
    assert second.at - first.at == timedelta(minutes=5)
    third = read_story(f"{TEXT}00:02  note  later").steps[-1]
    assert third.at - second.at == timedelta(hours=23, minutes=59)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("7:06  map  58", 1, "time such as 07:06"),
        ("\n24:00  map  58", 2, "time such as 07:06"),
        ("07:60  map  58", 1, "time such as 07:06"),
        ("07:06  mpa  58", 1, "'mpa' is not one of"),
        ("just words", 1, "time such as 07:06"),
        ("date 2026-13-01\n07:06  map  58", 2, "date '2026-13-01'"),
        ("zone somewhere\n07:06  map  58", 2, "zone 'somewhere'"),
        ("zone \n07:06  map  58", 2, "time such as"),
        ("", 1, "at least one step"),
        ("# nothing\ntitle Empty", 1, "at least one step"),
    ],
)
def test_what_cannot_be_read_is_told_by_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(StoryFault, match=words) as told:
        read_story(text)
    reached = 1 if words == "time such as" else line
    assert str(told.value).startswith(f"line {reached}: ")


def test_a_story_can_be_moved_in_time_and_cut() -> None:
    story = read_story(TEXT)
    now = datetime(2026, 11, 21, 8, 0, 42, tzinfo=UTC)
    moved = story.ending(now)
    assert moved.steps[-1].at == now.replace(second=0)
    assert moved.steps[-1].at - moved.steps[0].at == timedelta(minutes=5)
    assert len(story.until(story.steps[0].at).steps) == 1


def test_every_verb_is_named_once() -> None:
    assert len(set(VERBS)) == len(VERBS)


def test_a_story_may_name_the_profile_it_is_played_under() -> None:
    told = read_story("profile paediatric\n07:00 map 58")
    assert told.profile == "paediatric"
    assert told.ending(told.steps[0].at).profile == "paediatric"
    assert read_story("07:00 map 58").profile == ""
