"""What a titration order allows now: one decision out of one frozen state, nothing else.

First match wins, in the order T02, T01, T03, T05, T06, below the range T09, T11, T10, T08, T07,
then T14, T13, T16, T15, T12. The answer is a code; a nurse confirms, changes or declines it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from assistant.protocol.model import Figure, Protocol
from assistant.quantities import Dose, Pressure
from assistant.rules.pressure import fits_pair
from assistant.rules.route import over_dose, over_time
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
    """Whether an adult's systolic or diastolic is so low that nothing waits."""
    limits = protocol.emergency
    systolic, diastolic = state.systolic, state.diastolic
    low = systolic is not None and systolic.mmhg < limits.systolic_below.exact
    flat = diastolic is not None and diastolic.mmhg <= limits.diastolic_at_or_below.exact
    return state.adult and (low or flat)


def titrate(state: TitrationState, protocol: Protocol) -> Decided:
    """The first row of the table that matches; every limit is the order's or the protocol's.

    Source: the titration decision table of the unit's protocol, C28 for the way down.
    """
    if state.site_signs:
        return Decided(Rule.SITE, Action.EXTRAVASATION)
    if missing := state.missing:
        calls = emergency(state, protocol)
        action = Action.ORDER_INCOMPLETE_CALL if calls else Action.ORDER_INCOMPLETE
        return Decided(Rule.ORDER, action, missing=missing)
    return _Table(state, protocol).answer()


class _Table:
    """The rows from T03 on, where the order is whole."""

    def __init__(self, state: TitrationState, protocol: Protocol) -> None:
        o = state.order
        # titrate() has answered for every order in which one of these is missing
        assert o.step is not None  # noqa: S101
        assert o.maximum is not None  # noqa: S101
        assert o.interval is not None  # noqa: S101
        assert o.map_low is not None  # noqa: S101
        self.state, self.protocol, self.order = state, protocol, o
        self.step, self.maximum = self._amount(o.step), self._amount(o.maximum)
        self.interval = o.interval
        self.low = o.map_low.shown
        width = protocol.titration.range_width.exact
        self.high = o.map_high.shown if o.map_high else Pressure(o.map_low.mmhg + width).shown
        self.down = self._amount(o.step_down or o.step)
        self.interval_down = o.interval if o.interval_down is None else o.interval_down
        self.dose = state.dose.amount

    def _amount(self, dose: Dose) -> Fraction:
        """An amount of the order in the unit of the dose that runs."""
        return dose.to(self.state.dose.unit, self.state.weight).amount

    def answer(self) -> Decided:
        """The first row that has something to say."""
        mean = self._reading()
        if mean is None:
            return Decided(Rule.READING, Action.REMEASURE)
        s = self.state
        if s.new_arrhythmia or s.ischaemia:
            return Decided(Rule.HEART_OR_LIMB, Action.HOLD_AND_CALL)
        if self._overshoot(mean):
            return self._less(Rule.OVERSHOOT, Action.DECREASE_NOW, Action.CONSIDER_STOP)
        if mean < self.low:
            return self._below()
        if s.vasoconstriction:
            return Decided(Rule.VASOCONSTRICTION, Action.NO_INCREASE)
        if s.perfusion_poor:
            return Decided(Rule.PERFUSION, Action.HOLD_PERFUSION)
        if mean > self.high:
            return self._above()
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

    def _less(self, rule: Rule, step: Action, nothing_left: Action) -> Decided:
        left = self.dose - self.down
        if left < 0 or (left == 0 and not self._may_end(rule)):
            return Decided(rule, nothing_left)
        return Decided(rule, step, new_dose=Dose(left, self.state.dose.unit))

    def _may_end(self, rule: Rule) -> bool:
        """Whether the order itself allows the last step to 0, in quiet weaning only."""
        return self.order.may_wean_off and rule is Rule.STEP_DOWN

    def _below(self) -> Decided:
        decided = next(self._rows_below())
        if not emergency(self.state, self.protocol):
            return decided
        louder = {
            Action.WAIT: Action.WAIT_AND_CALL,
            Action.INCREASE: Action.INCREASE_AND_CALL,
        }
        action = louder.get(decided.action, decided.action)
        return replace(decided, rule=Rule.EMERGENCY, action=action)

    def _rows_below(self) -> Iterator[Decided]:
        if self.dose >= self.maximum:
            yield Decided(Rule.MAXIMUM, Action.MAX_REACHED)
        if self._route_limits():
            yield Decided(Rule.ROUTE, Action.CENTRAL_ACCESS)
        if self._notify():
            yield Decided(Rule.NOTIFY, Action.CALL_FIRST)
        wait = self.interval - self.state.since_change
        if wait > 0:
            yield Decided(Rule.TOO_SOON, Action.WAIT, recheck_in_min=wait)
        more = min(self.maximum, self.dose + self.step)
        new = Dose(more, self.state.dose.unit)
        yield Decided(Rule.STEP_UP, Action.INCREASE, new_dose=new, also=self._also(more))

    def _route_limits(self) -> bool:
        s = self.state
        next_dose = Dose(self.dose + self.step, s.dose.unit)
        return over_dose(self.protocol, s.access, next_dose, s.weight) or over_time(
            self.protocol, s.access, s.route_hours
        )

    def _notify(self) -> bool:
        if self.order.notify is not None:
            return self.dose >= self._amount(self.order.notify)
        return self.state.adult and self._reaches(self.dose, self.protocol.escalation.notify_at)

    def _reaches(self, amount: Fraction, limit: Figure) -> bool:
        """Whether an amount in the order's unit is at or over a threshold of the protocol."""
        weight = self.state.weight
        dose = Dose(amount, self.state.dose.unit)
        return dose.to(limit.dose.unit, weight).amount >= limit.exact

    def _also(self, new: Fraction) -> tuple[Also, ...]:
        found: list[Also] = []
        if self.state.adult and self._reaches(new, self.protocol.escalation.inform_at):
            found.append(Also.INFORM)
        if self.state.vasoconstriction:
            found.append(Also.VASOCONSTRICTION)
        return tuple(found)

    def _above(self) -> Decided:
        wait = self.interval_down - self.state.since_change
        if wait > 0:
            return Decided(Rule.ABOVE, Action.WAIT, recheck_in_min=wait)
        if self.state.readings_above < self.protocol.titration.confirm_readings.exact:
            return Decided(Rule.ABOVE, Action.SECOND_READING)
        return self._less(Rule.STEP_DOWN, Action.DECREASE, Action.STOP_NEEDS_ORDER)
