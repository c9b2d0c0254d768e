"""WORK, whole work: away until a time and hands busy, with one catch-up and no nagging."""

from datetime import timedelta

import pytest
from charting import bag, chart_of, clock, dose, mean
from unit import septic_shock

from assistant.record.chart import Chart
from assistant.record.entries import Amount, Away, BlockCharted, HandsBusy, What
from assistant.rules.absence import BLOCK, absence, unwritten
from assistant.rules.checks import debts
from assistant.rules.due import Kind, Urgency
from assistant.rules.reminders import agenda, map_check
from assistant.rules.sounds import sounding

CT = Away(until=clock("15:10"), reason="CT")
BUSY = HandsBusy(reason="arrest")
BLOCK_OF_IT = BlockCharted(
    began=clock("14:10"), ended=clock("14:40"), most=Amount(text="0.3", unit="mcg/kg/min")
)


def running(*more: tuple[str, What]) -> Chart:
    return chart_of(("13:55", bag()), ("14:00", dose("0.05")), ("14:05", mean("66")), *more)


def due(chart: Chart, at: str) -> list[tuple[str, Kind]]:
    rows = agenda(chart, septic_shock(), clock(at))
    return [(f"{row.at:%H:%M}", row.kind) for row in rows if row.kind in (Kind.MAP, Kind.BAG)]


def test_away_asks_for_one_catch_up_at_its_end_and_sounds_nothing_before() -> None:
    chart = running(("14:10", CT))
    assert due(chart, "14:40") == [("15:10", Kind.MAP)]
    rows = agenda(chart, septic_shock(), clock("14:40"))
    assert {r.urgency for r in rows if r.kind is Kind.MAP} == {Urgency.AHEAD}
    assert sounding(chart, septic_shock(), clock("14:10"), clock("15:09")) == []
    assert absence(chart, septic_shock(), clock("15:10")) is None


@pytest.mark.parametrize("busy", [True, False])
def test_a_pressure_ends_it(busy: bool) -> None:
    chart = running(("14:10", BUSY if busy else CT), ("14:30", mean("61")))
    assert absence(chart, septic_shock(), clock("14:29")) is not None
    assert absence(chart, septic_shock(), clock("14:31")) is None
    assert due(chart, "14:31") == [("14:35", Kind.MAP)]


def test_a_pressure_from_before_ends_nothing() -> None:
    chart = running(("14:10", CT), ("14:09", mean("61")))
    found = absence(chart, septic_shock(), clock("14:20"))
    assert found is not None
    assert found.reason == "CT"
    assert not found.busy


def test_busy_hands_are_asked_for_their_block_and_end_with_it_or_after_four_hours() -> None:
    chart = running(("14:10", BUSY))
    found = absence(chart, septic_shock(), clock("14:20"))
    assert found is not None
    assert found.busy
    assert found.until - found.since == timedelta(hours=4)
    assert absence(chart, septic_shock(), clock("18:10")) is None
    assert [e.at for e in unwritten(chart, clock("14:20"))] == [clock("14:10")]
    assert BLOCK in {debt.code for debt in debts(chart, septic_shock(), clock("14:20"))}

    done = running(("14:10", BUSY), ("14:41", BLOCK_OF_IT))
    assert absence(done, septic_shock(), clock("14:42")) is None
    assert list(unwritten(done, clock("14:42"))) == []
    assert BLOCK not in {debt.code for debt in debts(done, septic_shock(), clock("14:42"))}


def test_a_block_of_another_time_pays_nothing() -> None:
    chart = running(("14:41", BUSY), ("14:42", BLOCK_OF_IT))
    assert [e.at for e in unwritten(chart, clock("14:45"))] == [clock("14:41")]


def test_the_later_of_two_counts() -> None:
    chart = running(("14:10", BUSY), ("14:20", CT))
    found = absence(chart, septic_shock(), clock("14:30"))
    assert found is not None
    assert not found.busy


def test_what_waited_is_due_at_its_end_late_only_from_there_and_told_so_everywhere() -> None:
    chart = running(("14:10", CT))
    for at, urgency in (("15:11", Urgency.DUE), ("15:16", Urgency.LATE)):
        row = map_check(chart, septic_shock(), clock(at))
        assert (row.at, row.urgency) == (clock("15:10"), urgency)
        assert row.every == timedelta(minutes=5)
        assert row.since == clock("14:05")
    heard = sounding(chart, septic_shock(), clock("15:09"), clock("15:10"))
    assert {row.kind for row in heard} == {Kind.MAP}


def test_a_look_that_falls_due_after_the_end_is_left_alone() -> None:
    soon = Away(until=clock("14:08"), reason="X-ray")
    assert due(running(("14:06", soon)), "14:07") == [("14:10", Kind.MAP)]
