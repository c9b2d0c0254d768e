"""A call that was made answers its condition until a dose, a time, or a new beginning."""

import pytest
from told import ARM, BAG, LINE, ORDER, START, WEIGHT, at, charted
from unitprotocol import protocol

from assistant.quantities import DoseUnit
from assistant.rules.informed import Answer, go_on_to, informed
from assistant.rules.table import Action, Also

HIGH = (WEIGHT, ORDER, LINE, BAG, "07:00  dose  0.25 mcg/kg/min", "07:05  map  60 cuff")
TOLD = "07:10  informed  registrar by phone; about CALL_BEFORE_NEXT_INCREASE; told MAP 60"
GO_ON = f"{TOLD}; said go on to 0.4; until 0.4 mcg/kg/min"


def answer(*lines: str, now: str, code: str = Action.CALL_FIRST) -> Answer | None:
    return informed(charted(*lines), protocol(), code, at(now))


def test_a_call_answers_its_code_from_when_it_was_made() -> None:
    assert answer(*HIGH, GO_ON, now="07:09") is None
    found = answer(*HIGH, GO_ON, now="07:10")
    assert found is not None
    assert (found.at, found.who, found.how, found.said) == (
        at("07:10"), "registrar", "phone", "go on to 0.4",
    )  # fmt: skip
    assert found.until_dose is not None
    assert (found.until_dose.amount * 10, found.until_dose.unit) == (4, DoseUnit.PER_KG)


def test_it_does_not_answer_what_it_is_not_about() -> None:
    assert answer(*HIGH, GO_ON, now="07:20", code=Action.HOLD_PERFUSION) is None
    assert answer(*HIGH, GO_ON, now="07:20", code="weight") is None
    weight = "07:10  informed  registrar; about weight; told estimated"
    assert answer(*HIGH, weight, now="07:20", code="weight") is not None


def test_a_call_at_the_dose_answers_the_band_below_it_and_not_the_other_way_round() -> None:
    assert answer(*HIGH, GO_ON, now="07:20", code=Also.INFORM) is not None
    assert answer(*HIGH, GO_ON, now="07:20", code="notify_dose") is not None
    band = "07:10  informed  registrar; about INFORM_PRESCRIBER_ESCALATION_BAND; told 0.25"
    assert answer(*HIGH, band, now="07:20", code=Also.INFORM) is not None
    assert answer(*HIGH, band, now="07:20") is None


@pytest.mark.parametrize(("now", "holds"), [("07:59", True), ("08:00", False), ("08:30", False)])
def test_it_ends_with_its_time(now: str, holds: bool) -> None:
    timed = f"{TOLD}; said wait; until 08:00"
    found = answer(*HIGH, timed, now=now)
    assert (found is not None) is holds
    assert found is None or found.until == at("08:00")


def test_to_go_on_ends_when_the_dose_is_reached_and_stays_ended() -> None:
    up = (*HIGH, GO_ON, "07:15  dose  0.39 mcg/kg/min")
    assert answer(*up, now="07:16") is not None
    reached = (*up, "07:20  dose  0.4 mcg/kg/min")
    assert answer(*reached, now="07:21") is None
    passed = (*up, "07:20  dose  0.42 mcg/kg/min", "07:25  dose  0.3 mcg/kg/min")
    assert answer(*passed, now="07:26") is None


def test_what_is_only_kept_quiet_ends_when_the_dose_is_passed() -> None:
    low = "07:10  informed  registrar; about map_below; told MAP 60; until 0.27 mcg/kg/min"
    at_it = (*HIGH, low, "07:15  dose  0.27 mcg/kg/min")
    assert answer(*at_it, now="07:16", code="map_below") is not None
    over = (*at_it, "07:20  dose  0.29 mcg/kg/min")
    assert answer(*over, now="07:21", code="map_below") is None


def test_what_was_said_last_counts_also_when_it_has_ended() -> None:
    later = f"{TOLD.replace('07:10', '07:20')}; said no more; until 07:30"
    assert go_on_to(charted(*HIGH, GO_ON), protocol(), at("07:19")) is not None
    assert go_on_to(charted(*HIGH, GO_ON, later), protocol(), at("07:25")) is None
    assert answer(*HIGH, GO_ON, later, now="07:31") is None


def test_a_stop_ends_every_answer_and_a_pause_does_not() -> None:
    paused = (*HIGH, GO_ON, "07:12  pause  scan")
    assert answer(*paused, now="07:13") is not None
    resumed = (*paused, "07:14  resume  done")
    assert answer(*resumed, now="07:15") is not None
    stopped = (*HIGH, GO_ON, "07:12  stop  x", "08:00  dose  0.25 mcg/kg/min")
    assert answer(*stopped, now="08:01") is None


def test_while_the_pump_stands_nothing_runs_past_an_answer() -> None:
    stands = (*HIGH, "07:08  pause  scan")
    for until in ("0.1 mcg/kg/min", "0.5 mcg/min"):
        assert answer(*stands, f"{TOLD}; until {until}", now="07:16") is not None


def test_a_dose_in_another_unit_is_compared_by_what_it_gives() -> None:
    flat = f"{TOLD}; until 28 mcg/min"
    assert answer(*HIGH, flat, "07:15  dose  0.39 mcg/kg/min", now="07:16") is not None
    assert answer(*HIGH, flat, "07:15  dose  0.41 mcg/kg/min", now="07:16") is None


def test_a_dose_that_cannot_be_compared_keeps_nothing_quiet() -> None:
    bare = (ORDER, LINE, BAG, "07:00  rate  65 mL/h", GO_ON)
    assert answer(*bare, now="07:16") is None
    unknown = (WEIGHT, ORDER, LINE, "07:00  rate  65 mL/h", GO_ON)
    assert answer(*unknown, now="07:16") is None


def test_a_call_about_a_line_answers_each_of_its_limits() -> None:
    lines = (WEIGHT, ORDER, ARM, BAG, START)
    both = "07:10  informed  registrar; about CALL_CENTRAL_ACCESS_NO_INCREASE; told 0.48"
    for code in ("ROUTE_DOSE_LIMIT", "ROUTE_TIME_LIMIT", "SITE_POLICY_MAX", "over_route"):
        assert answer(*lines, both, now="07:20", code=code) is not None
    one = both.replace("CALL_CENTRAL_ACCESS_NO_INCREASE", "ROUTE_DOSE_LIMIT")
    assert answer(*lines, one, now="07:20", code=Action.CENTRAL_ACCESS) is None
    assert answer(*lines, one, now="07:20", code="ROUTE_TIME_LIMIT") is None


def test_who_was_told_of_an_overshoot_was_told_of_the_pressure_and_not_the_other_way() -> None:
    over = (*HIGH, "07:09  map  95 cuff")
    told = "07:10  informed  registrar; about {}; told MAP 95"
    far = told.format("DECREASE_NOW_AND_RECHECK")
    assert answer(*over, far, now="07:20", code="map_above") is not None
    assert answer(*over, far, now="07:20", code="map_below") is None
    above = told.format("map_above")
    assert answer(*over, above, now="07:20", code=Action.DECREASE_NOW) is None
    low = told.format("map_below")
    assert answer(*over, low, now="07:20", code="map_above") is None


def test_who_was_told_of_vasoconstriction_is_not_called_again_for_the_same_signs() -> None:
    signs = (
        "07:20  lactate  4 mmol/L", "07:30  lactate  5 mmol/L",
        "08:00  urine  30 mL in 1 h", "09:00  urine  20 mL in 1 h",
    )  # fmt: skip
    told = "09:02  informed  registrar; about NO_INCREASE_CALL; told lactate 5, less urine"
    less = (*HIGH, *signs, told, "10:00  urine  25 mL in 1 h")
    assert answer(*less, now="10:01", code=Action.HOLD_PERFUSION) is not None
    worse = (*less, "10:02  skin  mottled")
    assert answer(*worse, now="10:03", code=Action.HOLD_PERFUSION) is None
    flow = told.replace("NO_INCREASE_CALL", "HOLD_AND_CALL_PERFUSION")
    assert answer(*HIGH, *signs, flow, now="09:03", code=Action.NO_INCREASE) is None
