"""What is charted as it is and waits for its match: a spoken order, a pump that differs."""

import pytest
from wizard import ORDER, Wizard

from assistant.rules.matching import order_unsigned, owed_by_match, pump_differs
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


@pytest.mark.parametrize(("how", "owed"), [("written", False), ("electronic", False),
                                           ("verbal", True), ("phone", True)])  # fmt: skip
def test_only_a_spoken_order_is_to_be_signed(how: str, owed: bool) -> None:
    wizard = Wizard().until(Page.ORDER)
    assert not order_unsigned(wizard.chart)
    read_back = {"read_back": "yes"} if owed else {}
    wizard.chart_page(Page.ORDER, {**ORDER, "how": how, **read_back})
    assert order_unsigned(wizard.chart) is owed
