"""What the assistant charts by itself is nothing that she typed."""

from charting import mean, recorded
from told import at

from assistant.record.entries import ASSISTANT, ClockMoved
from assistant.views.hearing import typed_at


def test_what_is_charted_by_hand_counts_from_when_it_was_keyed() -> None:
    slept = recorded(2, at("07:05"), ClockMoved(what="slept", seconds=2400), by=ASSISTANT)
    typed = recorded(1, at("07:02"), mean("66"), keyed=at("07:04"))
    assert typed_at([typed, slept]) == at("07:04")
    assert typed_at([slept]) is None
    assert typed_at([]) is None
