"""Each page: what is refused is said beside its field, what is computed is shown, no tick-all."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from setup_hands import Hands, visible_texts
from wizard import Wizard

from assistant.record.entries import PumpProgrammed
from assistant.rules.setup import Page as Step
from assistant.views.setup import form_of
from ui.setup.confirm import ConfirmPage
from ui.setup.fluids import FluidsPage
from ui.setup.frame import Frame
from ui.setup.indication import IndicationPage
from ui.setup.labels import LabelChoices
from ui.setup.line import LinePage
from ui.setup.mixing import MixingCard
from ui.setup.patient import PatientPage
from ui.setup.preparation import PreparationPage
from ui.setup.pump import PumpPage
from ui.setup.pump_head import PumpHead
from ui.setup.rows import Bar, Question
from ui.widgets import Vital
from ui.widgets.fit import clipped_texts, overlapping

NB = "\u00a0"


def whole(part: QWidget) -> bool:
    """Whether nothing of it is hidden or scrolled away."""
    return part.visibleRegion().boundingRect() == part.rect()


def why(hands: Hands) -> str:
    """Why Continue is closed."""
    return hands.screen.footer.go_button.accessibleDescription()


def test_H05_seven_hundred_kg_is_refused_beside_its_field(hands: Hands) -> None:
    page = hands.open(None).page
    assert isinstance(page, PatientPage)
    page.fields["weight"].setFocus()
    hands.type("700")
    assert "Did you mean 70?" in page.fields["weight"].message()
    assert not hands.screen.footer.go_button.isEnabled()


def test_H05_a_weight_in_pounds_is_refused_beside_its_field(hands: Hands) -> None:
    page = hands.open(None).page
    page.fields["weight"].setFocus()
    hands.type("154 lb")
    assert "kg" in page.fields["weight"].message()
    assert "pounds" in page.fields["weight"].message()


def test_nothing_of_a_patient_is_filled_in_beforehand(hands: Hands) -> None:
    assert hands.open(None).page.texts() == {}


def test_the_emergency_test_is_shown_with_both_limits(hands: Hands) -> None:
    page = hands.until(Step.INDICATION).page
    assert isinstance(page, IndicationPage)
    hands.press("sc")
    hands.type("68")
    hands.bot.keyClicks(hands.at(), "44")
    said = visible_texts(page)
    assert "Met: the start does not wait for fluid." in said
    assert "SBP 68, under 70? yes" in said
    assert "DBP 44, 40 or less? no" in said


def test_the_fluid_is_shown_beside_the_protocols_volume(hands: Hands) -> None:
    page = hands.until(Step.FLUIDS).page
    assert isinstance(page, FluidsPage)
    hands.type("1540")
    assert f"22 of 30{NB}mL/kg" in visible_texts(page)
    assert page.findChild(Bar) is not None
    assert "where the crystalloid is" in why(hands)


def test_a_central_line_asks_no_phentolamine(hands: Hands) -> None:
    page = hands.until(Step.LINE).page
    assert isinstance(page, LinePage)
    question = page.questions["phentolamine"]
    assert isinstance(question, Question)
    hands.press("c")
    assert not question.isVisibleTo(page)
    page.choices["line"].options()[1].click()
    assert question.isVisibleTo(page)


def test_the_page_of_the_line_says_what_a_flush_pushes_in_once_a_bag_is_known(
    hands: Hands,
) -> None:
    page = hands.until(Step.LINE).page
    assert any("No flush and no bolus" in text for text in visible_texts(page.helper))
    page.show_form(form_of(Wizard().until(Step.PUMP).place, Step.LINE, {"line": "central"}))
    said = [text.replace("\u00a0", " ") for text in visible_texts(page.helper)]
    assert any("1.5 mL of 16 mcg in 1 mL is 24 mcg: do not flush." in text for text in said)
    assert not any("No flush and no bolus" in text for text in said)


def test_a_check_left_for_later_asks_why_and_stays_open(hands: Hands) -> None:
    page = hands.until(Step.LINE).page
    hands.press("p1")
    hands.type("18")
    hands.press("l")
    assert hands.at() is page.reasons["why:dedicated"].line
    hands.type("theatre line")
    hands.press("ynyy")
    hands.press("i") if not page.choices["check:arterial_line"].value() else None
    hands.bot.keyClicks(page.choices["check:arterial_line"].options()[0], "i")
    hands.bot.keyClicks(page.choices["check:central_line"].options()[0], "i")
    hands.bot.keyClicks(page.choices["check:large_vein"].options()[0], "y")
    hands.bot.keyClicks(page.choices["check:phentolamine"].options()[0], "y")
    hands.go_on()
    rail = hands.screen.frame.rail.rows()[3].accessibleName()
    assert "left for later" in rail


def test_the_mixing_card_follows_bag_and_vial(hands: Hands) -> None:
    page = hands.until(Step.PREPARATION).page
    assert isinstance(page, PreparationPage)
    hands.press("1t")
    (card,) = page.findChildren(MixingCard)
    said = " ".join(visible_texts(card)).replace("\u2060", "")
    assert f"8{NB}mg of tartrate = 4{NB}mg of base" in said
    assert f"13.1{NB}mL/h" in said
    assert isinstance(page.choices["check:vial_label"], LabelChoices)
    assert "norepinephrine, as base" in visible_texts(page.helper)


@pytest.mark.parametrize(("key", "words"), [("r", ""), ("o", "the library of theatre")])
def test_H17_a_pump_that_differs_passes_with_a_named_reason(
    hands: Hands, key: str, words: str
) -> None:
    page = hands.until(Step.PUMP).page
    assert isinstance(page, PumpPage)
    assert "13.1 millilitres per hour" in " ".join(visible_texts(page.head))
    assert page.texts() == {}
    hands.press("yn1")
    hands.type("14.5")
    assert "The pump shows 14.5" in page.fields["rate"].message()
    assert not hands.screen.footer.go_button.isEnabled()
    hands.press(key)
    if words:
        hands.type(words)
    hands.go_on()
    ready = hands.desk.sessions[hands.session].chart.last(PumpProgrammed)
    assert ready is not None
    assert (ready.rate.text, ready.reason) == ("14.5", words or "the pump rounds")


def test_H15_the_start_waits_for_the_cleared_pump_or_its_reason(hands: Hands) -> None:
    page = hands.until(Step.PUMP).page
    page.choices["shows_drug"].setFocus()
    hands.press("n1")
    hands.type("13.1")
    assert hands.at() in page.choices["check:pump_cleared"].options()
    assert "the cleared pump" in why(hands)
    assert not hands.screen.footer.go_button.isEnabled()


def test_the_last_page_reads_every_step_once_and_names_the_debts(hands: Hands) -> None:
    page = hands.until(Step.CONFIRM).page
    assert isinstance(page, ConfirmPage)
    said = " ".join(visible_texts(page)).replace("\u2060", "")
    assert f"4{NB}mg in 250{NB}mL = 16{NB}mcg in 1{NB}mL" in said
    assert "First pressure is due" in said
    assert "Independent second check" in visible_texts(page.helper)
    assert hands.at() is hands.screen.footer.go_button


def test_enter_in_the_last_control_leads_to_continue(hands: Hands) -> None:
    hands.until(Step.PREPARATION)
    hands.press("1bcyw")
    assert hands.at() is hands.screen.footer.go_button


def test_enter_in_the_last_field_of_a_whole_page_goes_on(hands: Hands) -> None:
    screen = hands.until(Step.PUMP)
    hands.press("yn1")
    hands.send("13.1")
    assert screen.step is Step.SECOND


def test_enter_in_the_last_field_of_a_page_that_lacks_something_leads_to_it(
    hands: Hands,
) -> None:
    screen = hands.until(Step.PUMP)
    screen.page.fields["rate"].setFocus()
    hands.type("13.1")
    assert screen.step is Step.PUMP
    assert hands.at() in screen.page.choices["check:pump_cleared"].options()


@pytest.mark.parametrize("step", list(Step))
def test_no_key_ticks_more_than_one_thing(hands: Hands, step: Step) -> None:
    screen = hands.until(step)
    before = screen.page.texts()
    for key in "abcdefghijklmnopqrstuvwxyz123456789 ":
        QTest.keyClick(hands.at(), key)
        after = screen.page.texts()
        assert len({*after.items()} - {*before.items()}) <= 1, key
        before = after


@pytest.mark.parametrize("size", [(1600, 900), (1280, 660)])
@pytest.mark.parametrize("step", list(Step))
def test_nothing_is_cut_or_lies_over_another(
    hands: Hands, step: Step, size: tuple[int, int]
) -> None:
    screen = hands.until(step)
    screen.resize(*size)
    for _ in range(4):
        hands.bot.wait(1)
    assert clipped_texts(screen) == []
    assert overlapping(screen) == []


def test_the_helper_goes_below_the_page_in_a_narrow_window(hands: Hands) -> None:
    screen = hands.until(Step.LINE)
    frame = screen.frame
    assert isinstance(frame, Frame)
    assert frame.is_wide()
    screen.resize(1280, 660)
    hands.bot.waitUntil(lambda: not frame.is_wide())
    assert screen.page.helper.isVisibleTo(screen)
    inside = screen.page.helper.parentWidget()
    assert isinstance(inside, QWidget)
    assert inside.isAncestorOf(screen.page)


def test_the_wheel_changes_no_field(hands: Hands) -> None:
    page = hands.until(Step.PUMP).page
    page.fields["rate"].setFocus()
    hands.type("13.1")
    line = page.fields["rate"].line
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert line.text() == "13.1"


def test_in_a_small_window_the_rate_to_set_is_whole_and_the_banner_stays_short(
    hands: Hands,
) -> None:
    hands.until(Step.PUMP)
    hands.screen.setMinimumSize(1280, 620)
    hands.screen.resize(1280, 620)
    hands.bot.wait(50)
    hands.screen.refresh()
    hands.bot.waitUntil(lambda: hands.screen.banner.height() < 130)
    hands.bot.waitUntil(lambda: not hands.screen.frame.is_wide())
    head = hands.screen.page.head.findChild(PumpHead)
    assert head is not None
    card = head.findChildren(Vital)[0]
    hands.press("yn1")
    rate = hands.screen.page.fields["rate"]
    hands.type("1.31")
    assert rate.message()
    for part in (card, rate):
        hands.bot.waitUntil(lambda part=part: whole(part))
