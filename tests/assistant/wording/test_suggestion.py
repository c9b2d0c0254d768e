"""The card: what the order allows, in words that command nothing."""

from datetime import UTC
from uuid import UUID

import pytest
from charting import clock, mean, weight
from infusion import amount, chart, order, prepared, runs, titrating
from unitprotocol import comma_unit, protocol

from assistant.record.chart import follow
from assistant.record.entries import (
    UNSIGNED,
    Entry,
    PerfusionRead,
    PressureRead,
    PumpRuns,
    Recorded,
    SiteLooked,
    Stopped,
    What,
)
from assistant.rules.advice import advice
from assistant.wording.suggestion import Card, card

DOSE = "mcg/kg/min"
Rows = list[tuple[str, What]]


def made(time: str, *more: tuple[str, What], rows: Rows | None = None) -> Card:
    found = chart([*(titrating() if rows is None else rows), *more])
    now = clock(time)
    shown = card(advice(found, protocol(), now), found, protocol(), now, UTC)
    plain = {name: getattr(shown, name).replace("\u00a0", " ") for name in Card.__slots__}
    return Card(**plain)


def test_one_step_up_with_value_why_basis_and_what_would_change_it() -> None:
    shown = made("14:06")
    assert shown.value == "One ordered step up would be 0.11 mcg/kg/min"
    assert shown.pump == "Pump rate 28.9 mL/h. Now 0.09 at 23.6 mL/h."
    assert shown.why == (
        "MAP under 65 at 14:00 and 14:05; last change 34 min ago; the order allows a step of "
        "0.02 every 5 min or longer. The prescriber is told of a dose in this range."
    )
    rests = "Order Dr A Lind 13:06; NE-ADULT-SEPTIC 0.1, row T07; sources differ: C04, C18 in F5."
    assert shown.basis == rests
    assert shown.changes == "site not clear, transducer not level, MAP inside target."
    assert shown.fill == "0.11"


def test_one_low_reading_is_repeated_first() -> None:
    rows = [row for row in titrating() if row[0] != "14:00"]
    value = made("14:06", rows=rows).value
    assert value.startswith("One reading: repeat it, level the transducer.")


def test_one_step_down_when_above_twice() -> None:
    shown = made("14:13", ("14:07", mean("78")), ("14:12", mean("79")))
    assert shown.value == "One ordered step down would be 0.07 mcg/kg/min"
    assert shown.why.startswith("MAP over 75 at 14:07 and 14:12")
    assert shown.changes == "reading not real, poor perfusion, MAP inside target."


@pytest.mark.parametrize(("more", "value"), [
    ([("14:06", mean("68"))], "No change to consider."),
    ([("14:06", mean("80"))], "One reading above target: a second one tells."),
    ([("14:06", SiteLooked(signs=("cold",)))],
     "The site has signs, so no dose is weighed. Another access comes first."),
    ([("14:06", runs("28.9", "0.11"))],
     "No change to consider yet: 4 min of the order's interval are left."),
    ([("14:00:30", runs("131.3", "0.5"))],
     "The dose is at the ordered maximum, 0.5 mcg/kg/min. More needs a new order."),
    ([("14:00:30", runs("65.6", "0.25"))],
     "The dose is at the one the order calls at. The call comes before the next step up."),
    ([("14:00:30", runs("126", "0.48"))],
     ("Over this route's limit: call for central access now; going on by this line is the "
      "prescriber's decision, record it.")),
])  # fmt: skip
def test_other_answers_of_the_table(more: Rows, value: str) -> None:
    assert made("14:06:40", *more).value == value


def test_poor_perfusion_holds_the_step_down() -> None:
    rising = [
        (time, PerfusionRead(sign="lactate", amount=amount(value, "mmol/L")))
        for time, value in (("13:40", "2.1"), ("14:11", "3.4"))
    ]
    shown = made("14:13", ("14:07", mean("78")), ("14:12", mean("79")), *rising)
    assert shown.value == (
        "No change to consider: perfusion is poor. A call comes first. "
        "The order leaves room for a step down to 0.07 mcg/kg/min."
    )


def test_the_last_step_down_is_not_a_stop_unless_ordered() -> None:
    low = [("13:58", runs("5.3", "0.02")), ("14:07", mean("78")), ("14:12", mean("79"))]
    value = made("14:13", *low).value
    assert value == "The next step down would be 0. The order does not name that."


def test_an_emergency_pressure_adds_the_call() -> None:
    pair = PressureRead(systolic=amount("66", "mmHg"), diastolic=amount("45", "mmHg"))
    assert "a call now goes with it" in made("14:07", ("14:06", pair)).why


@pytest.mark.parametrize(("time", "rows", "closed"), [
    ("14:22", None, "Not enough to go on: the last MAP is 17 min old."),
    ("13:21", [*prepared(), ("13:20", runs("13.1", "0.05"))],
     "Not enough to go on: no MAP is charted yet."),
    ("14:06", [*titrating(), ("14:05:30", Stopped())],
     "Nothing runs, so there is nothing to weigh."),
    ("14:06", [r for r in titrating() if r[1].kind not in ("bag", "weight", "pump_rate")]
     + [("13:20", PumpRuns(rate=amount("13.1", "mL/h")))],
     "Suggestions are off: the dose is not known. Chart the bag and the weight."),
])  # fmt: skip
def test_H25_a_closed_card_says_why(time: str, rows: Rows | None, closed: str) -> None:
    shown = made(time, rows=rows)
    assert shown.closed == closed
    assert shown.fill == shown.value == ""


def test_H26_an_order_that_is_not_whole_gives_no_suggestion() -> None:
    bare = ("14:00", order(step=None, maximum=None, map_low=None, map_high=None))
    shown = made("14:06", bare)
    assert shown.closed == ("Suggestions are off: the order lacks step, maximum and MAP target.")
    pair = PressureRead(systolic=amount("66", "mmHg"), diastolic=amount("45", "mmHg"))
    assert "a call now goes with it" in made("14:06:30", bare, ("14:06", pair)).closed


def test_a_map_outside_its_own_pair_is_told() -> None:
    odd = PressureRead(
        map=amount("90", "mmHg"), systolic=amount("80", "mmHg"), diastolic=amount("50", "mmHg")
    )
    assert made("14:07", ("14:06", odd)).closed == (
        "Not enough to go on: the last MAP does not fit its own pair."
    )


def test_where_pumps_show_a_comma_the_dose_to_fill_in_has_one() -> None:
    found, now = chart(titrating()), clock("14:06")
    shown = card(advice(found, comma_unit(), now), found, comma_unit(), now, UTC)
    assert shown.fill == "0,11"
    assert made("14:06").fill == "0.11"


def test_no_card_commands() -> None:
    shown = made("14:06")
    said = f"{shown.value} {shown.pump} {shown.why} {shown.basis}".lower()
    assert not {"should", "must", "always", "recommended"} & set(said.split())


def test_a_step_from_a_computed_dose_is_no_finer_than_that_dose() -> None:
    shown = made("14:06", ("13:58", weight("63")))
    assert shown.value == "One ordered step up would be 0.12 mcg/kg/min"
    assert shown.fill == "0.12"


def test_a_late_entry_says_that_a_new_reading_is_wanted() -> None:
    entry = Entry(
        id=UUID(int=7), session=UUID(int=0), at=clock("14:06"), recorded_at=clock("14:09"),
        by=UNSIGNED, what=mean("60"),
    )  # fmt: skip
    found = follow(chart(titrating()), Recorded(99, entry))
    now = clock("14:09:30")
    shown = card(advice(found, protocol(), now), found, protocol(), now, UTC)
    assert shown.closed.replace("\u00a0", " ") == (
        "Not enough to go on: the last MAP is a late entry, of 3 min ago."
    )
