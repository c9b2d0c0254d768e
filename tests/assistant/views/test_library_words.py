"""A line in one text: for the search and for a reader's voice."""

import pytest
from shelved import line, read

from assistant.views.library_words import Line, Note


def test_a_line_says_all_of_itself() -> None:
    said = line(read(), "checks.phentolamine").spoken
    for words in ("Check", "Phentolamine in stock?", "Why", "Wizard line", "[sign-off]"):
        assert words in said
    bare = Line("k", "text", "Head", "value", (Note("Why", "so"),))
    assert bare.spoken == "Head. value. Why: so"


def test_a_section_that_is_not_there_is_no_section() -> None:
    assert read().section("start").title == "Start"
    with pytest.raises(KeyError):
        read().section("cellar")
