"""What a flush pushes in, told at the line and while the pump runs."""

from fractions import Fraction

from charting import clock
from infusion import Row, amount, chart, prepared, runs
from unitprotocol import protocol

from assistant.quantities import Concentration, Volume
from assistant.record.entries import LineChosen, Paused, PumpRuns
from assistant.views.flushing import flush_row, flush_words

STARTED: Row = ("13:20", runs("23.6", "0.09"))


def told(*more: Row, rows: list[Row] | None = None) -> tuple[str, str] | None:
    known = prepared() if rows is None else rows
    row = flush_row(chart([*known, *more]), protocol(), clock("14:06"))
    return (row.words.replace("\u00a0", " "), row.note.replace("\u00a0", " ")) if row else None


def test_the_dead_space_times_the_strength_is_told_in_mcg() -> None:
    said = flush_words(Volume(Fraction(3, 2)), Concentration(Fraction(16)))
    assert said.replace("\u00a0", " ") == "1.5 mL of 16 mcg in 1 mL is 24 mcg"


def test_while_the_pump_runs_a_flush_is_named_with_its_minutes() -> None:
    assert told(STARTED) == (
        "Do not flush: 1.5 mL of 16 mcg in 1 mL is 24 mcg", "3.8 min of the dose",
    )  # fmt: skip
    long = LineChosen(access="peripheral", dead_space=amount("3", "mL"))
    double = told(STARTED, ("13:30", long))
    assert double is not None
    assert double[0] == "Do not flush: 3 mL of 16 mcg in 1 mL is 48 mcg"


def test_a_pump_that_stands_has_no_row() -> None:
    assert told() is None
    assert told(STARTED, ("13:40", Paused())) is None


def test_an_amount_that_is_not_known_is_never_made_up() -> None:
    bare = [row for row in prepared() if row[1].kind != "bag"]
    assert told(("13:20", PumpRuns(rate=amount("13.1", "mL/h"))), rows=bare) == ("Do not flush", "")
    still: Row = ("13:20", PumpRuns(rate=amount("0", "mL/h")))
    shown = told(still)
    assert shown is None or shown[1] == ""
