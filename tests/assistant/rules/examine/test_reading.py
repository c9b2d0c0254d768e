"""A reading is never refused for what it says; what is odd about it is asked."""

import pytest
from told import READY, RUNNING, at, charted, fact, finding, found
from unitprotocol import protocol

from assistant.record.entries import Amount, PressureRead
from assistant.rules.examine.reading import pressure_read

LAST = (*RUNNING, "07:10  map  62 cuff")


def mmhg(text: str) -> Amount:
    return Amount(text=text, unit="mmHg")


def told(what: PressureRead, *lines: str) -> dict[str, str]:
    found = pressure_read(charted(*lines), protocol(), what, at("07:12"))
    return {f.code: f.level.value for f in found}


def test_nothing_read_is_no_reading_and_half_a_pair_is_kept() -> None:
    assert told(PressureRead()) == {"no_pressure": "stop"}
    assert told(PressureRead(systolic=mmhg("60"))) == {"half_a_pair": "caution"}
    assert told(PressureRead(diastolic=mmhg("40"))) == {"half_a_pair": "caution"}


@pytest.mark.parametrize("mean", ["19", "201", "0"])
def test_a_map_outside_what_is_plausible_asks_unless_it_is_marked_as_artefact(mean: str) -> None:
    assert told(PressureRead(map=mmhg(mean))) == {"implausible_map": "caution"}
    assert told(PressureRead(map=mmhg(mean), artefact=True)) == {}


@pytest.mark.parametrize("mean", ["20", "65", "200"])
def test_a_plausible_map_asks_nothing(mean: str) -> None:
    assert told(PressureRead(map=mmhg(mean))) == {}


def test_a_pair_the_wrong_way_round_and_a_map_outside_its_pair_ask() -> None:
    reversed_ = PressureRead(systolic=mmhg("52"), diastolic=mmhg("118"))
    assert told(reversed_) == {"pair_reversed": "caution"}
    assert told(PressureRead(systolic=mmhg("60"), diastolic=mmhg("60")))["pair_reversed"]
    outside = PressureRead(map=mmhg("120"), systolic=mmhg("118"), diastolic=mmhg("52"))
    assert told(outside) == {"map_outside_pair": "caution"}
    inside = PressureRead(map=mmhg("84"), systolic=mmhg("118"), diastolic=mmhg("52"))
    assert told(inside) == {}


def three(mean: str, upper: str, lower: str, **more: bool) -> dict[str, str]:
    return told(PressureRead(map=mmhg(mean), systolic=mmhg(upper), diastolic=mmhg(lower), **more))


@pytest.mark.parametrize(
    ("mean", "asked"), [("70", False), ("80", False), ("60", False), ("81", True), ("59", True)]
)
def test_a_map_more_than_10_from_what_its_pair_gives_is_asked_about(mean: str, asked: bool) -> None:
    """100/55 gives 70."""
    assert three(mean, "100", "55") == ({"map_off_formula": "caution"} if asked else {})


@pytest.mark.parametrize(
    ("upper", "lower", "asked"),
    [("80", "65", False), ("79", "65", True), ("190", "70", False), ("191", "70", True)],
)
def test_a_pulse_pressure_under_15_or_over_120_is_asked_about(
    upper: str, lower: str, asked: bool
) -> None:
    pair = told(PressureRead(systolic=mmhg(upper), diastolic=mmhg(lower)))
    assert ("pulse_pressure" in pair) is asked


@pytest.mark.parametrize(
    ("upper", "lower", "asked"),
    [("29", "20", ["value_cannot"]), ("60", "9", ["value_cannot"]), ("48", "30", [])],
)
def test_a_systolic_or_diastolic_that_hardly_can_be_is_asked_about_once(
    upper: str, lower: str, asked: list[str]
) -> None:
    pair = found(charted(*READY), f"07:12  map  {upper}/{lower} cuff")
    assert [code for code in pair if code.startswith("value")] == asked


def test_what_is_marked_as_an_artefact_is_not_asked_about() -> None:
    assert three("118", "118", "52", artefact=True) == {}
    assert three("70", "52", "118", artefact=True) == {}


@pytest.mark.parametrize(
    ("time", "mean", "asked"),
    [("07:15", "82", True), ("07:15", "42", True), ("07:15", "81", False), ("07:16", "90", False)],
)
def test_a_jump_of_20_within_5_minutes_asks(time: str, mean: str, asked: bool) -> None:
    assert ("map_jump" in found(charted(*LAST), f"{time}  map  {mean} cuff")) is asked


def test_an_artefact_is_not_what_the_next_reading_is_held_against() -> None:
    chart = charted(*LAST, "07:11  map  250 cuff")
    assert found(chart, "07:12  map  63 cuff") == {}
    assert told(PressureRead(map=mmhg("90"), artefact=True), *LAST) == {}


def test_swapped_digits_are_a_question_and_only_a_note_once_the_dose_changed() -> None:
    before = (*RUNNING, "07:30  map  57 cuff")
    assert found(charted(*before), "07:40  map  75 cuff") == {"swapped_digits": "caution"}
    changed = charted(*before, "07:31  dose  0.07 mcg/kg/min")
    assert found(changed, "07:40  map  75 cuff") == {"swapped_digits": "note"}
    assert found(charted(*READY, "07:30  map  57 cuff"), "07:40  map  75 cuff") == {
        "swapped_digits": "caution"
    }
    assert found(charted(*before), "07:40  map  57 cuff") == {}
    assert found(charted(*RUNNING, "07:30  map  66 cuff"), "07:40  map  66 cuff") == {}


def test_H31_signs_at_the_site_are_charted_at_once_and_told() -> None:
    chart = charted(*RUNNING)
    assert found(chart, "07:10  site  clear") == {}
    assert found(chart, "07:10  site  swelling, pale") == {"site_signs": "note"}
    told_ = finding(chart, "07:10  site  swelling, pale", "site_signs")
    assert told_.fact("signs") == "swelling, pale"


def test_a_map_that_the_field_did_not_ask_about_is_told_and_that_of_a_pair_is_not() -> None:
    rules = protocol()
    fields = {name: rule for name, rule in rules.fields.items() if name != "map_mmhg"}
    bare = rules.model_copy(update={"fields": fields})
    chart = charted(*RUNNING)
    for value, shown in (("35", ["35 mmHg"]), ("40", []), ("55/28", [])):
        what, when = fact(chart, f"07:10  map  {value} cuff")
        assert isinstance(what, PressureRead)
        rows = pressure_read(chart, bare, what, when)
        assert [f.fact("value") for f in rows if f.fact("what") == "MAP"] == shown
