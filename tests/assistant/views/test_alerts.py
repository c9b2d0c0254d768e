"""The one strip: worst first, folded when seen."""

from datetime import UTC

import pytest
from charting import clock, mean
from infusion import amount, at, chart, titrating
from unitprotocol import protocol

from assistant.record.entries import (
    Acknowledged,
    BagLeftRead,
    Ordered,
    PressureRead,
    PumpRuns,
    SiteLooked,
    Stopped,
)
from assistant.views.alerts import acknowledge
from assistant.views.status import status

NB = "\u00a0"


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
    ("32", "low", "Bag 1 runs dry 15:26"), ("20", "medium", "Bag 1 runs dry 14:56"),
    ("15", "high", "Bag 1 runs dry 14:43"), ("0", "high", "Bag 1 is dry by the count"),
])  # fmt: skip
def test_H22_a_bag_is_told_louder_as_it_empties(left: str, level: str, sentence: str) -> None:
    rows = [row for row in titrating() if row[0] != "14:00"]
    rows.append(("14:05:30", BagLeftRead(left=amount(left, "mL"))))
    shown = status(chart(rows), protocol(), clock("14:06"), UTC).alert
    assert shown is not None
    assert (shown.level, shown.sentence) == (level, sentence)


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
    seen = [("14:06", Acknowledged(code="map_below")), ("14:11", Acknowledged(code="map_late"))]
    shown = at("14:12", *seen)
    assert shown.alert is not None
    assert shown.alert.sentence == f"MAP check 2{NB}min late"


def test_H31_signs_at_the_site_tell_the_first_steps_and_until_when_phentolamine_has_its_time() -> (
    None
):
    shown = at("14:07", ("14:06", SiteLooked(signs=("coolness", "pallor")))).alert
    assert shown is not None
    assert shown.sentence == "Site coolness and pallor at 14:06"
    assert "other access now, and start the drug there; then stop it here." in shown.detail
    assert "until 15-Aug-2025 02:06, 12\u00a0h from the first signs." in shown.detail


def test_C38_a_low_diastolic_alone_with_the_map_at_target_is_no_emergency() -> None:
    wide = PressureRead(systolic=amount("130", "mmHg"), diastolic=amount("40", "mmHg"))
    shown = at("14:07", ("14:06", wide)).alert
    assert shown is not None
    assert (shown.level, shown.detail) == (
        "medium", "Met by the diastolic alone, MAP at target: call.",
    )  # fmt: skip


def test_H25_in_the_emergency_range_without_an_order_a_call_and_no_wait() -> None:
    low = PressureRead(systolic=amount("66", "mmHg"), diastolic=amount("45", "mmHg"))
    rows = [row for row in titrating() if not isinstance(row[1], Ordered)]
    shown = status(chart([*rows, ("14:06", low)]), protocol(), clock("14:07"), UTC)
    assert shown.alert is not None
    assert shown.alert.level == "high"
    assert shown.alert.detail.startswith("Emergency range, no order charted: call now.")
    assert shown.considering is not None
    assert shown.considering.card.closed == (
        "Suggestions are off: no order is charted. The pressure is in the emergency range: a call "
        "now goes with it."
    )


def test_after_a_stop_only_a_late_pressure_asks() -> None:
    stopped = ("14:07", Stopped(end="weaned off"))
    low_bag = ("14:06", BagLeftRead(left=amount("12", "mL")))
    assert at("14:08", low_bag, stopped).alert is None
    late = at("14:14", low_bag, stopped)
    assert late.alert is not None
    assert (late.alert.code, late.alert.level, late.more) == ("map_late", "low", 0)
    ended = ("14:07", Stopped(end="comfort care"))
    assert at("14:14", low_bag, ended).alert is None
