"""Pump: what to set, in the open; the rate read back; a differing one is charted, never refused."""

import pytest
from charting import weight
from wizard import PUMP, Wizard

from assistant.record.entries import Amount, Ordered, PumpProgrammed
from assistant.rules.checks import debts
from assistant.rules.setup import Page
from assistant.views.setup_form import Charting
from assistant.views.setup_pump import (
    ANOTHER,
    DIFFERS,
    OTHER,
    REASONS,
    drugs,
    known,
    missing,
    named_reason,
    view,
    wanted,
)

NB = "\u00a0"


def _wizard() -> Wizard:
    return Wizard().until(Page.PUMP)


def test_what_to_set_is_computed_and_shown_with_its_working() -> None:
    shown = view(_wizard().place)
    assert (shown.rate, shown.dose) == ("13.1", f"0.05{NB}mcg/kg/min")
    assert shown.same_as == (f"3.5{NB}mcg/min", f"0.21{NB}mg/h")
    assert shown.working is not None
    assert "13.125" in shown.working.text
    assert (shown.drug, shown.dose_unit) == ("norepinephrine", "mcg/kg/min")


def test_the_start_bands_stand_beside_it_each_with_its_source() -> None:
    bands = view(_wizard().place).bands
    assert [band.holds for band in bands] == [True, True, False]
    assert all(band.source for band in bands)


def test_what_is_missing_is_named_and_nothing_is_computed() -> None:
    wizard = Wizard()
    assert missing(wizard.chart) == ("start", "weight", "bag")
    assert wanted(wizard.place) is None
    shown = view(wizard.place)
    assert (shown.rate, shown.missing[0]) == ("", "the start dose")
    assert wizard.read(Page.PUMP, PUMP).closed.startswith("Still to answer: the start dose")


def test_the_same_rate_is_said_to_be_the_same() -> None:
    read = _wizard().read(Page.PUMP, PUMP)
    assert read.said["rate"].role == "ok"
    assert read.charting[-1].what == PumpProgrammed(
        rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min"),
        shows_drug="norepinephrine", shows_unit="mcg/kg/min",
    )  # fmt: skip


def test_H17_a_rate_that_differs_passes_with_its_reason() -> None:
    wizard = _wizard()
    read = wizard.read(Page.PUMP, {**PUMP, "rate": "14.5"})
    assert read.said["rate"].text == (
        f"The pump shows 14.5{NB}mL/h, the dose and bag give 13.1{NB}mL/h."
    )
    assert "a reason" in read.closed
    wizard.fill(Page.PUMP, rate="14.5", why__pump_differs="pump library rounds")
    ready = wizard.chart.last(PumpProgrammed)
    assert ready is not None
    assert (ready.rate.text, ready.reason) == ("14.5", "pump library rounds")
    texts = known(wizard.place)
    assert texts["why:pump_differs"] == "pump library rounds"
    assert wizard.read(Page.PUMP, texts).closed == ""
    assert wizard.read(Page.PUMP, texts).charting == ()


@pytest.mark.parametrize("key", ["shows_drug", "shows_unit"])
def test_H15_drug_and_dose_unit_are_read_off_the_pump(key: str) -> None:
    assert "the pump shows" in _wizard().read(Page.PUMP, {**PUMP, key: ""}).closed


@pytest.mark.parametrize(
    ("texts", "words", "differs"),
    [
        ({"shows_unit": "mcg/min"},
         f"The pump doses in{NB}mcg/min, the order is in{NB}mcg/kg/min.", "unit"),
        ({"shows_drug": ANOTHER}, "The pump shows another drug where it runs norepinephrine.",
         "drug"),
        ({"rate": "14.5"}, f"The pump shows 14.5{NB}mL/h, the dose and bag give 13.1{NB}mL/h.",
         "rate"),
    ],
)  # fmt: skip
def test_H03_a_pump_that_differs_is_charted_with_a_named_reason_and_leaves_a_debt(
    texts: dict[str, str], words: str, differs: str
) -> None:
    wizard = _wizard()
    asked = wizard.read(Page.PUMP, {**PUMP, **texts})
    assert words in [row.sentence for row in asked.whys]
    assert "a reason" in asked.closed
    named = REASONS[0][0]
    wizard.chart_page(Page.PUMP, {**PUMP, **texts, DIFFERS: named})
    ready = wizard.chart.last(PumpProgrammed)
    assert ready is not None
    assert ready.reason == named
    wizard.fill(Page.SECOND)
    wizard.chart_page(Page.CONFIRM, {})
    (owed,) = [d for d in debts(wizard.chart, wizard.protocol, wizard.clock.now())
               if d.code == "pump_matched"]  # fmt: skip
    assert (owed.reason, dict(owed.facts)["differs"]) == (named, differs)
    wizard.chart_page(Page.PUMP, {**known(wizard.place), "pump_matched": "yes"})
    codes = [d.code for d in debts(wizard.chart, wizard.protocol, wizard.clock.now())]
    assert "pump_matched" not in codes


def test_a_named_reason_is_known_again() -> None:
    assert named_reason("") == ""
    assert named_reason("told by the prescriber") == "told by the prescriber"
    assert named_reason("bolus still on the screen") == OTHER


def test_the_drug_of_the_order_stands_first_among_the_drugs() -> None:
    assert [row[0] for row in drugs(_wizard().protocol)] == ["norepinephrine", ANOTHER]


def test_H15_the_cleared_pump_is_asked_for_and_may_follow_with_a_reason() -> None:
    wizard = _wizard()
    assert "the cleared pump" in wizard.read(Page.PUMP, {**PUMP, "check:pump_cleared": ""}).closed
    why = {"check:pump_cleared": "later", "why:pump_cleared": "line is leaking"}
    later = {**PUMP, **why}
    assert wizard.read(Page.PUMP, later).closed == ""


@pytest.mark.parametrize("text", ["13,1", "13.12", ".5", "1e1"])
def test_H02_a_rate_that_cannot_be_read_is_refused_under_its_field(text: str) -> None:
    read = _wizard().read(Page.PUMP, {**PUMP, "rate": text})
    assert read.said["rate"].role == "stop"
    assert not any(isinstance(row.what, PumpProgrammed) for row in read.charting)


def test_charted_answers_come_back_while_they_hold() -> None:
    wizard = _wizard()
    assert known(wizard.place) == {}
    wizard.fill(Page.PUMP)
    assert known(wizard.place) == PUMP


def test_an_order_by_minute_needs_no_weight_for_its_rate() -> None:
    wizard = Wizard()
    start = Amount(text="5", unit="mcg/min")
    wizard.chart_it(Charting(Ordered(start=start)))
    wizard.fill(Page.PREPARATION)
    assert missing(wizard.chart) == ()
    shown = view(wizard.place)
    assert shown.rate == "18.8"
    assert shown.same_as == (f"0.3{NB}mg/h",)
    assert [band.holds for band in shown.bands] == [False] * 3


def test_H09_a_start_that_the_pumps_step_moves_far_takes_a_reason_and_goes_on() -> None:
    """A 3 kg child's 0.01 mcg/kg/min: 0.1125 mL/h of 16 mcg in 1 mL, 0.1 on the pump."""
    wizard = _wizard()
    ordered = wizard.chart.last(Ordered)
    assert ordered is not None
    start = ordered.model_copy(update={"start": Amount(text="0.01", unit="mcg/kg/min")})
    for what in (weight("3"), start):
        assert wizard.chart_it(Charting(what, "weighed again", as_shown=True)).charted
    read = wizard.read(Page.PUMP, {**PUMP, "rate": "0.1"})
    asked = {row.key: row.sentence for row in read.whys}["why:rounding_block"]
    assert asked == f"The pump's step moves this dose by 11.1{NB}%. A weaker strength comes nearer."
    why = "weaker bag on its way"
    wizard.fill(Page.PUMP, rate="0.1", why__rounding_block=why, why__rate="typed back twice")
    ready = wizard.chart.last(PumpProgrammed)
    assert ready is not None
    assert why in ready.reason
