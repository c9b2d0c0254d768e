"""What is odd about a dosing weight before it is charted."""

import pytest
from charting import chart_of, clock, weight
from unit import profile, septic_shock

from assistant.protocol.model import Protocol
from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, Weighed
from assistant.rules.examine.weight import weighed
from assistant.rules.findings import Finding, Level

ON_FILE = chart_of(("07:00", weight("70")))


def found(kg: str, chart: Chart = ON_FILE, rules: Protocol | None = None) -> tuple[Finding, ...]:
    what = Weighed(weight=Amount(text=kg, unit="kg"), how="stated")
    return weighed(chart, rules or septic_shock(), what, clock("07:10"))


def codes(kg: str, chart: Chart = ON_FILE, rules: Protocol | None = None) -> list[str]:
    return [f.code for f in found(kg, chart, rules)]


def test_a_weight_of_nothing_is_stopped() -> None:
    (finding,) = found("0")
    assert (finding.level, finding.code) == (Level.STOP, "no_weight")


@pytest.mark.parametrize("kg", ["140", "154", "154.3", "168"])
def test_H05_a_weight_in_pounds_stands_out_by_its_ratio(kg: str) -> None:
    (finding,) = [f for f in found(kg) if f.code == "weight_pounds"]
    assert finding.level is Level.CAUTION
    assert (finding.fact("was"), finding.fact("now")) == ("70", kg)
    assert "weight_changed" not in codes(kg)


@pytest.mark.parametrize("kg", ["139.9", "168.1"])
def test_H05_next_to_the_ratio_of_pounds_it_is_a_change_like_any_other(kg: str) -> None:
    assert "weight_pounds" not in codes(kg)
    assert "weight_changed" in codes(kg)


def test_H06_any_other_change_takes_a_reason_and_tells_both() -> None:
    (finding,) = found("72")
    assert (finding.level, finding.code, finding.fact("ratio")) == (
        Level.CAUTION, "weight_changed", "1.03",
    )  # fmt: skip
    assert codes("70") == []
    assert codes("72", EMPTY) == []


@pytest.mark.parametrize(
    ("kg", "told"),
    [
        ("40", []), ("39.9", ["value_unusual"]), ("150", []), ("150.1", ["value_unusual"]),
        ("20", []), ("19.9", ["value_cannot"]), ("29", []),
    ],
)  # fmt: skip
def test_H05_H28_a_weight_that_few_adults_have_is_asked_about_once(
    kg: str, told: list[str]
) -> None:
    """Under 30 and over 200 the field asks by itself, as soon as it is typed."""
    assert codes(kg, EMPTY) == told


def test_H28_a_child_has_limits_of_its_own() -> None:
    child = profile("paediatric")
    assert codes("12", EMPTY, child) == codes("0.9", EMPTY, child) == []
    assert codes("121", EMPTY, child) == ["value_cannot"]


@pytest.mark.parametrize(("before", "meant"), [("140", "63.5"), ("154", "69.9"), ("168", "76.2")])
def test_H05_a_weight_before_that_was_in_pounds_is_told_with_what_was_meant(
    before: str, meant: str
) -> None:
    (finding,) = found("70", chart_of(("07:00", weight(before))))
    assert (finding.level, finding.code) == (Level.CAUTION, "weight_was_pounds")
    facts = {name: finding.fact(name) for name in ("was", "now", "meant")}
    assert facts == {"was": before, "now": "70", "meant": meant}


@pytest.mark.parametrize("before", ["139", "169"])
def test_H05_next_to_the_ratio_of_pounds_the_one_before_was_in_kg(before: str) -> None:
    told = codes("70", chart_of(("07:00", weight(before))))
    assert "weight_was_pounds" not in told
    assert "weight_changed" in told
