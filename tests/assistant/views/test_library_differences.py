"""Two texts side by side: what changed, with both values."""

from shelved import read, spoken
from unit import profile

from assistant.protocol.model import Protocol
from assistant.views.library import library
from assistant.views.library_differences import differences
from assistant.views.library_words import Line, Section

NAMES = ("version 1", "version 2")


def found(one: Protocol, other: Protocol) -> dict[str, Line]:
    sections = differences(library(one), library(other), NAMES)
    return {line.key: line for section in sections for line in section.lines}


def changed(**pieces: object) -> Protocol:
    return profile("adult_septic_shock").model_copy(update=pieces)


def test_the_same_text_differs_in_nothing() -> None:
    assert differences(read(), read(), NAMES) == ()


def test_a_changed_figure_stands_with_both_values() -> None:
    rules = profile("adult_septic_shock")
    longer = rules.intervals.titrating.model_copy(update={"value": "10"})
    row = found(rules, changed(intervals=rules.intervals.model_copy(update={"titrating": longer})))
    (line,) = row.values()
    assert line.mark == "Changed"
    assert [(note.label, spoken(note.text)) for note in line.notes] == [
        ("version 1", "5 min"),
        ("version 2", "10 min"),
    ]


def test_a_changed_source_shows_both_titles() -> None:
    rules = profile("adult_septic_shock")
    moved = rules.intervals.titrating.model_copy(update={"source": "label-interval"})
    row = found(rules, changed(intervals=rules.intervals.model_copy(update={"titrating": moved})))
    texts = [note.text for note in row["intervals.titrating"].notes]
    assert texts[0].startswith("How to start")
    assert texts[1].startswith("US label")
    assert len(row["intervals.titrating"].origins) == 2


def test_a_line_that_one_text_has_alone_is_marked_so() -> None:
    rules = profile("adult_septic_shock")
    fewer = changed(checks=rules.checks[1:])
    key = f"checks.{rules.checks[0].id}"
    assert found(rules, fewer)[key].mark == "Only in version 1"
    assert found(fewer, rules)[key].mark == "Only in version 2"
    assert found(rules, fewer)[key].notes[0] == ("Its mark", "Check")


def test_words_answers_and_marks_that_changed_are_told() -> None:
    rules = profile("adult_septic_shock")
    check = rules.checks[0].model_copy(update={"question": "Another question?", "why": "Other."})
    row = found(rules, changed(checks=(check, *rules.checks[1:])))[f"checks.{check.id}"]
    assert row.notes[1].text == "Another question?; Why: Other."
    off = rules.preparations[0].model_copy(update={"standing": "off", "caution": "Ask first."})
    row = found(rules, changed(preparations=(off, *rules.preparations[1:])))["preparations.4in250"]
    assert row.notes[0].text == "no mark"
    assert row.notes[1].text == "Caution: Ask first.; Off"


def test_a_value_that_is_left_out_reads_as_none() -> None:
    one = Line("k", "text", "Head", "value")
    other = Line("k", "text", "Head", "")
    left = read().__class__("a", "a", "", "1", "", "", (Section("start", "Start", (one,)),))
    right = read().__class__("a", "a", "", "1", "", "", (Section("start", "Start", (other,)),))
    (section,) = differences(left, right, NAMES)
    assert [note.text for note in section.lines[0].notes] == ["value", "no value"]


def test_two_profiles_differ_section_by_section_in_the_usual_order() -> None:
    sections = differences(read(), read("hepatorenal_syndrome"), ("septic", "hepatorenal"))
    ids = [section.id for section in sections]
    assert ids.index("special") < ids.index("disagreements")
    special = next(section for section in sections if section.id == "special")
    assert {line.mark for line in special.lines} == {"Only in hepatorenal"}
