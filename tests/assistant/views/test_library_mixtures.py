"""Preparations with what is drawn up, odd strengths, the Rule of 6, sums."""

from shelved import line, read, spoken
from unit import profile

from assistant.views.library_mixtures import labels, preparations, sixes, strengths, sums


def test_a_preparation_says_strength_as_base_and_what_is_drawn_up() -> None:
    first, *_, last = preparations(profile("adult_septic_shock"))
    assert (spoken(first.head), spoken(first.value)) == (
        "4 mg in 250 mL, glucose 5%",
        "16 mcg in 1 mL, as base",
    )
    assert spoken(first.notes[0].text) == "4 mL of norepinephrine base 1 mg in 1 mL"
    assert last.mark == "Off"
    assert "epinephrine" in next(n.text for n in last.notes if n.label == "Caution")


def test_a_preparation_without_a_note_has_none() -> None:
    rules = profile("adult_septic_shock")
    bare = rules.preparations[0].model_copy(update={"note": ""})
    (row,) = preparations(rules.model_copy(update={"preparations": (bare,)}))
    assert [note.label for note in row.notes] == ["Draw up", "Line"]


def test_a_salt_is_told_from_the_base() -> None:
    rows = {each.key: spoken(each.value) for each in labels(profile("adult_septic_shock"))}
    assert rows["labels.base1"] == "1 mg/mL of base, counted as it is"
    assert rows["labels.tartrate2"].endswith("half of it is counted, as base")


def test_strengths_that_are_easily_something_else_are_asked_or_no_value() -> None:
    rows = {each.head: each.value for each in strengths(profile("adult_septic_shock"))}
    assert {spoken(head): value for head, value in rows.items()} == {
        "A typed strength of 10 mcg/mL": "asked about",
        "A typed strength of 128 mcg/mL": "asked about",
        "A typed strength of 1,000 mcg/mL": "no value here",
    }


def test_the_rule_of_six_is_off_unless_the_unit_has_it() -> None:
    child = profile("paediatric")
    assert next(sixes(child)).value == "Off, unless the unit has it in use"
    assert child.rule_of_six is not None
    used = child.rule_of_six.model_copy(update={"in_use": True})
    assert next(sixes(child.model_copy(update={"rule_of_six": used}))).value.startswith("In use")
    assert list(sixes(profile("adult_septic_shock"))) == []


def test_a_sum_stands_as_it_is_recomputed() -> None:
    rows = {each.head: spoken(each.value) for each in sums(profile("adult_septic_shock"))}
    assert rows["4 mg in 250 mL"] == "4 mg × 1000 / 250 mL = 16 mcg/mL"
    assert line(read(), "sums.4 mg in 250 mL").origins
