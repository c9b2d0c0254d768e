"""What is charted as it is and waits for its match: a spoken order, a pump that differs."""

from datetime import timedelta

import pytest
from charting import bag, chart_of, clock, recorded, weight
from wizard import ORDER, Wizard, septic

from assistant.record.chart import fold
from assistant.record.entries import Amount, CheckAnswered, PumpProgrammed, PumpRuns, What
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


SET = PumpProgrammed(
    rate=Amount(text="13.1", unit="mL/h"), dose=Amount(text="0.05", unit="mcg/kg/min")
)


def _set_at_seven(*rows: tuple[str, What]) -> tuple[str, ...]:
    at_seven: list[tuple[str, What]] = [
        ("06:58", bag()), ("06:59", weight("70")), ("07:00", SET)
    ]  # fmt: skip
    return pump_differs(chart_of(*at_seven, *rows), septic())


def test_a_pump_is_held_against_bag_and_weight_as_they_were_when_it_was_set() -> None:
    assert _set_at_seven() == ()
    assert _set_at_seven(("08:00", bag("16"))) == ()
    assert _set_at_seven(("08:00", weight("90"))) == ()
    assert _set_at_seven(("06:59:30", bag("16"))) == ("rate",)
    assert _set_at_seven(("06:59:30", weight("90"))) == ("rate",)


def test_a_pump_without_weight_or_drug_in_the_bag_differs_in_nothing_that_can_be_told() -> None:
    assert pump_differs(chart_of(("06:58", bag()), ("07:00", SET)), septic()) == ()
    known = ("06:58", weight("70"))
    assert pump_differs(chart_of(known, ("06:59", bag("0")), ("07:00", SET)), septic()) == ()
    weak = chart_of(known, ("06:59", bag("0.25")), ("07:00", SET))
    assert pump_differs(weak, septic()) == ("rate",)


def test_a_pump_that_differs_is_looked_at_again_after_the_protocols_minutes() -> None:
    rows: list[tuple[str, What]] = [
        ("06:58", bag()), ("06:59", weight("90")), ("07:00", SET),
        ("07:05", PumpRuns(rate=SET.rate, dose=SET.dose)),
    ]  # fmt: skip
    (owed,) = owed_by_match(chart_of(*rows), septic())
    assert owed.due == clock("07:05") + timedelta(minutes=septic().debts.label.whole)
