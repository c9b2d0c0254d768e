"""An emergency start is told for as long as anything of it is open."""

from datetime import UTC

from charting import chart_of, clock
from unit import septic_shock

from assistant.record.entries import Amount, EmergencyStarted, PumpRuns, TakenOver
from assistant.rules.checks import debts
from assistant.views.begun import begun_words

RUNS = PumpRuns(rate=Amount(text="13.1", unit="mL/h"))


def test_it_is_told_with_what_is_open() -> None:
    rules, now = septic_shock(), clock("07:05")
    fast = chart_of(("07:00", RUNS), ("07:00", EmergencyStarted(population="adult")))
    count = len(debts(fast, rules, now))
    assert begun_words(fast, rules, now, UTC) == f"Emergency start, {count}\u00a0open"
    over = chart_of(("07:00", TakenOver(origin="ward")), ("07:00", RUNS))
    assert begun_words(over, rules, now, UTC).startswith("Taken over from ward, running since not")
    assert begun_words(chart_of(("07:00", RUNS)), rules, now, UTC) == ""
