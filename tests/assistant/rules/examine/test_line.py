"""A line that is changed under a running infusion is held against what runs."""

from told import BAG, LINE, ORDER, READY, RUNNING, WEIGHT, charted, finding, found

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
