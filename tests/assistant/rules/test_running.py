"""What the pump did: spans, stretches, sums; each story is one a nurse could have charted."""

from datetime import datetime, timedelta
from fractions import Fraction

import pytest
from charting import bag, chart_of, clock, dose, rate, strike, weight

from assistant.quantities import Concentration, Dose, DoseUnit, Rate, Weight
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    Noted,
    Paused,
    PumpRuns,
    Resumed,
    Stopped,
    What,
)
from assistant.rules.running import (
    Setting,
    Totals,
    between,
    follow_pump,
    hours_between,
    last_change,
    pump_events,
    setting_at,
    spans,
    spans_since,
    steps,
    stretches,
    totals,
)

SET = PumpRuns(rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min"))
PAUSE, RESUME, STOP = Paused(), Resumed(), Stopped()


def ran(chart: Chart, until: str) -> list[tuple[str, str, str]]:
    """Each span as its start, its end and its mL/h."""
    rows = spans(chart, clock(until))
    return [
        (f"{s.start:%H:%M}", f"{s.end:%H:%M}", str(s.setting.rate.ml_h if s.setting.rate else None))
        for s in rows
    ]


def stood(chart: Chart, until: str) -> list[tuple[str, str]]:
    rows = stretches(spans(chart, clock(until)))
    return [(f"{s.start:%H:%M}", f"{s.end:%H:%M}") for s in rows]


def test_a_rate_starts_and_a_new_rate_replaces_it_until_the_stop() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("20")), ("09:00", STOP))
    assert ran(chart, "12:00") == [("07:00", "08:00", "10"), ("08:00", "09:00", "20")]
    assert stood(chart, "12:00") == [("07:00", "09:00")]
    assert totals(spans(chart, clock("12:00"))).volume_ml == 30


def test_a_rate_of_0_is_a_pause_and_resume_goes_on_at_the_rate_before_it() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("0")), ("09:00", RESUME))
    assert ran(chart, "10:00") == [("07:00", "08:00", "10"), ("09:00", "10:00", "10")]
    assert stood(chart, "10:00") == [("07:00", "08:00"), ("09:00", "10:00")]


def test_a_dose_of_0_is_a_pause_too() -> None:
    chart = chart_of(
        ("06:00", bag()), ("06:00", weight("70")), ("07:00", dose("0.1")), ("08:00", dose("0"))
    )
    assert stood(chart, "10:00") == [("07:00", "08:00")]
    assert not setting_at(chart, clock("09:00")).running


@pytest.mark.parametrize("still", [PAUSE, STOP])
def test_a_rate_or_a_resume_after_a_pause_or_a_stop_starts_a_stretch(still: What) -> None:
    for again in (rate("12"), RESUME):
        chart = chart_of(("07:00", rate("12")), ("08:00", still), ("09:00", again))
        assert stood(chart, "10:00") == [("07:00", "08:00"), ("09:00", "10:00")]
        assert setting_at(chart, clock("09:30")).stopped is False


def test_a_pause_of_no_length_is_none() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", PAUSE), ("08:00", RESUME))
    assert stood(chart, "09:00") == [("07:00", "09:00")]


def test_a_resume_of_a_pump_that_never_ran_starts_nothing() -> None:
    chart = chart_of(("07:00", PAUSE), ("08:00", RESUME))
    assert ran(chart, "09:00") == []
    assert not setting_at(chart, clock("09:00")).running


def test_bag_and_weight_keep_the_rate_and_neither_start_nor_stop_anything() -> None:
    chart = chart_of(
        ("06:00", bag("4")),
        ("06:00", weight("70")),
        ("07:00", rate("10")),
        ("08:00", bag("8")),
        ("09:00", weight("80")),
        ("10:00", PAUSE),
        ("11:00", bag("4")),
    )
    assert ran(chart, "12:00") == [
        ("07:00", "08:00", "10"),
        ("08:00", "09:00", "10"),
        ("09:00", "10:00", "10"),
    ]
    first, second, third = spans(chart, clock("12:00"))
    assert first.setting.concentration == Concentration(Fraction(16))
    assert second.setting.concentration == Concentration(Fraction(32))
    assert (second.setting.weight, third.setting.weight) == (
        Weight(Fraction(70)),
        Weight(Fraction(80)),
    )
    assert totals((first, second, third)).drug_mg == Fraction(16 + 32 + 32, 100)


def test_a_dose_sets_the_exact_unrounded_rate() -> None:
    chart = chart_of(("06:00", bag("4")), ("06:00", weight("70")), ("07:00", dose("0.05")))
    setting = setting_at(chart, clock("07:30"))
    assert setting.rate == Rate(Fraction(105, 8))
    assert setting.dose == Dose(Fraction(1, 20), DoseUnit.PER_KG)


@pytest.mark.parametrize(
    ("amount", "unit", "ml_h"), [("7", "mcg/min", "26.25"), ("0.42", "mg/h", "26.25")]
)
def test_doses_in_other_units_need_no_weight(amount: str, unit: str, ml_h: str) -> None:
    chart = chart_of(("06:00", bag("4")), ("07:00", dose(amount, unit)))
    setting = setting_at(chart, clock("07:30"))
    assert setting.rate == Rate(Fraction(ml_h))
    assert setting.dose is None


def test_a_dose_before_the_bag_or_the_weight_gets_its_rate_when_both_are_there() -> None:
    chart = chart_of(("07:00", dose("0.05")), ("08:00", bag("4")), ("09:00", weight("70")))
    assert ran(chart, "10:00") == [
        ("07:00", "08:00", "None"),
        ("08:00", "09:00", "None"),
        ("09:00", "10:00", "105/8"),
    ]
    waiting = setting_at(chart, clock("07:30"))
    assert waiting.running
    assert waiting.meant_flow is None
    assert waiting.dose is None
    later = chart_of(("07:00", dose("0.05")), ("08:00", weight("70")), ("08:30", bag("4")))
    assert setting_at(later, clock("09:00")).rate == Rate(Fraction(105, 8))


def test_before_the_first_bag_volume_counts_and_drug_is_not_known() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", bag("4")))
    first, second = spans(chart, clock("09:00"))
    assert (first.volume_ml, first.drug_mg) == (Fraction(10), None)
    assert (second.volume_ml, second.drug_mg) == (Fraction(10), Fraction(16, 100))
    sums = totals([first, second])
    assert (sums.volume_ml, sums.drug_mg, sums.hours) == (
        Fraction(20),
        Fraction(16, 100),
        Fraction(2),
    )


def test_a_rate_beside_a_dose_is_the_one_that_runs() -> None:
    both = PumpRuns(
        rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )
    chart = chart_of(("06:00", bag("4")), ("06:00", weight("70")), ("07:00", both))
    setting = setting_at(chart, clock("07:00"))
    assert setting.rate == Rate(Fraction("13.1"))
    assert setting.meant_flow == Dose(Fraction(1, 20), DoseUnit.PER_KG).flow(setting.weight)


def test_of_several_rows_at_one_instant_the_last_holds_and_no_empty_span_stays() -> None:
    chart = chart_of(("07:00", rate("10")), ("07:00", rate("99")), ("07:00", rate("12")))
    assert ran(chart, "08:00") == [("07:00", "08:00", "12")]
    ended = chart_of(("07:00", rate("10")), ("07:00", STOP))
    assert ran(ended, "08:00") == []


def test_the_same_rate_charted_again_is_a_span_of_its_own_in_one_stretch() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("10")))
    assert len(spans(chart, clock("09:00"))) == 2
    assert stood(chart, "09:00") == [("07:00", "09:00")]


def test_a_struck_rate_never_ran() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("100")), ("08:05", strike(2)))
    assert ran(chart, "09:00") == [("07:00", "09:00", "10")]


def test_bags_that_overlap_count_by_the_one_hung_last() -> None:
    chart = chart_of(
        ("06:00", bag("4")), ("07:00", rate("60")), ("07:10", bag("8")), ("07:13", bag("4"))
    )
    drug = [s.drug_mg for s in spans(chart, clock("07:20"))]
    assert drug == [Fraction(16, 100), Fraction(96, 1000), Fraction(112, 1000)]


def test_the_pump_has_one_setting_after_each_instant() -> None:
    chart = chart_of(
        ("07:00", rate("10")), ("07:00", rate("12")), ("08:00", PAUSE), ("08:00", RESUME)
    )
    found = [(f"{at:%H:%M}", after.running, after.rate) for at, after in steps(pump_events(chart))]
    assert found == [("07:00", True, Rate(Fraction(12))), ("08:00", True, Rate(Fraction(12)))]


def test_what_was_charted_at_the_very_moment_counts_once() -> None:
    """A dose gets its rate from the first bag; the second bag keeps that rate."""
    chart = chart_of(
        ("06:00", weight("70")), ("07:00", dose("0.05")), ("07:00", bag("4")), ("07:00", bag("8"))
    )
    whole = spans(chart, clock("08:00"))
    assert [s.setting.rate for s in whole] == [Rate(Fraction(105, 8))]
    assert spans_since(chart, clock("07:00"), clock("08:00")) == whole


def test_spans_are_cut_at_the_moment_asked_for() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("20")))
    assert ran(chart, "07:30") == [("07:00", "07:30", "10")]
    assert ran(chart, "08:00") == [("07:00", "08:00", "10")]
    assert ran(chart, "07:00") == []


def test_a_window_holds_the_parts_that_lie_in_it() -> None:
    chart = chart_of(("07:00", rate("10")), ("08:00", rate("20")), ("09:00", STOP))
    inside = between(spans(chart, clock("09:00")), clock("07:30"), clock("08:15"))
    assert totals(inside).volume_ml == 10
    assert between(inside, clock("10:00"), clock("11:00")) == []


def test_the_same_rate_read_back_is_no_change_and_a_start_after_a_stop_is_one() -> None:
    chart = chart_of(
        ("06:00", bag("4")), ("06:00", weight("70")), ("07:00", SET), ("07:10", rate("13.1")),
        ("08:00", STOP), ("09:00", rate("13.1")),
    )  # fmt: skip
    assert last_change(chart, clock("07:30")) == clock("07:00")
    assert last_change(chart, clock("10:00")) == clock("09:00")


def test_the_last_change_is_of_the_dose_not_of_the_row() -> None:
    chart = chart_of(
        ("06:00", bag("4")),
        ("06:00", weight("70")),
        ("07:00", rate("10")),
        ("08:00", rate("20")),
        ("09:00", rate("20")),
        ("09:30", Noted(text="asleep")),
    )
    assert last_change(chart, clock("10:00")) == clock("08:00")
    assert last_change(chart, clock("07:59")) == clock("07:00")
    assert last_change(chart, clock("06:59")) is None


def test_a_clock_change_adds_no_hour() -> None:
    summer = datetime.fromisoformat("2025-10-26T02:30:00+02:00")
    winter = datetime.fromisoformat("2025-10-26T02:30:00+01:00")
    assert hours_between(summer, winter) == 1


def test_hours_are_exact_to_the_microsecond() -> None:
    start = clock("07:00")
    assert hours_between(start, start + timedelta(microseconds=1)) == Fraction(1, 3_600_000_000)
    assert hours_between(start + timedelta(microseconds=1), start + timedelta(hours=1)) < 1


def test_the_sums_of_nothing_are_exact_too() -> None:
    sums = totals([])
    assert sums == Totals(Fraction(0), Fraction(0), Fraction(0))
    assert {type(each) for each in (sums.drug_mg, sums.volume_ml, sums.hours)} == {Fraction}


def test_a_pump_without_strength_or_weight_has_no_dose() -> None:
    assert Setting().flow is None
    assert Setting().dose is None
    assert follow_pump(Setting(), Noted(text="hung")) == Setting()
