"""What is odd about a bag before it is charted."""

from dataclasses import replace

import pytest
from charting import bag, chart_of, clock, rate, weight
from unit import profile, septic_shock

from assistant.acts import Act, Verdict, decide
from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import UNSIGNED, Amount, BagHung, BagLeftRead, LineChosen
from assistant.rules.examine.bag import bag_hung, bag_left
from assistant.rules.findings import Finding, Level
from assistant.rules.mixing import RULE_OF_SIX

PROTOCOL = septic_shock()


def found(what: BagHung, chart: Chart = EMPTY) -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in bag_hung(chart, PROTOCOL, what, clock("08:00"))]


@pytest.mark.parametrize("mg", ["4", "8", "16"])
def test_the_units_own_bags_have_nothing_odd(mg: str) -> None:
    assert found(bag(mg)) == []


def test_H16_a_tartrate_bag_is_held_against_its_base() -> None:
    assert found(bag("8", labelled="tartrate")) == []
    assert found(bag("4", labelled="tartrate")) == [(Level.CAUTION, "unusual_strength")]


def test_H19_a_strength_the_unit_does_not_mix_asks_who_named_it() -> None:
    (finding,) = bag_hung(EMPTY, PROTOCOL, bag("5"), clock("08:00"))
    assert (finding.code, finding.fact("strength")) == ("unusual_strength", "20")


def test_an_empty_bag_is_stopped_and_one_without_drug_asked_about() -> None:
    assert found(bag("4", "0")) == [(Level.STOP, "empty_bag")]
    assert found(bag("0")) == [(Level.CAUTION, "no_drug_in_bag")]


def test_H17_a_bag_for_central_lines_elsewhere_is_charted_with_a_reason() -> None:
    arm = chart_of(("07:00", LineChosen(access="peripheral")))
    neck = chart_of(("07:00", LineChosen(access="central")))
    assert found(bag("8"), arm) == [(Level.CAUTION, "central_bag_elsewhere")]
    assert found(bag("8"), neck) == []
    assert found(bag("4"), arm) == []


def test_H17_a_new_strength_is_told_with_both() -> None:
    before = chart_of(("07:00", bag("4")))
    (finding,) = bag_hung(before, PROTOCOL, bag("8"), clock("08:00"))
    assert (finding.code, finding.fact("was"), finding.fact("now")) == ("new_strength", "16", "32")
    assert found(bag("4"), before) == []


def test_a_bag_holds_no_more_than_its_volume() -> None:
    full = bag("4").model_copy(update={"remaining": Amount(text="300", unit="mL")})
    assert found(full) == [(Level.CAUTION, "more_than_it_holds")]


def left(ml: str, chart: Chart) -> list[tuple[Level, str]]:
    what = BagLeftRead(left=Amount(text=ml, unit="mL"))
    return [(f.level, f.code) for f in bag_left(chart, what, clock("08:00"))]


def test_what_is_left_is_held_against_the_bag() -> None:
    hung = chart_of(("07:00", bag("4")))
    assert left("100", hung) == []
    assert left("300", hung) == [(Level.CAUTION, "more_than_it_holds")]
    assert left("100", EMPTY) == [(Level.NOTE, "no_bag")]


# ---------------------------------------------------------------- other strengths


def test_H30_10_mcg_in_1_ml_is_off_and_told_as_the_strength_of_epinephrine() -> None:
    (finding,) = bag_hung(EMPTY, PROTOCOL, bag("1", "100"), clock("08:00"))
    assert (finding.level, finding.code) == (Level.CAUTION, "off_preparation")
    assert "epinephrine" in finding.fact("says")
    child = profile("paediatric")
    (named,) = bag_hung(EMPTY, child, bag("1", "100"), clock("08:00"))
    assert (named.level, named.code) == (Level.CAUTION, "strength_named")


@pytest.mark.parametrize(
    ("mg", "ml", "told"),
    [
        ("32", "250", (Level.CAUTION, "strength_named")),
        ("250", "250", (Level.STOP, "strength_named_cannot")),
        ("125.25", "250", (Level.STOP, "strength_cannot")),
        ("0.2", "250", (Level.STOP, "strength_cannot")),
        ("125", "250", (Level.CAUTION, "unusual_strength")),
        ("1", "250", (Level.CAUTION, "unusual_strength")),
    ],
)
def test_H18_H19_a_strength_is_asked_about_or_stopped(
    mg: str, ml: str, told: tuple[Level, str]
) -> None:
    """128 may be a salt, 1000 is the vial, over 500 and under 1 no bag holds."""
    assert found(bag(mg, ml)) == [told]


def test_H18_a_stopped_bag_that_hangs_can_be_charted_with_a_reason() -> None:
    act = Act(bag("250"), clock("08:00"), UNSIGNED)
    assert decide(EMPTY, PROTOCOL, act, clock("08:00")).verdict is Verdict.STOP
    shown = replace(act, as_shown=True, reason="hangs like this, pharmacist called")
    charted = decide(EMPTY, PROTOCOL, shown, clock("08:00"))
    assert (charted.verdict, charted.passable) == (Verdict.CHART, True)
    empty = replace(act, what=bag("4", "0"), as_shown=True, reason="found like this")
    assert decide(EMPTY, PROTOCOL, empty, clock("08:00")).verdict is Verdict.STOP


# ---------------------------------------------------------------- the Rule of 6 (H19)


def sixes(kg: str, *, in_use: bool = True, name: str = "paediatric") -> list[tuple[Level, str]]:
    return [(f.level, f.code) for f in of_sixes(kg, in_use=in_use, name=name)]


def of_sixes(kg: str, *, in_use: bool = True, name: str = "paediatric") -> tuple[Finding, ...]:
    protocol = profile(name)
    if protocol.rule_of_six is not None:
        rule = protocol.rule_of_six.model_copy(update={"in_use": in_use})
        protocol = protocol.model_copy(update={"rule_of_six": rule})
    what = bag("6", "100").model_copy(update={"preparation": RULE_OF_SIX})
    chart = chart_of(("07:00", weight(kg))) if kg else EMPTY
    return bag_hung(chart, protocol, what, clock("08:00"))


def test_H19_the_rule_of_6_is_for_a_child_of_up_to_25_kg_by_two_people() -> None:
    assert sixes("10") == [(Level.CAUTION, "sixes")]
    assert [f.source for f in of_sixes("10")] == ["child-mix"]
    assert sixes("25") == [(Level.CAUTION, "sixes")]
    assert sixes("25.1") == [(Level.STOP, "sixes_too_heavy")]
    assert sixes("10", in_use=False) == [(Level.CAUTION, "sixes_off")]
    assert sixes("") == [(Level.STOP, "sixes_without_weight")]
    assert sixes("70", name="adult_septic_shock") == [(Level.STOP, "sixes_elsewhere")]


# ---------------------------------------------------------------- the tubing (H17)


def test_H17_a_new_strength_in_the_same_tubing_is_told_with_its_minutes() -> None:
    rows = (("07:00", bag("4")), ("07:05", rate("30")))
    chart = chart_of(*rows)
    assert [code for _, code in found(bag("8"), chart)] == ["new_strength", "tubing_unknown"]
    new = bag("8").model_copy(update={"tubing": "new"})
    assert [code for _, code in found(new, chart)] == ["new_strength"]
    same = bag("8").model_copy(update={"tubing": "same"})
    told = bag_hung(chart, PROTOCOL, same, clock("08:00"))
    assert dict(told[-1].facts) == {"was": "16", "minutes": "3"}
    space = Amount(text="3", unit="mL")
    longer = chart_of(*rows, ("07:06", LineChosen(access="central", dead_space=space)))
    assert bag_hung(longer, PROTOCOL, same, clock("08:00"))[-1].fact("minutes") == "6"
    moved = chart_of(*rows, ("08:01", LineChosen(access="central", dead_space=space)))
    assert bag_hung(moved, PROTOCOL, same, clock("08:00"))[-1].fact("minutes") == "3"
    still = chart_of(("07:00", bag("4")))
    assert [code for _, code in found(same, still)] == ["new_strength"]
