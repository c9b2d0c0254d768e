"""A bed that another open infusion has is asked about before the move, by its bed alone."""

from datetime import UTC

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import BedTaken, PatientNamed, Stopped
from assistant.views.entry_beds import tell_bed
from assistant.views.entry_kinds import Mode
from assistant.views.entry_line import preview

NOW = clock("14:06:12")
OTHER = [("13:00", BedTaken(bed="7a")), ("13:01", PatientNamed(name="DURAND, Max"))]


@pytest.mark.parametrize(("bed", "asks"), [("7A", True), ("7B", False)])
def test_a_taken_bed_asks_and_names_nobody(bed: str, asks: bool) -> None:
    shown = preview(chart(titrating()), protocol(), bed, Mode.BED, NOW, UTC)
    told = tell_bed(shown, [chart(OTHER)])
    assert told.ask is asks
    assert ("has bed 7A" in told.problem) is asks
    assert "DURAND" not in told.problem
    assert told.body == BedTaken(bed=bed)


def test_a_bed_of_an_infusion_that_is_over_is_free() -> None:
    shown = preview(chart(titrating()), protocol(), "7A", Mode.BED, NOW, UTC)
    over = [*OTHER, ("13:30", Stopped(reason="weaned off"))]
    assert tell_bed(shown, [chart(over)]) == shown


def test_other_entries_are_left_as_they_are() -> None:
    shown = preview(chart(titrating()), protocol(), "66", Mode.MAP, NOW, UTC)
    assert tell_bed(shown, [chart(OTHER)]) == shown
