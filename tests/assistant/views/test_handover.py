from dataclasses import FrozenInstanceError
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from charting import bag, chart_of, clock, dose, mean, rate, recorded, strike, weight
from handovers import ZONE, at, made_up, of_story, septic, spoken
from unitprotocol import protocol

from assistant.protocol.model import Approval
from assistant.record.chart import fold
from assistant.views.handover import handover


def test_the_head_says_of_when_from_what_and_under_which_rules_it_is() -> None:
    view = septic("07:55")
    assert view.snapshot == "Snapshot of 21-Nov-2026 07:55"
    assert view.record == "log 128 7Q2M-XK04"
    assert view.rules == "NE-ADULT-SEPTIC 0.1, training content, not approved on this unit"
    assert view.banner.training == "TRAINING. No real patient."


def test_a_signed_protocol_names_who_stands_for_it() -> None:
    approval = Approval(name="R Vance", role="pharmacist", at=at("07:00"), key="d4d0")
    signed = protocol().model_copy(update={"approval": approval})
    view = handover(of_story(until="07:55"), signed, at("07:55"), ZONE)
    assert view.rules == "NE-ADULT-SEPTIC 0.1, approved by R Vance, pharmacist"
    assert view.banner.notice == ""


def test_H24_a_sheet_under_record_only_says_why() -> None:
    closed = protocol().model_copy(update={"record_only": "ours.toml has 1 fault, in line 5"})
    view = handover(of_story(until="07:55"), closed, at("07:55"), ZONE)
    assert view.rules == (
        "NE-ADULT-SEPTIC 0.1, record only: ours.toml has 1 fault, in line 5. No suggestions"
    )
    assert view.banner.notice.startswith("Record only: ours.toml")


def test_without_a_seal_the_last_entry_that_was_read_is_named() -> None:
    chart = of_story(until="07:55")
    view = handover(chart, protocol(), at("07:55"), ZONE)
    assert view.record == f"log {chart.version}"


def test_what_happened_after_the_moment_is_left_out_even_if_the_chart_knows_it() -> None:
    whole = of_story()
    early = handover(whole, protocol(), at("07:55"), ZONE)
    cut = handover(of_story(until="07:55"), protocol(), at("07:55"), ZONE)
    assert early.boxes == cut.boxes
    assert early.entries == cut.entries
    assert early.record == "log 37"


def test_h58_the_same_chart_at_the_same_moment_gives_the_same_view() -> None:
    assert septic("08:18") == septic("08:18")


def test_before_the_start_and_with_nothing_charted_everything_says_so() -> None:
    view = made_up(now=clock("07:00"))
    values = [box.value for box in view.boxes]
    assert values == ["Not started", "Not set", "Not recorded", "Not recorded"]
    assert view.missing.startswith("Not recorded: name and MRN, allergies, dosing weight, order")
    assert (view.trend, view.whole, view.shifts) == (None, None, ())
    assert [a.when for a in view.actions[:2]] == ["next", "then"]


def test_an_entry_struck_out_counts_in_no_number_and_stays_in_the_log() -> None:
    rows = [("07:00", bag()), ("07:00", weight("70")), ("07:00", rate("10")), ("07:30", mean("30"))]
    whole = chart_of(*rows, ("07:31", strike(4)))
    view = handover(whole, protocol(), clock("08:00"), clock("08:00").tzinfo or ZONE)
    assert view.boxes[2].value == "Not recorded"
    struck = next(e for e in view.entries if e.struck)
    assert struck.text.startswith("MAP 30")
    assert view.entry_count == 5


def test_a_night_in_which_the_clocks_go_back_is_as_long_as_it_was() -> None:
    zone = ZoneInfo("America/New_York")
    start = datetime(2025, 11, 2, 5, 0, tzinfo=UTC)  # 01:00, an hour before they go back
    facts = (bag(), weight("70"), dose("0.05"), mean("66"))
    chart = fold(recorded(n, start, what) for n, what in enumerate(facts, start=1))
    view = handover(chart, protocol(), datetime(2025, 11, 2, 2, 0, tzinfo=zone), zone)
    assert spoken(view.boxes[0].notes[0]) == "since 01:00, 2 h 0 min"
    assert spoken(view.boxes[2].notes[0]) == "01:00, 2 h 0 min ago"
    assert view.trend is not None
    assert view.trend.end - view.trend.start == timedelta(hours=2, minutes=10)


def test_a_view_never_changes() -> None:
    view = made_up(now=clock("07:00"))
    with pytest.raises(FrozenInstanceError):
        view.snapshot = "later"  # type: ignore[misc]
