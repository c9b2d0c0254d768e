"""An interrupted wizard goes on where it was left, and nothing that was typed is lost."""

import pytest
from desks import memory_of
from setup_hands import Hands, sign_in

from assistant.record.entries import Amount, FluidGiven, Weighed
from assistant.rules.setup import Page as Step
from ui.setup.charter import Charter, why_held
from ui.setup.drafts import Drafts, MemoryDrafts
from ui.setup.page import Page
from ui.setup.pages import make
from ui.setup.screen import SetupScreen


@pytest.mark.parametrize("step", list(Step))
def test_a_fresh_screen_on_the_same_chart_opens_at_the_first_open_page(
    hands: Hands, step: Step
) -> None:
    screen = hands.until(step)
    assert screen.step is step
    assert isinstance(screen.page, Page)
    assert screen.banner.accessibleName().startswith(
        "Bed 12" if step is not Step.PATIENT else "Bed"
    )


def test_half_typed_texts_come_back_on_a_fresh_screen(hands: Hands) -> None:
    hands.until(Step.ORDER)
    hands.press("1")
    hands.type("", "", "0.05", "0.5", "")
    again = hands.open(hands.session)
    assert again.page.fields["start"].text() == "0.05"
    assert again.page.fields["step"].text() == "0.02"


def test_texts_stay_while_one_goes_back_and_forth(hands: Hands) -> None:
    screen = hands.until(Step.ORDER)
    hands.press("1")
    hands.type("", "", "0.05", "0.5", "")
    hands.back()
    assert screen.step is Step.PATIENT
    screen.frame.rail.chosen.emit(Step.ORDER.value)
    assert screen.page.fields["start"].text() == "0.05"


def test_drafts_vanish_when_their_page_is_charted(hands: Hands) -> None:
    hands.until(Step.FLUIDS)
    hands.type("1540")
    assert hands.drafts.get(hands.session, Step.FLUIDS.value)
    hands.press("r")
    hands.send()
    assert hands.drafts.get(hands.session, Step.FLUIDS.value) == ""


def test_a_volume_is_not_charted_twice_by_going_back(hands: Hands) -> None:
    screen = hands.until(Step.FLUIDS)
    hands.type("1540")
    hands.press("r")
    hands.send()
    hands.back()
    assert screen.page.fields["volume"].text() == ""
    hands.go_on()
    assert len(hands.desk.sessions[hands.session].chart.all(FluidGiven)) == 1


def test_memory_keeps_a_draft_until_it_is_emptied() -> None:
    drafts: Drafts = MemoryDrafts()
    drafts.set(None, "order", "half")
    assert drafts.get(None, "order") == "half"
    drafts.set(None, "order", "")
    assert drafts.get(None, "order") == ""


def test_a_full_disk_opens_continue_again_and_keeps_every_text(hands: Hands) -> None:
    hands.open(None)
    hands.type("12", "Okafor, Grace", "14-Jul-1958", "1297287652")
    hands.press("f")
    hands.type("70")
    hands.press("mynn")
    memory_of(hands.desk).full = True
    with hands.bot.waitSignal(hands.desk.trouble):
        hands.type("none")
    screen = hands.screen
    assert (screen.session, screen.step) == (None, Step.PATIENT)
    assert hands.desk.sessions == {}
    assert screen.page.fields["weight"].text() == "70"
    memory_of(hands.desk).full = False
    hands.bot.keyClicks(screen.page.fields["bed"].line, "4")
    hands.go_on()
    assert screen.step is Step.ORDER


def test_what_the_chart_says_meanwhile_holds_the_page_up_in_words(hands: Hands) -> None:
    screen = hands.until(Step.ORDER)
    charter = Charter(hands.desk, hands.session, screen)
    told: list[str] = []
    charter.held.connect(told.append)
    slip = Weighed(weight=Amount(text="154", unit="kg"), how="measured")
    charter.chart([hands.desk.act(slip)])
    charter.chart([hands.desk.act(slip)])
    hands.bot.waitUntil(lambda: bool(told))
    assert told[0].startswith("Weight 154\u00a0kg, was 70. In pounds it would be 69.9\u00a0kg")
    assert len(told) == 1


def test_a_sentence_that_changed_is_told_as_it_is_now() -> None:
    from assistant.session import Outcome

    assert why_held(Outcome(changed="Bed 14")) == "Bed 14"


def test_every_step_has_its_page(hands: Hands) -> None:
    place = hands.until(Step.PATIENT).place
    pages = [make(step, hands.desk, place, sign_in) for step in Step]
    for page in pages:
        hands.bot.addWidget(page)
        hands.bot.addWidget(page.helper)
    assert len({type(page) for page in pages}) == len(Step)


def test_the_heading_names_the_step(hands: Hands) -> None:
    screen: SetupScreen = hands.until(Step.LINE)
    assert screen.heading() == ("Start an infusion", "step 4 of 8")
