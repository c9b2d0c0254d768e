"""The dose tile: in full as typed, or computed and said so."""

from datetime import UTC

from charting import bag, clock
from infusion import amount, at, chart, prepared, runs, titrating
from unitprotocol import protocol

from assistant.record.entries import (
    BagHung,
    Paused,
    PumpRuns,
    Stopped,
    Weighed,
)
from assistant.views.status import status

NB = "\u00a0"


def test_the_dose_is_shown_in_full_as_it_was_typed() -> None:
    assert at("14:06", ("14:06", runs("6.6", "0.025"))).dose.number == "0.025"


def test_a_dose_typed_as_a_rate_is_computed_and_says_so() -> None:
    tile = at("14:06", ("14:06", PumpRuns(rate=amount("28.9", "mL/h")))).dose
    assert tile.number == "0.11"
    assert (tile.base, tile.note) == ("as base", "Computed from the rate")


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


def test_a_pump_that_stands_is_told_before_its_last_dose() -> None:
    paused = at("14:06", ("14:05", Paused())).dose
    assert paused.stands == "Paused"
    assert "paused 14:05, last 0.09" in paused.spoken
    assert at("14:06", ("14:05", Stopped(reason="weaned off"))).dose.stands == "Stopped"
    assert at("14:06").dose.stands == ""


def test_the_drug_on_its_way_is_told_until_it_has_reached_the_vein() -> None:
    rows = [row for row in titrating() if row[0] <= "13:21"]
    early = status(chart(rows), protocol(), clock("13:22"), UTC).dose
    assert early.way == "first drug reaches the vein about 13:26"
    assert early.note == early.way.capitalize()
    assert early.spoken.endswith(early.way)
    late = at("14:06").dose
    assert (late.way, late.base, late.note) == ("", "as base", "")


def test_a_dose_by_an_estimated_weight_says_so_until_it_is_measured() -> None:
    guess = Weighed(weight=amount("70", "kg"), how="estimated")
    assert at("14:06", ("13:30", guess)).dose.note == "By estimated weight"
    measured = Weighed(weight=amount("70", "kg"), how="measured")
    assert at("14:06", ("13:30", guess), ("13:40", measured)).dose.note == ""
    flat = at(
        "14:06",
        ("13:30", guess),
        ("14:05", PumpRuns(rate=amount("23.6", "mL/h"), dose=amount("6.3", "mcg/min"))),
    ).dose
    assert flat.note == ""


def test_H17_in_the_same_tubing_the_tile_tells_what_the_patient_gets() -> None:
    stronger = BagHung.model_validate({**bag("16").model_dump(), "tubing": "same"})
    shown = at("14:07", ("14:06", stronger), ("14:06", runs("5.9", "0.09"))).dose
    assert shown.way == "until about 14:21 the tubing gives a quarter of this dose"
