"""The edge of a bed: never the same for two that run at once, and never another one. H34."""

from uuid import UUID

from charting import clock
from infusion import Row, chart, runs

from assistant.record.chart import Chart
from assistant.record.entries import SessionOpened, Stopped
from assistant.views.edges import EDGES, edges

NOW = clock("20:00")


def begun(at: str, *more: Row) -> Chart:
    return chart([(at, SessionOpened(protocol_hash="0", training=True)), *more])


def test_H34_each_infusion_has_its_own_edge() -> None:
    charts = {UUID(int=n): begun(f"1{n}:00") for n in range(EDGES)}
    assert sorted(edges(charts, NOW).values()) == list(range(EDGES))


def test_H34_it_stays_when_another_comes_and_when_another_ends() -> None:
    first, second, third = (UUID(int=n) for n in range(3))
    two = {first: begun("10:00"), second: begun("11:00")}
    before = edges(two, NOW)
    ended = begun("10:00", ("10:05", runs("13.1", "0.05")), ("12:00", Stopped(reason="MAP holds")))
    after = edges({**two, first: ended, third: begun("13:00")}, NOW)
    assert after[second] == before[second] == 1
    assert after[third] == 0
    assert edges({**two, third: begun("13:00")}, NOW)[third] == 2


def test_a_fifth_at_once_shares_one() -> None:
    charts = {UUID(int=n): begun(f"1{n}:00") for n in range(EDGES + 1)}
    assert edges(charts, NOW)[UUID(int=EDGES)] == 0
