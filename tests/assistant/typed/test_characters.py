import pytest

from assistant.typed.characters import first_hidden, single_blanks


@pytest.mark.parametrize(
    ("char", "name"),
    [
        ("\0", "U+0000"),
        ("\t", "U+0009"),
        ("\n", "U+000A"),
        ("\r", "U+000D"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\x85", "U+0085"),
        ("\u00ad", "U+00AD"),
        ("\u200b", "U+200B"),
        ("\u200d", "U+200D"),
        ("\u200e", "U+200E"),
        ("\u2028", "U+2028"),
        ("\u202e", "U+202E"),
        ("\u2060", "U+2060"),
        ("\u2066", "U+2066"),
        ("\u061c", "U+061C"),
        ("\u3164", "U+3164"),
        ("\ufeff", "U+FEFF"),
        ("\ufdd0", "U+FDD0"),
        ("\ufffe", "U+FFFE"),
        ("\ud800", "U+D800"),
        ("\udfff", "U+DFFF"),
        ("\U000e0041", "U+E0041"),
        ("\U0001ffff", "U+1FFFF"),
    ],
)
def test_a_character_that_nobody_sees_is_found_by_its_number(char: str, name: str) -> None:
    assert first_hidden(f"Smith{char}, Ann") == name


@pytest.mark.parametrize(
    "text",
    ["", "O'Brien, Mary", "Łukasz", "李小龍", "محمد", "a<b & c", "ok \U0001fa7a", "a\u00a0b"],
)
def test_what_can_be_seen_is_not_called_hidden(text: str) -> None:
    assert first_hidden(text) == ""


def test_runs_of_any_blanks_become_one_space() -> None:
    assert single_blanks("  van \u00a0 der\u2009Berg\u3000 ") == "van der Berg"


def test_letters_built_from_two_characters_become_one() -> None:
    assert single_blanks("Jose\u0301") == "Jos\u00e9"
