"""Every figure can be followed to what its source says."""

from fractions import Fraction

import pytest
from unitprotocol import protocol, told

from assistant.protocol.sources import cite, disagreements, numbers_in, uncited

FIELD = 'hard = ["2", "15"]\nsource = "me"'


def test_a_citation_is_a_title_a_date_and_what_is_said() -> None:
    source = cite(protocol(), protocol().routes["peripheral"].hours.source)
    assert source.dated == "2025-12-20"
    assert "24 hours" in source.says
    with pytest.raises(KeyError):
        cite(protocol(), "nobody")


def test_H23_a_source_that_another_one_contradicts_says_so() -> None:
    rows = disagreements(protocol(), "label-interval")
    assert [row.used for row in rows] == [
        "5 minutes while titrating; the order may shorten it to 2."
    ]
    assert disagreements(protocol(), "flush") == ()


def test_everything_that_is_shipped_is_cited() -> None:
    assert list(uncited(protocol())) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('source = "start-low"', 'source = "start-lo"', "start-lo is no source here. Name one of"),
        ('source = "flush"\ndue', 'source = "flash"\ndue', "checks 6, source: flash is no source"),
        ('hard = ["2", "15"]\nsource = "unit"', FIELD, "fields, check_interval_min, source: me is"),
        ('per_kg = { value = "30"', 'per_kg = { value = "300"', "fluid does not say 300 mL/kg"),
        ("40 mmHg or less, the", "45 mmHg or less, the", "source emergency does not say 40 mmHg"),
    ],
)
def test_H23_a_figure_that_its_source_does_not_say_is_refused(
    old: str, new: str, words: str
) -> None:
    assert words in told(old, new)


def test_the_numbers_of_a_sentence_are_read_whole_and_with_their_unit() -> None:
    said = numbers_in("0.02 to 0.05 mcg/kg/min and 5% within 3 hours; 2.5.1 is none, 24 is bare.")
    assert said == {
        (Fraction("0.02"), "mcg"),
        (Fraction("0.05"), "mcg"),
        (Fraction(5), "%"),
        (Fraction(3), "h"),
    }


def test_H23_a_disputed_figure_is_said_or_worked_out() -> None:
    said = told('{ value = "12", unit = "mcg/min"', '{ value = "120", unit = "mcg/min"')
    assert "neither its source nor a sum gives 120 mcg/min" in said
