"""What looks at every minute of a shift finds what is wrong: its silence means something."""

from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

from minutes import Minutes
from minutes_answers import dead_ends
from minutes_asked import Asked, collisions, steps
from minutes_sounds import Heard
from told import RUNNING, at, session
from unit import septic_shock

from assistant.rules.due import Due, Kind, Urgency
from assistant.rules.pace import Pace
from assistant.rules.table import Action
from assistant.stories.reading import read_story
from assistant.views.alert import Alert
from assistant.views.alerts import Alerts

LOW = (*RUNNING, "07:05  map  58 cuff")


def asked(*lines: str, now: str = "07:06") -> Asked:
    return Asked.of(session(*lines).chart, septic_shock(), at(now), UTC)


def decided(found: Asked, **changes: Any) -> Asked:
    """The same minute with another answer of the table."""
    was = found.found.decided
    assert was is not None
    return replace(found, found=replace(found.found, decided=replace(was, **changes)))


def test_a_minute_of_a_usual_titration_has_nothing_wrong() -> None:
    found = asked(*LOW)
    assert found.up
    assert [*collisions(found), *steps(found), *dead_ends(found, set())] == []


def test_an_ask_that_stands_twice_is_found() -> None:
    found = asked(*LOW)
    assert "map is asked 2 times" in collisions(replace(found, rows=found.rows * 2))


def test_a_step_beside_a_strip_that_holds_it_is_found() -> None:
    strip = Alert(Action.CALL_FIRST, "medium", "call", "", at("07:05"))
    for code in (Action.CALL_FIRST, "site_signs", "map_above"):
        held = replace(asked(*LOW), shown=Alerts((replace(strip, code=code),), ()))
        assert list(collisions(held)) != [], code


def test_an_answer_that_names_a_dose_and_a_wait_is_found() -> None:
    found = decided(asked(*LOW), recheck_in_min=5)
    assert "INCREASE names a dose and a wait" in collisions(found)


def test_a_strip_that_no_act_quiets_is_found() -> None:
    found = asked(*LOW)
    strip = Alert("map_late", "low", "late", "", at("07:05"), can_fold=False)
    none = replace(found, rows=[], shown=Alerts((strip,), ()))
    assert list(dead_ends(none, set())) == ["no act quiets the strip map_late"]


def test_a_call_that_the_entry_does_not_offer_is_found() -> None:
    found = decided(asked(*LOW), action=Action.MAX_REACHED, new_dose=None)
    said = "CALL_NOW_MAX_REACHED asks for a call that the entry does not offer"
    assert said in dead_ends(found, set())


def test_a_due_that_sounds_a_third_time_is_found() -> None:
    heard, found = Heard(), asked(*RUNNING, now="07:05")
    said = [list(heard.minute(found)) for _ in range(3)]
    assert said[0] == said[1] == []
    assert said[2] == ["map due since 07:00 sounds 3 times"]


def test_rounds_too_near_in_a_steady_state_are_found() -> None:
    heard, found = Heard(), asked(*RUNNING, now="07:05")
    (row,) = [row for row in found.rows if row.kind is Kind.MAP]
    late = timedelta(minutes=septic_shock().intervals.sound_late.whole)
    for minutes, said in ((0, []), (4, ["map sounds 4 min after the last round"])):
        now = at("07:05") + timedelta(minutes=minutes)
        due = Due(Kind.MAP, "map", now - late, now - late, Urgency.DUE, Pace.STABLE)
        assert list(heard.minute(replace(found, now=now, rows=[due]))) == said
    assert row.at == at("07:05")


def test_what_broke_is_told_once_with_its_first_minute_and_how_often() -> None:
    story = read_story("07:00 (time passes)\n07:03 (time passes)")
    found = Minutes(story, session(*RUNNING))
    found.session.protocol = septic_shock()
    for minute in (1, 2):
        found.note(at("07:00") + timedelta(minutes=minute), ["a nag"])
    assert found.said == ["07:01 (2 min) a nag"]
