"""The MAP that is aimed at: shown from the protocol, compared as the order has it."""

from proving import action, mmhg
from titrating import CALM, LOW, ordered
from unit import septic_shock

from assistant.quantities import Pressure
from assistant.rules.titration import Action, TitrationState


def aimed(state: TitrationState) -> TitrationState:
    """The state under an order that takes the protocol's own target."""
    target = septic_shock().target
    assert target is not None
    return ordered(state, map_low=Pressure(target.low.exact), map_high=None)


def test_S024_S049_S057_S094_the_goal_is_a_map_of_65() -> None:
    assert action(aimed(LOW), mean=mmhg(64)) is Action.INCREASE
    assert action(aimed(LOW), mean=mmhg(65)) is Action.CONTINUE
    (usual,) = septic_shock().orders
    assert usual.map_low is not None
    assert (usual.map_low.value, usual.map_low.unit) == ("65", "mmHg")


def test_S095_less_than_65_is_never_called_in_range() -> None:
    assert action(aimed(CALM), mean=mmhg(66)) is Action.CONTINUE
    assert action(aimed(CALM), mean=mmhg(65)) is Action.CONTINUE
    assert action(aimed(CALM), mean=mmhg(64)) is not Action.CONTINUE
