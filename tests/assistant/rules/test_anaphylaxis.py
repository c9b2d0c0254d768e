"""Anaphylaxis: epinephrine first, and a note when norepinephrine may follow."""

from dataclasses import replace
from fractions import Fraction

import pytest
from unit import profile

from assistant.protocol.model import Anaphylaxis
from assistant.rules.anaphylaxis import GateNeeds, Treated, gate

READY = Treated(Fraction(10), Fraction(1), volume_given=True, hypotension=True)


def limits() -> Anaphylaxis:
    found = profile("anaphylaxis").anaphylaxis
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("treated", "needs"),
    [
        (READY, ()),
        (replace(READY, minutes=Fraction("9.9")), (GateNeeds.MINUTES,)),
        (replace(READY, minutes=None), (GateNeeds.MINUTES,)),
        (replace(READY, boluses=Fraction(0)), (GateNeeds.BOLUSES,)),
        (replace(READY, volume_given=False), (GateNeeds.VOLUME,)),
        (replace(READY, hypotension=False), (GateNeeds.HYPOTENSION,)),
    ],
)
def test_H30_the_gate_opens_when_nothing_is_left(
    treated: Treated, needs: tuple[GateNeeds, ...]
) -> None:
    found = gate(treated, limits())
    assert found.needs == needs
    assert found.open is (needs == ())


def test_everything_that_is_open_is_named_in_its_order() -> None:
    nothing = Treated(None, Fraction(0), volume_given=False, hypotension=False)
    assert gate(nothing, limits()).needs == tuple(GateNeeds)
