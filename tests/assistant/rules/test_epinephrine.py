"""Anaphylaxis: the clock from the first epinephrine is a note, never a lock."""

from told import ORDER, RUNNING, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.rules.anaphylaxis import GateNeeds
from assistant.rules.epinephrine import first_epinephrine, gate_of, treated

GIVEN = ("06:30  given  epinephrine 0.5 mg im", "06:40  given  Adrenaline 0.5 mg im")


def test_the_clock_runs_from_the_first_bolus_and_counts_them_all() -> None:
    chart = charted(*GIVEN, "06:41  given  phentolamine 5 mg sc", "06:42  fluid  1000 mL")
    assert first_epinephrine(chart, at("07:00")) == at("06:30")
    found = treated(chart, protocol(), at("06:50"))
    assert (found.minutes, found.boluses, found.volume_given) == (20, 2, True)
    assert treated(chart, protocol(), at("06:30")).boluses == 1
    named = charted("06:30  given  epinephrine (adrenaline) 0.5 mg im")
    assert treated(named, protocol(), at("06:35")).boluses == 1
    early = treated(chart, protocol(), at("06:35"))
    assert (early.minutes, early.boluses, early.volume_given) == (5, 1, False)


def test_a_pressure_that_is_not_known_is_not_low() -> None:
    assert not treated(charted(*RUNNING), protocol(), at("08:00")).hypotension
    low = charted(ORDER, "07:30  map  60 cuff")
    assert treated(low, protocol(), at("08:00")).hypotension
    at_target = charted(ORDER, "07:30  map  65 cuff")
    assert not treated(at_target, protocol(), at("08:00")).hypotension
    assert first_epinephrine(low, at("08:00")) is None
    assert treated(low, protocol(), at("08:00")).minutes is None


def test_only_the_profile_of_anaphylaxis_has_the_gate() -> None:
    chart = charted(*GIVEN, "06:42  fluid  1000 mL", ORDER, "06:50  map  58 cuff")
    found = gate_of(chart, profile("anaphylaxis"), at("06:51"))
    assert found is not None
    assert found.open
    none = gate_of(charted(ORDER), profile("anaphylaxis"), at("06:51"))
    assert none is not None
    assert GateNeeds.BOLUSES in none.needs
    assert gate_of(chart, protocol(), at("06:51")) is None
