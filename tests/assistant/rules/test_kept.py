"""A kept answer is that of this chart, this protocol and this moment, and nothing else's."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.rules.kept import MOST, kept


class Asked:
    """Counts how often it was really asked."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _chart: Chart, _protocol: Protocol, now: datetime) -> str:
        self.count += 1
        return f"{self.count} at {now}"


def named(asked: Asked) -> Asked:
    asked.__name__ = "asked"  # type: ignore[attr-defined]
    return asked


def test_the_same_question_is_worked_out_once_and_another_one_anew() -> None:
    asked = named(Asked())
    answer, rules = kept(asked), protocol()
    one, other = chart(titrating()), chart(titrating())
    assert answer(one, rules, clock("14:06")) == answer(one, rules, clock("14:06"))
    assert asked.count == 1
    assert answer(other, rules, clock("14:06")) != answer(one, rules, clock("14:06"))
    assert answer(one, rules, clock("14:07")) != answer(one, rules, clock("14:06"))
    assert asked.count == 3


def test_the_hour_that_comes_twice_is_two_questions() -> None:
    asked = named(Asked())
    answer, rules, one = kept(asked), protocol(), chart(titrating())
    first = datetime(2026, 11, 1, 1, 30, tzinfo=ZoneInfo("America/New_York"))
    answer(one, rules, first)
    answer(one, rules, first.replace(fold=1))
    assert asked.count == 2


def test_only_so_many_answers_are_kept() -> None:
    asked = named(Asked())
    answer, rules, one = kept(asked), protocol(), chart(titrating())
    for second in range(MOST + 1):
        answer(one, rules, clock("14:06") + timedelta(seconds=second))
    answer(one, rules, clock("14:06") + timedelta(seconds=1))
    assert asked.count == MOST + 1
    answer(one, rules, clock("14:06"))
    assert asked.count == MOST + 2
