"""A block charted after hands were busy: what the pump gave, and as it has run since."""

import pytest
from drawn import place_at, read_on
from infusion import amount, titrating

from assistant.record.entries import BlockCharted, HandsBusy, PumpRuns
from assistant.views.drawer_block import BACKWARDS, known, read, units, usual

BUSY = [*titrating(), ("14:05", HandsBusy(reason="arrest"))]
TEXTS = {
    "began": "14:05", "ended": "14:25", "unit": "dose", "start": "0.09", "most": "0.3",
    "end": "0.2", "why": "arrest", "seen": "told by the prescriber",
}  # fmt: skip
PER_KG = "mcg/kg/min"


def test_a_block_is_charted_and_the_pump_runs_on_as_it_ended() -> None:
    _, came = read_on(read, place_at("14:30", BUSY), TEXTS)
    assert came.closed == ""
    block, pump = came.charting
    assert isinstance(block.what, BlockCharted)
    assert block.what.reason == "arrest"
    assert block.what.most == amount("0.3", PER_KG)
    assert isinstance(pump.what, PumpRuns)
    assert pump.what.dose == amount("0.2", PER_KG)
    assert pump.at is not None
    assert f"{pump.at:%H:%M}" == "14:25"
    assert pump.reason == "arrest"


def test_an_end_at_the_dose_that_is_charted_already_adds_no_pump_entry() -> None:
    _, came = read_on(read, place_at("14:30", BUSY), TEXTS | {"end": "0.09"})
    assert [type(row.what) for row in came.charting] == [BlockCharted]
    rate = {"unit": "rate", "start": "23.6", "most": "40", "end": "23.6"}
    _, came = read_on(read, place_at("14:30", BUSY), TEXTS | rate)
    assert [type(row.what) for row in came.charting] == [BlockCharted]


def test_a_block_may_be_told_in_the_rates_that_the_pump_showed() -> None:
    rate = {"unit": "rate", "start": "23.6", "most": "80", "end": "60"}
    _, came = read_on(read, place_at("14:30", BUSY), TEXTS | rate)
    assert came.closed == ""
    assert came.charting[1].what == PumpRuns(rate=amount("60", "mL/h"))


@pytest.mark.parametrize("key", ["began", "ended", "unit", "end", "why"])
def test_each_required_part_keeps_it_closed(key: str) -> None:
    rest = {name: text for name, text in TEXTS.items() if name != key}
    assert read_on(read, place_at("14:30", BUSY), rest)[1].closed


def test_a_block_that_ends_before_it_began_is_told() -> None:
    _, came = read_on(read, place_at("14:30", BUSY), TEXTS | {"ended": "14:01"})
    assert came.closed
    assert came.said["ended"].text == BACKWARDS


def test_one_longer_than_blocks_may_last_goes_with_its_reason() -> None:
    texts = TEXTS | {"began": "13:20", "ended": "18:25"}
    _, came = read_on(read, place_at("18:30", BUSY), texts)
    assert came.closed == ""
    assert came.charting[0].reason == "arrest"


def test_when_the_hands_became_busy_is_offered_and_why_is_known() -> None:
    assert usual(place_at("14:30", BUSY)) == {"began": "14:05"}
    assert known(place_at("14:30", BUSY)) == {"why": "arrest"}
    assert usual(place_at("14:30")) == known(place_at("14:30")) == {}
    assert [row[2] for row in units(place_at())] == [PER_KG, "mL/h"]
