"""A condition is answered by doing it, by seeing it, or by a call."""

from told import at

from assistant.views.alert import Alert


def test_a_condition_can_be_seen_unless_it_is_a_check_and_is_not_answered_by_itself() -> None:
    alert = Alert("map_below", "medium", "MAP 60 is below target", "", at("07:10"))
    assert (alert.can_fold, alert.answered) == (True, "")
