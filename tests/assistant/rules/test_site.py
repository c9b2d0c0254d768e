"""A line charted again is the same one; its site may be told later."""

from charting import chart_of, clock
from unit import septic_shock

from assistant.record.entries import Amount, LineChosen, PumpRuns
from assistant.rules.line import line_since
from assistant.rules.pace import Pace, looks
from assistant.rules.site import place_of, same_place

BARE = LineChosen(access="peripheral")
SITED = LineChosen(access="peripheral", site="left forearm")
OTHER = LineChosen(access="peripheral", site="right forearm")
RUNS = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))


def test_a_site_told_later_is_the_same_line_and_another_site_is_not() -> None:
    assert same_place(BARE, SITED)
    assert same_place(SITED, SITED)
    assert not same_place(SITED, OTHER)
    assert not same_place(SITED, BARE)
    assert not same_place(BARE, LineChosen(access="central"))
    assert place_of(SITED) == ("peripheral", "left forearm")


def test_telling_the_site_starts_no_new_clock_and_asks_no_looks_of_a_new_line() -> None:
    chart = chart_of(("07:00", BARE), ("07:00", RUNS), ("07:20", SITED))
    assert line_since(chart, clock("08:00")) == clock("07:00")
    paces = {look.pace for look in looks(chart, septic_shock(), clock("07:21"))}
    assert Pace.AFTER_LINE not in paces


def test_a_line_counts_from_when_it_was_placed() -> None:
    placed = BARE.model_copy(update={"placed": clock("05:00")})
    assert line_since(chart_of(("07:00", placed)), clock("08:00")) == clock("05:00")
    moved = chart_of(("07:00", placed), ("07:30", LineChosen(access="central")))
    assert line_since(moved, clock("08:00")) == clock("07:30")
