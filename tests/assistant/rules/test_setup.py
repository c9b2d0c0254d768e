"""The wizard is a question put to the chart: each page's state follows from what is charted."""

import pytest
from charting import clock, recorded
from wizard import Wizard

from assistant.quantities import Pressure, exact
from assistant.record.chart import follow
from assistant.record.entries import (
    Amount,
    BagHung,
    CheckAnswered,
    Ordered,
    PressureRead,
    PumpProgrammed,
    PumpRuns,
    SecondChecked,
    Weighed,
)
from assistant.rules.setup import (
    Page,
    State,
    emergency,
    first_open,
    gates,
    lacking,
    left,
    next_open,
    page_checks,
    pages,
    programmed,
    second_done,
)
from assistant.views.setup_form import Charting


@pytest.mark.parametrize("page", list(Page))
def test_the_first_open_page_is_the_one_after_what_is_charted(page: Page) -> None:
    wizard = Wizard().until(page)
    assert first_open(wizard.chart, wizard.protocol) is page
    states = {row.page: row.state for row in pages(wizard.chart, wizard.protocol)}
    assert states[page] is State.NOW
    after = list(Page)[list(Page).index(page) + 1 :]
    assert {states[each] for each in after} <= {State.WAITING}


def test_a_finished_wizard_ends_on_its_last_page() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    wizard.fill(Page.CONFIRM)
    assert first_open(wizard.chart, wizard.protocol) is Page.CONFIRM
    assert gates(wizard.chart) == ()


def test_what_was_left_for_later_is_a_debt_and_holds_nothing_up() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, check__wristband="later", why__wristband="band is cut off")
    row = pages(wizard.chart, wizard.protocol)[0]
    assert (row.state, row.left) == (State.DEBT, ("wristband",))
    assert next_open(wizard.chart, wizard.protocol, Page.PATIENT) is Page.ORDER


def test_an_answer_the_protocol_does_not_want_stays_open() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, check__wristband="no", why__wristband="new band ordered")
    assert left(wizard.chart, wizard.protocol, Page.PATIENT) == ("wristband",)


def test_a_start_without_a_pressure_is_told_on_its_page() -> None:
    wizard = Wizard().until(Page.INDICATION)
    wizard.fill(Page.INDICATION, systolic="", diastolic="", why__pressure="cuff cannot read")
    assert left(wizard.chart, wizard.protocol, Page.INDICATION) == ("pressure",)


def test_the_gates_are_identity_bed_weight_dose_line_strength_and_rate() -> None:
    wizard = Wizard()
    assert gates(wizard.chart) == ("name", "bed", "weight", "start", "line", "bag", "rate")
    assert lacking(wizard.chart, wizard.protocol, Page.ORDER) == ("start",)


def test_phentolamine_is_asked_for_peripheral_lines_only() -> None:
    wizard = Wizard().until(Page.LINE)
    wizard.fill(Page.LINE, line="central", site="right jugular")
    asked = {check.id for check in page_checks(wizard.chart, wizard.protocol, Page.LINE)}
    assert "phentolamine" not in asked


EIGHT = Amount(text="8", unit="mg")


def _ready() -> Wizard:
    return Wizard().until(Page.SECOND)


@pytest.mark.parametrize(
    "what",
    [
        BagHung(drug=EIGHT, labelled="base", volume=Amount(text="250", unit="mL")),
        Weighed(weight=Amount(text="80", unit="kg"), how="measured"),
        Ordered(start=Amount(text="0.08", unit="mcg/kg/min")),
    ],
)  # fmt: skip
def test_H17_a_new_bag_weight_or_dose_asks_for_the_pump_again(
    what: BagHung | Weighed | Ordered,
) -> None:
    wizard = _ready()
    assert programmed(wizard.chart) is not None
    assert wizard.chart_it(Charting(what, "changed")).charted
    assert programmed(wizard.chart) is None
    assert "rate" in gates(wizard.chart)


def test_a_dose_per_minute_needs_no_weight() -> None:
    wizard = _ready()
    dose = Amount(text="5", unit="mcg/min")
    wizard.chart_it(Charting(Ordered(start=dose), "by minute"))
    wizard.chart_it(Charting(PumpProgrammed(rate=Amount(text="18.8", unit="mL/h"), dose=dose), "x"))
    wizard.chart_it(Charting(Weighed(weight=Amount(text="80", unit="kg"), how="stated"), "x"))
    assert programmed(wizard.chart) is not None


def test_nothing_is_programmed_before_it_is_charted() -> None:
    assert programmed(Wizard().chart) is None


def test_H36_a_second_check_is_of_the_pump_as_it_is_programmed_now() -> None:
    wizard = _ready()
    done = SecondChecked(readings=(), checker="costa", checker_name="RN J Costa")
    wizard.chart_it(Charting(done))
    assert second_done(wizard.chart)
    again = PumpProgrammed(
        rate=Amount(text="13.2", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )
    wizard.chart_it(Charting(again, "typed again"))
    assert not second_done(wizard.chart)
    put_off = CheckAnswered(check="second_check", outcome="deferred", reason="nobody free")
    wizard.chart_it(Charting(put_off))
    assert second_done(wizard.chart)


@pytest.mark.parametrize(
    ("systolic", "diastolic", "met"),
    [
        ("78", "44", False), ("69", "44", True), ("70", "41", False), ("70", "40", True),
        ("69", None, True), (None, "41", False), (None, None, None),
    ],
)  # fmt: skip
def test_the_emergency_test_is_under_the_one_and_at_or_under_the_other(
    systolic: str | None, diastolic: str | None, met: bool | None
) -> None:
    protocol = Wizard().protocol
    pair = [Pressure(exact(text)) if text else None for text in (systolic, diastolic)]
    assert emergency(protocol, *pair).met is met


def test_the_start_closes_the_last_page() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    assert lacking(wizard.chart, wizard.protocol, Page.CONFIRM) == ("runs",)
    wizard.chart_it(Charting(PumpRuns(rate=Amount(text="13.1", unit="mL/h")), "runs"))
    assert lacking(wizard.chart, wizard.protocol, Page.CONFIRM) == ()


def test_a_page_with_nothing_left_for_later_is_done_and_after_the_last_comes_the_last() -> None:
    wizard = Wizard().until(Page.CONFIRM)
    states = {row.page: row.state for row in pages(wizard.chart, wizard.protocol)}
    assert State.DONE in states.values()
    wizard.fill(Page.CONFIRM)
    for page in (Page.SECOND, Page.CONFIRM):
        assert next_open(wizard.chart, wizard.protocol, page) is Page.CONFIRM


def test_the_indication_without_a_pressure_is_left_for_later() -> None:
    wizard = Wizard()
    without = wizard.chart
    assert left(without, wizard.protocol, Page.INDICATION) == ("pressure",)
    read = PressureRead(map=Amount(text="58", unit="mmHg"))
    known = follow(without, recorded(900, clock("12:00"), read))
    assert left(known, wizard.protocol, Page.INDICATION) == ()
