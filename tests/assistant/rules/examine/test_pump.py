"""A pump rate or a dose is held against the order, the last dose, the line and the bag."""

from fractions import Fraction

import pytest
from charting import bag, chart_of, clock, dose, rate, weight
from hypothesis import given
from hypothesis import strategies as st
from told import (
    BAG,
    LINE,
    ORDER,
    READY,
    RUNNING,
    WEIGHT,
    at,
    charted,
    finding,
    found,
    weighed,
)
from unit import septic_shock

from assistant.acts import Verdict
from assistant.rules.examine.pump import pump_runs
from assistant.wording.findings import finding_sentence

AT_008 = (*READY, "07:00  dose  0.08 mcg/kg/min")
TENTHS = Fraction(1, 10)


def codes(lines: tuple[str, ...], line: str) -> set[str]:
    return set(found(charted(*lines), line))


# ---------------------------------------------------------------- against the last dose (H01)


@pytest.mark.parametrize("dose", ["0.16", "0.04", "0.08", "0.1", "0.06"])
def test_H01_twice_and_half_of_the_last_dose_pass_exactly(dose: str) -> None:
    assert {"tenfold", "large_change"} & codes(AT_008, f"07:10  dose  {dose} mcg/kg/min") == set()


@pytest.mark.parametrize("dose", ["0.161", "0.039", "0.5", "0.79", "0.0081"])
def test_H01_more_than_twice_or_less_than_half_asks(dose: str) -> None:
    assert found(charted(*AT_008), f"07:10  dose  {dose} mcg/kg/min")["large_change"] == "caution"


@pytest.mark.parametrize("dose", ["0.8", "0.008", "4", "0.001"])
def test_H01_ten_times_or_a_tenth_stops(dose: str) -> None:
    assert found(charted(*AT_008), f"07:10  dose  {dose} mcg/kg/min")["tenfold"] == "stop"


def test_H01_the_sentence_holds_both_doses_and_how_they_compare() -> None:
    up = finding(charted(*AT_008), "07:10  dose  0.8 mcg/kg/min", "tenfold")
    assert dict(up.facts) == {
        "now": "0.8 mcg/kg/min", "was": "0.08 mcg/kg/min", "how": "10 times",
    }  # fmt: skip
    down = finding(charted(*AT_008), "07:10  dose  0.008 mcg/kg/min", "tenfold")
    assert down.fact("how") == "1 part in 10 of"
    rate = finding(charted(*AT_008), "07:10  rate  210 mL/h", "tenfold")
    assert (rate.fact("now"), rate.fact("was")) == ("210 mL/h", "21 mL/h")


@pytest.mark.parametrize(("rate", "level"), [("210", "stop"), ("2.1", "stop"), ("42.1", "caution")])
def test_H01_a_rate_is_held_against_the_last_rate(rate: str, level: str) -> None:
    told = found(charted(*AT_008), f"07:10  rate  {rate} mL/h")
    assert told.get("tenfold", told.get("large_change")) == level


def test_H01_a_slip_in_the_rate_stops_although_the_pumps_rounding_makes_it_a_little_less() -> None:
    assert found(charted(*RUNNING), "07:10  rate  131 mL/h")["tenfold"] == "stop"
    assert "tenfold" not in found(charted(*RUNNING), "07:10  rate  26.2 mL/h")


def test_H01_a_slip_is_found_before_the_bag_is_charted_too() -> None:
    early = (WEIGHT, ORDER, LINE, "07:00  rate  13.1 mL/h")
    assert found(charted(*early), "07:10  rate  131 mL/h")["tenfold"] == "stop"


@pytest.mark.parametrize("still", ["07:05  pause  scan", "07:05  rate  0 mL/h"])
def test_H01_a_slip_after_a_pause_is_found_as_well(still: str) -> None:
    assert found(charted(*RUNNING, still), "07:10  dose  0.5 mcg/kg/min")["tenfold"] == "stop"


def test_H01_a_slip_at_a_start_after_a_stop_is_found_and_a_smaller_start_asks_nothing() -> None:
    ended = charted(*READY, "07:00  dose  0.09 mcg/kg/min", "08:00  stop  ordered")
    assert found(ended, "09:00  dose  0.9 mcg/kg/min")["tenfold"] == "stop"
    assert found(ended, "09:00  dose  0.03 mcg/kg/min") == {}
    assert found(ended, "09:00  dose  0.12 mcg/kg/min") == {"start_high": "caution"}


@given(st.integers(5, 400), st.sampled_from(["10", "0.1", "2.01", "0.49"]))
def test_H01_no_slip_of_ten_and_no_change_beyond_twice_passes(thousandths: int, ratio: str) -> None:
    was, now = Fraction(thousandths, 1000), Fraction(thousandths, 1000) * Fraction(ratio)
    lines = (WEIGHT, LINE, BAG, f"07:00  dose  {float(was):.3f} mcg/kg/min")
    told = found(charted(*lines), f"07:10  dose  {float(now):.6f} mcg/kg/min")
    expected = ("tenfold", "stop") if ratio in ("10", "0.1") else ("large_change", "caution")
    assert [(c, lv) for c, lv in told.items() if c in ("tenfold", "large_change")] == [expected]


# ---------------------------------------------------------------- one ordered step


def test_one_ordered_step_never_asks_even_when_it_doubles_or_more() -> None:
    low = (*READY, "07:00  dose  0.01 mcg/kg/min")
    assert found(charted(*low), "07:10  dose  0.03 mcg/kg/min") == {}
    tiny = (*READY, "07:00  dose  0.022 mcg/kg/min")
    assert found(charted(*tiny), "07:10  dose  0.002 mcg/kg/min") == {}


def test_one_ordered_step_typed_as_the_pumps_rate_never_asks() -> None:
    assert found(charted(*RUNNING), "07:10  rate  18.4 mL/h") == {}
    rated = (*READY, "07:00  rate  13.1 mL/h")
    assert found(charted(*rated), "07:10  rate  18.4 mL/h") == {}
    assert found(charted(*rated), "07:10  dose  0.07 mcg/kg/min") == {}


@pytest.mark.parametrize("line", ["dose  0.09 mcg/kg/min", "rate  23.6 mL/h"])
def test_H26_more_than_one_step_asks_whether_typed_as_dose_or_as_rate(line: str) -> None:
    told = finding(charted(*RUNNING), f"07:10  {line}", "over_one_step")
    assert (told.fact("step"), told.fact("unit")) == ("0.02", "mcg/kg/min")
    assert told.fact("times").startswith(("2", "1.9"))


@pytest.mark.parametrize(("dose", "told"), [("0.5", "tenfold"), ("0.15", "large_change")])
def test_H01_a_jump_is_told_once_and_not_as_steps_too(dose: str, told: str) -> None:
    assert told in codes(RUNNING, f"07:10  dose  {dose} mcg/kg/min")
    assert "over_one_step" not in codes(RUNNING, f"07:10  dose  {dose} mcg/kg/min")


def test_the_way_down_has_its_own_step_and_interval() -> None:
    own = f"{ORDER}; step_down 0.05 mcg/kg/min; interval_down 15 min"
    chart = charted(WEIGHT, own, LINE, BAG, "07:00  dose  0.1 mcg/kg/min")
    assert found(chart, "07:15  dose  0.05 mcg/kg/min") == {}
    assert found(chart, "07:15  dose  0.06 mcg/kg/min") == {}
    assert found(chart, "07:14  dose  0.05 mcg/kg/min") == {"too_soon": "caution"}
    assert found(chart, "07:05  dose  0.12 mcg/kg/min") == {}
    higher = charted(WEIGHT, own, LINE, BAG, "07:00  dose  0.12 mcg/kg/min")
    down = finding(higher, "07:15  dose  0.06 mcg/kg/min", "over_one_step")
    assert (down.fact("step"), down.fact("times")) == ("0.05", "1.2")


def test_steps_are_counted_in_the_orders_unit_whatever_was_typed() -> None:
    chart = charted(*RUNNING)
    assert found(chart, "07:10  dose  4.9 mcg/min") == {"other_unit": "note"}
    assert "over_one_step" in found(chart, "07:10  dose  5 mcg/min")
    nobody = charted(ORDER, LINE, BAG, "07:00  rate  13.1 mL/h")
    assert "over_one_step" not in found(nobody, "07:10  rate  20 mL/h")


# ---------------------------------------------------------------- against the order (H26)


def test_H26_over_the_ordered_maximum_stops_and_passes_only_as_shown_with_a_reason() -> None:
    chart = charted(*READY, "07:00  dose  0.48 mcg/kg/min")
    line = "07:10  dose  0.501 mcg/kg/min"
    assert found(chart, line)["over_order"] == "stop"
    assert weighed(chart, line, reason="rapid fall").verdict is Verdict.STOP
    assert weighed(chart, line, as_shown=True).verdict is Verdict.ASK_REASON
    assert weighed(chart, line, as_shown=True, reason="rapid fall").verdict is Verdict.CHART
    assert "over_order" not in found(chart, "07:10  dose  0.5 mcg/kg/min")


def test_H26_the_maximum_holds_whatever_the_unit_of_the_dose() -> None:
    chart = charted(*READY, "07:00  dose  0.48 mcg/kg/min")
    assert "over_order" not in found(chart, "07:10  dose  35 mcg/min")
    assert "over_order" in found(chart, "07:10  dose  35.1 mcg/min")
    assert "over_order" in found(chart, "07:10  dose  2.2 mg/h")


def test_H26_sooner_than_the_order_says_asks_and_exactly_then_does_not() -> None:
    line = "07:0{}  dose  0.07 mcg/kg/min"
    told = finding(charted(*RUNNING), line.format(4), "too_soon")
    assert (told.fact("gone"), told.fact("interval")) == ("4", "5")
    assert found(charted(*RUNNING), line.format(5)) == {}
    assert "too_soon" not in found(charted(*RUNNING), "07:02  rate  13.1 mL/h")
    assert "too_soon" not in found(charted(*RUNNING), "07:02  dose  0.05 mcg/kg/min")


def test_the_dose_at_which_the_order_says_call_is_told() -> None:
    chart = charted(*READY, "07:00  dose  0.24 mcg/kg/min")
    assert found(chart, "07:10  dose  0.25 mcg/kg/min")["notify_dose"] == "note"
    assert "notify_dose" not in found(chart, "07:10  dose  0.249 mcg/kg/min")


def test_without_an_order_every_dose_asks() -> None:
    assert found(charted(WEIGHT, LINE, BAG), "07:00  dose  0.05 mcg/kg/min") == {
        "no_order": "caution"
    }


# ---------------------------------------------------------------- the wrong field (H13)


def test_H13_the_pumps_rate_typed_as_a_dose_stops() -> None:
    told = found(charted(*RUNNING), "07:10  dose  13.1 mcg/kg/min")
    assert told["rate_typed_as_dose"] == "stop"


def test_H13_a_dose_typed_as_a_rate_stops() -> None:
    assert found(charted(*RUNNING), "07:10  rate  0.05 mL/h")["tenfold"] == "stop"


def test_H13_a_number_that_is_both_the_rate_and_the_dose_is_no_mix_up() -> None:
    lines = (WEIGHT, LINE, "06:56  bag  15 mg in 250 mL", "07:00  dose  10 mcg/min")
    assert "rate_typed_as_dose" not in found(charted(*lines), "07:10  dose  10 mcg/min")
    rated = (*lines[:3], "07:00  rate  10 mL/h")
    assert "rate_typed_as_dose" not in found(charted(*rated), "07:10  dose  10 mcg/min")


def test_a_bag_without_drug_gives_no_dose_to_compare_with_the_last_one() -> None:
    rows = ("06:50", weight("70")), ("07:00", dose("0.05")), ("07:05", bag("0"))
    told = pump_runs(chart_of(*rows), septic_shock(), rate("13.1"), clock("07:10"))
    assert "tenfold" not in [finding.code for finding in told]


# ---------------------------------------------------------------- the pump's step (H09)

STRONG = (WEIGHT, ORDER, LINE, "06:56  bag  16 mg in 250 mL")
STRONGEST = (WEIGHT, ORDER, LINE, "06:56  bag  32 mg in 250 mL")


def test_H09_a_dose_that_the_step_moves_far_asks_and_names_a_weaker_strength() -> None:
    """0.35 mcg/min of 128 mcg in 1 mL are 0.164 mL/h; the pump runs at 0.2, 21.9 % more."""
    told = finding(charted(*STRONGEST), "07:10  dose  0.005 mcg/kg/min", "rounding_block")
    assert (told.level.value, told.fact("off"), told.source) == ("caution", "21.9", "unit")
    assert "A weaker strength comes nearer" in finding_sentence(told)
    taken = weighed(charted(*STRONGEST), "07:10  dose  0.005 mcg/kg/min", reason="no other bag")
    assert taken.verdict is Verdict.CHART


def test_H09_a_dose_that_the_step_moves_less_is_told_and_a_near_one_is_not() -> None:
    """At 64 mcg in 1 mL 0.328 mL/h become 0.3, 8.6 % less."""
    told = finding(charted(*STRONG), "07:10  dose  0.005 mcg/kg/min", "rounding_warn")
    assert (told.level.value, told.fact("off")) == ("note", "8.6")
    near = found(charted(*READY), "07:10  dose  0.05 mcg/kg/min")
    assert {"rounding_warn", "rounding_block"} & set(near) == set()


def test_H09_a_dose_too_small_for_the_step_asks_although_no_rate_is_charted() -> None:
    what = dose("0.001")
    told = pump_runs(charted(*STRONGEST), septic_shock(), what, at("07:10"))
    assert [f.fact("off") for f in told if f.code == "rounding_block"] == ["100"]


def test_H09_a_rate_by_itself_and_a_rate_that_differs_are_not_told_as_rounding() -> None:
    assert "rounding_block" not in found(charted(*STRONGEST), "07:10  rate  0.2 mL/h")
    typed = dose("0.005").dose
    both = rate("0.4").model_copy(update={"dose": typed})
    codes_ = {f.code for f in pump_runs(charted(*STRONGEST), septic_shock(), both, at("07:10"))}
    assert "pump_differs" in codes_
    assert "rounding_block" not in codes_


def test_without_a_bag_no_dose_is_taken_for_a_rate() -> None:
    chart = chart_of(("06:41", weight("70")), ("07:00", rate("13")))
    told = pump_runs(chart, septic_shock(), dose("13"), clock("07:10"))
    assert "rate_typed_as_dose" not in {f.code for f in told}


def test_the_rate_of_a_bag_of_1_mcg_in_1_mL_is_held_against_its_dose() -> None:
    chart = chart_of(("06:41", weight("70")), ("06:50", bag("0.25")))
    for shown, codes in (("210", []), ("230", ["pump_differs"])):
        what = dose("0.05").model_copy(update={"rate": rate(shown).rate})
        told = pump_runs(chart, septic_shock(), what, clock("07:00"))
        assert [f.code for f in told if f.code.startswith("pump")] == codes
