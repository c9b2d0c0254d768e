"""Every promise that stories know holds when it is so, and breaks when it is not."""

import pytest
from told import BAG, LINE, READY, RUNNING, WEIGHT, at, session

from assistant.acts import Act
from assistant.record.entries import Noted
from assistant.session import Outcome
from assistant.stories.driver import NURSE
from assistant.stories.promises import broken

LOW = (*RUNNING, "07:05  map  61 cuff")
HIGH = (*RUNNING, "07:05  map  80 cuff", "07:10  map  80 cuff")
RATED = (*READY, "07:00  rate  13.1 mL/h", "07:05  map  61 cuff")
EMPTY = ("06:56  bag  4 mg in 250 mL", "07:00  rate  24 mL/h")


@pytest.mark.parametrize(
    ("lines", "now", "holds", "breaks"),
    [
        (RUNNING, "07:01", "pump 13.1 mL/h", "pump 13.2 mL/h"),
        (READY, "07:01", "pump stands", "pump 13.1 mL/h"),
        (RUNNING, "07:01", "dose 0.05 mcg/kg/min", "dose 0.5 mcg/kg/min"),
        ((*READY, "07:00  rate  13.1 mL/h"), "07:01", "dose 0.05 mcg/kg/min", "dose unknown"),
        (READY, "07:01", "dose unknown", "dose 0.05 mcg/kg/min"),
        (RUNNING, "07:01", "running", "stopped"),
        ((*RUNNING, "07:02  pause"), "07:03", "paused", "running"),
        ((*RUNNING, "07:02  stop  x"), "07:03", "stopped", "paused"),
        (LOW, "07:06", "map due 07:10", "map due 07:11"),
        (LOW, "07:10", "map due now", "map overdue 0 min"),
        (LOW, "07:12", "map overdue 2 min", "map due now"),
        (LOW, "07:06", "advice INCREASE", "advice DECREASE"),
        (LOW, "07:06", "may go up to 0.07", "may go up to 0.09"),
        (HIGH, "07:11", "may go down to 0.03", "may go up to 0.03"),
        ((*RUNNING, "07:05  map  70 cuff"), "07:06", "may go nowhere", "may go up to 0.07"),
        (RATED, "07:06", "may go up to 0.069905", "may go nowhere"),
        (READY, "07:00", "no suggestion, not running", "no suggestion"),
        ((WEIGHT, LINE, BAG, RUNNING[-1]), "07:06", "no suggestion, no order", "advice INCREASE"),
        (EMPTY, "07:00", "bag change by 17:00", "bag change by 17:25"),
        (READY, "07:00", "bag has no end", "bag change by 17:00"),
        (READY, "07:00", "open 0", "open 1"),
    ],
)  # fmt: skip
def test_a_promise_holds_when_it_is_so_and_breaks_when_it_is_not(
    lines: tuple[str, ...], now: str, holds: str, breaks: str
) -> None:
    made = session(*lines)
    assert broken([holds], made, None, at(now)) == []
    (told,) = broken([breaks], made, None, at(now))
    assert told == f"promised {breaks!r}, is {holds!r}"


def test_a_promise_that_stories_do_not_know_is_broken() -> None:
    assert broken(["all is well"], session(*READY), None, at("07:00")) == [
        "'all is well' is no promise that stories know"
    ]


def test_refused_asked_and_finding_look_at_what_came_of_the_step() -> None:
    made = session(*RUNNING)
    nothing = Outcome()
    for promise in ("refused tenfold", "asked too_soon", "finding late_entry"):
        assert broken([promise], made, nothing, at("07:10")) != []
        assert broken([promise], made, None, at("07:10")) != []


def test_finding_holds_only_when_it_was_charted_with_that_finding() -> None:
    made = session(*RUNNING, "07:20  (time passes)")
    outcome = made.submit(Act(Noted(text="late"), at("07:01"), NURSE))
    assert broken(["finding late_entry"], made, outcome, at("07:20")) == []
    assert broken(["finding too_soon"], made, outcome, at("07:20")) == [
        "promised 'finding too_soon', is ['late_entry']"
    ]
