"""The MAP that is aimed at: shown beside the order, compared as the order has it."""

import pytest
from proving import action, mmhg
from titrating import CALM, LOW, ordered
from unit import profile, septic_shock
from wizard import ORDER, Wizard

from assistant.quantities import Pressure
from assistant.rules.setup import Page
from assistant.rules.titration import Action, TitrationState
from assistant.views.setup_form import PageRead
from assistant.views.setup_sources import map_said

DRIP = "How to start a norepinephrine drip (article), 11-Feb-2026"


def aimed(state: TitrationState, of: str = "adult_septic_shock") -> TitrationState:
    """The state under an order that takes the protocol's own target."""
    target = profile(of).target
    assert target is not None
    return ordered(state, map_low=Pressure(target.low.exact), map_high=None)


def beside(of: str = "adult_septic_shock") -> str:
    """What the order page says beside the MAP, once it is known to cite the article."""
    found = map_said(profile(of))
    assert found.source == DRIP
    return found.says


def test_S024_S049_S057_S094_the_goal_is_a_map_of_65() -> None:
    assert beside() == "Sources: 65 for most adults in septic shock."
    (usual,) = septic_shock().orders
    assert usual.map_low is not None
    assert (usual.map_low.value, usual.map_low.unit) == ("65", "mmHg")
    assert action(aimed(LOW), mean=mmhg(64)) is Action.INCREASE
    assert action(aimed(LOW), mean=mmhg(65)) is Action.CONTINUE


def test_S095_less_than_65_is_never_called_in_range() -> None:
    assert action(aimed(CALM), mean=mmhg(66)) is Action.CONTINUE
    assert action(aimed(CALM), mean=mmhg(65)) is Action.CONTINUE
    assert action(aimed(CALM), mean=mmhg(64)) is not Action.CONTINUE


def test_S105_with_long_hypertension_70_to_75() -> None:
    name = "chronic_hypertension"
    assert beside(name).startswith("Sources: 70 to 75 with chronic hypertension")
    target, (usual,) = profile(name).target, profile(name).orders
    assert target is not None
    assert (target.low.value, target.high.value, target.low.unit) == ("70", "75", "mmHg")
    assert usual.map_low is not None
    assert usual.map_high is not None
    assert (usual.map_low.value, usual.map_high.value) == ("70", "75")
    assert action(aimed(LOW, name), mean=mmhg(69)) is Action.INCREASE
    assert action(aimed(LOW, name), mean=mmhg(70)) is Action.CONTINUE


def typed(of: str, high: str) -> PageRead:
    """The order page with that upper MAP."""
    wizard = Wizard(protocol=profile(of))
    return wizard.read(Page.ORDER, {**ORDER, "map_low": "70", "map_high": high})


@pytest.mark.parametrize("name", ["adult_septic_shock", "chronic_hypertension"])
def test_S107_more_than_85_is_asked_about(name: str) -> None:
    target = profile(name).target
    assert target is not None
    assert (target.caution_above.value, target.caution_above.unit) == ("85", "mmHg")
    assert typed(name, "85").whys == ()
    (asked,) = typed(name, "86").whys
    assert asked.under == "map_high"
    assert "outside the usual 60 to 85" in asked.sentence
    assert typed(name, "86").closed
