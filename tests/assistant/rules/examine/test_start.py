"""A start is held against the order, the usual start doses, the line and what came before it."""

from datetime import timedelta

import pytest
from charting import chart_of, clock
from told import ARM, BAG, LINE, ORDER, READY, START, WEIGHT, charted, fact, finding, found, weighed
from unit import profile

from assistant.acts import Verdict
from assistant.record.chart import Chart
from assistant.record.entries import PumpRuns
from assistant.rules.examine.change import Change, change
from assistant.rules.examine.pump import pump_runs
from assistant.rules.examine.start import on_start, tenfold_of

WIDE = ORDER.replace("max 0.5", "max 1").replace("start 0.05", "start 0.6")


def told(chart: Chart, line: str, name: str) -> dict[str, str]:
    what, when = fact(chart, line)
    assert isinstance(what, PumpRuns)
    rows = pump_runs(chart, profile(name), what, when)
    return {f.code: f.level.value for f in rows}


# ---------------------------------------------------------------- the dose (C02, C03)


@pytest.mark.parametrize(
    ("dose", "outside"),
    [("0.009", True), ("0.01", False), ("0.5", False), ("0.501", True), ("0.6", True)],
)
def test_H01_a_start_outside_of_001_to_05_takes_a_reason_and_a_second_person(
    dose: str, outside: bool
) -> None:
    chart = charted(WEIGHT, LINE, BAG)
    assert ("start_outside" in found(chart, f"07:00  dose  {dose} mcg/kg/min")) is outside


def test_a_start_outside_is_told_once_and_not_as_high_too() -> None:
    codes = set(found(charted(WEIGHT, WIDE, LINE, BAG), "07:00  dose  0.6 mcg/kg/min"))
    assert codes == {"start_outside", "notify_dose"}


def test_a_start_by_weight_that_nobody_knows_is_not_judged() -> None:
    chart = charted(LINE, BAG)
    assert "start_outside" not in found(chart, "07:00  rate  400 mL/h")


def test_a_child_has_start_limits_of_its_own() -> None:
    chart = charted("06:41  weight  12 kg measured", LINE, BAG)
    assert "start_outside" not in told(chart, "07:00  dose  1 mcg/kg/min", "paediatric")
    assert "start_outside" in told(chart, "07:00  dose  0.015 mcg/kg/min", "paediatric")
    assert "start_high" not in told(chart, "07:00  dose  0.2 mcg/kg/min", "paediatric")


# ---------------------------------------------------------------- the line (C03, C24)


@pytest.mark.parametrize("access", ["peripheral", "intraosseous"])
def test_H32_a_start_at_05_by_such_a_line_stops_and_passes_as_shown_with_a_reason(
    access: str,
) -> None:
    chart = charted(WEIGHT, WIDE, f"06:50  line  {access}; site arm", BAG)
    line = "07:00  dose  0.5 mcg/kg/min"
    assert found(chart, line)["start_over_route"] == "stop"
    assert "over_route" not in found(chart, line)
    assert weighed(chart, line, reason="prescriber here").verdict is Verdict.STOP
    shown = weighed(chart, line, as_shown=True, reason="prescriber here")
    assert shown.verdict is Verdict.CHART
    assert "start_over_route" not in found(chart, "07:00  dose  0.499 mcg/kg/min")


def test_H32_a_later_step_to_05_asks_and_is_not_stopped() -> None:
    chart = charted(WEIGHT, ORDER, ARM, BAG, "07:00  dose  0.49 mcg/kg/min")
    assert found(chart, "07:10  dose  0.5 mcg/kg/min")["over_route"] == "caution"


# ---------------------------------------------------------------- the rate: 41.7 for 4.17

SMALL = (
    WEIGHT, ORDER.replace("start 0.05", "start 0.02"), LINE, "06:56  bag  5.0336 mg in 250 mL",
)  # fmt: skip
"""20.1344 mcg in 1 mL: 0.02 mcg/kg/min at 70 kg needs 4.172 mL/h."""


@pytest.mark.parametrize("rate", ["41.7", "42", "0.4", "4170"])
def test_H13_a_rate_ten_times_off_the_computed_one_stops(rate: str) -> None:
    chart = charted(*SMALL)
    plain = finding(chart, f"07:00  set  {rate} mL/h for 0.02 mcg/kg/min", "pump_tenfold")
    assert plain.level.value == "stop"
    assert dict(plain.facts) == {"shown": rate, "computed": "4.2"}
    alone = found(chart, f"07:00  rate  {rate} mL/h")
    assert alone["pump_tenfold"] == "stop"
    assert "start_not_ordered" not in alone


@pytest.mark.parametrize("rate", ["4.1", "4.2", "8", "40", "0.5"])
def test_H13_a_rate_that_is_less_far_off_is_asked_about_at_most(rate: str) -> None:
    assert "pump_tenfold" not in found(charted(*SMALL), f"07:00  rate  {rate} mL/h")


def _change(chart: Chart, line: str) -> Change:
    what, when = fact(chart, line)
    assert isinstance(what, PumpRuns)
    return change(chart, profile("adult_septic_shock"), what, when)


def test_without_bag_weight_or_drug_no_rate_is_computed_to_be_off_from() -> None:
    line = "07:00  rate  41.7 mL/h"
    for rows in ((ORDER, LINE, BAG), (WEIGHT, ORDER, LINE)):
        assert "pump_tenfold" not in found(charted(*rows), line)
    empty = charted(WEIGHT, ORDER, LINE, "06:56  bag  0 mg in 250 mL")
    assert "pump_tenfold" not in found(empty, line)
    c = _change(charted(*READY), "07:00  dose  0.05 mcg/kg/min")
    meant = c.after.meant
    assert meant is not None
    assert tenfold_of(c, meant) == []


# ---------------------------------------------------------------- what else a start leans on

EPINEPHRINE = "06:45  given  epinephrine 0.5 mg im"
VOLUME = "06:46  fluid  1000 mL"


@pytest.mark.parametrize(
    ("rows", "lacking"),
    [
        ((), "minutes since the first epinephrine, an epinephrine bolus, volume"),
        ((EPINEPHRINE,), "volume"),
        (("06:51  given  Epinephrine 0.5 mg im", VOLUME), "minutes since the first epinephrine"),
        ((EPINEPHRINE, VOLUME, "06:58  map  80 cuff"), "a pressure under target"),
    ],
)
def test_anaphylaxis_tells_what_comes_first_and_holds_nothing_up(
    rows: tuple[str, ...], lacking: str
) -> None:
    chart = charted(*sorted((*READY, *rows)))
    what, when = fact(chart, "07:00  dose  0.05 mcg/kg/min")
    assert isinstance(what, PumpRuns)
    (note,) = on_start(chart, change(chart, profile("anaphylaxis"), what, when))
    assert (note.level.value, note.code) == ("note", "epinephrine_first")
    assert dict(note.facts) == {"lacking": lacking, "after": "10"}


def test_after_epinephrine_volume_and_ten_minutes_nothing_is_said() -> None:
    chart = charted(*sorted((*READY, EPINEPHRINE, VOLUME, "06:58  map  52 cuff")))
    assert told(chart, "07:00  dose  0.05 mcg/kg/min", "anaphylaxis") == {}
    elsewhere = charted(*READY)
    assert "epinephrine_first" not in found(elsewhere, "07:00  dose  0.05 mcg/kg/min")


def test_H27_a_hepatorenal_start_without_a_baseline_is_asked_about() -> None:
    assert told(charted(*READY), "07:00  rate  13.1 mL/h", "hepatorenal_syndrome")["no_baseline"]
    known = charted(*READY, "06:57  baseline  65 mmHg")
    assert "no_baseline" not in told(known, "07:00  rate  13.1 mL/h", "hepatorenal_syndrome")


def test_a_start_on_an_empty_chart_tells_everything_that_is_missing() -> None:
    what = PumpRuns.model_validate({"rate": {"text": "13.1", "unit": "mL/h"}})
    c = change(chart_of(), profile("adult_septic_shock"), what, clock("07:00"))
    assert [f.code for f in on_start(chart_of(), c)] == [
        "start_without_bag", "start_without_weight", "start_without_line",
    ]  # fmt: skip


def test_the_minutes_after_epinephrine_are_over_with_their_last_second() -> None:
    rules = profile("anaphylaxis")
    given = ("06:57  given  epinephrine 0.5 mg im", "06:58  fluid  500 mL")
    chart, (what, when) = charted(*READY, *given, rules=rules), fact(charted(*READY), START)
    assert isinstance(what, PumpRuns)
    for seconds, codes in ((-3, ["epinephrine_first"]), (0, [])):
        moment = when.replace(minute=7) + timedelta(seconds=seconds)
        assert [f.code for f in on_start(chart, change(chart, rules, what, moment))] == codes
