"""The last page: one sentence for each step, what stays open with its due time, and the start."""

from datetime import UTC, timedelta

import pytest
from wizard import NIGHT, Wizard

from assistant.record.entries import Amount, Noted, PumpProgrammed, PumpRuns
from assistant.rules.setup import Page
from assistant.views.setup_confirm import view
from assistant.views.setup_form import Charting
from assistant.views.setup_moment import STARTED


def _wizard() -> Wizard:
    return Wizard().until(Page.CONFIRM)


def test_the_start_is_charted_at_the_rate_typed_back_for_the_ordered_dose() -> None:
    (row,) = _wizard().read(Page.CONFIRM, {}).charting
    assert row.what == PumpRuns(
        rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )


def test_every_gate_that_is_open_is_named() -> None:
    closed = Wizard().read(Page.CONFIRM, {}).closed
    assert closed == "Still to answer: the name, the bed, the dosing weight and 4 more."


def test_H17_the_reason_for_a_differing_rate_holds_for_its_start() -> None:
    wizard = Wizard().until(Page.PUMP)
    wizard.fill(Page.PUMP, rate="14.5", why__pump_differs="pump library rounds")
    wizard.fill(Page.SECOND)
    read = wizard.read(Page.CONFIRM, {})
    assert read.closed == ""
    wizard.fill(Page.CONFIRM)
    runs = wizard.chart.last(PumpRuns)
    assert runs is not None
    assert (runs.rate.text, runs.reason) == ("14.5", "pump library rounds")  # type: ignore[union-attr]


def test_one_sentence_for_each_step() -> None:
    wizard = _wizard()
    steps = dict(view(wizard.place, UTC).steps)
    assert list(steps) == [
        "Patient", "Order", "Indication", "Fluids", "Line", "Preparation", "Pump", "Second check",
    ]  # fmt: skip
    assert all(text.strip() for text in steps.values())
    bare = Wizard()
    assert {text for _title, text in view(bare.place, UTC).steps} >= {"Not charted."}


def test_debts_are_shown_before_the_start_as_they_will_be_after_it() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, check__wristband="later", why__wristband="band is cut off")
    for page in list(Page)[1:-1]:
        wizard.fill(page)
    shown = view(wizard.place, UTC)
    assert [(row.what, row.reason) for row in shown.debts] == [
        ("Independent second check", "nobody free"),
        ("Does the wristband match the person in the bed", "band is cut off"),
    ]
    assert (shown.rate, shown.started) == ("13.1", "")
    assert shown.first_check


def test_after_the_start_nothing_more_is_charted() -> None:
    wizard = _wizard()
    wizard.fill(Page.CONFIRM)
    read = wizard.read(Page.CONFIRM, {})
    assert (read.closed, read.charting) == ("", ())
    shown = view(wizard.place, UTC)
    assert shown.started == "04:02"


def test_what_the_program_itself_leaves_open_leads_to_the_page_that_answers_it() -> None:
    wizard = Wizard().until(Page.ORDER)
    wizard.fill(Page.ORDER, how="phone", read_back="yes")
    for page in list(Page)[2:-1]:
        differs = {"rate": "14.5", "why__pump_differs": "the pump rounds"}
        wizard.fill(page, **(differs if page is Page.PUMP else {}))
    wizard.fill(Page.CONFIRM)
    leads = {row.what.split(",")[0]: row.page for row in view(wizard.place, UTC).debts}
    assert leads["Spoken order"] == Page.ORDER
    assert leads["The pump differed in rate: look at it again"] == Page.PUMP


def test_a_start_of_minutes_ago_is_charted_at_its_time() -> None:
    wizard = _wizard()
    wizard.clock.go(NIGHT + timedelta(minutes=9))
    read = wizard.read(Page.CONFIRM, {STARTED: "0405"})
    assert read.closed == ""
    assert read.said[STARTED].text.endswith(": 04:05, 4\u00a0min ago.")
    wizard.fill(Page.CONFIRM, started="0405")
    start = wizard.chart.event(PumpRuns)
    assert start is not None
    assert start.at == NIGHT + timedelta(minutes=5)
    assert start.recorded_at == NIGHT + timedelta(minutes=9)
    assert view(wizard.place, UTC).first_check == "04:10"


@pytest.mark.parametrize("text", ["0415", "soon", "not known"])
def test_a_start_to_come_or_one_that_cannot_be_read_is_not_charted(text: str) -> None:
    wizard = _wizard()
    wizard.clock.go(NIGHT + timedelta(minutes=9))
    read = wizard.read(Page.CONFIRM, {STARTED: text})
    assert read.closed == "Still to answer: the time of the start."
    assert STARTED in read.said


def test_a_start_before_bag_and_pump_were_charted_is_kept_in_a_note_and_never_refused() -> None:
    wizard = _wizard()
    wizard.clock.go(NIGHT + timedelta(minutes=9))
    ready = wizard.chart.event(PumpProgrammed)
    assert ready is not None
    said = wizard.read(Page.CONFIRM, {STARTED: "0400"}).said[STARTED]
    assert said.role == "caution"
    assert said.text == (
        "04:00 is before bag and pump were charted here, 04:02. It is charted as of 04:02, with a "
        "note that it ran since 04:00."
    )
    wizard.fill(Page.CONFIRM, started="0400")
    start, note = wizard.chart.event(PumpRuns), wizard.chart.last(Noted)
    assert start is not None
    assert note is not None
    assert start.at == ready.at
    assert note.text == "Ran since 04:00, before bag and pump were charted here"


def test_the_very_minute_in_which_the_pump_was_set_is_no_earlier_time() -> None:
    wizard = _wizard()
    again = wizard.chart.last(PumpProgrammed)
    assert again is not None
    wizard.clock.go(NIGHT + timedelta(minutes=4, seconds=40))
    assert wizard.chart_it(Charting(again)).charted
    wizard.clock.go(NIGHT + timedelta(minutes=9))
    read = wizard.read(Page.CONFIRM, {STARTED: "0404"})
    (row,) = read.charting
    assert row.at == NIGHT + timedelta(minutes=4, seconds=40)
    assert read.said[STARTED].role == "ok"
