"""A line that is changed under a running infusion is held against what runs."""

import pytest
from told import BAG, LINE, ORDER, READY, RUNNING, WEIGHT, charted, fact, finding, found
from unit import septic_shock

from assistant.protocol.model import Figure
from assistant.record.entries import LineChosen
from assistant.rules.examine.line import line_chosen

ARM = "07:10  line  peripheral; site left forearm"


def test_a_line_is_charted_without_a_question_before_anything_runs() -> None:
    assert found(charted(*READY), ARM) == {}
    assert found(charted(WEIGHT, ORDER, "06:56  bag  16 mg in 250 mL"), ARM) == {}
    assert found(charted(*RUNNING), ARM) == {}


def test_H32_a_dose_over_the_limit_of_the_new_line_asks() -> None:
    chart = charted(*READY, "07:00  dose  0.5 mcg/kg/min")
    assert found(chart, ARM) == {"over_route": "caution"}
    told = finding(chart, ARM, "over_route")
    assert dict(told.facts) == {"limit": "0.5 mcg/kg/min", "access": "peripheral"}


def test_H32_a_bag_for_central_lines_that_runs_asks_by_an_arm() -> None:
    chart = charted(WEIGHT, ORDER, LINE, "06:56  bag  16 mg in 250 mL", "07:00  rate  3.3 mL/h")
    assert found(chart, ARM) == {"central_bag_elsewhere": "caution"}
    assert found(chart, "07:10  line  central; site left jugular") == {}


def test_without_a_weight_a_limit_per_kg_cannot_be_judged_and_nothing_breaks() -> None:
    assert found(charted(ORDER, LINE, BAG, "07:00  rate  200 mL/h"), ARM) == {}


@pytest.mark.parametrize(
    ("space", "asked"),
    [("1.5", False), ("0.2", False), ("14.9", False), ("15", True), ("0.1", True), ("0", True)],
)
def test_a_dead_space_far_from_the_usual_one_is_asked_about(space: str, asked: bool) -> None:
    line = f"06:55  line  central; site neck; dead {space} mL"
    assert ("dead_space_odd" in found(charted(WEIGHT), line)) is asked


def test_a_line_that_is_primed_to_its_end_has_no_dead_space() -> None:
    assert found(charted(WEIGHT), "06:55  line  central; dead 0 mL; primed") == {}


def test_H32_the_units_own_maximum_for_a_site_is_told_below_the_routes_limit() -> None:
    protocol = septic_shock()
    most = Figure(value="15", unit="mcg/min", source="unit")
    routes = {**protocol.routes}
    routes["peripheral"] = routes["peripheral"].model_copy(update={"site_max": most})
    policy = protocol.model_copy(update={"routes": routes})
    for dose, told in (("0.21", []), ("0.22", ["over_site"]), ("0.5", ["over_route"])):
        chart = charted(WEIGHT, ORDER, LINE, BAG, f"07:00  dose  {dose} mcg/kg/min")
        what, when = fact(chart, ARM)
        assert isinstance(what, LineChosen)
        rows = line_chosen(chart, policy, what, when)
        assert [f.code for f in rows] == told
        for each in rows:
            most = ("15", "unit") if each.code == "over_site" else ("0.5 mcg/kg/min", "route")
            assert (each.fact("limit"), each.source) == most
            assert each.fact("access") == "peripheral"
        assert line_chosen(chart, policy, LineChosen(access="central"), when) == ()
