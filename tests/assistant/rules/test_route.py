"""What a line may carry, and for how long."""

from fractions import Fraction

import pytest
from unitprotocol import changed, protocol

from assistant.protocol.reading import read_protocol
from assistant.quantities import Dose, DoseUnit, Flow, Weight
from assistant.rules.route import (
    RouteLimit,
    over_dose,
    over_site,
    over_time,
    route_limits,
    site_max,
)

KG_70 = Weight(Fraction(70))


def per_kg(amount: str) -> Dose:
    return Dose(Fraction(amount), DoseUnit.PER_KG)


@pytest.mark.parametrize("access", ["peripheral", "intraosseous"])
@pytest.mark.parametrize(
    ("dose", "hours", "codes"),
    [
        ("0.49", "19.9", ()),
        ("0.5", "1", (RouteLimit.DOSE,)),
        ("0.49", "20", (RouteLimit.TIME_NEAR,)),
        ("0.49", "24", (RouteLimit.TIME_NEAR,)),
        ("0.49", "24.1", (RouteLimit.TIME,)),
        ("0.5", "25", (RouteLimit.DOSE, RouteLimit.TIME)),
    ],
)
def test_H32_dose_and_time_limit_every_line_but_a_central_one(
    access: str, dose: str, hours: str, codes: tuple[RouteLimit, ...]
) -> None:
    assert route_limits(protocol(), access, per_kg(dose), Fraction(hours)) == codes
    assert route_limits(protocol(), "central", per_kg(dose), Fraction(hours)) == ()


@pytest.mark.parametrize(("amount", "over"), [("34.9", False), ("35", True)])
def test_H32_a_dose_in_another_unit_is_compared_by_weight(amount: str, over: bool) -> None:
    dose = Dose(Fraction(amount), DoseUnit.PER_MIN)
    assert over_dose(protocol(), "peripheral", dose, KG_70) is over


def test_H32_a_line_that_nobody_knows_is_not_limited_here() -> None:
    assert not over_dose(protocol(), "", per_kg("5"))
    assert not over_time(protocol(), "", Fraction(100))


@pytest.mark.parametrize(("most", "codes"), [("15", ()), ("14.9", (RouteLimit.SITE_POLICY,))])
def test_H32_the_units_own_policy_limits_a_site_beside_the_article(
    most: str, codes: tuple[RouteLimit, ...]
) -> None:
    dose, site = Dose(Fraction(15), DoseUnit.PER_MIN), Flow(Fraction(most))
    assert route_limits(protocol(), "peripheral", dose, Fraction(1), KG_70, site) == codes
    assert route_limits(protocol(), "central", dose, Fraction(1), KG_70, site) == ()


def test_H32_a_policy_that_stands_in_the_protocol_needs_no_asking() -> None:
    site = "prompts = ["
    rules = read_protocol(
        changed(site, f'site_max = {{ value = "15", unit = "mcg/min", source = "unit" }}\n{site}')
    )
    assert site_max(rules, "peripheral") == Flow(Fraction(15))
    assert site_max(rules, "central") is None
    assert site_max(protocol(), "peripheral") is None
    assert over_site(rules, "peripheral", per_kg("0.22"), KG_70)
    assert not over_site(rules, "peripheral", per_kg("0.2"), KG_70)
    assert not over_site(rules, "central", per_kg("0.4"), KG_70)
    assert not over_site(rules, "peripheral", per_kg("0.22"), KG_70, Flow(Fraction(20)))
    codes = route_limits(rules, "peripheral", per_kg("0.22"), Fraction(1), KG_70)
    assert codes == (RouteLimit.SITE_POLICY,)
    with pytest.raises(ValueError, match="needs a dosing weight"):
        over_site(rules, "peripheral", per_kg("0.1"))
