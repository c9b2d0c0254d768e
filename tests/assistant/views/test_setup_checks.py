"""Every check is a question whose answers each have a key of their own, and may be left."""

import pytest
from wizard import Wizard, septic

from assistant.protocol.model import Check
from assistant.rules.setup import Page
from assistant.views.setup_checks import check_view, keys_for, known_checks, page_views


@pytest.mark.parametrize("check", septic().checks, ids=lambda check: check.id)
def test_no_two_answers_share_a_key(check: Check) -> None:
    keys = [row.key for row in check_view(septic(), check).answers]
    assert len(set(keys)) == len(keys)
    assert keys[-1] == "L"


def test_yes_and_no_have_the_keys_a_hand_looks_for() -> None:
    assert keys_for(["yes", "no, pharmacy told", "no"]) == ["Y", "P", "N"]
    assert keys_for(["aa", "a"]) == ["A", "2"]


def test_a_question_says_why_it_is_asked_and_where_that_comes_from() -> None:
    view = page_views(septic(), Page.LINE)[0]
    assert view.question == "Its own lumen, nothing else through it?"
    assert view.why
    assert view.source == "AHRQ PSNet, inadvertent bolus of norepinephrine"


def test_the_second_check_is_a_page_and_no_question() -> None:
    assert page_views(septic(), Page.SECOND) == ()


def test_charted_answers_come_back_with_their_reasons() -> None:
    wizard = Wizard()
    wizard.fill(Page.PATIENT, check__wristband="later", why__wristband="band is cut off")
    texts = known_checks(wizard.place, Page.PATIENT)
    assert texts["check:wristband"] == "later"
    assert texts["why:wristband"] == "band is cut off"
    assert texts["check:allergies"] == "none known"
    assert "why:allergies" not in texts
