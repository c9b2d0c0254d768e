from charting import bag, clock, dose, mean, rate, weight
from handovers import made_up, septic, spoken

from assistant.record.entries import Amount, BagHung, BagLeftRead, Ordered, Paused, PumpProgrammed
from assistant.views.handover_words import Box

READY = (("07:00", bag()), ("07:00", weight("70")))


def notes(box: Box) -> list[str]:
    return [spoken(note) for note in box.notes]


def test_while_it_runs_dose_pump_map_and_bag_stand_large() -> None:
    boxes = septic("07:55").boxes
    assert [(b.value, b.unit) for b in boxes] == [
        ("0.09", "mcg/kg/min"), ("23.6", "mL/h"), ("68", "mmHg"), ("17:21", ""),
    ]  # fmt: skip
    assert boxes[0].label == "norepinephrine, as base"
    assert notes(boxes[0]) == ["since 07:20, 35 min", "same as 6.3 mcg/min"]
    assert notes(boxes[1]) == ["bag 16 mcg in 1 mL", "4 mg in 250 mL"]
    assert boxes[2].label == "MAP, cuff"
    assert notes(boxes[2]) == ["07:55, now", "target 65 to 75, in target"]
    assert boxes[3].label == "Change bag 1 by"
    assert notes(boxes[3]) == ["9 h 26 min left, dry 17:46", "233 mL left by the count"]


def test_while_it_is_paused_nothing_claims_to_run_and_the_bag_has_no_end() -> None:
    boxes = septic("09:01").boxes
    assert boxes[0].label == "norepinephrine base, last dose"
    assert boxes[1].label == "Paused 09:00, ran at"
    assert (boxes[3].label, boxes[3].unit) == ("Bag 1, stands still", "mL left")


def test_after_the_stop_it_says_stopped_and_no_bag_time() -> None:
    boxes = septic("09:45").boxes
    assert (boxes[0].value, boxes[1].value) == ("0.07", "18.4")
    assert boxes[1].label == "Last pump rate"
    assert boxes[3].value == "Stopped 09:30"
    assert "dry" not in " ".join(notes(boxes[3]))


def test_the_day_of_a_stop_that_was_not_today_is_named() -> None:
    from assistant.record.entries import Stopped

    rows = (*READY, ("07:10", dose("0.05")), ("07:40", Stopped()))
    box = made_up(*rows, now=clock("06:00", day=1)).boxes[3]
    assert notes(box)[0] == "14-Aug-2025 07:40"


def test_a_rate_that_was_charted_finer_than_shown_is_told_in_full() -> None:
    box = made_up(*READY, ("07:10", rate("29.984344")), now=clock("08:00")).boxes[1]
    assert box.value == "30"
    assert notes(box)[0] == "charted as 29.984344"


def test_a_dose_alone_is_charted_as_no_rate() -> None:
    box = made_up(*READY, ("07:10", dose("0.05")), now=clock("08:00")).boxes[1]
    assert notes(box) == ["bag 16 mcg in 1 mL", "4 mg in 250 mL"]


def test_a_salt_is_named_beside_its_milligrams() -> None:
    salt = bag("8", labelled="tartrate")
    rows = (("07:00", salt), ("07:00", weight("70")), ("07:10", rate("10")))
    assert notes(made_up(*rows, now=clock("08:00")).boxes[1]) == [
        "bag 16 mcg in 1 mL", "8 mg of tartrate in 250 mL",
    ]  # fmt: skip


def test_without_bag_and_weight_the_dose_is_not_recorded() -> None:
    boxes = made_up(("07:10", dose("0.05")), now=clock("08:00")).boxes
    assert boxes[0].value == "0.05"
    assert boxes[1].value == "Not recorded"
    rated = made_up(("07:10", rate("10")), now=clock("08:00")).boxes
    assert rated[0].value == "Not recorded"
    assert notes(rated[0]) == ["no bag or weight is charted", "since 07:10, 50 min"]
    assert notes(rated[1]) == ["no bag is charted"]
    assert rated[3].value == "Not recorded"


def test_an_order_in_milligrams_is_translated_per_kg() -> None:
    box = made_up(*READY, ("07:10", dose("0.5", "mg/h")), now=clock("08:00")).boxes[0]
    assert (box.value, box.unit) == ("0.5", "mg/h")
    assert notes(box)[1] == "same as 0.119 mcg/kg/min"


def test_before_the_start_a_programmed_pump_is_told_as_set() -> None:
    ready = PumpProgrammed(
        rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )
    order = Ordered(start=Amount(text="0.05", unit="mcg/kg/min"))
    boxes = made_up(*READY, ("07:05", order), ("07:06", ready), now=clock("07:10")).boxes
    assert notes(boxes[0]) == ["ordered start 0.05 mcg/kg/min"]
    assert (boxes[1].label, boxes[1].value) == ("Set, not running", "13.1")


def test_an_old_pressure_says_last_and_its_age() -> None:
    rows = (*READY, ("07:10", dose("0.05")), ("07:12", mean("58", "arterial")))
    box = made_up(*rows, now=clock("08:00")).boxes[2]
    assert box.label == "Last MAP, arterial line"
    assert notes(box) == ["07:12, 48 min ago", "no target ordered"]


def test_a_pressure_out_of_range_says_by_how_much() -> None:
    order = Ordered(map_low=Amount(text="65", unit="mmHg"), map_high=Amount(text="75", unit="mmHg"))
    low = made_up(("07:00", order), ("07:12", mean("58")), now=clock("07:13")).boxes[2]
    high = made_up(("07:00", order), ("07:12", mean("78")), now=clock("07:13")).boxes[2]
    assert notes(low)[1] == "target 65 to 75, 7 below"
    assert notes(high)[1] == "target 65 to 75, 3 above"


def test_a_bag_counted_empty_is_dry_and_a_look_at_it_wins_over_the_count() -> None:
    small = BagHung(
        drug=Amount(text="4", unit="mg"), labelled=bag().labelled,
        volume=Amount(text="250", unit="mL"), remaining=Amount(text="5", unit="mL"),
    )  # fmt: skip
    rows = (("07:00", small), ("07:00", weight("70")), ("07:10", rate("10")))
    dry = made_up(*rows, now=clock("09:00")).boxes[3]
    assert (dry.value, dry.unit) == ("Dry", "by the count")
    near = made_up(*rows, now=clock("07:20")).boxes[3]
    assert notes(near)[0].startswith("0 min left")
    looked = BagLeftRead(left=Amount(text="100", unit="mL"))
    seen = made_up(*rows, ("09:00", looked), now=clock("09:00")).boxes[3]
    assert seen.value == "18:00"


def test_a_bag_that_lasts_past_midnight_names_the_day() -> None:
    rows = (*READY, ("07:10", rate("2")), ("07:11", Paused()), ("07:12", rate("2")))
    box = made_up(*rows, now=clock("08:00")).boxes[3]
    assert notes(box)[0] == "on 19-Aug-2025"
