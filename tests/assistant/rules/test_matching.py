"""What is charted as it is and waits for its match: a spoken order, a pump that differs."""

from datetime import timedelta

import pytest
from charting import bag, clock, recorded, weight
from wizard import ORDER, Wizard, septic

from assistant.record.chart import fold
from assistant.record.entries import Amount, CheckAnswered, PumpRuns
from assistant.rules.matching import order_unsigned, owed_by_match, pump_differs
from assistant.rules.owed import PUMP_MATCHED
from assistant.rules.setup import Page
from assistant.views.setup_pump import ANOTHER, DIFFERS


def _pump(**texts: str) -> Wizard:
    wizard = Wizard().until(Page.PUMP)
    wizard.fill(Page.PUMP, **texts)
    return wizard


def test_a_pump_as_computed_owes_nothing() -> None:
    wizard = _pump()
    assert pump_differs(wizard.chart, wizard.protocol) == ()
    assert pump_differs(Wizard().chart, wizard.protocol) == ()
    wizard.fill(Page.SECOND)
    wizard.fill(Page.CONFIRM)
    assert list(owed_by_match(wizard.chart, wizard.protocol)) == []


def test_H03_everything_that_differs_is_named() -> None:
    wizard = Wizard().until(Page.PUMP)
    texts = {"check:pump_cleared": "yes", "rate": "14.5", "shows_unit": "mcg/min",
             "shows_drug": ANOTHER, DIFFERS: "another weight in the pump"}  # fmt: skip
    wizard.chart_page(Page.PUMP, texts)
    assert pump_differs(wizard.chart, wizard.protocol) == ("drug", "unit", "rate")
    assert list(owed_by_match(wizard.chart, wizard.protocol)) == []


def test_H03_a_later_rate_stands_for_the_rate_and_not_for_drug_and_unit() -> None:
    wizard = Wizard().until(Page.PUMP)
    texts = {"check:pump_cleared": "yes", "rate": "14.5", "shows_unit": "mcg/min",
             "shows_drug": ANOTHER, DIFFERS: "another weight in the pump"}  # fmt: skip
    wizard.chart_page(Page.PUMP, texts)
    wizard.fill(Page.SECOND)
    wizard.fill(Page.CONFIRM)
    (owed,) = owed_by_match(wizard.chart, wizard.protocol)
    assert dict(owed.facts)["differs"] == "drug and unit and rate"
    rows = [recorded(row.number, row.entry.at, row.entry.what) for row in wizard.journal.rows]
    later = wizard.clock.now() + timedelta(minutes=9)
    runs = PumpRuns(rate=Amount(text="15.8", unit="mL/h"))
    (owed,) = owed_by_match(fold([*rows, recorded(99, later, runs)]), wizard.protocol)
    assert dict(owed.facts)["differs"] == "drug and unit"


@pytest.mark.parametrize(("rate", "owed"), [("13.1", 0), ("131", 1)])
def test_H08_a_hurried_start_at_ten_times_the_rate_is_owed_a_second_look(
    rate: str, owed: int
) -> None:
    protocol = septic()
    what = PumpRuns(
        rate=Amount(text=rate, unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
    )
    rows = [
        recorded(1, clock("07:00"), bag()),
        recorded(2, clock("07:00"), weight("70")),
        recorded(3, clock("07:01"), what),
    ]
    assert len(list(owed_by_match(fold(rows), protocol))) == owed
    paid = CheckAnswered(check=PUMP_MATCHED, outcome="done", reason="13.1 set now")
    assert list(owed_by_match(fold([*rows, recorded(4, clock("07:05"), paid)]), protocol)) == []


@pytest.mark.parametrize(("how", "owed"), [("written", False), ("electronic", False),
                                           ("verbal", True), ("phone", True)])  # fmt: skip
def test_only_a_spoken_order_is_to_be_signed(how: str, owed: bool) -> None:
    wizard = Wizard().until(Page.ORDER)
    assert not order_unsigned(wizard.chart)
    read_back = {"read_back": "yes"} if owed else {}
    wizard.chart_page(Page.ORDER, {**ORDER, "how": how, **read_back})
    assert order_unsigned(wizard.chart) is owed
