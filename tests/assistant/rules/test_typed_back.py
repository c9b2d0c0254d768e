"""After a new strength the rate is typed back for the next two changes of the dose."""

from charting import clock
from infusion import Row, amount, chart, runs, titrating

from assistant.record.entries import BagHung, PumpRuns
from assistant.rules.typed_back import typed_back

EIGHT = BagHung(drug=amount("8", "mg"), labelled="base", volume=amount("250", "mL"))
HUNG: list[Row] = [("14:06", EIGHT), ("14:06", runs("11.8", "0.09"))]
UP: Row = ("14:12", runs("14.4", "0.11"))
AGAIN: Row = ("14:14", PumpRuns(rate=amount("14.4", "mL/h")))
SECOND: Row = ("14:20", runs("17.1", "0.13"))


def asked(*more: Row, at: str = "14:30") -> bool:
    return typed_back(chart([*titrating(), *more]), clock(at)) is not None


def test_H17_the_next_two_changes_after_a_new_strength_are_typed_back() -> None:
    assert typed_back(chart([*titrating(), *HUNG]), clock("14:30")) == clock("14:06")
    assert asked(*HUNG, UP)
    assert not asked(*HUNG, UP, SECOND)


def test_a_rate_read_back_alone_is_no_change() -> None:
    assert asked(*HUNG, UP, AGAIN)


def test_a_change_that_is_yet_to_come_does_not_count() -> None:
    assert asked(*HUNG, UP, SECOND, at="14:13")


def test_the_same_strength_and_the_first_bag_ask_nothing() -> None:
    assert not asked()
    same = BagHung(drug=amount("4", "mg"), labelled="base", volume=amount("250", "mL"))
    assert not asked(("14:06", same))


def test_a_strength_that_was_changed_before_it_ran_asks_nothing() -> None:
    rows = [row for row in titrating() if not isinstance(row[1], BagHung)]
    first: Row = ("13:11", EIGHT)
    four = BagHung(drug=amount("4", "mg"), labelled="base", volume=amount("250", "mL"))
    assert typed_back(chart([first, ("13:12", four), *rows]), clock("14:06")) is None
    assert typed_back(chart([first, ("13:12", four)]), clock("14:06")) is None
