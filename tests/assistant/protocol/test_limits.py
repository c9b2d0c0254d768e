"""A limit in another unit is another limit, and is refused at its line."""

import pytest
from unitprotocol import told


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ('value = "0.1", unit = "mL/h"', 'value = "0.1", unit = "mL/min"', "Give it in mL/h"),
        ('value = "0.02", unit = "mcg/kg/min"', 'value = "0.02", unit = "mL/h"', "mcg/kg/min or"),
        ('value = "10", unit = "mL"', 'value = "10", unit = "min"', "Give it in mL."),
        ('value = "24", unit = "h"', 'value = "24", unit = "min"', "Give it in h"),
        ('value = "0.5", unit = "mL/kg/h"', 'value = "0.5", unit = "mL/kg"', "Give it in mL/kg/h"),
        ('value = "2", unit = "readings"', 'value = "2", unit = "min"', "Give it in readings"),
    ],
)
def test_H24_a_limit_in_a_wrong_unit_is_refused(right: str, wrong: str, words: str) -> None:
    assert words in told(right, wrong)


def test_minutes_and_pressures_are_whole() -> None:
    said = told('reading_age = { value = "15"', 'reading_age = { value = "15.5"')
    assert "titration, reading_age, value: is not a whole number" in said
