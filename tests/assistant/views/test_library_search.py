"""Looking for words."""

from shelved import lines, read

from assistant.views.library_search import search


def test_every_word_counts_and_capitals_and_spaces_do_not() -> None:
    found = search(read(), "  PHENTOLAMINE  child ")
    assert lines(found)
    assert all("phentolamine" in each.spoken.casefold() for each in lines(found))
    assert {section.id for section in found.sections} >= {"extravasation"}
    assert lines(search(read(), "0.5 mcg/kg/min"))


def test_marks_can_be_looked_for() -> None:
    open_values = lines(search(read(), "[sign-off]"))
    assert all(each.sign_off for each in open_values if each.kind == "figure")
    assert all(each.kind == "refused" for each in lines(search(read(), "not applied why not")))


def test_no_words_leave_the_text_whole_and_strange_ones_leave_nothing() -> None:
    assert search(read(), "  ") == read()
    assert search(read(), "zzzz").sections == ()
