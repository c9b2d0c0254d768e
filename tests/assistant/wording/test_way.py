"""Where the drug is, in words."""

from datetime import UTC
from fractions import Fraction

import pytest
from told import at

from assistant.quantities import Concentration, Volume
from assistant.rules.arrival import Cause, Way
from assistant.wording.way import in_short, latest, way

DEAD = Volume(Fraction("1.5"))
OLD = Concentration(Fraction(16))


def wrong(times: Fraction | None) -> Way:
    return Way(Cause.STRENGTH, at("23:20"), at("23:47"), DEAD, OLD, times)


def test_the_first_drug_reaches_the_vein_or_has_reached_it() -> None:
    going = Way(Cause.START, at("23:40"), at("23:47"), DEAD)
    assert way(going, at("23:41"), UTC) == "first drug reaches the vein about 23:47"
    assert way(going, at("23:47"), UTC) == "first drug reached the vein about 23:47"
    stands = Way(Cause.START, at("23:40"), None, DEAD)
    assert "while the pump stands" in way(stands, at("23:41"), UTC)


@pytest.mark.parametrize(
    ("times", "words"),
    [
        (Fraction(1, 4), "a quarter of this dose"),
        (Fraction(1, 2), "half this dose"),
        (Fraction(4), "4 times this dose"),
        (Fraction(2, 5), "0.4 of this dose"),
        (None, "another dose"),
    ],
)
def test_H17_the_tubing_gives_a_part_or_a_multiple(times: Fraction | None, words: str) -> None:
    said = way(wrong(times), at("23:21"), UTC)
    assert said == f"until about 23:47 the tubing gives {words}"


def test_a_new_strength_that_has_arrived_is_told() -> None:
    assert way(wrong(Fraction(4)), at("23:48"), UTC) == "the new strength reached the vein 23:47"


def test_the_way_that_ends_last_is_the_one_that_is_waited_for() -> None:
    early = Way(Cause.START, at("23:30"), at("23:35"), DEAD)
    assert latest((early, wrong(Fraction(4)))) == wrong(Fraction(4))
    assert latest(()) is None
    assert latest((Way(Cause.START, at("23:40"), None, DEAD),)) is None


def test_in_short_the_way_of_a_start_or_a_line_and_of_a_strength() -> None:
    assert in_short(Way(Cause.LINE, at("23:40"), at("23:47"), DEAD)) == "drug on its way"
    assert in_short(wrong(Fraction(4))) == "4 times this dose"
    assert in_short(wrong(None)) == "another dose"
