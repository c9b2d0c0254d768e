"""How long the mixture holds: typed in hours or as a time, kept as it was charted."""

from datetime import UTC, datetime, timedelta

import pytest
from wizard import BAG, NIGHT, Wizard

from assistant.record.entries import BagHung
from assistant.rules.setup import Page
from assistant.views import setup
from assistant.views.setup_mixture import ENDS, NOT_READ, PAST, known_mixture


def at_bag() -> Wizard:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.clock.go(NIGHT)
    return wizard


def hung(ends: str) -> datetime | None:
    wizard = at_bag()
    wizard.fill(Page.PREPARATION, ends=ends)
    bag = wizard.chart.last(BagHung)
    assert bag is not None
    return bag.expires


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("24 h", 22, "04:00"), ("24h", 22, "04:00"), ("8 h", 21, "12:00"), ("14:15", 21, "14:15"),
        ("0315", 22, "03:15"), ("23-Nov-2026 06:30", 23, "06:30"),
    ],
)  # fmt: skip
def test_hours_a_time_and_a_date_are_read(text: str, day: int, clock: str) -> None:
    found = hung(text)
    assert found is not None
    assert (found.day, f"{found:%H:%M}") == (day, clock)


def test_nothing_typed_is_nothing_charted() -> None:
    assert hung("") is None


@pytest.mark.parametrize(
    "text", ["tomorrow", "24", "0 h", "25:00", "31-Feb-2026 10:00", "22-Foo-2026 10:00", "24 hh"]
)
def test_what_cannot_be_read_keeps_the_page_closed(text: str) -> None:
    read = at_bag().read(Page.PREPARATION, {**BAG, ENDS: text})
    assert (read.said[ENDS].role, read.said[ENDS].text) == ("stop", NOT_READ)
    assert "when the mixture expires" in read.closed


def test_an_expired_bag_is_told_and_charted_with_a_reason() -> None:
    texts = {**BAG, ENDS: "20-Nov-2026 10:00"}
    read = at_bag().read(Page.PREPARATION, texts)
    assert (read.said[ENDS].role, read.said[ENDS].text) == ("caution", PAST)
    assert read.closed != ""
    why = {"why:bag_expired": "no other bag in the house"}
    read = at_bag().read(Page.PREPARATION, {**texts, **why})
    assert read.closed == ""


def test_the_page_read_again_hangs_no_other_bag() -> None:
    wizard = at_bag()
    wizard.fill(Page.PREPARATION, ends="24 h")
    wizard.clock.go(wizard.clock.now() + timedelta(minutes=30))
    assert wizard.read(Page.PREPARATION, {**BAG, ENDS: "24 h"}).charting == ()
    known = setup.known(wizard.place, Page.PREPARATION)
    assert known[ENDS] == known_mixture(wizard.place)[ENDS] == "22-Nov-2026 04:00"
    assert wizard.read(Page.PREPARATION, known).charting == ()


def test_before_a_bag_nothing_is_known() -> None:
    assert known_mixture(Wizard().place) == {}


def test_the_typed_end_is_echoed_in_full() -> None:
    said = at_bag().read(Page.PREPARATION, {**BAG, ENDS: "24 h"}).said[ENDS]
    assert (said.role, said.text) == (
        "ok", "Until 22-Nov-2026 04:00, 1\u00a0d 0\u00a0h from now.",
    )  # fmt: skip
    assert NIGHT.tzinfo is UTC


def test_another_length_than_was_charted_counts_from_now() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.fill(Page.PREPARATION, ends="24 h")
    (row,) = wizard.read(Page.PREPARATION, {**BAG, ENDS: "8 h"}).charting
    assert isinstance(row.what, BagHung)
    assert row.what.expires is not None
    assert row.what.expires - wizard.clock.now() <= timedelta(hours=8)
