"""What stands on a page: a section, what was looked for, or two texts compared."""

from datetime import UTC

from shelved import NOW, signed
from unit import profile

from assistant.protocol.model import Protocol
from assistant.views.library_page import NOTHING, Head, Here, page
from assistant.views.library_shelf import texts
from assistant.views.library_words import Line

A, B = "NE-ADULT-SEPTIC", "NE-PAEDIATRIC"
RULES: dict[str, Protocol] = {
    A: profile("adult_septic_shock"),
    B: profile("paediatric"),
    "C": signed(),
}
FOUND = texts(RULES, [], NOW, UTC)


def test_a_section_stands_alone_with_its_title() -> None:
    made = page(FOUND, Here(A, "fluid"))
    assert made.rows[0] == Head("fluid", "Fluid")
    assert all(isinstance(row, Line) for row in made.rows[1:])
    assert made.here is not None
    assert (made.here.text, made.here.section) == (A, "fluid")
    assert made.watermark == "NOT APPROVED"
    assert not made.whole


def test_an_unknown_place_means_the_first_one() -> None:
    made = page(FOUND, Here("Z", "cellar"))
    assert made.title == "Norepinephrine, adult septic shock"
    assert made.rows[0] == Head("about", "About this text")


def test_the_list_shows_the_sections_of_the_text_that_is_read_alone() -> None:
    stops = page(FOUND, Here(B)).stops
    assert [stop.text for stop in stops if not stop.section] == [A, B, "C"]
    assert {stop.text for stop in stops if stop.section} == {B}


def test_looking_for_words_goes_through_all_sections_and_counts() -> None:
    made = page(FOUND, Here(A, "fluid", "phentolamine"))
    assert made.whole
    heads = [row.section for row in made.rows if isinstance(row, Head)]
    assert "extravasation" in heads
    assert len(heads) > 1
    assert {stop.section for stop in made.stops if stop.section} == set(heads)
    kept = page(FOUND, Here(A, "extravasation", "phentolamine"))
    assert kept.here is not None
    assert kept.here.section == "extravasation"


def test_words_that_stand_nowhere_are_answered() -> None:
    made = page(FOUND, Here(A, "", "zzzz"))
    assert made.rows == ()
    assert made.nothing == NOTHING


def test_comparing_shows_the_lines_that_differ_under_both_names() -> None:
    made = page(FOUND, Here(A, against=B))
    assert made.title == "Differences"
    assert "Child: by the order only" in made.detail
    labels = {n.label for row in made.rows if isinstance(row, Line) for n in row.notes}
    assert {"Adult, septic shock", "Child: by the order only"} <= labels
    assert made.watermark


def test_two_versions_of_one_profile_are_named_by_their_versions() -> None:
    rules = RULES[A]
    newer = rules.protocol.model_copy(update={"version": "0.2"})
    later = rules.model_copy(update={"protocol": newer, "digest": "1" * 64})
    both = texts({A: rules, "D": later}, [], NOW, UTC)
    made = page(both, Here(A, against="D"))
    labels = [n.label for row in made.rows if isinstance(row, Line) for n in row.notes]
    assert labels[:2] == ["version 0.1", "version 0.2"]


def test_texts_that_differ_in_nothing_but_who_signed_say_so_alone() -> None:
    made = page(FOUND, Here(A, against="C"))
    keys = [row.key for row in made.rows if isinstance(row, Line)]
    assert keys == ["protocol.approval"]
    same = page(FOUND, Here(A, against=A))
    assert same.nothing == "Both texts say the same."
