"""Readings of the quick entry."""

import pytest
from charting import clock
from infusion import amount, chart, prepared, titrating
from unitprotocol import protocol

from assistant.record.entries import (
    BagHung,
    BagLeftRead,
    HeartRead,
    Noted,
    PressureRead,
    SiteLooked,
)
from assistant.views.entry_readings import (
    as_artefact,
    read_bag,
    read_heart,
    read_map,
    read_note,
    read_site,
)

NOW = clock("14:06")
HERE = chart(titrating())


@pytest.mark.parametrize(("text", "source", "artefact"), [
    ("66", "arterial", False), ("66c", "cuff", False), ("66 C", "cuff", False),
    ("66 a", "arterial", False), ("66 cx", "cuff", True), ("66x", "arterial", True),
])  # fmt: skip
def test_a_source_is_the_last_one_or_the_one_typed(text: str, source: str, artefact: bool) -> None:
    body = read_map(HERE, protocol(), text, NOW).body
    assert isinstance(body, PressureRead)
    assert (body.source, body.artefact) == (source, artefact)


def test_the_first_reading_has_no_source_unless_it_is_typed() -> None:
    body = read_map(chart(prepared()), protocol(), "55", NOW).body
    assert isinstance(body, PressureRead)
    assert body.source == "unknown"


def test_a_pair_is_kept_as_typed() -> None:
    body = read_map(HERE, protocol(), "118/52 c", NOW).body
    assert isinstance(body, PressureRead)
    assert body.systolic == amount("118", "mmHg")
    assert body.map is None
    assert read_map(HERE, protocol(), "52/118", NOW).problem
    assert read_map(HERE, protocol(), "240/100", NOW).ask


def test_words_are_no_pressure() -> None:
    assert read_map(HERE, protocol(), "sixty", NOW).problem


def test_only_a_pressure_can_be_an_artefact() -> None:
    body = read_map(HERE, protocol(), "95", NOW).body
    marked = as_artefact(body)
    assert marked is not None
    assert marked.artefact
    assert as_artefact(None) is None


def test_a_heart_rate_takes_its_rhythm() -> None:
    assert read_heart(protocol(), "104 AF").body == HeartRead(
        rate=amount("104", "/min"), rhythm="AF"
    )
    assert read_heart(protocol(), "x").problem


@pytest.mark.parametrize(("text", "rhythm", "new"), [
    ("118 2", "atrial fibrillation", False), ("118 2 8", "atrial fibrillation", True),
    ("118 8", "", True), ("118 new AF", "AF", True), ("118 AF new rhythm", "AF", True),
    ("118", "", False), ("118 atrial fibrillation new rhythm", "atrial fibrillation", True),
])  # fmt: skip
def test_a_rhythm_is_a_digit_or_words_and_may_be_new(text: str, rhythm: str, new: bool) -> None:
    body = read_heart(protocol(), text).body
    assert body == HeartRead(rate=amount("118", "/min"), rhythm=rhythm, new=new)


def test_a_digit_that_names_no_rhythm_is_refused() -> None:
    assert read_heart(protocol(), "118 9").problem.startswith("Rhythm")


@pytest.mark.parametrize("text", ["66 h104", "66a h104", "66h104", "118/52 H 104"])
def test_a_heart_rate_may_stand_behind_a_pressure(text: str) -> None:
    read = read_map(HERE, protocol(), text, NOW)
    assert isinstance(read.body, PressureRead)
    assert read.also == HeartRead(rate=amount("104", "/min"))
    assert not read.ask


def test_of_two_values_either_can_be_refused_or_asked_about() -> None:
    assert read_map(HERE, protocol(), "66 h999", NOW).body is None
    assert read_map(HERE, protocol(), "900 h104", NOW).body is None
    assert read_map(HERE, protocol(), "66 h20", NOW).ask
    assert read_map(HERE, protocol(), "66", NOW).also is None


def test_a_site_is_clear_or_has_signs() -> None:
    assert read_site("0").body == SiteLooked()
    assert read_site("1 44").body == SiteLooked(signs=("pale", "painful"))
    assert read_site("7").problem
    assert read_site("01").problem


def test_a_bag_holds_what_is_left_or_is_a_new_one_of_the_same_strength() -> None:
    assert read_bag(HERE, protocol(), "118", NOW).body == BagLeftRead(left=amount("118", "mL"))
    new = read_bag(HERE, protocol(), "n", NOW)
    assert isinstance(new.body, BagHung)
    assert new.body.remaining is None
    assert read_bag(HERE, protocol(), "251", NOW).problem
    bare = chart([row for row in prepared() if row[1].kind != "bag"])
    assert read_bag(bare, protocol(), "118", NOW).body is not None
    assert read_bag(bare, protocol(), "N", NOW).problem


def test_a_note_is_kept_letter_for_letter() -> None:
    assert read_note(protocol(), "turned, 30\u00b0").body == Noted(text="turned, 30\u00b0")
    assert read_note(protocol(), "x" * 2000).problem
