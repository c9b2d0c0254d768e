"""H32, H29: the hours of a line and of the first fluid are asked at their time, one at a time."""

from fractions import Fraction

import pytest
from charting import recorded
from told import ARM, BAG, LINE, ORDER, RUNNING, START, WEIGHT, at, charted
from unit import profile
from unitprotocol import protocol

from assistant.protocol.model import Protocol
from assistant.record.chart import follow
from assistant.record.entries import Acknowledged
from assistant.rules.courses import fluid_row, is_route_code, route_code, route_prompt

AT_ARM = (WEIGHT, ORDER, ARM, BAG, START)


def prompt(*lines: str, now: str, day: int = 0) -> str:
    found = list(route_prompt(charted(*lines), protocol(), at(now, day)))
    assert len(found) <= 1
    return f"{found[0].code} {found[0].at:%H:%M} {found[0].urgency}" if found else "nothing"


@pytest.mark.parametrize(
    ("now", "day", "expected"),
    [
        ("08:00", 0, "route_4h 11:00 ahead"),
        ("11:00", 0, "route_4h 11:00 due"),
        ("13:00", 0, "route_6h 13:00 due"),
        ("20:00", 0, "route_12h 19:00 due"),
        ("03:00", 1, "route_20h 03:00 due"),
        ("07:00", 1, "route_24h 07:00 due"),
        ("12:00", 1, "route_24h 07:00 due"),
    ],
)
def test_H32_the_hours_of_an_arm_are_asked_at_4_6_12_20_and_24(
    now: str, day: int, expected: str
) -> None:
    assert prompt(*AT_ARM, now=now, day=day) == expected


def test_H32_an_hour_is_answered_by_a_call_or_seen_and_the_next_one_is_asked_again() -> None:
    told = "11:10  informed  registrar; about route; told 4 h; said central line this afternoon"
    assert prompt(*AT_ARM, told, now="11:11") == "route_6h 13:00 ahead"
    assert prompt(*AT_ARM, told, now="13:00") == "route_6h 13:00 due"
    timed = f"{told}; until 23:00"
    assert prompt(*AT_ARM, timed, now="20:00") == "route_20h 03:00 ahead"
    assert prompt(*AT_ARM, timed, now="23:00") == "route_12h 19:00 due"


def test_H32_a_prompt_can_be_seen_and_the_limit_takes_a_call() -> None:
    chart = charted(*AT_ARM)
    seen = follow(chart, recorded(90, at("11:05"), Acknowledged(code="route_4h")))
    (row,) = route_prompt(seen, protocol(), at("11:06"))
    assert row.code == "route_6h"
    early = follow(chart, recorded(90, at("10:30"), Acknowledged(code="route_4h")))
    (row,) = route_prompt(early, protocol(), at("11:06"))
    assert row.code == "route_4h"
    limit = follow(chart, recorded(90, at("07:05", 1), Acknowledged(code="route_24h")))
    (row,) = route_prompt(limit, protocol(), at("07:06", 1))
    assert row.code == "route_24h"


def test_H32_the_limit_is_answered_by_a_call_with_a_time() -> None:
    day = (*AT_ARM, "06:00  note  morning")
    told = "06:30  informed  registrar; about ROUTE_TIME_LIMIT; told 24 h; until 12:00"
    assert prompt(*day, told, now="08:00", day=1) == "nothing"
    assert prompt(*day, told, now="12:00", day=1) == "route_24h 07:00 due"


def test_a_line_without_hours_asks_nothing() -> None:
    assert prompt(*RUNNING, now="20:00") == "nothing"
    assert prompt(WEIGHT, BAG, START, now="20:00") == "nothing"
    assert prompt(WEIGHT, ARM, BAG, now="20:00") == "nothing"


# ---------------------------------------------------------------- the first fluid

SHOCK = "06:45  shock"


def fluid(*lines: str, now: str, rules: Protocol | None = None) -> str:
    found = list(fluid_row(charted(*lines), rules or protocol(), at(now)))
    return f"{found[0].code} {found[0].at:%H:%M} {found[0].urgency}" if found else "nothing"


def test_H29_the_three_hours_run_from_when_shock_was_recognised() -> None:
    begun = (WEIGHT, ORDER, SHOCK, *RUNNING[2:])
    assert fluid(*begun, now="08:00") == "fluid_hours 09:45 ahead"
    assert fluid(*begun, "08:00  fluid  1000 mL", now="10:00") == "fluid_hours 09:45 due"
    assert fluid(*RUNNING, now="10:00") == "nothing"


def test_at_the_volume_and_after_each_more_it_is_looked_at_again() -> None:
    full = (*RUNNING, "07:30  fluid  1000 mL", "08:00  fluid  1100 mL")
    assert fluid(*full, now="07:59") == "nothing"
    assert fluid(*full, now="08:00") == "fluid_target 08:00 due"
    told = (*full, "08:10  informed  registrar; about fluid; told 30 mL/kg in; said 500 more")
    assert fluid(*told, now="08:11") == "nothing"
    more = (*told, "08:30  fluid  250 mL")
    assert fluid(*more, now="08:31") == "fluid_target 08:30 due"
    assert fluid(*more, "08:35  check  fluid given", now="08:36") == "nothing"


def test_what_was_thought_of_in_the_same_minute_or_seen_is_not_asked_again() -> None:
    full = (*RUNNING, "08:00  fluid  2100 mL")
    assert fluid(*RUNNING, "08:00  fluid  2099.5 mL", now="08:01") == "nothing"
    assert fluid(*full, "08:00  check  fluid given", now="08:01") == "nothing"
    other = "08:10  informed  registrar; about site_signs; told pale"
    assert fluid(*full, other, now="08:11") == "fluid_target 08:00 due"
    seen = follow(charted(*full), recorded(90, at("08:05"), Acknowledged(code="fluid_target")))
    assert list(fluid_row(seen, protocol(), at("08:06"))) == []


def test_what_comes_later_answers_nothing_before() -> None:
    full = charted(*RUNNING, "08:00  fluid  2100 mL", "09:00  check  fluid given")
    assert [row.code for row in fluid_row(full, protocol(), at("08:30"))] == ["fluid_target"]
    told = charted(
        *RUNNING, "08:00  fluid  2100 mL", "09:00  informed  registrar; about fluid; told"
    )
    assert [row.code for row in fluid_row(told, protocol(), at("08:30"))] == ["fluid_target"]
    seen = follow(
        charted(*RUNNING, "08:00  fluid  2100 mL"),
        recorded(90, at("09:00"), Acknowledged(code="fluid_target")),
    )
    assert [row.code for row in fluid_row(seen, protocol(), at("08:30"))] == ["fluid_target"]
    late = charted(*RUNNING, "09:00  shock")
    assert list(fluid_row(late, protocol(), at("08:30"))) == []


def test_a_profile_without_a_volume_a_child_and_an_unknown_weight_ask_nothing() -> None:
    full = (*RUNNING, "07:30  fluid  5000 mL")
    assert fluid(*full, now="08:00", rules=profile("cardiogenic_shock")) == "nothing"
    assert fluid(*full, now="08:00", rules=profile("paediatric")) == "nothing"
    assert fluid(LINE, BAG, "07:00  rate  13 mL/h", full[-1], now="08:00") == "nothing"
    pregnant = (LINE, BAG, "07:00  rate  13 mL/h", full[-1])
    assert fluid(*pregnant, now="08:00", rules=profile("pregnancy")) == "fluid_target 07:30 due"
    assert fluid(SHOCK, LINE, BAG, now="08:00", rules=profile("pregnancy")) == "nothing"


def test_H29_the_hours_can_be_seen_or_told() -> None:
    begun = (WEIGHT, ORDER, SHOCK, *RUNNING[2:])
    told = "09:50  informed  registrar; about fluid_hours; told 1 L in 3 h; said more tonight"
    assert fluid(*begun, told, now="10:00") == "nothing"


def test_the_code_of_an_hour_of_a_line_is_known_as_one() -> None:
    assert route_code(Fraction(24)) == "route_24h"
    assert is_route_code(route_code(Fraction(1, 2)))
    assert not is_route_code("fluid_hours")
