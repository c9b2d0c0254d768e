"""A timeline keeps (at, number) order, however its events arrive, and never changes."""

from datetime import timedelta
from itertools import pairwise
from random import Random

import pytest
from charting import DAY, clock, entry_id, rate, recorded
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.entries import What
from assistant.record.timeline import CHUNK, Event, Timeline


def event(number: int, minutes: int) -> Event[What]:
    what = rate(str(number))
    return Event.of(recorded(number, DAY + timedelta(minutes=minutes), what), what)


def grown(events: list[Event[What]]) -> Timeline[What]:
    line: Timeline[What] = Timeline()
    for each in events:
        line = line.add(each)
    return line


MINUTES = st.lists(st.integers(0, 50), max_size=40)


@given(MINUTES, st.randoms(use_true_random=False))
def test_any_order_of_arrival_gives_the_same_timeline(minutes: list[int], dice: Random) -> None:
    events = [event(n, m) for n, m in enumerate(minutes, start=1)]
    mixed = list(events)
    dice.shuffle(mixed)
    line = grown(mixed)
    assert line == Timeline.of(events)
    assert hash(line) == hash(Timeline.of(mixed))
    assert all(a.place < b.place for a, b in pairwise(line))


@given(MINUTES, st.integers(-1, 51))
def test_last_is_the_last_event_not_after_the_moment(minutes: list[int], asked: int) -> None:
    events = [event(n, m) for n, m in enumerate(minutes, start=1)]
    at = DAY + timedelta(minutes=asked)
    before = [e for e in sorted(events, key=lambda e: e.place) if e.at <= at]
    assert grown(events).last(at) == (before[-1] if before else None)


@pytest.mark.parametrize("order", ["forward", "backward", "middle"])
def test_a_long_timeline_of_many_chunks_stays_in_order(order: str) -> None:
    count = 3 * CHUNK
    events = [event(n, n) for n in range(1, count + 1)]
    arrival = {
        "forward": events,
        "backward": events[::-1],
        "middle": [*events[::2], *events[1::2]],
    }[order]
    line = grown(arrival)
    assert list(line) == events
    assert list(line.newest()) == events[::-1]
    assert len(line) == count
    for moment in (1, CHUNK, CHUNK + 1, 2 * CHUNK, count):
        found = line.last(DAY + timedelta(minutes=moment))
        assert found is not None
        assert found.number == moment


def test_adding_leaves_the_older_timeline_as_it_was() -> None:
    first = grown([event(1, 10)])
    second = first.add(event(2, 5))
    assert [e.number for e in first] == [1]
    assert [e.number for e in second] == [2, 1]


def test_two_facts_of_one_instant_stand_in_the_order_of_their_numbers() -> None:
    line = grown([event(2, 10), event(1, 10)])
    assert [e.number for e in line] == [1, 2]
    last = line.last(clock("00:10"))
    assert last is not None
    assert last.id == entry_id(2)


@given(MINUTES.filter(bool), st.data())
def test_without_takes_out_that_event_alone(minutes: list[int], data: st.DataObject) -> None:
    events = [event(n, m) for n, m in enumerate(minutes, start=1)]
    gone = data.draw(st.sampled_from(events))
    line = grown(events)
    assert line.without(gone) == Timeline.of(e for e in events if e is not gone)
    assert line.without(gone).add(gone) == line


def test_without_something_that_was_never_there_changes_nothing() -> None:
    line = grown([event(1, 10), event(2, 20)])
    assert line.without(event(3, 15)) == line
    assert line.without(event(4, 30)) == line


def test_an_empty_timeline_has_nothing_last() -> None:
    empty: Timeline[What] = Timeline()
    assert not empty
    assert len(empty) == 0
    assert empty.last() is None
    assert empty.last(DAY) is None
    assert hash(empty) == hash(Timeline())
    assert empty != []
