"""The list of facts: whole, in order, each with its source and the tests that carry its number."""

import pytest
from factlist import LIST, numbered

from assistant.trace.facts import Facts, Unreadable, read_facts

HEAD = """
count = 2
[documents.000]
title = "A line"
dated = 2025-12-20
"""
FACT = """
[[facts]]
id = "{id}"
says = "It may run."
document = "{document}"
section = "in the short answer"
use = "{use}"
by = ["check fluid"]
"""


def listed(*ids: str, document: str = "000", use: str = "checked", head: str = HEAD) -> Facts:
    rows = (FACT.format(id=each, document=document, use=use) for each in ids)
    return read_facts((head + "".join(rows)).encode())


def shipped() -> Facts:
    return read_facts(LIST.read_bytes())


def test_all_167_facts_are_listed_each_with_a_source() -> None:
    facts = shipped()
    assert [fact.id for fact in facts.facts] == [f"S{number}" for number in range(1, 168)]
    fourth = facts.facts[3]
    assert facts.documents[fourth.document].cited(fourth.section) == (
        "Norepinephrine by intraosseous line (article), 2025-12-20, short answer"
    )


def test_every_fact_names_the_tests_that_carry_its_number() -> None:
    told = {fact.id: fact.tests for fact in shipped().facts}
    assert told == {name: numbered().get(name, ()) for name in told}


def test_no_test_carries_the_number_of_a_fact_that_is_not_listed() -> None:
    assert set(numbered()) <= {fact.id for fact in shipped().facts}


def test_a_list_that_is_whole_is_read() -> None:
    assert [fact.use for fact in listed("S1", "S2").facts] == ["checked", "checked"]


@pytest.mark.parametrize(
    ("ids", "lost"), [(("S1",), "S2"), (("S2", "S1"), "none"), (("S1", "S1"), "S2"), ((), "S1")]
)
def test_a_fact_that_is_missing_doubled_or_moved_is_told(ids: tuple[str, ...], lost: str) -> None:
    head = HEAD if ids else f"facts = []\n{HEAD}"
    with pytest.raises(Unreadable) as told:
        listed(*ids, head=head)
    assert f"Missing: {lost}" in told.value.sentence


def test_a_document_that_is_not_listed_is_told() -> None:
    with pytest.raises(Unreadable, match="S1 names a document that is not listed: 007"):
        listed("S1", "S2", document="007")


def test_a_wrong_word_is_told_with_the_fact_that_has_it() -> None:
    with pytest.raises(Unreadable, match=r"S1, use: .*'applied', 'shown', 'checked' or 'refused'"):
        listed("S1", "S2", use="believed")


@pytest.mark.parametrize("data", [b"count = ", b"\xff", b"count = 1", b"count = 0\nfacts = 3"])
def test_what_is_no_list_is_told(data: bytes) -> None:
    with pytest.raises(Unreadable):
        read_facts(data)
