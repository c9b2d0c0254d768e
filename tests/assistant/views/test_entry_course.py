"""Away, busy hands, weaning, another weight or bed, and the ends of an infusion, as typed."""

from datetime import UTC, timedelta

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import Away, BedTaken, HandsBusy, Stopped, WeaningBegan, Weighed
from assistant.views.entry_course import read_stop
from assistant.views.entry_kinds import Mode
from assistant.views.entry_line import Preview, preview

NOW = clock("14:06:12")


def line(text: str, mode: Mode) -> Preview:
    return preview(chart(titrating()), protocol(), text, mode, NOW, UTC)


@pytest.mark.parametrize(
    ("text", "until", "why"),
    [
        ("40", NOW + timedelta(minutes=40), ""),
        ("40 1", NOW + timedelta(minutes=40), "CT"),
        ("1510", clock("15:10"), ""),
        ("15:10 2", clock("15:10"), "procedure"),
        ("1510 MRI of the head", clock("15:10"), "MRI of the head"),
    ],
)
def test_away_is_a_time_of_being_back_and_why(text: str, until: object, why: str) -> None:
    found = line(text, Mode.AWAY)
    assert found.body == Away(until=until, reason=why)
    assert "One check then." in found.comment
    assert found.at == NOW


@pytest.mark.parametrize("text", ["soon", "0.1", "9999", "25:10"])
def test_what_is_no_time_is_refused_and_says_what_to_type(text: str) -> None:
    found = line(text, Mode.AWAY)
    assert found.body is None
    assert found.problem


def test_busy_hands_and_weaning_need_no_word() -> None:
    assert line("", Mode.BUSY).body == HandsBusy()
    assert line("1", Mode.BUSY).body == HandsBusy(reason="arrest")
    assert line("", Mode.WEAN).body == WeaningBegan()
    assert line("MAP in range", Mode.WEAN).body == WeaningBegan(reason="MAP in range")
    assert line("x", Mode.BUSY).body is None


def test_a_weight_says_how_it_is_known_and_that_the_rate_stays() -> None:
    found = line("72 1", Mode.WEIGHT)
    assert isinstance(found.body, Weighed)
    assert (found.body.weight.text, found.body.how) == ("72", "measured")
    said = found.comment.replace("\u00a0", " ")
    assert said == "The pump stays at 23.6 mL/h: that is 0.087 mcg/kg/min from then on."
    assert line("72", Mode.WEIGHT).body is None
    assert line("720 1", Mode.WEIGHT).problem


def test_another_bed_is_another_one() -> None:
    assert line("14", Mode.BED).body == BedTaken(bed="14")
    assert line("12", Mode.BED).body is None
    assert line("12", Mode.BED).problem == "That is the bed now."


def test_an_end_is_known_by_its_digit_and_any_other_is_a_reason() -> None:
    assert read_stop("5").body == Stopped(end="death", reason="death")
    assert read_stop("2").body == Stopped(end="ordered", reason="ordered")
    assert read_stop("clotted line").body == Stopped(reason="clotted line")
    assert read_stop("x").body is None
