"""An answer quiets a call; so it names who was told what, and reaches somewhere."""

from datetime import datetime

import pytest
from charting import bag, chart_of, clock, dose, weight

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, Informed
from assistant.rules.examine.informed import informed
from assistant.rules.findings import Level

RUNNING = chart_of(("06:40", weight("70")), ("06:50", bag()), ("07:00", dose("0.5")))
TOLD = Informed(about=("notify_dose",), who="registrar", how="phone", told="MAP 58")


def codes(
    chart: Chart = EMPTY, at: str = "07:30", now: str = "07:30", **changed: object
) -> list[tuple[Level, str]]:
    what = TOLD.model_copy(update=changed)
    return [(f.level, f.code) for f in informed(chart, what, clock(at), clock(now))]


def reach(text: str, unit: str = "mcg/kg/min") -> Amount:
    return Amount(text=text, unit=unit)


def test_somebody_who_was_told_something_is_charted_as_it_was() -> None:
    assert codes() == []
    assert codes(RUNNING, until_dose=reach("0.6"), until=clock("09:00")) == []


@pytest.mark.parametrize("blank", ["", "  "])
def test_nobody_or_nothing_is_stopped(blank: str) -> None:
    assert codes(who=blank) == [(Level.STOP, "informed_nobody")]
    assert codes(told=blank) == [(Level.STOP, "informed_nothing")]


@pytest.mark.parametrize(
    ("until", "found"),
    [
        (clock("07:29"), [(Level.CAUTION, "informed_over")]),
        (clock("07:30"), [(Level.CAUTION, "informed_over")]),
        (clock("07:31"), []),
    ],
)
def test_an_answer_that_was_over_before_it_was_given_asks_for_a_reason(
    until: datetime, found: list[tuple[Level, str]]
) -> None:
    assert codes(until=until) == found


def test_a_late_entry_whose_answer_has_ended_since_is_only_told() -> None:
    assert codes(now="09:00", until=clock("08:00")) == [(Level.NOTE, "informed_ended")]
    assert codes(now="08:00", until=clock("08:00")) == [(Level.NOTE, "informed_ended")]
    assert codes(now="07:59", until=clock("08:00")) == []


def test_an_answer_that_what_runs_has_passed_already_is_told_in_whatever_unit() -> None:
    assert codes(RUNNING, until_dose=reach("0.4")) == [(Level.NOTE, "informed_passed")]
    assert codes(RUNNING, until_dose=reach("0.5")) == []
    assert codes(RUNNING, until_dose=reach("34", "mcg/min")) == [(Level.NOTE, "informed_passed")]
    assert codes(RUNNING, until_dose=reach("35", "mcg/min")) == []
    assert codes(EMPTY, until_dose=reach("0.4")) == []
    assert codes(RUNNING, at="06:55", until_dose=reach("0.4")) == []
