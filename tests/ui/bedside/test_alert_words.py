"""Which buttons the strip has for an alert."""

import pytest
from charting import clock

from assistant.views.alert import Alert, Level
from ui.bedside.alert_words import PUT_OFF, SEEN, TOLD, strip_words


@pytest.mark.parametrize(
    ("code", "level", "can_fold", "buttons"),
    [
        ("map_below", "medium", True, [TOLD, PUT_OFF, SEEN]),
        ("map_late", "low", False, [PUT_OFF]),
        ("site_signs", "high", True, [TOLD, SEEN]),
        ("bag_warn", "medium", True, [PUT_OFF, SEEN]),
    ],
)
def test_each_alert_has_the_ways_that_answer_it(
    code: str, level: Level, can_fold: bool, buttons: list[str]
) -> None:
    shown = strip_words(Alert(code, level, "It is so", "", clock("14:00"), can_fold), 2)
    assert shown is not None
    assert [ident for ident, _, _ in shown.buttons] == buttons
    assert shown.more == "+2"


def test_no_alert_has_no_strip() -> None:
    assert strip_words(None, 0) is None
