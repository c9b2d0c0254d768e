"""How often to look."""

from datetime import datetime
from fractions import Fraction

from proving import action
from told import RUNNING, at, charted
from unit import septic_shock

from assistant.rules.pace import Pace, interval
from assistant.rules.reminders import Kind, agenda, map_check
from assistant.rules.titration import Action


def test_S028_S074_pressure_every_5_to_15_minutes() -> None:
    chart = charted(*RUNNING, "07:05  map  61", rules=septic_shock())
    assert interval(chart, septic_shock(), at("07:06")) == (5, Pace.TITRATING)
    assert map_check(chart, septic_shock(), at("07:06")).at == at("07:10")
    calm = charted(*RUNNING, "07:25  map  68", "07:40  map  69", rules=septic_shock())
    assert interval(calm, septic_shock(), at("07:41")) == (15, Pace.STABLE)
    assert map_check(calm, septic_shock(), at("07:41")).at == at("07:55")
    assert septic_shock().intervals.longest.value == "15"
    assert action(since_reading=Fraction(15)) is Action.INCREASE
    assert action(since_reading=Fraction(16)) is Action.REMEASURE


def due(kind: Kind, now: str, *lines: str) -> datetime | None:
    """When something is due, as it is known at `now`; the infusion runs since 07:00."""
    chart = charted(*RUNNING, *lines, rules=septic_shock())
    rows = [row.at for row in agenda(chart, septic_shock(), at(now)) if row.kind is kind]
    return rows[0] if rows else None


def test_S110_urine_every_hour() -> None:
    assert due(Kind.URINE, "07:30") == at("08:00")
    assert due(Kind.URINE, "08:30", "08:10  urine  40 mL in 1 h") == at("09:10")


def test_S112_lactate_every_2_to_4_hours() -> None:
    assert due(Kind.LACTATE, "08:59") is None
    assert due(Kind.LACTATE, "09:00") == at("11:00")


def test_S074_S109_heart_rate_and_rhythm_with_the_pressure() -> None:
    assert due(Kind.HEART, "07:01") == at("07:15")
    assert due(Kind.HEART, "07:10", "07:05  hr  104 sinus") == at("07:20")
