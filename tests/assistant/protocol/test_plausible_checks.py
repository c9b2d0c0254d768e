"""What is plausible agrees with what can be typed, its units, and what the unit mixes."""

import pytest
from unit import PROTOCOLS, profile
from unitprotocol import told

from assistant.protocol.plausible_checks import implausible

WEIGHT = 'weight_kg = { unit = "kg", cannot_below = "20", ask_below = "40", ask_above = "150"'
STRENGTH = 'conc_mcg_ml = { unit = "mcg/mL", cannot_below = "1", cannot_above = "500"'
TEN = 'value = { value = "10", unit = "mcg/mL", source = "unit" }'
LOW_MAP = 'ask_above = "119", cannot_above = "120"'


@pytest.mark.parametrize("name", [path.stem for path in sorted(PROTOCOLS.glob("*.toml"))])
def test_what_is_shipped_agrees(name: str) -> None:
    assert list(implausible(profile(name))) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (WEIGHT, WEIGHT.replace('"kg"', '"lb"'), "is in lb, which is not the unit of weight_kg"),
        (WEIGHT, WEIGHT.replace('"150"', '"410"'), "do not rise"),
        ('hard = ["2", "400"]', 'hard = ["50", "400"]', "soft or usual reaches over"),
        ('ask_above = "15", cannot', 'ask_above = "35", cannot', "35 lies outside of what can be"),
        ('ask_above = "130", cannot_above = "200"', LOW_MAP, "120 cannot be, yet it is typed"),
        ('ask_above = "10", source', "source", "asks about nothing"),
        ('usual = ["4", "16", "32", "64"]', 'usual = ["4", "16", "32"]', "64 mcg/mL is not among"),
        ('value = { value = "128"', 'value = { value = "12.8"', "its words do not hold 12.8"),
        ('ask_above = "10"\ncannot_above = "100"', 'ask_above = "9"', "does not reach 10 mg"),
        (STRENGTH, STRENGTH.replace('"500"', '"63"'), "64 mcg/mL cannot be"),
        ('ask_above = "1", cannot_above = "5"', 'cannot_above = "0.4"', "0.5 mcg/kg/min cannot be"),
        (TEN, TEN + "\ncannot = true", "10 mcg/mL cannot be"),
        ('{ unit = "mcg/mL", cannot', '{ unit = "mg/mL", cannot', "Give it in mcg/mL"),
    ],
)
def test_H24_two_places_that_contradict_each_other_are_refused(
    old: str, new: str, words: str
) -> None:
    assert words in told(old, new)
