"""Swapped, shifted and lost limits are found by their neighbours."""

import pytest
from unit import PROTOCOLS, profile
from unitprotocol import TEXT, faults, protocol, told

from assistant.protocol.figures import figures
from assistant.protocol.orderings import ORDER, disordered


def test_the_protocol_that_is_shipped_is_in_order() -> None:
    assert list(disordered(protocol())) == []


def test_every_place_of_an_ordering_exists() -> None:
    known = {
        ".".join(str(p) for p in path)
        for file in PROTOCOLS.glob("*.toml")
        for path, _ in figures(profile(file.stem))
    }
    named = {word for chain in ORDER for word in chain.split(" ") if word not in ("<", "<=")}
    assert named <= known


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('urgent = { value = "15"', 'urgent = { value = "45"', "bag, urgent, value: 45 min is not"),
        ('low = { value = "0.02"', 'low = { value = "0.05"', "start, bands 1, low"),
        ('low = { value = "0.02"', 'low = { value = "0.002"', "start, low"),
        ('reserve = { value = "10"', 'reserve = { value = "1"', "bag, syringe_reserve"),
        ('site_check_first = { value = "15"', 'site_check_first = { value = "90"', "check_first"),
        ('first = { value = "1", unit = "h"', 'first = { value = "30", unit = "h"', "eous, first"),
        ('high = { value = "0.04"', 'high = { value = "0.004"', "escalation, agents 1, low"),
        ('child_most = { value = "10"', 'child_most = { value = "100"', "child_most"),
        ('stable = { value = "15"', 'stable = { value = "2"', "intervals, titrating"),
        ('longest = { value = "15"', 'longest = { value = "5"', "(intervals, longest)"),
        ('map_low = { value = "65"', 'map_low = { value = "75"', "orders 1, map_low"),
        ('map_high = { value = "75"', 'map_high = { value = "195"', "count as too high"),
        ('inform_at = { value = "0.1"', 'inform_at = { value = "0.25"', "escalation, inform_at"),
        ('hours_near = { value = "20"', 'hours_near = { value = "24"', "routes, peripheral"),
        ('rounding_warn = { value = "5"', 'rounding_warn = { value = "50"', "rounding_warn"),
        ('step = { value = "0.1"', 'step = { value = "0"', "0 limits nothing"),
        ('step = { value = "0.02"', 'step = { value = "0.5"', "orders 1, step"),
        ('due = { value = "15"', 'due = { value = "150"', "checks 3, due"),
        ('  { value = "10", unit = "min"', '  { value = "1", unit = "min"', "after_strength 2"),
        ('looks_every = { value = "60"', 'looks_every = { value = "30"', "looks 3"),
        ('looks = [\n  { value = "15"', 'looks = [\n  { value = "30"', "looks 1"),
        ('looks = [\n  { value = "15"', 'looks = [\n  { value = "5"', "intervals, longest"),
        ("after_bag = [", "after_bag = []\nafter_bags = [", "after_bags: is not a key"),
    ],
)
def test_H24_a_limit_on_the_wrong_side_of_another_is_refused(
    old: str, new: str, words: str
) -> None:
    assert words in told(old, new)


def test_a_list_of_minutes_is_not_empty() -> None:
    start = TEXT.index("after_bag = [")
    end = TEXT.index("]", start)
    data = (TEXT[:start] + "after_bag = [" + TEXT[end:]).encode()
    assert [f.reason for f in faults(data)] == ["names no minute"]


def test_H24_a_threshold_in_another_dose_unit_is_refused() -> None:
    said = told('notify_at = { value = "0.25", unit = "mcg/kg/min"', NOTIFY_PER_MIN)
    assert "is in mcg/min while the other doses are in mcg/kg/min" in said


def test_an_order_speaks_one_dose_unit() -> None:
    said = told(
        'step = { value = "0.02", unit = "mcg/kg/min"', 'step = { value = "0.02", unit = "mg/h"'
    )
    assert "orders 1, step, unit: is in mg/h and notify in mcg/kg/min" in said


NOTIFY_PER_MIN = 'notify_at = { value = "0.25", unit = "mcg/min"'


def test_two_ends_of_a_range_in_two_units_are_told() -> None:
    high = 'high = { value = "0.04", unit = "units/min"'
    words = told(high, high.replace("/min", "/h"))
    assert "agents 1, low, unit: is in units/min, and the other end in units/h" in words
