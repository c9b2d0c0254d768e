"""One ordered step up or down, and everything that stands in its way."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.protocol.model import Protocol
from assistant.quantities import Dose
from assistant.rules.escalation import Escalate, escalation
from assistant.rules.route import RouteLimit, over_dose, over_site, over_time, route_limits
from assistant.rules.table import Action, Also, Decided, Rule, TitrationState


class Steps:
    """The steps of a whole order, in the unit of the dose that runs."""

    def __init__(self, state: TitrationState, protocol: Protocol) -> None:
        """AssertionError when the order lacks a step, an interval or a maximum."""
        o = state.order
        assert o.step is not None  # noqa: S101
        assert o.maximum is not None  # noqa: S101
        assert o.interval is not None  # noqa: S101
        self.state, self.protocol, self.order = state, protocol, o
        self.step, self.maximum = self._amount(o.step), self._amount(o.maximum)
        self.interval = o.interval
        self.down = self._amount(o.step_down or o.step)
        self.interval_down = o.interval if o.interval_down is None else o.interval_down
        self.dose = state.dose.amount

    def _amount(self, dose: Dose) -> Fraction:
        """An amount of the order in the unit of the dose that runs."""
        return dose.to(self.state.dose.unit, self.state.weight).amount

    def _dose(self, amount: Fraction) -> Dose:
        return Dose(amount, self.state.dose.unit)

    def below(self) -> Iterator[Decided]:
        """The rows under the range, the first one that holds first."""
        if self.dose >= self.maximum:
            yield Decided(Rule.MAXIMUM, Action.MAX_REACHED)
        if self.over_route(self._dose(self.dose + self.step)):
            yield Decided(Rule.ROUTE, Action.CENTRAL_ACCESS)
        if self._calls() and not self._goes_on():
            yield Decided(Rule.NOTIFY, Action.CALL_FIRST)
        if wait := self.wait(self.interval):
            arriving = self.state.arriving >= wait
            yield Decided(Rule.TOO_SOON, Action.WAIT, recheck_in_min=wait, arriving=arriving)
        more = min(self.maximum, self.dose + self.step, self._reach())
        yield Decided(
            Rule.STEP_UP, Action.INCREASE, new_dose=self._dose(more), also=self._also(more)
        )

    def wait(self, interval: Fraction) -> Fraction:
        """Minutes until a step up: the rest of the interval, or of the drug's way; 0 when over."""
        left = interval - self.state.since_change
        return max(left, self.state.arriving, Fraction(0))

    def over_route(self, dose: Dose) -> bool:
        """Whether a dose, or the hours, are over what the line in use may carry.

        The hours can be answered by the prescriber, the dose cannot.
        """
        s = self.state
        if over_dose(self.protocol, s.access, dose, s.weight):
            return True
        if over_site(self.protocol, s.access, dose, s.weight):
            return True
        return over_time(self.protocol, s.access, s.route_hours) and not s.stay_on_line

    def route_codes(self) -> tuple[RouteLimit, ...]:
        """The limits of the line that the next step would pass, or its hours have passed."""
        s, next_dose = self.state, self._dose(self.dose + self.step)
        found = route_limits(self.protocol, s.access, next_dose, s.route_hours, s.weight)
        return tuple(code for code in found if code is not RouteLimit.TIME_NEAR)

    def _calls(self) -> bool:
        """Whether the dose has reached the one at which the order, or the protocol, calls."""
        return self._escalation(self.dose, self.order.notify) is Escalate.CALL

    def _escalation(self, amount: Fraction, notify: Dose | None = None) -> Escalate:
        """What an amount asks for, under the range; a child's order alone tells when to call."""
        limits = self.protocol.escalation if self.state.adult else None
        dose, weight = self._dose(amount), self.state.weight
        return escalation(dose, limits, persists=True, notify=notify, weight=weight)

    def _goes_on(self) -> bool:
        go_on = self.state.go_on
        return go_on is not None and self.dose < self._amount(go_on)

    def _reach(self) -> Fraction:
        """How far the prescriber said to go on, where the dose has reached the call."""
        go_on = self.state.go_on
        return self._amount(go_on) if go_on is not None and self._calls() else self.maximum

    def _also(self, new: Fraction) -> tuple[Also, ...]:
        found: list[Also] = []
        if self._escalation(new) is not Escalate.NONE:
            found.append(Also.INFORM)
        if self.state.vasoconstriction:
            found.append(Also.VASOCONSTRICTION)
        return tuple(found)

    def above(self) -> Decided:
        """The rows over the range: wait, look again, one step down, or nothing left of it."""
        left = self.interval_down - self.state.since_change
        wait = max(left, self.state.wrong_for)
        if wait > 0:
            arriving = self.state.wrong_for >= wait
            return Decided(Rule.ABOVE, Action.WAIT, recheck_in_min=wait, arriving=arriving)
        if self.state.readings_above < self.protocol.titration.confirm_readings.exact:
            return Decided(Rule.ABOVE, Action.SECOND_READING)
        return self.less(Rule.STEP_DOWN, Action.DECREASE, Action.STOP_NEEDS_ORDER)

    def less(self, rule: Rule, step: Action, nothing_left: Action) -> Decided:
        """One ordered step down, or the code for a step that would reach 0."""
        left = self.dose - self.down
        if left < 0 or (left == 0 and not self._may_end(rule)):
            return Decided(rule, nothing_left)
        return Decided(rule, step, new_dose=self._dose(left))

    def _may_end(self, rule: Rule) -> bool:
        """Whether the order itself allows the last step to 0, in quiet weaning only."""
        return self.order.may_wean_off and rule is Rule.STEP_DOWN
