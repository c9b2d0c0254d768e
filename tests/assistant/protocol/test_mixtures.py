"""What is mixed and what is summed up is worked again, to the last digit."""

import pytest
from unitprotocol import protocol, told

from assistant.protocol.mixtures import unequal, unmixed


def test_everything_that_is_shipped_comes_out() -> None:
    assert [*unmixed(protocol()), *unequal(protocol())] == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('strength = { value = "16"', 'strength = { value = "4"', "4 mg in 250 mL is 16 mcg/mL"),
        ('volume = { value = "250"', 'volume = { value = "0"', "volume, value: 0 limits nothing"),
        ('drug = { value = "8"', 'drug = { value = "16"', "16 mg in 250 mL is 64 mcg/mL, not 32"),
        ('vial = "base1"', 'vial = "base2"', "base2 is no label here. Name one of the labels"),
        ('draw_up = { value = "8"', 'draw_up = { value = "4"', "hold 4 mg of base, not 8"),
    ],
)
def test_H18_drug_volume_and_strength_belong_together(old: str, new: str, words: str) -> None:
    assert words in told(old, new)


def test_H16_tartrate_of_twice_the_milligrams_holds_the_same_base() -> None:
    assert told('vial = "base1"', 'vial = "tartrate2"') == ""


def test_H16_a_salt_counted_as_base_is_refused() -> None:
    said = told('labelled = "tartrate"', 'labelled = "base"')
    assert "the label does not say base" in said


def test_H16_a_label_that_says_another_strength_is_refused() -> None:
    assert "the label's words do not hold 1" in told(
        'says = "norepinephrine base 1 mg in 1 mL"', 'says = "norepinephrine base 2 mg in 2 mL"'
    )


def test_H16_drawing_up_a_salt_vial_as_if_it_were_base_is_refused() -> None:
    said = told(
        'labelled = "base"\nper_ml = { value = "1"', 'labelled = "tartrate"\nper_ml = { value = "1"'
    )
    assert "hold 2 mg of base, not 4" in said


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('equals = "4 mg * 1000', 'equals = "8 mg * 1000', "gives 32, not 16 mcg/mL"),
        (
            'equals = "4 mg * 1000 / 250 mL"',
            'equals = "4 mg * 1000 / 250 h"',
            "does not give mcg/mL",
        ),
        ('equals = "4 mg * 1000 / 250 mL"', 'equals = "4 mg x 1000"', "cannot be worked out"),
        ('within = "0.001"', 'within = "1"', "1 is too wide for 1.8"),
    ],
)
def test_H23_a_pair_that_does_not_add_up_is_refused(old: str, new: str, words: str) -> None:
    assert words in told(old, new)


def test_H23_a_pair_that_is_written_down_as_a_disagreement_passes() -> None:
    gives = 'gives = { value = "8.333", unit = "mcg/min", source = "start-low" }'
    pair = f'[[sums]]\nabout = "x"\n{gives}\nequals = "0.05 mcg/kg/min * 70 kg"\nwithin = "0.01"\n'
    assert told("[pump]\n", f"{pair}\n[pump]\n") == ""
    undisclosed = pair.replace('"8.333"', '"8.4"')
    assert "gives 3.5, not 8.4" in told("[pump]\n", f"{undisclosed}\n[pump]\n")
