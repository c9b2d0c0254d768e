"""What one version wrote, every later one reads: the same chart, the same sentences and sums."""

import json
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from golden import JOURNALS, MAKERS, STORIES, expected, read, told, write
from unit import profile
from wizard import Memory

from assistant.record.chart import EMPTY, fold, follow
from assistant.record.entries import What, from_text, to_text
from assistant.stories.driver import begin, play
from assistant.stories.reading import read_story

NAMES = sorted(path.stem for path in JOURNALS.glob("*.jsonl"))


def test_there_are_golden_journals_and_each_says_what_it_comes_to() -> None:
    assert set(NAMES) >= set(MAKERS)
    assert {path.name for path in JOURNALS.glob("*.json")} == {f"{n}.expected.json" for n in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_H51_a_golden_journal_comes_to_what_it_came_to_when_it_was_written(name: str) -> None:
    assert json.loads(json.dumps(told(read(name)))) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_H51_nothing_is_lost_when_a_golden_journal_is_read_and_written_again(name: str) -> None:
    for line in (JOURNALS / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
        assert kept(json.loads(line), json.loads(to_text(from_text(line))))


def kept(old: object, new: object) -> bool:
    """Whether everything of `old` stands in `new`, which may know of more."""
    if isinstance(old, dict) and isinstance(new, dict):
        return all(name in new and kept(value, new[name]) for name, value in old.items())
    return old == new


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_journal_gives_one_chart_in_whatever_order_it_arrives(name: str) -> None:
    journal = read(name)
    mixed = list(journal)
    Random(7).shuffle(mixed)
    chart = EMPTY
    for row in mixed:
        chart = follow(chart, row)
    assert chart == fold(journal)


def test_every_kind_of_entry_stands_in_a_golden_journal() -> None:
    found = {type(row.entry.what) for name in NAMES for row in read(name)}
    assert found == set(get_args(What))


def test_H51_a_golden_journal_is_never_written_over() -> None:
    before = (JOURNALS / "septic.jsonl").read_bytes()
    with pytest.raises(FileExistsError):
        write("septic")
    assert (JOURNALS / "septic.jsonl").read_bytes() == before


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.story")), ids=lambda p: p.stem)
def test_every_story_that_ships_keeps_its_promises(path: Path) -> None:
    story = read_story(path.read_text(encoding="utf-8"))
    player = begin(story, Memory(), lambda name: profile(name or "adult_septic_shock"))
    assert play(story, player, training=True) == []
