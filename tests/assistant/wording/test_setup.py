"""Why one cannot go on yet, in one short sentence."""

from wizard import septic

from assistant.rules.setup import Page
from assistant.wording.setup import HINTS, TITLES, closed_sentence, field_label, listed, open_word


def test_every_page_has_a_title_and_a_hint() -> None:
    assert set(TITLES) == set(HINTS) == set(Page)


def test_a_list_names_three_and_counts_the_rest() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert listed(["a", "b", "c", "d", "e"]) == "a, b, c and 2 more"


def test_the_reason_names_each_thing_once_and_is_empty_when_nothing_lacks() -> None:
    assert closed_sentence([]) == ""
    assert closed_sentence(["the bed", "the bed"]) == "Still to answer: the bed."


def test_every_check_of_the_protocol_that_ships_has_a_short_name() -> None:
    for check in septic().checks:
        assert "_" not in open_word(check.id)
    assert field_label("weight") == "Dosing weight"
