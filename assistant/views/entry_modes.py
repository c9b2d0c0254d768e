"""The modes of the quick entry: one letter each, what it charts, in which unit."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.quantities import DoseUnit
from assistant.record.entries import PressureRead, What
from assistant.views.board import Stage

SIGNS = ("pale", "cold", "hard", "painful", "swollen", "blister")
"""What a site is looked at for; 0 is clear, the digits 1 to 6 name them."""
MAP_HINT = "Type a MAP, or 118/52. Space 1350 or Space -16 charts it at an earlier time."
STOPS = ("weaned off", "ordered", "transfer", "other agent")
PAUSES = ("line or bag change", "procedure", "other access", "pump alarm")


class Mode(StrEnum):
    """What the next digits mean."""

    MAP = "map"
    DOSE = "dose"
    RATE = "rate"
    HEART = "heart"
    SITE = "site"
    BAG = "bag"
    NOTE = "note"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class ModeWords:
    """A mode as its button and its field say it. `choices` are answers by digit, from `first`."""

    mode: Mode
    letter: str
    label: str
    unit: str
    hint: str
    choices: tuple[str, ...] = ()
    first: int = 1


_WORDS = {
    Mode.MAP: ("M", "MAP", "mmHg", MAP_HINT),
    Mode.DOSE: ("D", "Dose", "", "the dose the pump is at"),
    Mode.RATE: ("R", "Rate", "mL/h", "the rate the pump shows"),
    Mode.HEART: ("H", "Heart rate", "per min", "104, or 104 and the rhythm"),
    Mode.SITE: ("S", "Site check", "", "0 clear, or the digits of what is seen"),
    Mode.BAG: ("B", "Bag left", "mL", "mL left, or N for a new bag"),
    Mode.NOTE: ("O", "Note", "", "what the next nurse wants to know"),
    Mode.PAUSE: ("P", "Pause", "", "Enter, or a reason"),
    Mode.RESUME: ("P", "Resume", "", "Enter: the pump runs again"),
    Mode.STOP: ("T", "Stop", "", "a reason"),
}
_CHOICES = {Mode.SITE: ("clear", *SIGNS), Mode.STOP: STOPS, Mode.PAUSE: PAUSES}


def words(mode: Mode, unit: DoseUnit) -> ModeWords:
    """The words of a mode; a dose is typed in the order's `unit`."""
    letter, label, own, hint = _WORDS[mode]
    shown = str(unit) if mode is Mode.DOSE else own
    first = 0 if mode is Mode.SITE else 1
    return ModeWords(mode, letter, label, shown, hint, _CHOICES.get(mode, ()), first)


def offered(stage: Stage) -> tuple[Mode, ...]:
    """The modes that make sense now, in the order of their buttons."""
    if stage is Stage.STOPPED:
        return (Mode.MAP, Mode.DOSE, Mode.RATE, Mode.HEART, Mode.SITE, Mode.NOTE)
    standing = Mode.RESUME if stage is Stage.PAUSED else Mode.PAUSE
    return (
        Mode.MAP, Mode.DOSE, Mode.RATE, Mode.HEART, Mode.SITE, Mode.BAG, Mode.NOTE, standing,
        Mode.STOP,
    )  # fmt: skip


def unsigned(what: What) -> bool:
    """Whether an entry is taken although nobody is signed in: a pressure always is."""
    return isinstance(what, PressureRead)
