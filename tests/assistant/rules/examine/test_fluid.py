"""Fluid is a record: from the sources' volume on it says look again, and holds nothing up."""

import pytest
from charting import chart_of, clock, weight
from unit import profile, septic_shock

from assistant.record.chart import EMPTY, Chart
from assistant.record.entries import Amount, FluidGiven
from assistant.rules.examine.fluid import fluid_given
from assistant.rules.findings import Finding, Level

WEIGHED = chart_of(("06:00", weight("70")))


def ml(text: str) -> FluidGiven:
    return FluidGiven(volume=Amount(text=text, unit="mL"))


def found(text: str, chart: Chart = WEIGHED, name: str = "") -> list[Finding]:
    protocol = profile(name) if name else septic_shock()
    return list(fluid_given(chart, protocol, ml(text), clock("08:00")))


def test_at_30_ml_per_kg_it_is_told_to_look_again_before_more() -> None:
    assert found("2099") == []
    (finding,) = found("2100")
    assert (finding.level, finding.code) == (Level.NOTE, "fluid_reached")
    assert dict(finding.facts) == {"total": "2100", "limit": "30 mL/kg"}
    before = chart_of(("06:00", weight("70")), ("07:00", ml("1500")), ("09:00", ml("900")))
    assert found("599", before) == []
    assert [f.code for f in found("600", before)] == ["fluid_reached"]


def test_over_2_litres_in_pregnancy_is_a_call() -> None:
    assert [f.code for f in found("2000", EMPTY, "pregnancy")] == ["fluid_reached"]
    (finding,) = found("2001", EMPTY, "pregnancy")
    assert (finding.level, finding.code, finding.fact("limit")) == (
        Level.NOTE, "fluid_over", "2000 mL",
    )  # fmt: skip


@pytest.mark.parametrize("name", ["cardiogenic_shock", "hepatorenal_syndrome", "anaphylaxis"])
def test_where_the_sources_name_no_volume_nothing_is_said(name: str) -> None:
    assert found("9000", WEIGHED, name) == []


def test_without_a_weight_a_volume_per_kg_says_nothing() -> None:
    assert found("9000", EMPTY) == []
