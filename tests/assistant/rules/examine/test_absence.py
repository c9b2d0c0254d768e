"""What is asked when somebody is away, charts a block, or puts something off."""

from datetime import datetime

from charting import bag, chart_of, clock, dose, mean
from unit import septic_shock

from assistant.record.entries import Away, BlockCharted, Snoozed, What
from assistant.rules.examine import examine
from assistant.rules.findings import Level

RUNS = (("13:55", bag()), ("14:00", dose("0.05")), ("14:05", mean("66")))


def codes(what: What, *rows: tuple[str, What], at: str = "14:10") -> list[tuple[Level, str]]:
    found = examine(chart_of(*rows), septic_shock(), what, clock(at), clock(at))
    return [(f.level, f.code) for f in found]


def away(until: datetime) -> Away:
    return Away(until=until, reason="CT")


def test_a_time_that_has_passed_is_no_time_to_be_back() -> None:
    assert codes(away(clock("14:10")), *RUNS) == [(Level.STOP, "away_over")]
    assert codes(away(clock("14:11")), *RUNS) == []
    assert codes(away(clock("18:10")), *RUNS) == []
    assert codes(away(clock("18:11")), *RUNS) == [(Level.CAUTION, "away_long")]
    assert codes(away(clock("15:00"))) == [(Level.NOTE, "away_still")]


def test_a_block_lies_behind_and_a_long_one_takes_a_reason() -> None:
    def block(began: str, ended: str) -> BlockCharted:
        return BlockCharted(began=clock(began), ended=clock(ended))

    assert codes(block("13:40", "14:10"), *RUNS) == []
    assert codes(block("13:40", "14:11"), *RUNS) == [(Level.STOP, "block_ahead")]
    assert codes(block("10:10", "14:10"), *RUNS) == []
    assert codes(block("10:09", "14:10"), *RUNS) == [(Level.CAUTION, "block_long")]


def test_H44_a_thing_waits_one_interval_twice_and_with_a_reason() -> None:
    def waits(until: str, code: str = "map", reason: str = "procedure") -> Snoozed:
        return Snoozed(code=code, until=clock(until), reason=reason)

    assert codes(waits("14:15"), *RUNS) == []
    assert codes(waits("14:16"), *RUNS) == [(Level.STOP, "snooze_long")]
    assert codes(waits("14:15", reason=" "), *RUNS) == [(Level.STOP, "snooze_reason")]
    once, twice = ("14:06", waits("14:09")), ("14:09", waits("14:10"))
    assert codes(waits("14:15"), *RUNS, once) == []
    assert codes(waits("14:15"), *RUNS, once, twice) == [(Level.STOP, "snooze_twice")]
    assert codes(waits("14:15", code="site"), *RUNS, once, twice) == []
