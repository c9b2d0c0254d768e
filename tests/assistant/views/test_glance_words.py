"""A banner at three metres: few words that still say what it is about."""

import pytest
from charting import clock
from infusion import at

from assistant.rules.table import Action
from assistant.views.alert import Alert
from assistant.views.glance_words import in_few_words

ROOM = 24
"""Signs that half a window has room for, two lines at most."""


def words(code: str, sentence: str) -> str:
    alert = Alert(code, "medium", sentence, "", clock("14:05"))
    return in_few_words(alert, at("14:06").map)


@pytest.mark.parametrize(("code", "sentence", "short"), [
    ("map_below", "MAP 61 is below target 65 at the last 2 checks", "MAP 4 below target"),
    ("bag_prepare", "Bag 1 runs dry 15:00", "Bag 1 dry 15:00"),
    ("bag_dry", "Bag 1 is dry by the count", "Bag 1 is dry"),
    ("map_late", "MAP check 3 min late", "MAP 3 min late"),
    ("site_signs", "Site pale and cool at 14:01", "Look at the site"),
    ("emergency", "Systolic 78 is under 80 at 14:02", "Systolic 78 is under 80"),
    ("over_order", "The dose is over the ordered maximum, 0.5", "Dose over the order"),
    (Action.LEAVE_LADDER, "MAP 61, too low for slow steps: call now", "MAP 61: call now"),
    ("nobody_knows", "A sentence of tomorrow at 14:02", "A sentence of tomorrow"),
])  # fmt: skip
def test_what_it_says_in_few_words(code: str, sentence: str, short: str) -> None:
    assert words(code, sentence) == short


@pytest.mark.parametrize("action", [
    Action.MAX_REACHED, Action.CENTRAL_ACCESS, Action.CALL_FIRST, Action.LADDER_TOP,
    Action.LEAVE_LADDER, Action.NO_INCREASE, Action.HOLD_PERFUSION, Action.DECREASE_NOW,
    Action.CONSIDER_STOP, Action.HOLD_AND_CALL,
])  # fmt: skip
def test_every_call_has_words_that_fit(action: Action) -> None:
    assert len(words(action, "x" * 80)) <= ROOM
