"""The pump at one instant, and how one more fact changes it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from assistant.quantities import Concentration, Dose, DoseUnit, Flow, Rate, Weight
from assistant.record.entries import BagHung, Paused, PumpRuns, Resumed, Stopped, Weighed, What
from assistant.rules.dosing import Infused, RatedDose, rate_to_dose

DECIMALS = 7


@dataclass(frozen=True, slots=True)
class Setting:
    """The pump at one instant. `rate` is None while a dose waits for its bag or weight.

    `typed` is the dose that was typed with the rate; `meant` the same as long as rate, bag and
    weight still come to it, and None once they do not: then only the rate tells the dose.
    """

    running: bool = False
    stopped: bool = False
    rate: Rate | None = None
    meant: Dose | None = None
    concentration: Concentration | None = None
    weight: Weight | None = None
    typed: Dose | None = None

    @property
    def gives(self) -> RatedDose | None:
        """What the rate delivers in every unit, None when rate or strength is not known."""
        return None if self.rate is None else self.at_rate(self.rate)

    def at_rate(self, rate: Rate) -> RatedDose | None:
        """What a rate delivers from this bag to this patient, None when no strength is known."""
        if self.concentration is None:
            return None
        return rate_to_dose(rate, Infused(self.concentration, self.weight))

    @property
    def flow(self) -> Flow | None:
        """Drug per minute, None when rate or strength is not known."""
        return self.gives.flow if self.gives else None

    @property
    def dose(self) -> Dose | None:
        """The dose per kg that is delivered, None without a strength or a weight."""
        return self.gives.per_kg if self.gives else None

    @property
    def meant_flow(self) -> Flow | None:
        """The drug per minute of the dose as it was typed, else of the rate."""
        if self.meant is None:
            return self.flow
        return flow_of(self.meant, self.weight)

    @property
    def meant_dose(self) -> Dose | None:
        """The dose per kg as it was typed, else that of the rate; None without a weight.

        Limits are held against this one, so that a pump's rounding never crosses them.
        """
        if self.meant_flow is None or self.weight is None:
            return None
        return self.meant_flow.as_dose(DoseUnit.PER_KG, self.weight)


def flow_of(dose: Dose, weight: Weight | None) -> Flow | None:
    """The drug per minute of a dose, None when it is per kg and no weight is known."""
    return None if dose.unit is DoseUnit.PER_KG and weight is None else dose.flow(weight)


def follow_pump(before: Setting, what: What) -> Setting:
    """The setting after one more fact; anything that does not touch the pump leaves it."""
    after = _follow(before, what)
    return replace(after, meant=after.typed if _holds(after) else None)


def _follow(before: Setting, what: What) -> Setting:
    match what:
        case PumpRuns():
            return _set(before, what)
        case Paused():
            return replace(before, running=False)
        case Stopped():
            return replace(before, running=False, stopped=True)
        case Resumed() if before.rate is not None or before.typed is not None:
            return replace(before, running=True, stopped=False)
        case BagHung():
            return _rated(replace(before, concentration=what.concentration))
        case Weighed():
            return _rated(replace(before, weight=Weight(what.weight.exact)))
        case _:
            return before


def _set(before: Setting, what: PumpRuns) -> Setting:
    typed = Dose(what.dose.exact, DoseUnit(what.dose.unit)) if what.dose else None
    if not runs(what):
        return replace(before, running=False)
    rate = Rate(what.rate.exact) if what.rate else None
    return _rated(replace(before, running=True, stopped=False, rate=rate, typed=typed))


def _rated(setting: Setting) -> Setting:
    """Work out the rate of a dose as soon as strength and weight are there; then it stays."""
    if setting.rate is not None:
        return setting
    return replace(setting, rate=_wanted(setting))


def _wanted(setting: Setting) -> Rate | None:
    """The exact rate of the typed dose, None while bag, drug in it or weight are lacking."""
    if setting.typed is None or setting.concentration is None:
        return None
    flow = flow_of(setting.typed, setting.weight)
    if flow is None or setting.concentration.mcg_ml <= 0:
        return None
    return setting.concentration.rate(flow)


def _holds(setting: Setting) -> bool:
    """Whether the pump still stands at the typed dose, read to the last decimal it shows."""
    wanted, bag = _wanted(setting), setting.concentration
    if setting.rate is None or wanted is None:
        return setting.rate is None or bag is None or bag.mcg_ml > 0
    apart = abs(wanted.ml_h - setting.rate.ml_h)
    return apart <= _last_decimal(setting.rate.ml_h) / 2


def _last_decimal(rate: Fraction) -> Fraction:
    """The step in which a rate is written, a tenth at least; 0 when it has no last decimal."""
    steps = (Fraction(1, 10**places) for places in range(1, DECIMALS))
    return next((step for step in steps if (rate / step).denominator == 1), Fraction(0))


def runs(what: PumpRuns) -> bool:
    """Whether it sets a rate or a dose; 0 is a pause."""
    set_to = what.rate or what.dose
    return set_to is not None and set_to.exact != 0


def changes(was: Setting, now: Setting) -> bool:
    """Whether a pump entry set another dose: the same rate read back is none, a new start is."""
    if was.stopped and not now.stopped:
        return True
    same = was.rate is not None and was.rate == now.rate
    return not same and was.meant_flow != now.meant_flow
