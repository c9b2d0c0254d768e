"""The order through the widgets: one element by one key, never start and maximum."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from setup_hands import Hands, visible_texts

from assistant.record.entries import CheckAnswered
from assistant.rules.setup import Page as Step
from ui.setup.order import OrderPage
from ui.setup.owned import Owned
from ui.setup.usual import Usual
from ui.setup.walk import Walk

NB = "\u00a0"


def test_no_key_accepts_two_elements_of_an_order(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    assert isinstance(page, OrderPage)
    assert isinstance(page, Walk)
    assert page.texts() == {}
    hands.press("1")
    before = page.texts()
    for _ in range(30):
        QTest.keyClick(hands.at(), Qt.Key.Key_Return)
        after = page.texts()
        assert len({*after.items()} - {*before.items()}) <= 1
        before = after
    assert {"start", "maximum"}.isdisjoint(before)


def test_enter_on_an_empty_field_takes_the_usual_value_of_that_element_alone(
    hands: Hands,
) -> None:
    page = hands.until(Step.ORDER).page
    hands.press("1")
    page.fields["step"].setFocus()
    assert "Step: take the usual 0.02" in visible_texts(page)
    hands.type("")
    assert page.texts() == {"unit": "mcg/kg/min", "step": "0.02"}
    assert hands.at() is page.fields["interval"].line
    hands.type("15")
    assert page.texts()["interval"] == "15"


def test_a_click_on_the_usual_value_takes_it_too(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    row = page.usual.of(page.fields["map_low"])
    assert isinstance(row, Usual)
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.texts() == {"map_low": "65"}
    assert not row.isVisible()


@pytest.mark.parametrize("key", ["start", "maximum"])
def test_start_and_maximum_have_nothing_to_take(hands: Hands, key: str) -> None:
    page = hands.until(Step.ORDER).page
    hands.press("1")
    assert page.usual.of(page.fields[key]) is None
    page.fields[key].setFocus()
    hands.type("")
    assert key not in page.texts()


def test_H03_no_usual_dose_is_offered_before_its_unit_is_chosen(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    row = page.usual.of(page.fields["step"])
    assert row is not None
    assert not row.isVisible()
    hands.press("2")
    assert not row.isVisible()
    page.choices["unit"].options()[0].click()
    assert row.isVisible()


def test_a_spoken_order_asks_for_its_read_back_and_later_for_its_signature(hands: Hands) -> None:
    screen = hands.until(Step.ORDER)
    page = screen.page
    hands.press("1")
    hands.type("", "", "0.05", "0.5", "", "", "", "")
    hands.press("p")
    assert isinstance(page, OrderPage)
    assert isinstance(page._signed, Owned)
    assert not page._signed.question.isVisibleTo(page)
    assert page.choices["read_back"].isVisibleTo(page)
    hands.press("y")
    hands.send("Dr A Lind")
    hands.back()
    assert "Spoken order: has Dr A Lind signed it?" in visible_texts(page)
    page.choices["order_signed"].options()[0].click()
    hands.go_on()
    chart = hands.desk.sessions[hands.session].chart
    assert [e.what.check for e in chart.all(CheckAnswered)][-1] == "order_signed"


def test_the_whole_order_is_shown_while_it_is_typed(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    hands.press("1")
    hands.type("", "", "0.05", "0.5")
    said = " ".join(visible_texts(page.helper)).replace("\u2060", "")
    for value in ("norepinephrine", "intravenous", f"0.05{NB}mcg/kg/min", f"3.5{NB}mcg/min"):
        assert value in said


def test_the_whole_order_is_asked_on_one_page_without_scrolling(hands: Hands) -> None:
    screen = hands.until(Step.ORDER)
    screen.resize(1600, 924)
    bar = screen.frame._page_scroll.verticalScrollBar()
    hands.bot.waitUntil(lambda: bar.maximum() == 0)


def test_the_end_of_an_order_and_the_way_down_are_reached_by_tab_and_passed_by_enter(
    hands: Hands,
) -> None:
    page = hands.until(Step.ORDER).page
    passed = {key for key, field in page.fields.items() if page.passes(field)}
    assert passed == {"indication", "map_high", "step_down", "interval_down", "expires"}
    page.fields["prescriber"].setFocus()
    QTest.keyClick(hands.at(), Qt.Key.Key_Tab)
    assert hands.at() is page.fields["expires"].line
