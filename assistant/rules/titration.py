"""What a titration order allows now: one decision out of one frozen state, nothing else.

First match wins, in the order T02, T01, T03, T05, T06, below the range T09, T11, T10, T08, T07,
then T14, T13, T16, T15, T12. The answer is a code; a nurse confirms, changes or declines it.
"""

from __future__ import annotations

from dataclasses import replace

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Pressure
from assistant.rules.ladder import ladder
from assistant.rules.pressure import fits_pair
from assistant.rules.route import site_max
from assistant.rules.start import criteria
from assistant.rules.steps import Steps
from assistant.rules.table import Action, Also, Decided, Rule, TitrationOrder, TitrationState

__all__ = [
    "Action",
    "Also",
    "Decided",
    "Rule",
    "TitrationOrder",
    "TitrationState",
    "emergency",
    "titrate",
]


def emergency(state: TitrationState, protocol: Protocol) -> bool:
    """Whether an adult's systolic or diastolic is so low that nothing waits.

    Never in a profile that names no such pressures.
    """
    limits = protocol.emergency
    if limits is None or not state.adult:
        return False
    return bool(criteria(state.systolic, state.diastolic, limits))


def titrate(state: TitrationState, protocol: Protocol) -> Decided:
    """The first row of the table that matches; every limit is the order's or the protocol's.

    Source: the titration decision table of the unit's protocol, C28 for the way down.
    """
    if state.site_signs:
        return Decided(Rule.SITE, Action.EXTRAVASATION)
    if missing := _missing(state, protocol):
        calls = emergency(state, protocol)
        action = Action.ORDER_INCOMPLETE_CALL if calls else Action.ORDER_INCOMPLETE
        return Decided(Rule.ORDER, action, missing=missing)
    return _Table(state, protocol).answer()


def _missing(state: TitrationState, protocol: Protocol) -> tuple[str, ...]:
    """The state's own, a weight that a limit of the site needs, and the ladder's baseline."""
    found = list(state.missing)
    per_kg = state.dose.unit is DoseUnit.PER_KG and state.weight is None
    flows = protocol.hepatorenal is not None or site_max(protocol, state.access) is not None
    if per_kg and flows and "weight" not in found:
        found.append("weight")
    if protocol.hepatorenal is not None and state.baseline is None:
        found.append("baseline")
    return tuple(found)


class _Table:
    """The rows from T03 on, where the order is whole."""

    def __init__(self, state: TitrationState, protocol: Protocol) -> None:
        o = state.order
        # titrate() has answered for every order in which it is missing
        assert o.map_low is not None  # noqa: S101
        self.state, self.protocol = state, protocol
        self.steps = Steps(state, protocol)
        self.low = o.map_low.shown
        width = protocol.titration.range_width.exact
        self.high = o.map_high.shown if o.map_high else Pressure(o.map_low.mmhg + width).shown

    def answer(self) -> Decided:
        """The first row that has something to say."""
        mean = self._reading()
        if mean is None:
            return Decided(Rule.READING, Action.REMEASURE)
        s = self.state
        if s.new_arrhythmia or s.ischaemia:
            return Decided(Rule.HEART_OR_LIMB, Action.HOLD_AND_CALL, room=self._room())
        if self._overshoot(mean):
            return self.steps.less(Rule.OVERSHOOT, Action.DECREASE_NOW, Action.CONSIDER_STOP)
        if self.protocol.hepatorenal is not None:
            return ladder(s, self.protocol, self.protocol.hepatorenal, self.low)
        if mean < self.low:
            return self._below()
        return self._not_below(mean)

    def _not_below(self, mean: int) -> Decided:
        s, down = self.state, None
        if (s.vasoconstriction or s.perfusion_poor) and mean > self.high:
            down = self.steps.above().new_dose
        if s.vasoconstriction:
            return Decided(Rule.VASOCONSTRICTION, Action.NO_INCREASE, room=down)
        if s.perfusion_poor:
            return Decided(Rule.PERFUSION, Action.HOLD_PERFUSION, room=down)
        if mean > self.high:
            return self.steps.above()
        return Decided(Rule.IN_RANGE, Action.CONTINUE)

    def _reading(self) -> int | None:
        """The displayed MAP; None when it is too old or lies outside its own pair."""
        s = self.state
        usual = self.protocol.titration.reading_age.exact
        oldest = usual if s.reading_age is None else s.reading_age
        if s.mean is None or s.since_reading > oldest:
            return None
        return s.mean.shown if fits_pair(s.mean, s.systolic, s.diastolic) else None

    def _overshoot(self, mean: int) -> bool:
        limits = self.protocol.titration
        systolic = self.state.systolic
        high = systolic is not None and systolic.mmhg >= limits.overshoot_systolic.exact
        return mean >= self.high + limits.overshoot_map.exact or high

    def _room(self) -> Dose | None:
        """The step that the order would allow but for the call."""
        calm = replace(self.state, new_arrhythmia=False, ischaemia=False)
        decided = _Table(calm, self.protocol).answer()
        return decided.new_dose or decided.room

    def _below(self) -> Decided:
        decided = next(self.steps.below())
        if not emergency(self.state, self.protocol):
            return decided
        louder = {
            Action.WAIT: Action.WAIT_AND_CALL,
            Action.INCREASE: Action.INCREASE_AND_CALL,
        }
        action = louder.get(decided.action, decided.action)
        return replace(decided, rule=Rule.EMERGENCY, action=action)
