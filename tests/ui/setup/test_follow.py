"""The control that is being answered stays in sight, and a key is drawn only where it works."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from setup_hands import Hands

from assistant.rules.setup import Page as Step
from ui.setup.follow import answered
from ui.widgets import Choices, EntryField, KeyButton
from ui.widgets.option import Option

TYPED = [step for step in Step if step not in (Step.SECOND, Step.CONFIRM)]


def small(hands: Hands, step: Step) -> None:
    """The window of 1280 by 720, less its top bar."""
    screen = hands.until(step)
    screen.setMinimumSize(1280, 640)
    screen.resize(1280, 640)
    hands.bot.waitUntil(lambda: not screen.frame.is_wide())
    screen.refresh()


def press_continue(hands: Hands) -> None:
    """Ctrl+Enter, while Continue is closed."""
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def whole(part: QWidget) -> bool:
    return part.visibleRegion().boundingRect() == part.rect()


@pytest.mark.parametrize("step", TYPED)
def test_every_control_is_whole_in_a_small_window_once_it_has_the_keyboard(
    hands: Hands, step: Step
) -> None:
    small(hands, step)
    page = hands.screen.page
    for part in [part for part in page.path() if part.isVisibleTo(page)]:
        part.setFocus()
        seen = answered(page, part)
        assert seen is not None
        hands.bot.waitUntil(lambda seen=seen: whole(seen))


@pytest.mark.parametrize("step", TYPED)
def test_no_two_keys_that_are_drawn_on_a_page_are_one_key(hands: Hands, step: Step) -> None:
    """Letters of other rows are not drawn: the one drawn is the one that works."""
    page = hands.until(step).page
    screen = hands.screen
    buttons = [b.key() for b in screen.findChildren(KeyButton) if b.isVisibleTo(screen) and b.key()]
    for part in [part for part in page.path() if part.isVisibleTo(page)]:
        part.setFocus()
        options = [o for o in page.findChildren(Option) if o.isVisibleTo(page) and o.cap()]
        own = part.options() if isinstance(part, Choices) else ()
        assert {o.cap() for o in options} == {o.choice.key for o in own if o.choice.key}
        drawn = [o.cap().upper() for o in options] + buttons
        assert len(drawn) == len(set(drawn)), drawn


@pytest.mark.parametrize("step", [Step.PATIENT, Step.PUMP])
def test_every_step_of_the_rail_is_in_sight_in_a_small_window(hands: Hands, step: Step) -> None:
    small(hands, step)
    rows = hands.screen.frame.rail.rows
    hands.bot.waitUntil(lambda: all(whole(row) for row in rows()))
    assert [row.step.state for row in rows()].count("now") == 1


def test_the_keyboard_outside_the_page_moves_nothing(hands: Hands) -> None:
    small(hands, Step.ORDER)
    page = hands.screen.page
    assert answered(page, hands.screen.footer.back_button) is None
    last = page.fields["prescriber"]
    last.setFocus()
    hands.bot.waitUntil(lambda: whole(last))
    bar = hands.screen.frame._page_scroll.verticalScrollBar()
    before = bar.value()
    assert before > 0
    hands.screen.footer.back_button.setFocus()
    hands.bot.wait(60)
    assert bar.value() == before


def test_the_footer_leads_to_the_first_open_thing_by_click_and_by_key(hands: Hands) -> None:
    screen = hands.until(Step.LINE)
    hands.press("c1")
    screen.footer.back_button.setFocus()
    hands.bot.mouseClick(screen.footer._why, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() in screen.page.questions["dedicated"].choices.options()
    hands.press("y")
    screen.footer.back_button.setFocus()
    press_continue(hands)
    here = QApplication.focusWidget()
    assert here in screen.page.questions["blood_return"].choices.options()


def test_a_refused_field_is_what_is_open_though_it_is_not_empty(hands: Hands) -> None:
    screen = hands.until(Step.PUMP)
    hands.press("yn1")
    hands.type("1.31")
    screen.footer.back_button.setFocus()
    press_continue(hands)
    rate = screen.page.fields["rate"]
    assert isinstance(rate, EntryField)
    assert rate.line.hasFocus()


def test_a_missing_pressure_is_asked_about_only_once_typing_has_gone_past_it(
    hands: Hands,
) -> None:
    page = hands.until(Step.INDICATION).page
    hands.press("sc")
    assert "why:pressure" not in page.reasons
    hands.type("", "", "")
    assert page.reasons["why:pressure"].line.hasFocus()
    assert page.reasons["why:pressure"].isVisibleTo(page)


def test_an_order_that_is_still_being_typed_is_not_called_incomplete(hands: Hands) -> None:
    page = hands.until(Step.ORDER).page
    hands.press("1")
    hands.type("", "", "0.05")
    assert not [field for field in page.reasons.values() if field.isVisibleTo(page)]
    assert "the rest of the order" in hands.screen.footer.go_button.accessibleDescription()
