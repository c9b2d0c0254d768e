"""Whether a value, a pair of pressures or a change of dose can be, or is asked about.

An error stops the plain Enter and nothing more: what is seen at the bedside still has its key.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from assistant.protocol.model import PairLimits, Plausible, Protocol, Titration
from assistant.quantities import Pressure
from assistant.rules.pressure import map_from_cuff


class Verdict(StrEnum):
    """The three answers."""

    OK = "ok"
    CONFIRM = "confirm"
    ERROR = "error"


class Side(StrEnum):
    """How a value misses its limit: under it, over it, not among the usual, a named strength."""

    BELOW = "below"
    ABOVE = "above"
    UNUSUAL = "unusual"
    NAMED = "named"


@dataclass(frozen=True, slots=True)
class Judged:
    """The answer for a value, with the limit that it misses; all empty when it is fine.

    `limit` is the protocol's own digits in `unit`; for an unusual value it is empty. `says` are
    the protocol's words for a named strength.
    """

    verdict: Verdict
    side: Side | None = None
    limit: str = ""
    unit: str = ""
    says: str = ""


class PairCode(StrEnum):
    """What does not fit between the pressures of one reading."""

    ORDER = "SBP_NOT_ABOVE_DBP"
    OUTSIDE = "MAP_OUTSIDE_SBP_DBP"
    FORMULA = "MAP_DIFFERS_FROM_CUFF_FORMULA"
    PULSE = "PULSE_PRESSURE"
    OK = "OK"


class StepCode(StrEnum):
    """How far a change goes."""

    TENFOLD = "TENFOLD"
    LARGE = "LARGE_STEP"
    OK = "OK"


STRENGTH = "conc_mcg_ml"


def judge_value(field: str, value: Fraction, protocol: Protocol) -> Judged:
    """A value in the unit of `protocol.plausible[field]`; its ends pass. KeyError for no field.

    A strength that the protocol names is told in the protocol's words. Source: the plausibility
    table, the unit's own.
    """
    limits = protocol.plausible[field]
    outside = _outside(limits.cannot_below, limits.cannot_above, value)
    named = None if field != STRENGTH else _named(value, protocol)
    if named is not None and (outside is None or named.verdict is Verdict.ERROR):
        return named
    if outside is not None:
        return _judged(Verdict.ERROR, *outside, limits)
    asked = _outside(limits.ask_below, limits.ask_above, value)
    if asked is not None:
        return _judged(Verdict.CONFIRM, *asked, limits)
    if limits.usual and value not in [Fraction(usual) for usual in limits.usual]:
        return _judged(Verdict.CONFIRM, Side.UNUSUAL, "", limits)
    return Judged(Verdict.OK)


def _judged(verdict: Verdict, side: Side, limit: str, limits: Plausible) -> Judged:
    return Judged(verdict, side, limit, limits.unit)


def _outside(low: str | None, high: str | None, value: Fraction) -> tuple[Side, str] | None:
    if low is not None and value < Fraction(low):
        return Side.BELOW, low
    if high is not None and value > Fraction(high):
        return Side.ABOVE, high
    return None


def _named(value: Fraction, protocol: Protocol) -> Judged | None:
    for row in protocol.strengths:
        if row.value.exact == value:
            verdict = Verdict.ERROR if row.cannot else Verdict.CONFIRM
            return Judged(verdict, Side.NAMED, row.value.value, row.value.unit, row.says)
    return None


def judge_pair(
    systolic: Pressure, diastolic: Pressure, mean: Pressure | None, limits: PairLimits
) -> PairCode:
    """The first thing that does not fit, by the exact values.

    A mean that is not known is not compared.
    """
    if systolic <= diastolic:
        return PairCode.ORDER
    if mean is not None and not diastolic <= mean <= systolic:
        return PairCode.OUTSIDE
    if mean is not None:
        apart = abs(mean.mmhg - map_from_cuff(systolic, diastolic).mmhg)
        if apart > limits.formula_off.exact:
            return PairCode.FORMULA
    pulse = systolic.mmhg - diastolic.mmhg
    if not limits.pulse_low.exact <= pulse <= limits.pulse_high.exact:
        return PairCode.PULSE
    return PairCode.OK


def judge_ratio(old: Fraction, new: Fraction, limits: Titration) -> StepCode:
    """How far one amount lies from another in the same unit.

    Exactly twice or half passes, exactly tenfold or a tenth does not. ValueError when `old` is
    not above zero: a start is no change.
    """
    if old <= 0:
        raise ValueError("there is nothing to compare with")
    times = new / old
    ask, stop = limits.ask_change.exact, limits.stop_change.exact
    if times >= stop or times <= 1 / stop:
        return StepCode.TENFOLD
    if times > ask or times < 1 / ask:
        return StepCode.LARGE
    return StepCode.OK
