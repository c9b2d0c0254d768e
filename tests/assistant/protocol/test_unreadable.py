"""A text that is no TOML is told as a pharmacist would see it: a quote, a bracket, a key twice."""

import pytest
from unitprotocol import changed, faults

from assistant.protocol.unreadable import unreadable


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('version = "0.1"', 'version = "0.1"\nversion = "0.1"', "this key is there twice"),
        ("[pair]", "[pump]\n[pair]", "the table pump is there twice. Take one of them out"),
        ("[pair]", "[pump.step]\n[pair]", "is there already"),
        ('id = "4in250"', 'id = "4in250', "the line ends before the quote that closes it"),
        ('answers = ["yes", "no"]', 'answers = ["yes"', "a list in this line, or just above"),
        ('version = "0.1"', 'version "0.1"', "an equals sign is missing behind the key"),
        ('version = "0.1"', "version = ", "there is no value, or it is not in quotes"),
        ('unit = "mL/h"', "unit = mL/h", "there is no value, or it is not in quotes"),
        ('source = "unit" }', 'source = "unit"', "a brace in this line is not closed"),
        ('value = "65"', 'value = "65", value = "6"', "a key is there twice in this line"),
        ("[pair]", "<<<<<<< HEAD\n[pair]", "this line is no key = value, no table and no remark"),
        ('version = "0.1"', 'version = "0.\a1"', "a character stands in this line that no file"),
        ('version = "0.1"', 'version = "0.1";', "Look for a missing quote, bracket or equals"),
    ],
)
def test_what_is_no_toml_is_told_in_the_words_of_who_wrote_it(
    old: str, new: str, said: str
) -> None:
    (found,) = faults(changed(old, new))
    assert said in found.sentence


def test_what_has_no_words_here_is_told_as_it_came() -> None:
    said, todo = unreadable("Invalid hex value")
    assert said == "Invalid hex value"
    assert todo == "Look for a missing quote, bracket or equals sign"
