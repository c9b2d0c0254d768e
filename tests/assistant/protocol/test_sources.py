"""Every figure can be followed to what its source says."""

from fractions import Fraction

import pytest
from unitprotocol import protocol, told

from assistant.protocol.sources import cite, disagreements, numbers_in, uncited


def test_a_citation_is_a_title_a_date_and_what_is_said() -> None:
    source = cite(protocol(), protocol().routes["peripheral"].hours.source)
    assert source.dated == "2025-12-20"
    assert "24 hours" in source.says
    with pytest.raises(KeyError):
        cite(protocol(), "nobody")


def test_H23_a_source_that_another_one_contradicts_says_so() -> None:
    rows = disagreements(protocol(), "label-interval")
    assert [row.used for row in rows] == ["5 minutes while titrating; the order may shorten it to 2."]
    assert disagreements(protocol(), "flush") == ()


def test_everything_that_is_shipped_is_cited() -> None:
    assert list(uncited(protocol())) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('source = "start-low"', 'source = "start-lo"', "start-lo is no source here. Name one of"),
        ('source = "flush"\ndue', 'source = "flash"\ndue', "checks 6, source: flash is no source"),
        ('soft = ["0.5", "100"]\nchange = "2"\nzero = "stop"\nsource = "unit"',) * 2
        + ("fields, rate_ml_h, source: me is no source",),
        ('per_kg = { value = "30"', 'per_kg = { value = "300"', "source fluid does not say 300"),
        ("40 mmHg or less, the", "45 mmHg or less, the", "source emergency does not say 40"),
    ],
)
def test_H23_a_figure_that_its_source_does_not_say_is_refused(
    old: str, new: str, words: str
) -> None:
    if old == new:
        new = old.replace('source = "unit"', 'source = "me"')
    assert words in told(old, new)


def test_the_numbers_of_a_sentence_are_read_whole() -> None:
    said = numbers_in("Start at 0.02 to 0.05 mcg/kg/min, 5% within 3 h; 2.5.1 is no number, 24 is.")
    assert said == {Fraction(n) for n in ("0.02", "0.05", "5", "3", "24")}
