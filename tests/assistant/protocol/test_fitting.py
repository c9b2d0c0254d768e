"""A profile holds what its patients need, and nothing that was written for others."""

import pytest
from unit import PROTOCOLS, profile
from unitprotocol import TEXT, faults, told

from assistant.library.files import whole_text
from assistant.protocol.fitting import unfit

PROFILES = [path.stem for path in sorted(PROTOCOLS.glob("*.toml"))]


def told_of(name: str, old: str, new: str) -> str:
    text = whole_text(PROTOCOLS / f"{name}.toml").decode()
    assert old in text
    return "\n".join(f.sentence for f in faults(text.replace(old, new, 1).encode()))


def dropped(table: str, key: str) -> str:
    at = TEXT.index(f"{key} = ", TEXT.index(table))
    text = TEXT[:at] + TEXT[TEXT.index("\n", at) + 1 :]
    return "\n".join(f.sentence for f in faults(text.encode()))


@pytest.mark.parametrize("name", PROFILES)
def test_what_is_shipped_fits(name: str) -> None:
    assert list(unfit(profile(name))) == []


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ("[perfusion]", "urine_below"),
        ("[start]", "reason_above"),
        ("[start]", "warn_at"),
    ],
)
def test_H24_a_limit_of_an_adult_cannot_just_be_left_out(table: str, key: str) -> None:
    assert f"{key}: is missing" in dropped(table, key)


def test_H24_an_adult_without_emergency_limits_is_refused() -> None:
    start, end = TEXT.index("[emergency]"), TEXT.index("[perfusion]")
    found = faults((TEXT[:start] + TEXT[end:]).encode())
    assert "emergency: is missing" in "\n".join(f.sentence for f in found)


def test_H24_no_adult_limit_stands_in_a_childs_profile() -> None:
    said = told('population = "adult"', 'population = "child"')
    for key in ("emergency", "perfusion, urine_below"):
        assert f"{key}: is an adult limit in a child's profile" in said
    assert "escalation: is for adults in shock" in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('maximum = { value = "3"', 'maximum = { value = "3.2"', "steps of 0.5 from 0.5 mg/h do"),
        ('value = "0.5", unit = "mg/h"', 'value = "0.25", unit = "mg/h"', "hrs does not say 0.25"),
        ('interval = { value = "240"', 'interval = { value = "4"', "is not 4 min, as the ladder"),
    ],
)
def test_H24_the_ladder_is_whole_and_the_usual_order_is_the_ladder(
    old: str, new: str, words: str
) -> None:
    assert words in told_of("hepatorenal_syndrome", old, new)


def test_H24_the_dose_of_anaphylaxis_is_the_band_beside_the_typed_one() -> None:
    text = '[anaphylaxis]\nafter = { value = "10", unit = "min", source = "anaphylaxis" }\n'
    boluses = 'boluses = { value = "1", unit = "boluses", source = "unit" }\n'
    old = f'{text}{boluses}low = {{ value = "0.05"'
    said = told_of("anaphylaxis", old, old.replace('"0.05"', '"0.1"'))
    assert "no start band has these two ends" in said


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('per_kg = { value = "0.6"', 'per_kg = { value = "0.06"'),
        ('volume = { value = "100"', 'volume = { value = "10"'),
        ('per_ml_h = { value = "0.1"', 'per_ml_h = { value = "1"'),
    ],
)
def test_H24_the_three_numbers_of_the_rule_of_six_go_together(old: str, new: str) -> None:
    said = told_of("paediatric", old, new)
    assert "rule_of_six, per_ml_h, value:" in said
    assert "mg for each kg in" in said


def test_the_rule_of_six_is_for_children_only() -> None:
    text = whole_text(PROTOCOLS / "paediatric.toml").decode()
    rule = text[text.index("[rule_of_six]") : text.index("# cannot: outside")]
    assert "rule_of_six: is for children only" in told("[target]\n", f"{rule}\n[target]\n")


def test_an_order_without_a_range_needs_a_baseline() -> None:
    said = dropped("[[orders]]", "map_low")
    assert "orders 1: map_low is missing, so the order would have no goal" in said
