"""An emergency start is told for as long as anything of it is open."""

from datetime import UTC

from charting import chart_of, clock
from unit import septic_shock

from assistant.record.entries import Amount, EmergencyStarted, PumpRuns, TakenOver
from assistant.rules.checks import debts
from assistant.views.begun import against_usual, begun_words, usual_band

RUNS = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))


def test_it_is_told_while_anything_is_open() -> None:
    rules, now = septic_shock(), clock("07:05")
    fast = chart_of(("07:00", RUNS), ("07:00", EmergencyStarted(population="adult")))
    assert debts(fast, rules, now)
    assert begun_words(fast, rules, now, UTC) == "Emergency start"
    over = chart_of(("07:00", TakenOver(origin="ward")), ("07:00", RUNS))
    assert begun_words(over, rules, now, UTC).startswith("Taken over from ward, running since not")
    assert begun_words(chart_of(("07:00", RUNS)), rules, now, UTC) == ""


def test_a_map_is_held_against_the_usual_range_where_none_is_ordered() -> None:
    usual = septic_shock().orders[0]
    assert usual_band(usual) == (65, 75)
    assert against_usual(58, usual) == "7 below usual"
    assert against_usual(80, usual) == "5 above usual"
    assert [against_usual(mmhg, usual) for mmhg in (65, 75)] == ["", ""]
    assert (against_usual(58, None), against_usual(None, usual), usual_band(None)) == ("", "", None)
