"""A pressure that was charted as a late entry opens no suggestion; a reading of now does."""

import pytest
from charting import mean, recorded
from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.record.chart import follow
from assistant.rules.advice import advice
from assistant.rules.titration import Action

LOW = (*RUNNING, "07:05  map  61 cuff", "07:10  map  61 cuff")


@pytest.mark.parametrize(
    ("keyed", "opens"), [("07:15", True), ("07:16", True), ("07:17", False), ("07:19", False)]
)
def test_a_past_reading_opens_no_suggestion(keyed: str, opens: bool) -> None:
    late = recorded(90, at("07:15"), mean("60"), keyed=at(keyed))
    found = advice(follow(charted(*LOW), late), protocol(), at("07:19")).decided
    assert found is not None
    assert (found.action is Action.INCREASE) is opens
    assert (found.action is Action.REMEASURE) is not opens
