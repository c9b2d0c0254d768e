"""After an interruption the last thing done is marked for ten seconds, and the next has focus."""

from __future__ import annotations

from datetime import timedelta

import pytest
from desks import NOW
from setup_hands import Hands, visible_texts

from assistant.clock import StoppedClock
from assistant.rules.setup import Page as Step
from assistant.wording.numbers import clock_seconds
from ui.setup.lastdone import DONE, SHOWN_MS, LastDone
from ui.setup.line import LinePage
from ui.setup.picked import Picked


def later(hands: Hands, seconds: int) -> None:
    clock = hands.desk.clock
    assert isinstance(clock, StoppedClock)
    clock.go(clock.now() + timedelta(seconds=seconds))


def marks(hands: Hands) -> list[str]:
    said = visible_texts(hands.screen.page)
    return sorted({text for text in said if text.startswith("Last done")})


def test_a_reopened_wizard_marks_the_field_done_last_and_stands_on_the_next(hands: Hands) -> None:
    hands.until(Step.ORDER)
    at = clock_seconds(hands.desk.now(), hands.desk.zone)
    hands.press("1")
    hands.type("", "")
    later(hands, 60)
    again = hands.open(hands.session)
    assert again.page.fields["route"].mark() == f"Last done {at}"
    assert hands.at() is again.page.fields["start"].line
    assert SHOWN_MS == 10_000
    again._last._timer.timeout.emit()
    assert marks(hands) == []


def test_an_answer_is_marked_like_a_field(hands: Hands) -> None:
    hands.until(Step.LINE)
    hands.press("p1")
    hands.type("18")
    hands.press("y")
    again = hands.open(hands.session)
    assert again.page.choices["check:dedicated"].mark().startswith("Last done")
    assert hands.at() in again.page.choices["check:blood_return"].options()


def test_a_site_is_taken_by_one_key_or_typed_in_words(hands: Hands) -> None:
    page = hands.until(Step.LINE).page
    assert isinstance(page, LinePage)
    assert isinstance(page._sites, Picked)
    hands.press("c1")
    assert page.texts()["site"] == "right jugular"
    page._sites.choices.setFocus()
    hands.press("0")
    assert hands.at() is page.fields["site"].line
    hands.type("left brachial")
    assert page.texts()["site"] == "left brachial"
    assert page._sites.choices.value() == "other"
    page.choices["line"].options()[1].click()
    assert page.texts()["site"] == "left brachial"
    assert "left forearm" in [o.choice.id for o in page._sites.choices.options()]


def test_words_typed_over_the_sites_become_the_text(hands: Hands) -> None:
    page = hands.until(Step.LINE).page
    hands.press("p")
    for letter in "left wrist":
        hands.bot.keyClicks(hands.at(), letter)
    assert page.texts()["site"] == "left wrist"


def test_coming_back_from_another_screen_marks_it_too(hands: Hands) -> None:
    screen = hands.until(Step.FLUIDS)
    hands.type("1540")
    assert marks(hands) == []
    screen.arrive()
    assert screen.page.fields["volume"].mark().startswith("Last done")
    hands.press("r")
    assert marks(hands) == []


def test_after_a_whole_step_that_step_is_named_at_the_head_of_the_next(hands: Hands) -> None:
    hands.until(Step.FLUIDS)
    hands.type("1540")
    hands.press("r")
    hands.send()
    hands.open(hands.session)
    (said,) = marks(hands)
    assert said == f"Last done {clock_seconds(NOW, hands.desk.zone)}: Fluids"


def test_what_was_done_before_a_session_is_opened_belongs_to_it(hands: Hands) -> None:
    hands.drafts.set(None, DONE, '["patient", "agents", "2026-11-21T04:00:00+00:00"]')
    mark = LastDone(hands.desk, hands.drafts, hands.desk)
    session = hands.session
    mark.move(session)
    assert hands.drafts.get(None, DONE) == ""
    assert hands.drafts.get(session, DONE)


@pytest.mark.parametrize("step", [Step.PATIENT, Step.CONFIRM])
def test_nothing_is_marked_where_nothing_was_done(hands: Hands, step: Step) -> None:
    hands.until(step)
    assert marks(hands) == []
