"""The last page: one sentence for each step, what stays open with its due time, and the start."""

from datetime import UTC

from wizard import Wizard

from assistant.record.entries import Amount, PumpRuns
from assistant.rules.setup import Page
from assistant.views.setup_confirm import view


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
