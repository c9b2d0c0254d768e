"""What can be typed agrees with what the protocol speaks of."""

import pytest
from unitprotocol import TEXT, faults, protocol, told

from assistant.protocol.agreements import unlike


def test_what_is_shipped_agrees() -> None:
    assert list(unlike(protocol())) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('hard = ["2", "15"]', 'hard = ["2", "150"]', "these are not intervals.shortest"),
        ('usual = ["4", "8", "16", "32"]', 'usual = ["8", "16", "32"]', "4 mg of a preparation"),
        (
            'hard = ["20", "1000"]\nusual = ["50", "100", "250", ',
            'hard = ["20", "1000"]\nusual = ["50", "100", ',
            "250 mL of a preparation",
        ),
        ('hard = ["0", "250"]', 'hard = ["30", "250"]', "20 mmHg stands elsewhere"),
        ('hard = ["50", "110"]', 'hard = ["50", "70"]', "soft or usual reaches over"),
        ('hard = ["0", "1000"]', 'hard = ["0", "100"]', "250 mL stands elsewhere"),
        ('step = { value = "0.1"', 'step = { value = "0.01"', "the pump's step is another"),
    ],
)
def test_H24_two_places_that_contradict_each_other_are_refused(
    old: str, new: str, words: str
) -> None:
    assert words in told(old, new)


def test_H04_a_field_keeps_the_unit_of_its_name() -> None:
    old = 'unit = "mcg/min"\nspellings = ["mcg/min"]'
    assert "mg/h is not the unit" in told(old, 'unit = "mg/h"\nspellings = ["mg/h"]')


@pytest.mark.parametrize("key", ["soft", "change", "zero"])
def test_H01_a_field_for_doses_always_asks_about_slips(key: str) -> None:
    start = TEXT.index(f"{key} = ", TEXT.index("[fields.dose_mcg_kg_min]"))
    text = TEXT[:start] + TEXT[TEXT.index("\n", start) + 1 :]
    reasons = [f.reason for f in faults(text.encode())]
    assert reasons == [f"{key} is missing, so no slip of this kind would be asked about"]


def test_H01_a_dose_is_asked_about_from_one_ratio_wherever_it_is_entered() -> None:
    assert "Make the two places agree" in told('change = "2"', 'change = "20"')


def test_what_is_kept_back_fits_into_the_smallest_bag() -> None:
    said = told('reserve = { value = "10"', 'reserve = { value = "100"')
    assert "100 mL is more than a bag of 20 mL holds" in said
