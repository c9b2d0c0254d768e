"""What is true at the bedside is never refused; what is only meant can be."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from told import ARM, BAG, LINE, ORDER, READY, RUNNING, WEIGHT, at, charted, found, weighed
from unitprotocol import protocol

from assistant.acts import Act, Manner, Verdict, decide
from assistant.quantities import DoseUnit
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    BagLeftRead,
    CheckAnswered,
    HeartRead,
    PerfusionRead,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SiteLooked,
    Struck,
    What,
)
from assistant.rules.findings import Level
from assistant.stories.driver import NURSE

EMPTY_BAG = "06:56  bag  0 mg in 250 mL"
SCENES = [
    (),
    READY,
    RUNNING,
    (WEIGHT, ORDER, LINE, "07:00 rate 13.1 mL/h"),
    (WEIGHT, ORDER, EMPTY_BAG, "07:00 rate 10 mL/h"),
    (ORDER, BAG, "07:00 rate 10 mL/h"),
    (*RUNNING, "07:10 bag 16 mg in 250 mL", "07:11 " + ARM[7:]),
    (*RUNNING, "07:10 pause scan"),
    (*RUNNING, "07:10 stop ordered", "07:20 weight 90 kg measured"),
    (*RUNNING, "07:10 dose 7 mcg/min", "07:12 rate 400 mL/h"),
]
CHARTS = [charted(*lines) for lines in SCENES]
NUMBERS = st.one_of(
    st.sampled_from(["0", "0.001", "0.05", "0.5", "5", "13.1", "131", "999", "10000"]),
    st.decimals(0, 2000, places=3).map(lambda d: f"{d:f}"),
)


@st.composite
def pump_entries(draw: st.DrawFn) -> PumpRuns:
    unit = draw(st.sampled_from(DoseUnit))
    rate = Amount(text=draw(NUMBERS), unit="mL/h") if draw(st.booleans()) else None
    dose = Amount(text=draw(NUMBERS), unit=unit) if rate is None or draw(st.booleans()) else None
    return PumpRuns(rate=rate, dose=dose)


@given(st.sampled_from(CHARTS), pump_entries(), st.integers(0, 90))
def test_H01_H26_what_the_pump_shows_is_charted_with_a_reason_whatever_the_chart(
    chart: Chart, what: PumpRuns, minute: int
) -> None:
    when = at("06:30") + timedelta(minutes=minute)
    act = Act(what, when, NURSE, reason="found like this", as_shown=True)
    decision = decide(chart, protocol(), act, when)
    assert decision.verdict is Verdict.CHART
    assert isinstance(decision.what, PumpRuns)
    assert (decision.what.rate, decision.what.dose) == (what.rate, what.dose)
    assert (decision.what.reason, decision.what.as_shown) == ("found like this", True)


@st.composite
def readings(draw: st.DrawFn) -> What:
    mmhg = [Amount(text=draw(st.integers(0, 400).map(str)), unit="mmHg") for _ in range(3)]
    shape = draw(st.sampled_from(["map", "pair", "all", "half", "left", "heart", "site", "urine"]))
    bodies: dict[str, What] = {
        "map": PressureRead(map=mmhg[0]),
        "pair": PressureRead(systolic=mmhg[0], diastolic=mmhg[1]),
        "all": PressureRead(map=mmhg[0], systolic=mmhg[1], diastolic=mmhg[2]),
        "half": PressureRead(systolic=mmhg[0]),
        "left": BagLeftRead(left=Amount(text=mmhg[0].text, unit="mL")),
        "heart": HeartRead(rate=Amount(text=mmhg[0].text, unit="/min")),
        "site": SiteLooked(signs=("swelling",)),
        "urine": PerfusionRead(sign="urine", amount=Amount(text="0", unit="mL")),
    }
    return bodies[shape]


@given(st.sampled_from(CHARTS), readings(), st.integers(0, 90))
def test_what_was_read_at_the_bedside_is_charted_with_a_reason_whatever_it_is(
    chart: Chart, what: What, minute: int
) -> None:
    when = at("06:30") + timedelta(minutes=minute)
    decision = decide(chart, protocol(), Act(what, when, NURSE, "real"), when)
    assert decision.verdict is Verdict.CHART


@given(st.sampled_from(CHARTS), st.one_of(pump_entries(), readings()))
def test_a_row_of_a_file_is_never_refused_and_never_changed(chart: Chart, what: What) -> None:
    decision = decide(chart, protocol(), Act(what, at("07:30"), NURSE), at("07:30"), Manner.IMPORT)
    assert (decision.verdict, decision.what) == (Verdict.CHART, what)


def test_H01_a_stop_closes_plain_enter_and_opens_with_the_key_and_a_reason() -> None:
    chart, line = charted(*RUNNING), "07:10  dose  0.5 mcg/kg/min"
    plain = weighed(chart, line, reason="rapid fall")
    assert (plain.verdict, plain.what, plain.passable) == (Verdict.STOP, None, True)
    asked = weighed(chart, line, as_shown=True)
    assert (asked.verdict, asked.what) == (Verdict.ASK_REASON, None)
    assert weighed(chart, line, as_shown=True, reason="   ").verdict is Verdict.ASK_REASON
    passed = weighed(chart, line, as_shown=True, reason="found like this")
    assert passed.verdict is Verdict.CHART
    assert "tenfold" in {f.code for f in passed.findings}


def test_a_caution_asks_once_and_takes_any_words() -> None:
    chart, line = charted(*RUNNING), "07:03  dose  0.07 mcg/kg/min"
    assert weighed(chart, line).verdict is Verdict.ASK_REASON
    passed = weighed(chart, line, reason="told by the prescriber")
    assert isinstance(passed.what, PumpRuns)
    assert (passed.what.reason, passed.what.as_shown) == ("told by the prescriber", False)


def test_a_note_is_shown_and_asks_nothing() -> None:
    chart = charted(*RUNNING)
    when = at("07:30")
    late = decide(
        chart, protocol(), Act(PressureRead(map=Amount(text="61", unit="mmHg")), when, NURSE),
        at("07:50"),
    )  # fmt: skip
    assert late.verdict is Verdict.CHART
    assert [(f.code, f.level) for f in late.findings] == [("late_entry", Level.NOTE)]


def test_what_the_pump_will_show_is_no_fact_yet() -> None:
    chart = charted(*RUNNING)
    act = Act(PumpRuns(rate=Amount(text="13.1", unit="mL/h")), at("08:00"), NURSE, "soon", True)
    decision = decide(chart, protocol(), act, at("07:30"))
    assert (decision.verdict, decision.passable) == (Verdict.STOP, False)


def test_an_intention_cannot_be_passed_by_that_key() -> None:
    chart = charted(*RUNNING)
    act = Act(Struck(entry=UUID(int=9), reason="slip"), at("07:30"), NURSE, "slip", as_shown=True)
    decision = decide(chart, protocol(), act, at("07:30"))
    assert (decision.verdict, decision.passable) == (Verdict.STOP, False)


def test_the_reason_is_kept_in_the_entry_it_answers() -> None:
    chart = charted(*READY)
    check = Act(CheckAnswered(check="bag_label", outcome="deferred"), at("07:00"), NURSE)
    assert decide(chart, protocol(), check, at("07:00")).verdict is Verdict.ASK_REASON
    answered = replace(check, reason="no printer")
    decision = decide(chart, protocol(), answered, at("07:00"))
    assert isinstance(decision.what, CheckAnswered)
    assert decision.what.reason == "no printer"
    line = "07:00  set  13.1 mL/h for 0.07 mcg/kg/min"
    programmed = weighed(chart, line, reason="as ordered by phone")
    assert isinstance(programmed.what, PumpProgrammed)
    assert programmed.what.reason == "as ordered by phone"


def test_a_reason_that_stands_in_the_entry_is_not_lost() -> None:
    chart = charted(*RUNNING)
    what = PumpRuns(rate=Amount(text="13.1", unit="mL/h"), reason="as read")
    decision = decide(chart, protocol(), Act(what, at("07:30"), NURSE), at("07:30"))
    assert isinstance(decision.what, PumpRuns)
    assert decision.what.reason == "as read"


@pytest.mark.parametrize("line", ["07:10  map  61 cuff", "07:10  site  clear", "07:10  note  calm"])
def test_the_usual_entry_is_charted_by_plain_enter(line: str) -> None:
    assert weighed(charted(*RUNNING), line).verdict is Verdict.CHART
    assert found(charted(*RUNNING), line) == {}
