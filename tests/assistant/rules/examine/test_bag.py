"""What is odd about a bag before it is charted."""

import pytest
from charting import bag, chart_of, clock
from unit import septic_shock

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, BagHung, BagLeftRead, LineChosen
from assistant.rules.examine.bag import bag_hung, bag_left
from assistant.rules.findings import Level

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
