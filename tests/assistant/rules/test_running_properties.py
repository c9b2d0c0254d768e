"""The pump looked at in two ways must be one pump, whatever was charted."""

from datetime import timedelta
from fractions import Fraction

from charting import DAY, bag, dose, rate, recorded, weight
from hypothesis import given
from hypothesis import strategies as st

from assistant.record.chart import Chart, fold
from assistant.record.entries import Paused, PumpRuns, Resumed, Stopped, What
from assistant.rules.running import (
    Setting,
    between,
    changes,
    follow_pump,
    last_change,
    pump_events,
    setting_at,
    spans,
    spans_since,
    stretches,
    totals,
)

PAUSE, RESUME, STOP = Paused(), Resumed(), Stopped()
FACTS: list[What] = [
    rate("10"),
    rate("0"),
    rate("20"),
    dose("0.05"),
    dose("0"),
    dose("7", "mcg/min"),
    PAUSE,
    RESUME,
    STOP,
    bag("4"),
    bag("8"),
    weight("70"),
    weight("60"),
]


@st.composite
def infusions(draw: st.DrawFn) -> Chart:
    rows = draw(st.lists(st.tuples(st.integers(0, 8), st.sampled_from(FACTS)), max_size=16))
    return fold(
        recorded(n, DAY + timedelta(minutes=minute), what)
        for n, (minute, what) in enumerate(rows, start=1)
    )


@given(infusions(), st.integers(0, 9))
def test_the_pump_at_a_moment_is_every_fact_followed_from_the_first(
    chart: Chart, minute: int
) -> None:
    now = DAY + timedelta(minutes=minute)
    setting, changed = Setting(), None
    for event in pump_events(chart):
        if event.at <= now:
            after = follow_pump(setting, event.what)
            if isinstance(event.what, PumpRuns) and changes(setting, after):
                changed = event.at
            setting = after
    shown = setting_at(chart, now)
    assert (shown.running, shown.rate, shown.meant) == (
        setting.running,
        setting.rate,
        setting.meant,
    )
    assert shown == setting
    assert last_change(chart, now) == changed


@given(infusions())
def test_spans_and_stretches_agree_with_the_pump_looked_at_minute_by_minute(chart: Chart) -> None:
    end = DAY + timedelta(minutes=10)
    rows = spans(chart, end)
    minutes = [DAY + timedelta(minutes=m) for m in range(10)]
    running = [setting_at(chart, m) for m in minutes]
    assert totals(rows).hours * 60 == sum(s.running for s in running)
    seen = [(s.rate.ml_h if s.rate else Fraction(0)) / 60 for s in running if s.running]
    assert totals(rows).volume_ml == sum(seen)
    starts = [b.running and not a.running for a, b in zip([Setting(), *running], running)]  # noqa: B905
    assert len(stretches(rows)) == sum(starts)


@given(infusions(), st.integers(0, 9), st.integers(0, 9))
def test_spans_since_a_moment_are_what_the_whole_walk_has_from_there(
    chart: Chart, since: int, until: int
) -> None:
    start, end = DAY + timedelta(minutes=since), DAY + timedelta(minutes=until)
    assert spans_since(chart, start, end) == between(spans(chart, end), start, end)
