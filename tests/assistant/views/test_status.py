"""What the bedside screen says, from the chart alone."""

from datetime import UTC

import pytest
from bedside import amount, chart, order, prepared, runs, titrating
from charting import bag, clock, mean
from unitprotocol import protocol

from assistant.record.entries import (
    Acknowledged,
    BagLeftRead,
    HeartRead,
    LineChosen,
    Ordered,
    Paused,
    PressureRead,
    PumpRuns,
    SiteLooked,
    Stopped,
    What,
)
from assistant.views.alerts import acknowledge
from assistant.views.board import Stage
from assistant.views.status import Status, order_brief, status

NB = "\u00a0"


def at(time: str, *more: tuple[str, What], training: bool = True) -> Status:
    rows = [*titrating(training=training), *more]
    return status(chart(rows), protocol(), clock(time), UTC)


def test_the_dose_is_shown_in_full_as_it_was_typed() -> None:
    assert at("14:06", ("14:06", runs("6.6", "0.025"))).dose.number == "0.025"


def test_a_dose_typed_as_a_rate_is_computed_and_says_so() -> None:
    tile = at("14:06", ("14:06", PumpRuns(rate=amount("28.9", "mL/h")))).dose
    assert tile.number == "0.11"
    assert tile.note == "as base, computed from the rate"


def test_H17_a_bag_of_another_strength_changes_the_dose_that_is_shown() -> None:
    tile = at("14:06", ("14:06", bag("8", "250"))).dose
    assert tile.number == "0.18"
    assert tile.bag == f"32{NB}mcg in 1{NB}mL"
    assert tile.pump == f"23.6{NB}mL/h"


def test_every_other_unit_is_shown_beside_the_ordered_one() -> None:
    assert at("14:06").dose.same == f"6.3{NB}mcg/min\n0.38{NB}mg/h"


def test_for_how_long_the_dose_has_been_the_same() -> None:
    assert at("14:06").dose.since == f"for 34{NB}min"
    assert at("13:32").dose.since == "since now"


def test_a_paused_pump_says_since_when_and_keeps_its_reminders() -> None:
    shown = at("14:06", ("14:02", Paused(reason="line change")))
    assert shown.stage is Stage.PAUSED
    assert shown.dose.since == "paused 14:02"
    assert shown.next is not None


def test_a_dose_without_bag_or_weight_is_shown_as_typed_and_computes_nothing() -> None:
    rows = [row for row in prepared() if row[1].kind not in ("weight", "bag")]
    typed = PumpRuns(dose=amount("0.05", "mcg/kg/min"))
    shown = status(chart([*rows, ("13:20", typed)]), protocol(), clock("13:21"), UTC)
    assert shown.dose.number == "0.05"
    assert (shown.dose.pump, shown.dose.bag, shown.dose.same) == ("", "", "")
    assert shown.bag.words == "Bag not recorded"


def test_a_rate_without_a_bag_shows_no_dose() -> None:
    rows = [row for row in prepared() if row[1].kind != "bag"]
    rate = PumpRuns(rate=amount("13.1", "mL/h"))
    shown = status(chart([*rows, ("13:20", rate)]), protocol(), clock("13:21"), UTC)
    assert shown.dose.number == ""


def test_the_map_says_how_far_from_target_and_which_way_it_went() -> None:
    tile = at("14:06").map
    assert tile.against == "4 below target"
    assert tile.alert
    assert tile.change == f"6 lower in 10{NB}min"
    assert tile.before == "62 at 14:00, 67 at 13:55"


@pytest.mark.parametrize(("mmhg", "against", "way", "change"), [
    ("70", "in target", "in", f"8 higher in 6{NB}min"),
    ("80", "5 above target", "above", f"18 higher in 6{NB}min"),
    ("62", "3 below target", "below", f"the same as 6{NB}min before"),
])  # fmt: skip
def test_where_a_map_lies(mmhg: str, against: str, way: str, change: str) -> None:
    tile = at("14:06", ("14:06", mean(mmhg))).map
    assert (tile.against, tile.way, tile.change) == (against, way, change)


@pytest.mark.parametrize(("time", "fresh", "aged"), [
    ("14:09", "fresh", False), ("14:10", "fresh", True), ("14:15", "fresh", True),
    ("14:16", "old", True), ("14:20", "old", True), ("14:21", "gone", True),
])  # fmt: skip
def test_H45_age_marks_a_map_then_shrinks_it_then_takes_it_away(
    time: str, fresh: str, aged: bool
) -> None:
    tile = at(time).map
    assert (tile.fresh, tile.aged) == (fresh, aged)


def test_H45_a_map_that_is_gone_is_told_with_its_time() -> None:
    tile = at("14:30").map
    assert tile.last == "last 61 at 14:05"
    assert tile.against == ""
    assert tile.scale.marker is None


def test_no_map_yet_and_no_order_are_said() -> None:
    rows = [row for row in prepared() if row[1].kind != "order"]
    shown = status(chart([*rows, ("13:20", runs("13.1", "0.05"))]), protocol(), clock("13:21"), UTC)
    assert shown.map.fresh == "gone"
    assert shown.map.target == ""
    assert shown.considering.card.closed == "Suggestions are off: no order is charted."
    assert shown.order_brief == ""


def test_a_pair_and_a_heart_rate_are_shown_with_their_age() -> None:
    pair = PressureRead(systolic=amount("118", "mmHg"), diastolic=amount("52", "mmHg"))
    tile = at("14:08", ("14:07", pair)).map
    assert tile.pair == "118/52"
    assert tile.heart == f"104{NB}per min, sinus"
    assert tile.heart_age == f"4{NB}min ago"
    bare = at("14:08", ("14:07", HeartRead(rate=amount("96", "per min")))).map
    assert bare.heart == f"96{NB}per min"


def test_a_map_before_the_start_is_never_late() -> None:
    rows = [*prepared(), ("13:15", mean("55"))]
    shown = status(chart(rows), protocol(), clock("13:25"), UTC)
    assert shown.map.fresh == "fresh"
    assert not shown.map.aged
    assert shown.next is None


def test_a_map_without_a_target_has_a_scale_around_itself() -> None:
    rows = [row for row in titrating() if row[1].kind != "order"]
    tile = status(chart(rows), protocol(), clock("14:06"), UTC).map
    assert tile.scale.band is None
    assert tile.scale.low < 61 < tile.scale.high


def test_the_ring_counts_down_and_then_up() -> None:
    ahead = at("14:06:12").next
    assert ahead is not None
    assert (ahead.big, ahead.small, ahead.overdue) == ("3:48", "due 14:10", False)
    assert ahead.left == pytest.approx(0.76)
    due = at("14:10").next
    assert due is not None
    assert (due.big, due.overdue) == ("now", True)
    late = at("14:12:30").next
    assert late is not None
    assert (late.big, late.small) == (f"2{NB}min", "late, due 14:10")


def test_checks_within_three_minutes_make_a_round() -> None:
    shown = at("14:49", ("14:48", mean("62"))).next
    assert shown is not None
    assert (shown.word, shown.rest) == ("Site", "and map check")
    assert shown.why == f"every 60{NB}min on this line"


def test_the_next_site_check_alone_may_be_an_hour_away() -> None:
    looked = ("14:06", SiteLooked())
    shown = at("14:06", looked).next
    assert shown is not None
    assert [(row.time, row.words) for row in shown.rows] == [("15:06", "Site check")]


def test_all_that_was_left_is_one_chip() -> None:
    shown = at("14:06").next
    assert shown is not None
    assert shown.debts == "14 open"
    assert shown.debts_late


def test_two_low_readings_make_one_strip_with_value_limit_and_times() -> None:
    shown = at("14:06").alert
    assert shown is not None
    assert shown.level == "medium"
    assert shown.sentence == "MAP 61 is below target 65 at the last 2 checks"
    assert shown.detail == f"14:00 and 14:05. Last dose change 34{NB}min ago."


def test_two_high_readings_name_the_upper_limit() -> None:
    shown = at("14:08", ("14:06", mean("79")), ("14:07", mean("81"))).alert
    assert shown is not None
    assert shown.sentence == "MAP 81 is above target 75 at the last 2 checks"


def test_one_low_reading_makes_no_strip() -> None:
    rows = [row for row in titrating() if row[0] != "14:00"]
    assert status(chart(rows), protocol(), clock("14:06"), UTC).alert is None


@pytest.mark.parametrize(("left", "level", "sentence"), [
    ("32", "low", "Bag 1 runs dry 15:26"), ("20", "medium", "Bag 1 runs dry 14:55"),
    ("15", "high", "Bag 1 runs dry 14:43"), ("0", "high", "Bag 1 is dry by the count"),
])  # fmt: skip
def test_H22_a_bag_is_told_louder_as_it_empties(left: str, level: str, sentence: str) -> None:
    rows = [row for row in titrating() if row[0] != "14:00"]
    rows.append(("14:05:30", BagLeftRead(left=amount(left, "mL"))))
    shown = status(chart(rows), protocol(), clock("14:06"), UTC).alert
    assert shown is not None
    assert (shown.level, shown.sentence) == (level, sentence)


def test_H22_the_bag_row_says_dry_and_change_by() -> None:
    shown = at("14:06").bag
    assert shown.words == "Bag 1 runs dry 23:59, change by 23:34"
    assert shown.note == f"233{NB}mL left"
    paused = at("14:06", ("14:05", Paused())).bag
    assert paused.words == "Bag 1, pump stands"


def test_H31_the_site_check_is_among_what_is_due_and_gets_late() -> None:
    late = at("15:55", ("15:54", mean("70"))).alert
    assert late is not None
    assert late.sentence == f"Site check 65{NB}min late"
    assert late.level == "medium"


def test_an_emergency_pressure_is_the_worst_but_for_site_and_bag() -> None:
    low = PressureRead(systolic=amount("66", "mmHg"), diastolic=amount("45", "mmHg"))
    flat = PressureRead(systolic=amount("90", "mmHg"), diastolic=amount("40", "mmHg"))
    one, other = at("14:07", ("14:06", low)).alert, at("14:07", ("14:06", flat)).alert
    assert one is not None
    assert other is not None
    assert one.sentence == f"Systolic 66{NB}mmHg is under 70 at 14:06"
    assert other.sentence == f"Diastolic 40{NB}mmHg is 40 or less at 14:06"


def test_a_dose_over_the_order_waits_for_an_order_to_match() -> None:
    over = PumpRuns(rate=amount("157.5", "mL/h"), dose=amount("0.6", "mcg/kg/min"))
    rows = [*titrating(), ("14:05:30", over), ("14:05:50", mean("70"))]
    early = status(chart(rows), protocol(), clock("14:06"), UTC).alert
    late = status(chart([*rows, ("14:25", mean("70"))]), protocol(), clock("14:26"), UTC)
    assert early is not None
    assert early.sentence == f"The dose is over the ordered maximum, 0.5{NB}mcg/kg/min"
    assert early.detail == f"A new order is wanted within 14{NB}min."
    assert late.alert is not None
    assert late.alert.detail == "A new order is wanted now."


def test_what_was_seen_folds_until_a_new_reading() -> None:
    first = at("14:06").alert
    assert first is not None
    seen = ("14:06", acknowledge(first))
    assert seen[1] == Acknowledged(code="map_below")
    folded = at("14:07", seen)
    assert folded.alert is None
    assert [a.code for a in folded.folded] == ["map_below"]
    again = at("14:08", seen, ("14:07", mean("60"))).alert
    assert again is not None


def test_a_late_check_cannot_be_folded_away() -> None:
    shown = at("14:12", ("14:11", Acknowledged(code="map_late")), ("14:06", Acknowledged(code="map_below")))
    assert shown.alert is not None
    assert shown.alert.sentence == f"MAP check 2{NB}min late"


def test_the_line_has_its_clock_and_a_central_one_no_limit() -> None:
    assert at("14:06").line.words == f"Peripheral 18{NB}G, left forearm"
    assert at("14:06").line.note == f"0{NB}h 56{NB}min of 24{NB}h"
    central = at("16:06", ("14:06", LineChosen(access="central"))).line
    assert (central.words, central.note) == ("Central", f"2{NB}h 0{NB}min")
    rows = [row for row in prepared() if row[1].kind != "line"]
    assert status(chart(rows), protocol(), clock("14:06"), UTC).line.words == "Line not recorded"


def test_after_the_stop_the_end_is_shown_and_nothing_reminds() -> None:
    shown = at("14:30", ("14:06", Stopped(reason="weaned off")))
    assert shown.stage is Stage.STOPPED
    assert shown.next is None
    assert shown.alert is None
    assert not shown.map.alert
    end = shown.stopped
    assert end is not None
    assert end.headline == "Stopped 14:06"
    assert end.last == f"0.09{NB}mcg/kg/min, 23.6{NB}mL/h"
    assert end.totals == f"0.264{NB}mg as base, 16.5{NB}mL"
    assert end.ran == f"46{NB}min from start to stop"


def test_a_stop_of_nothing_known_says_so() -> None:
    rows = [row for row in prepared() if row[1].kind != "bag"]
    typed = PumpRuns(dose=amount("0.05", "mcg/kg/min"))
    rows += [("13:20", typed), ("13:20", Stopped())]
    end = status(chart(rows), protocol(), clock("13:30"), UTC).stopped
    assert end is not None
    assert (end.reason, end.last) == ("No reason recorded", "Nothing ran")


def test_the_order_in_few_words_for_a_small_window() -> None:
    whole = chart([("13:06", order())])
    assert order_brief(whole, clock("14:06")) == (
        f"step 0.02, max 0.5{NB}mcg/kg/min, every 5{NB}min"
    )
    bare = chart([("13:06", Ordered())])
    assert order_brief(bare, clock("14:06")) == ""


def test_an_unsigned_protocol_says_so_and_gives_no_suggestion_to_a_real_patient() -> None:
    shown = at("14:06", training=False)
    assert shown.banner.notice
    assert shown.considering.card.closed.startswith("Suggestions are off: no protocol is approved")
    assert not shown.considering.live
