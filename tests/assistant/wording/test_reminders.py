"""The words of what is due."""

from datetime import UTC
from fractions import Fraction

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import Paused
from assistant.rules.bag import bag_state
from assistant.rules.checks import Debt
from assistant.rules.leak_looks import LEAK_LOOK
from assistant.rules.reminders import Due, Kind, Pace, Urgency
from assistant.wording.reminders import (
    ahead,
    bag_detail,
    debt,
    due,
    inside,
    listed,
    open_items,
    pace,
    short,
)
from assistant.wording.setup import open_word

NB = "\u00a0"


@pytest.mark.parametrize(("why", "minutes", "words"), [
    (Pace.TITRATING, 5, f"every 5{NB}min while titrating"),
    (Pace.STABLE, 15, f"every 15{NB}min, stable"),
    (Pace.AFTER_STRENGTH, 5, f"2, 5, 10 and 15{NB}min after a new strength"),
    (Pace.AFTER_LINE, 5, f"2, 5, 10 and 15{NB}min after a new line"),
    (Pace.AFTER_BAG, 5, f"2 and 5{NB}min after a new bag"),
    (Pace.AFTER_STEP_DOWN, 5, f"5 and 15{NB}min after a step down"), (None, 5, f"every 5{NB}min"),
    (Pace.AFTER_OVERSHOOT, 2, f"2{NB}min after an overshoot"),
])  # fmt: skip
def test_why_the_next_look_is_when_it_is(why: Pace | None, minutes: int, words: str) -> None:
    assert pace(why, Fraction(minutes), protocol()) == words


def test_lists_read_like_speech() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"


def row(urgency: Urgency, kind: Kind = Kind.MAP) -> Due:
    return Due(kind, kind.value, clock("14:05"), clock("14:10"), urgency)


def test_due_says_when_and_late_says_how_long() -> None:
    assert due(row(Urgency.AHEAD), clock("14:06"), UTC) == "MAP check due 14:10"
    assert due(row(Urgency.DUE), clock("14:10:30"), UTC) == "MAP check due 14:10"
    assert due(row(Urgency.LATE), clock("14:22"), UTC) == f"MAP check 12{NB}min late"


def test_what_follows_is_named_and_a_bag_says_by_when() -> None:
    assert ahead(row(Urgency.AHEAD, Kind.SITE)) == "Site check"
    assert ahead(row(Urgency.AHEAD, Kind.BAG)) == "Change the bag by"


def test_debts_are_one_count() -> None:
    assert open_items(7) == "7 open"
    assert open_items(0) == ""


def test_each_debt_says_what_was_left() -> None:
    asked = Debt("alkaline", clock("14:10"), "", (("question", "Alkaline fluid on this line?"),))
    assert debt(asked) == "Alkaline fluid on this line"
    lacking = Debt("order_incomplete", clock("14:10"), "", (("missing", "map_low, step"),))
    assert debt(lacking) == "Order lacks map low, step"
    assert debt(Debt("second_check", clock("14:10"), "")) == "second check"


def test_a_bag_that_stands_has_no_end_to_tell() -> None:
    paused = chart([*titrating(), ("14:05:30", Paused())])
    state = bag_state(paused, protocol(), clock("14:06"))
    assert state is not None
    assert bag_detail(state, UTC) == ""


def test_H22_the_bag_says_by_when_and_in_how_long() -> None:
    state = bag_state(chart(titrating()), protocol(), clock("14:06"))
    assert state is not None
    said = bag_detail(state, UTC).replace("\u00a0", " ")
    assert said == f"Change by 23:34, in {state.minutes} min."


def test_H31_a_look_at_a_leak_is_told_apart_from_the_site_in_use() -> None:
    look = Due(Kind.SITE, LEAK_LOOK, clock("14:05"), clock("14:20"), Urgency.DUE)
    assert due(look, clock("14:20"), UTC) == "Leaked site check due 14:20"
    assert ahead(look) == "Leaked site check"
    assert (short(look), inside(look)) == ("Leaked site", "leaked site")
    assert (short(row(Urgency.DUE)), inside(row(Urgency.DUE, Kind.SITE))) == ("MAP", "site")


def test_a_debt_of_one_agent_is_told_by_its_name() -> None:
    owed = Debt("agent_checked:vasopressin", clock("14:15"), "", (("name", "vasopressin"),))
    assert debt(owed) == "vasopressin: its bag, rate and line, to be read by a second person"
    assert open_word("agent_checked:vasopressin") == "a second look at the other agent"
