"""Pressures so low that an adult's start does not wait."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.protocol.model import Emergency, Protocol
from assistant.quantities import Pressure
from assistant.rules.pressure import map_from_cuff


class Criterion(StrEnum):
    """What is so low."""

    SYSTOLIC = "systolic"
    DIASTOLIC = "diastolic"


class StartNote(StrEnum):
    """What goes with the answer."""

    NONE = "NONE"
    EMERGENCY = "EMERGENCY_START"
    AT_TARGET = "CRITERION_MET_BUT_MAP_AT_TARGET_CALL"
    NOT_APPLICABLE = "ADULT_THRESHOLDS_NOT_APPLICABLE"


@dataclass(frozen=True, slots=True)
class EmergencyStart:
    """Whether a criterion is met (None where there is none, as in a child), by what, a note."""

    met: bool | None
    by: tuple[Criterion, ...]
    note: StartNote

    @property
    def only_calls(self) -> bool:
        """Whether the diastolic alone meets it with the MAP at target: a call, no start.

        Source: C38, 130 over 40 has a MAP of 70.
        """
        return self.note is StartNote.AT_TARGET and self.by == (Criterion.DIASTOLIC,)


def criteria(
    systolic: Pressure | None, diastolic: Pressure | None, limits: Emergency
) -> tuple[Criterion, ...]:
    """What is too low: a systolic under its limit, a diastolic at or under its own.

    A pressure that is not known meets nothing. Source: S64, S65.
    """
    found: list[Criterion] = []
    if systolic is not None and systolic.mmhg < limits.systolic_below.exact:
        found.append(Criterion.SYSTOLIC)
    if diastolic is not None and diastolic.mmhg <= limits.diastolic_at_or_below.exact:
        found.append(Criterion.DIASTOLIC)
    return tuple(found)


def emergency_start(
    protocol: Protocol,
    systolic: Pressure | None,
    diastolic: Pressure | None,
    mean: Pressure | None = None,
    target_low: Pressure | None = None,
) -> EmergencyStart:
    """Whether the start waits for nothing; with the MAP at its target it is a call instead.

    Without a measured MAP the pair's own is taken. Where the MAP or the target is not known,
    nothing speaks against the criterion. Source: C12, adults only; C38, a low diastolic alone.
    """
    limits = protocol.emergency
    if limits is None or not protocol.adult:
        return EmergencyStart(None, (), StartNote.NOT_APPLICABLE)
    by = criteria(systolic, diastolic, limits)
    if not by:
        return EmergencyStart(met=False, by=(), note=StartNote.NONE)
    known = mean or _of_pair(systolic, diastolic)
    at_target = known is not None and target_low is not None and known.shown >= target_low.shown
    return EmergencyStart(
        met=True, by=by, note=StartNote.AT_TARGET if at_target else StartNote.EMERGENCY
    )


def _of_pair(systolic: Pressure | None, diastolic: Pressure | None) -> Pressure | None:
    if systolic is None or diastolic is None or systolic <= diastolic:
        return None
    return map_from_cuff(systolic, diastolic)
