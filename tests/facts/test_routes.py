"""Which line may carry what, and for how long."""

from dataclasses import replace
from fractions import Fraction

import pytest
from proving import KG70, action, ready
from questions import GOOD, OPEN, charted_as, question
from titrating import LOW, ordered, per_kg
from told import ARM, BAG, LINE, ORDER, START, WEIGHT, at, charted
from unit import profile, septic_shock
from wizard import Wizard

from assistant.record.entries import LineChosen
from assistant.rules.checks import Debt, debts
from assistant.rules.route import RouteLimit, over_dose, over_time, route_limits
from assistant.rules.setup import Page, gates
from assistant.rules.titration import Action

THIN = ("peripheral", "intraosseous")


def limits(access: str, dose: str, hours: str) -> tuple[RouteLimit, ...]:
    return route_limits(septic_shock(), access, per_kg(dose), Fraction(hours), KG70)


@pytest.mark.parametrize("access", THIN)
def test_S004_S012_S162_a_low_dose_runs_by_any_line(access: str) -> None:
    assert limits(access, "0.05", "1") == ()
    assert action(LOW, access=access) is Action.INCREASE


@pytest.mark.parametrize("name", ["adult_septic_shock", "paediatric"])
@pytest.mark.parametrize("access", THIN)
def test_S004_S009_S015_S162_the_line_page_takes_that_line(name: str, access: str) -> None:
    wizard = Wizard(protocol=profile(name))
    read = wizard.read(Page.LINE, {"line": access, "site": "left"})
    assert LineChosen(access=access, site="left") in [row.what for row in read.charting]


@pytest.mark.parametrize("access", THIN)
def test_S039_from_0_5_on_the_limit_of_the_line_is_told(access: str) -> None:
    assert not over_dose(septic_shock(), access, per_kg("0.499"))
    assert over_dose(septic_shock(), access, per_kg("0.5"))
    assert limits(access, "0.5", "1") == (RouteLimit.DOSE,)


@pytest.mark.parametrize("access", THIN)
def test_S030_S040_over_24_hours_the_limit_of_the_line_is_told(access: str) -> None:
    assert not over_time(septic_shock(), access, Fraction(24))
    assert over_time(septic_shock(), access, Fraction("24.01"))
    assert limits(access, "0.05", "24.01") == (RouteLimit.TIME,)


@pytest.mark.parametrize("access", THIN)
def test_S042_higher_doses_and_longer_runs_ask_for_a_central_line(access: str) -> None:
    high = replace(ordered(LOW, notify=per_kg("1")), dose=per_kg("0.48"))
    assert action(high, access=access) is Action.CENTRAL_ACCESS
    assert action(high, access="central") is Action.INCREASE
    assert action(LOW, access=access, route_hours=Fraction(25)) is Action.CENTRAL_ACCESS
    assert action(LOW, access="central", route_hours=Fraction(25)) is Action.INCREASE


@pytest.mark.parametrize("access", THIN)
def test_S015_S070_S072_nothing_waits_for_a_central_line(access: str) -> None:
    assert gates(ready(access)) == ()
    asked = {check.id: check for check in septic_shock().checks if access in check.access}
    assert asked["central_line"].may_follow
    assert asked["central_line"].good == ("in place", "not planned")


def test_S070_the_vein_is_a_large_one() -> None:
    assert "large vein" in question("large_vein")[1].question
    assert charted_as("large_vein", "yes", line="peripheral") == GOOD
    assert charted_as("large_vein", "no", line="peripheral") == OPEN
    assert charted_as("large_vein", "no", line="central") == ("", "")


def test_S029_S038_a_central_line_stays_an_open_item_until_it_is_planned() -> None:
    for access in THIN:
        assert charted_as("central_line", "asked for", line=access) == OPEN
        assert charted_as("central_line", "in place", line=access) == GOOD
    assert charted_as("central_line", "asked for", line="central") == ("", "")
    assert "central_line" in {debt.code for debt in owed("peripheral")}
    assert "central_line" not in {debt.code for debt in owed("central")}


def test_S027_the_needle_is_asked_about_flow_and_pressure() -> None:
    page, needle = question("io_limb")
    assert page is Page.LINE
    assert charted_as("io_limb", "no", line="intraosseous") == OPEN
    assert charted_as("io_limb", "no", line="central") == ("", "")
    assert "flow free by the pump" in needle.question
    assert "more pressure" in needle.why


def test_S009_a_child_may_have_it_by_a_vein_or_the_bone() -> None:
    child = profile("paediatric")
    for access in THIN:
        assert not over_dose(child, access, per_kg("0.499"))
        assert over_dose(child, access, per_kg("0.5"))
    assert {"central_line"} <= {check.id for check in child.checks if check.access == THIN}


def owed(access: str) -> list[Debt]:
    line = {"central": LINE, "peripheral": ARM}[access]
    running = charted(WEIGHT, ORDER, line, BAG, START, rules=septic_shock())
    return debts(running, septic_shock(), at("07:05"))
