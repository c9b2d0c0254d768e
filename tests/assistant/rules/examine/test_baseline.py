"""What hours and ranges are reckoned from is held against what can be, and what was charted."""

from charting import chart_of, clock
from unit import septic_shock

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, BaselineMap, ShockRecognised
from assistant.rules.examine.baseline import baseline_map, shock_recognised
from assistant.rules.findings import Level


def baseline(text: str) -> BaselineMap:
    return BaselineMap(map=Amount(text=text, unit="mmHg"))


def codes(text: str, chart: Chart = EMPTY) -> list[tuple[Level, str]]:
    found = baseline_map(chart, septic_shock(), baseline(text), clock("07:00"))
    return [(f.level, f.code) for f in found]


def test_a_baseline_that_a_patient_has_is_not_asked_about() -> None:
    rules = septic_shock().titration
    for text in ("68", rules.reading_low.value, rules.reading_high.value):
        assert codes(text) == []


def test_a_baseline_that_no_patient_has_is_asked_about_and_none_at_0_stopped() -> None:
    assert codes("0") == [(Level.STOP, "no_pressure")]
    above = septic_shock().titration.reading_high.exact + 1
    assert codes(str(above)) == [(Level.CAUTION, "implausible_map")]


def test_another_baseline_than_before_takes_a_reason() -> None:
    chart = chart_of(("06:40", baseline("68")))
    assert codes("68.0", chart) == []
    assert codes("72", chart) == [(Level.CAUTION, "baseline_changed")]


def test_shock_that_is_recognised_twice_is_told_with_the_minutes_between() -> None:
    assert shock_recognised(EMPTY, clock("07:00")) == ()
    chart = chart_of(("06:40", ShockRecognised()))
    for at in ("07:00", "06:20"):
        (found,) = shock_recognised(chart, clock(at))
        assert (found.level, found.code, found.fact("minutes")) == (Level.NOTE, "shock_again", "20")
