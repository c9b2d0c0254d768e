"""Values are held against the plausibility table; what a field asks is not asked twice."""

from fractions import Fraction

import pytest
from unit import profile, septic_shock

from assistant.rules.examine.values import asked_when_typed, odd
from assistant.rules.findings import Finding, stop


def codes(field: str, value: str, **more: object) -> list[Finding]:
    return list(odd(septic_shock(), field, Fraction(value), value, **more))  # type: ignore[arg-type]


def test_a_value_that_is_fine_says_nothing_and_its_ends_pass() -> None:
    for value in ("20", "40", "70", "150", "400"):
        assert [f for f in codes("weight_kg", value) if f.code == "value_cannot"] == []


def test_a_finding_names_value_side_limit_and_source() -> None:
    (finding,) = codes("weight_kg", "39")
    assert (finding.code, finding.level.value, finding.source) == (
        "value_unusual", "caution", "unit",
    )  # fmt: skip
    assert dict(finding.facts) == {
        "what": "Weight", "value": "39 kg", "side": "under", "limit": "40 kg",
    }  # fmt: skip
    (over,) = codes("weight_kg", "401")
    assert (over.code, over.fact("side"), over.fact("limit")) == ("value_cannot", "over", "400 kg")


def test_what_cannot_be_is_told_as_the_rule_wants_it() -> None:
    (finding,) = codes("rate_ml_h", "1000", cannot=stop)
    assert finding.level.value == "stop"


@pytest.mark.parametrize(
    ("name", "value", "asked"),
    [
        ("weight_kg", "29.9", True), ("weight_kg", "30", False), ("weight_kg", "201", True),
        ("volume_ml", "7", False), ("no_such_field", "7", False),
    ],
)  # fmt: skip
def test_a_field_with_a_usual_range_asks_by_itself(name: str, value: str, asked: bool) -> None:
    assert asked_when_typed(septic_shock(), name, Fraction(value)) is asked


@pytest.mark.parametrize("name", ["adult_septic_shock", "paediatric", "hepatorenal_syndrome"])
def test_every_field_of_the_table_can_be_asked_about(name: str) -> None:
    protocol = profile(name)
    for field in set(protocol.plausible) - {"conc_mcg_ml"}:
        assert odd(protocol, field, Fraction(10**6), "1000000") != ()
