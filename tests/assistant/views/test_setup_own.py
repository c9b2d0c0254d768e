"""What the program itself leaves open is answered on the page it belongs to, once it is owed."""

import pytest
from wizard import BAG, ORDER, Wizard

from assistant.rules.checks import debts
from assistant.rules.setup import Page
from assistant.views.setup_own import own_row
from assistant.views.setup_pump import view


def _codes(wizard: Wizard) -> list[str]:
    return [d.code for d in debts(wizard.chart, wizard.protocol, wizard.clock.now())]


def _start(wizard: Wizard) -> Wizard:
    for page in (Page.SECOND, Page.CONFIRM):
        wizard.fill(page)
    return wizard


def test_a_spoken_order_is_owed_its_signature_until_it_is_signed() -> None:
    wizard = Wizard().until(Page.ORDER)
    wizard.fill(Page.ORDER, how="phone", read_back="yes")
    for page in (Page.INDICATION, Page.FLUIDS, Page.LINE, Page.PREPARATION, Page.PUMP):
        wizard.fill(page)
    _start(wizard)
    row = own_row(wizard.place, Page.ORDER)
    assert row is not None
    assert row.question == "Spoken order: has Dr A Lind signed it?"
    assert row.code in _codes(wizard)
    texts = {**ORDER, "how": "phone", "read_back": "yes"}
    assert wizard.read(Page.ORDER, texts).charting == ()
    wizard.chart_page(Page.ORDER, {**texts, row.code: "yes"})
    assert row.code not in _codes(wizard)
    assert own_row(wizard.place, Page.ORDER) is None


def test_the_next_spoken_order_is_owed_its_own_signature() -> None:
    wizard = Wizard().until(Page.ORDER)
    texts = {**ORDER, "how": "verbal", "read_back": "yes"}
    wizard.chart_page(Page.ORDER, texts)
    wizard.chart_page(Page.ORDER, {**texts, "order_signed": "yes"})
    assert own_row(wizard.place, Page.ORDER) is None
    wizard.chart_page(Page.ORDER, {**texts, "maximum": "0.6"})
    assert own_row(wizard.place, Page.ORDER) is not None


@pytest.mark.parametrize("page", list(Page))
def test_nothing_is_asked_before_it_is_owed(page: Page) -> None:
    assert own_row(Wizard().until(Page.CONFIRM).place, page) is None


def test_a_strong_bag_by_a_peripheral_line_takes_its_reason_once_and_leaves_a_debt() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    bag = next(p for p in wizard.protocol.preparations if p.central_only)
    texts = {**BAG, "bag": bag.id}
    asked = wizard.read(Page.PREPARATION, texts)
    assert any("central line" in row.sentence for row in asked.whys)
    assert "a reason" in asked.closed
    reasons = {row.key: "prescriber decided, recorded" for row in asked.whys}
    wizard.chart_page(Page.PREPARATION, {**texts, **reasons})
    wizard.fill(Page.PUMP, rate=view(wizard.place).rate)
    wizard.chart_page(Page.SECOND, {"why:second_check": "alone"})
    wizard.chart_page(Page.CONFIRM, {})
    assert "second_check" in _codes(wizard)
