"""What drawers share: a time of the hours before, a check asked anew."""

from datetime import UTC, datetime

import pytest
from drawn import place_at
from infusion import titrating

from assistant.record.entries import CheckAnswered
from assistant.views.drawer_parts import check_anew, numbered, when
from assistant.views.setup_form import Form, Place


@pytest.mark.parametrize(("typed", "at"), [("13:50", "13:50"), ("1350", "13:50"),
                                           ("16 min", "13:50")])  # fmt: skip
def test_a_time_is_typed_as_on_the_clock_or_as_how_long_ago(typed: str, at: str) -> None:
    form = Form(place_at(), {"at": typed})
    found = when(form, "at")
    assert found is not None
    assert f"{found:%H:%M}" == at
    assert form.said["at"].role == "ok"


def test_no_time_is_now_and_one_to_come_keeps_it_closed() -> None:
    form = Form(place_at(), {})
    assert when(form, "at") is None
    assert form.lacking == []
    assert when(form, "at", needed=True) is None
    assert form.lacking
    ahead = Form(place_at(), {"at": "15:30"})
    assert when(ahead, "at") is None
    assert ahead.lacking


def test_a_present_without_a_zone_is_a_bug() -> None:
    there = place_at()
    bare = Place(there.chart, there.protocol, datetime(2025, 8, 14, 14, 6))  # noqa: DTZ001
    with pytest.raises(ValueError, match="zone"):
        when(Form(bare, {"at": "13:50"}), "at")
    assert there.now.tzinfo is UTC


def test_the_same_answer_is_charted_again_for_another_line() -> None:
    done = CheckAnswered(check="blood_return", outcome="done", answer="yes")
    place = place_at(rows=[*titrating(), ("14:01", done)])
    check = next(c for c in place.protocol.checks if c.id == "blood_return")
    form = Form(place, {"check:blood_return": "yes"})
    check_anew(form, check)
    assert [row.what for row in form.charting] == [done]
    silent = Form(place, {})
    check_anew(silent, check)
    assert silent.charting == []
    assert silent.lacking


def test_answers_by_digit_begin_with_one() -> None:
    assert numbered(("kept", "removed")) == (("kept", "1", "Kept"), ("removed", "2", "Removed"))
