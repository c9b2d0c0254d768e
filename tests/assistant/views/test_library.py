"""The library tells all of a text: no figure is left out, each with its source and its use."""

import re

import pytest
from shelved import PROFILES, line, lines, read, spoken
from unit import profile

from assistant.protocol.figures import figures
from assistant.protocol.model import Figure
from assistant.views.library import SECTIONS, library


@pytest.mark.parametrize("name", PROFILES)
def test_every_figure_of_every_profile_stands_in_a_section_of_its_own(name: str) -> None:
    shown = read(name)
    told = {place for each in lines(shown) for place in each.places}
    missing = [
        ".".join(map(str, path))
        for path, _ in figures(profile(name))
        if ".".join(map(str, path)) not in told
        and ".".join(str(part) for part in path[:-1]) not in told
    ]
    assert missing == []
    assert not any(each.kind == "figure" for each in shown.sections[0].lines)


@pytest.mark.parametrize("name", PROFILES)
def test_every_figure_check_and_statement_names_its_source_and_its_use(name: str) -> None:
    bare = [
        each.key
        for each in lines(read(name))
        if each.kind in ("figure", "check", "statement", "refused")
        if not each.origins or not each.used
    ]
    assert bare == []


@pytest.mark.parametrize("name", PROFILES)
def test_every_statement_disagreement_and_check_of_a_text_is_told(name: str) -> None:
    rules, shown = profile(name), read(name)
    keys = {each.key for each in lines(shown)}
    wanted = {f"statements.{row.id}" for row in rules.statements}
    wanted |= {f"disagreements.{row.id}" for row in rules.disagreements}
    wanted |= {f"checks.{row.id}" for row in rules.checks}
    assert wanted - keys == set()


@pytest.mark.parametrize("name", PROFILES)
def test_H23_the_bracketed_equivalence_of_the_article_is_never_shown(name: str) -> None:
    said = " | ".join(spoken(each.spoken) for each in lines(read(name)))
    assert re.search(r"8\s*(-|–|to)\s*12\s*mcg/min", said) is None


@pytest.mark.parametrize("name", PROFILES)
def test_each_line_has_a_key_of_its_own(name: str) -> None:
    keys = [each.key for each in lines(read(name))]
    assert len(keys) == len(set(keys))


def test_sections_follow_the_work_and_empty_ones_are_left_out() -> None:
    ids = [section.id for section in read().sections]
    order = [ident for ident, *_ in SECTIONS]
    assert ids == [ident for ident in order if ident in ids]
    assert "escalation" in ids
    assert "escalation" not in [section.id for section in read("paediatric").sections]


def test_a_figure_that_no_section_has_words_for_is_told_all_the_same() -> None:
    rules = profile("adult_septic_shock")
    odd = Figure(value="3", unit="min", source="unit")
    start = rules.start.model_copy(update={"extra_wait": odd})
    found = line(library(rules.model_copy(update={"start": start})), "start.extra_wait")
    assert (found.head, spoken(found.value)) == ("start extra wait", "3 min")
