"""Every figure can be followed to what its source says."""

from fractions import Fraction

import pytest
from unitprotocol import protocol, told

from assistant.protocol.sources import cite, disagreements, numbers_in, uncited

FIELD = 'hard = ["2", "15"]\nsource = "me"'


def test_a_citation_is_a_title_a_date_and_what_is_said() -> None:
    hours = protocol().routes["peripheral"].hours
    assert hours is not None
    source = cite(protocol(), hours.source)
    assert source.dated == "2025-12-20"
    assert "24 hours" in source.says
    with pytest.raises(KeyError):
        cite(protocol(), "nobody")


def test_H23_a_source_that_another_one_contradicts_says_so() -> None:
    rows = disagreements(protocol(), "label-interval")
    assert [row.used for row in rows] == [
        "5 minutes while titrating; the order may shorten it to 2."
    ]
    assert [row.id for row in disagreements(protocol(), "label-stop")] == ["C28"]
    assert disagreements(protocol(), "check") == ()


def test_everything_that_is_shipped_is_cited() -> None:
    assert list(uncited(protocol())) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'source = "start-low"',
            'source = "start-lo"',
            "start-lo is no source here. Did you mean start-low",
        ),
        ('source = "flush"\ndue', 'source = "flash"\ndue', "checks 6, source: flash is no source"),
        ('hard = ["2", "15"]\nsource = "unit"', FIELD, "fields, check_interval_min, source: me is"),
        ('low = { value = "30"', 'low = { value = "300"', "fluid does not say 300 mL/kg"),
        ('sources = ["label-stop"]', 'sources = ["nobody"]', "nobody is no source here"),
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
    said = told('{ value = "35", unit = "mcg/min"', '{ value = "350", unit = "mcg/min"')
    assert "neither its source nor a sum gives 350 mcg/min" in said


def test_H23_a_number_that_a_statement_makes_up_is_refused() -> None:
    said = told("Epinephrine 0.1 to 0.5 mcg/kg/min when", "Epinephrine 0.1 to 5 mcg/kg/min when")
    assert "source agents does not say 5 mcg" in said


def test_an_apostrophe_is_no_second() -> None:
    assert numbers_in("of 2020, a society's of 2010") == frozenset()


def test_H23_a_factor_of_another_agent_is_refused() -> None:
    said = told('phenylephrine = { value = "0.1"', 'phenylephrine = { value = "0.01"')
    assert "source goradia does not say phenylephrine 0.01" in said


def test_H24_a_row_of_digits_that_no_number_has_is_read_past() -> None:
    assert numbers_in("9" * 5000 + " mg and 4 mg") == {(Fraction(4), "mg")}
