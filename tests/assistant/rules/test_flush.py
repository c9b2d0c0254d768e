"""What a flush through a running line pushes in at once."""

from fractions import Fraction

import pytest

from assistant.quantities import Concentration, Flow, Volume
from assistant.rules.flush import flush_bolus


@pytest.mark.parametrize(
    ("dead_space", "strength", "running", "mcg", "minutes"),
    [
        ("1.5", "16", "7", "24", Fraction(24, 7)),
        ("2.2", "64", "3.5", "140.8", Fraction("140.8") / Fraction("3.5")),
        ("0", "16", "7", "0", Fraction(0)),
        ("1.5", "16", "0.5", "24", Fraction(48)),
        ("1.5", "16", "0", "24", None),
    ],
)
def test_H33_a_flush_is_told_as_drug_and_as_minutes_of_the_infusion(
    dead_space: str, strength: str, running: str, mcg: str, minutes: Fraction | None
) -> None:
    pushed = flush_bolus(
        Volume(Fraction(dead_space)), Concentration(Fraction(strength)), Flow(Fraction(running))
    )
    assert pushed.drug.mg * 1000 == Fraction(mcg)
    assert pushed.minutes == minutes
