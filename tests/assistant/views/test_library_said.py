"""Statements, refusals with their reason, checks, both sides of a disagreement, documents."""

from shelved import line, lines, read, signed, spoken
from unit import profile

from assistant.protocol.model import Disagreement, Figure
from assistant.views.library import library
from assistant.views.library_said import disagreements


def test_what_is_not_applied_says_why() -> None:
    rows = [each for each in lines(read()) if each.kind == "refused"]
    assert rows
    assert all(each.mark == "Not applied" for each in rows)
    assert all(any(n.label == "Why not" and n.text for n in each.notes) for each in rows)


def test_a_check_is_told_with_its_answers_and_what_leaving_it_means() -> None:
    found = line(read(), "checks.vial_label")
    assert found.mark == "Check"
    assert "norepinephrine tartrate 2 mg in 1 mL" in found.value
    labels = {note.label: spoken(note.text) for note in found.notes}
    assert labels["Left for later"] == "may follow, asked again after 15 min"
    assert "something else" not in labels["Counts as done"]
    stock = {n.label: n.text for n in line(read(), "checks.phentolamine").notes}
    assert stock["Asked for"] == "a peripheral line or an intraosseous line"


def test_a_check_that_comes_first_says_so() -> None:
    rules = profile("adult_septic_shock")
    first = rules.checks[0].model_copy(update={"may_follow": False})
    shown = library(rules.model_copy(update={"checks": (first,)}))
    notes = {note.label: note.text for note in line(shown, f"checks.{first.id}").notes}
    assert notes["Left for later"] == "no, it comes first"


def test_H23_a_disagreement_shows_both_values_the_choice_and_why() -> None:
    found = line(read(), "disagreements.C05")
    assert found.mark == "C05"
    labels = {note.label: spoken(note.text) for note in found.notes}
    assert labels["One"].startswith("5 min, ")
    assert labels["Other"].startswith("2 min, US label")
    assert labels["Used"]
    assert labels["Why"]


def test_a_disagreement_of_words_and_one_of_four_figures_lose_nothing() -> None:
    rules = profile("adult_septic_shock")
    words = Disagreement(id="X1", about="a", one="this", other="that", used="u", why="w")
    figures = tuple(Figure(value=str(n), unit="min", source="unit") for n in range(1, 5))
    four = Disagreement(id="X2", about="b", figures=figures, used="u", why="w")
    one, other = disagreements(rules.model_copy(update={"disagreements": (words, four)}))
    assert [tuple(note) for note in one.notes[:2]] == [("One", "this"), ("Other", "that")]
    assert [note.label for note in other.notes[:4]] == ["One", "Other", "Third", "Also"]
    assert other.sign_off == "[sign-off]"


def test_each_document_stands_once_with_what_its_passages_say() -> None:
    rows = read().section("sources").lines
    heads = [(each.head, each.value) for each in rows]
    assert len(heads) == len(set(heads))
    article = next(each for each in rows if each.head.startswith("How to start"))
    assert "review pending" in article.value
    assert len(article.notes) > 5
    unit = next(each for each in library(signed()).section("sources").lines if each.sign_off)
    assert unit.sign_off == "accepted by A Berg"
