"""The modes of the quick entry: one letter each, what it charts, in which unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.quantities import DoseUnit
from assistant.record.entries import HeartRead, OfCare, PressureRead, SiteLooked, What
from assistant.views.board import Stage
from assistant.views.entry_kinds import (
    AWAYS,
    BUSY,
    FREE,
    MENUS,
    PAUSES,
    RHYTHMS,
    SEEN,
    SIGNS,
    STOPS,
    WEIGHED,
    Mode,
)

__all__ = ["PAUSES", "SIGNS", "STOPS", "Mode", "ModeWords", "choices", "lettered", "may_wait",
           "offered", "unsigned", "words"]  # fmt: skip

MAP_HINT = (
    "Type a MAP, or 118/52, or 66 h104. Space 1350 or Space -16: at an earlier time. "
    "Several: 62 1400, 61 1405."
)


@dataclass(frozen=True, slots=True)
class ModeWords:
    """A mode as its button and its field say it. `choices` are answers by digit, from `first`.

    With a `question` they stand in a panel as soon as the mode is open. `opens` are the modes
    that the choices of a menu open. `free` takes words, so its letters open no other mode; with
    `behind` a choice goes behind the value. `brief` is the label on a button in little room.
    """

    mode: Mode
    letter: str
    label: str
    unit: str
    hint: str
    choices: tuple[str, ...] = ()
    first: int = 1
    question: str = ""
    opens: tuple[Mode, ...] = ()
    free: bool = False
    behind: bool = False
    brief: str = ""


_WORDS = {
    Mode.MAP: ("M", "MAP", "mmHg", MAP_HINT),
    Mode.DOSE: ("D", "Dose", "", "the dose the pump is at"),
    Mode.RATE: ("R", "Rate", "mL/h", "the rate the pump shows"),
    Mode.HEART: ("H", "Heart rate", "per min", "118, or 118 2, or 118 and the rhythm in words"),
    Mode.SITE: ("S", "Site check", "", "0 clear, or the digits of what is seen"),
    Mode.BAG: ("B", "Bag left", "mL", "mL left, or N for a new bag"),
    Mode.NOTE: ("O", "Note", "", "what the next nurse wants to know"),
    Mode.PAUSE: ("P", "Pause", "", "Enter, or a reason"),
    Mode.RESUME: ("P", "Resume", "", "Enter: the pump runs again"),
    Mode.STOP: ("T", "Stop", "", "a reason"),
    Mode.INFORMED: ("I", "Informed", "", "who, how, and until when"),
    Mode.PERFUSION: ("F", "Perfusion", "", "the digit of a sign"),
    Mode.GIVEN: ("G", "Given, more", "", "the digit of what was given or came about"),
    Mode.LACTATE: ("", "Lactate", "mmol/L", "2.4"),
    Mode.URINE: ("", "Urine", "mL", "40, or 80/2 for 80 mL in 2 h"),
    Mode.CAP_REFILL: ("", "Capillary refill", "s", "3"),
    Mode.MENTAL: ("", "Mental state", "", "a digit, or words"),
    Mode.SKIN: ("", "Skin", "", "a digit, or words"),
    Mode.EXTREMITIES: ("", "Extremities", "", "a digit, or words"),
    Mode.DIGITS: ("", "Digits", "", "a digit, or words"),
    Mode.CHEST_PAIN: ("", "Chest pain", "", "a digit, or words"),
    Mode.CVP: ("", "CVP", "mmHg", "8"),
    Mode.SCVO2: ("", "ScvO2", "%", "68"),
    Mode.EPINEPHRINE: ("", "Epinephrine given", "", "Enter, or the dose: 0.5 mg im"),
    Mode.PHENTOLAMINE: ("", "Phentolamine given", "", "Enter, or the dose: 5 mg infiltrated"),
    Mode.DRUG: ("", "Drug given", "", "its name and dose: hydrocortisone 50 mg iv"),
    Mode.FLUID: ("", "Crystalloid in", "mL", "mL that ran in: 500"),
    Mode.AGENT: ("", "Agent's rate", "", "its name and rate: vasopressin 0.03 units/min"),
    Mode.SHOCK: ("", "Shock recognised", "", "Enter: now; 1350 or -40: at an earlier time"),
    Mode.BASELINE: ("", "Baseline MAP", "mmHg", "the MAP before: 70"),
    Mode.COURSE: ("C", "Course", "", "the digit of what changes"),
    Mode.LINE: ("L", "Another line", "", ""),
    Mode.LEAK: ("X", "Extravasation", "", ""),
    Mode.ORDER: ("E", "New order", "", ""),
    Mode.BLOCK: ("", "Block charting", "", ""),
    Mode.NEW_BAG: ("", "New bag", "", ""),
    Mode.SHIFT: ("", "Start of the shift", "", ""),
    Mode.OTHER_DRUG: ("V", "Other agent", "", ""),
    Mode.AWAY: ("", "Away until", "", "back at 1510, or in 40 min, then why"),
    Mode.BUSY: ("", "Arrest, hands busy", "", "Enter, or a digit"),
    Mode.WEAN: ("", "Weaning begins", "", "Enter, or a reason"),
    Mode.WEIGHT: ("", "Weight", "kg", "72 and how: 1 measured, 2 stated, 3 estimated"),
    Mode.BED: ("", "Other bed", "", "the bed the patient lies in now"),
}
_BEHIND = (Mode.HEART, Mode.AWAY, Mode.WEIGHT)
_BRIEF = {Mode.HEART: "Heart", Mode.SITE: "Site", Mode.BAG: "Bag", Mode.GIVEN: "Given"}
_CHOICES = {
    Mode.SITE: ("clear", *SIGNS), Mode.STOP: STOPS, Mode.PAUSE: PAUSES, Mode.HEART: RHYTHMS,
    Mode.AWAY: AWAYS, Mode.BUSY: BUSY, Mode.WEIGHT: WEIGHED,
    **{
        menu: tuple(_WORDS[mode][1].removesuffix(" given") for mode in modes)
        for menu, modes in MENUS.items()
    },
}  # fmt: skip
_QUESTIONS = {
    Mode.PAUSE: "Pause. Why?",
    Mode.STOP: "Stop. Why?",
    Mode.HEART: "The rate, a blank, then the rhythm by its digit: 118 2",
    Mode.PERFUSION: "Which sign of perfusion?",
    Mode.GIVEN: "What was given, or came about?",
    Mode.COURSE: "What changes?",
    Mode.AWAY: "Away. Back when, and why?",
    Mode.BUSY: "Hands busy: charted afterwards as a block. Why?",
    Mode.WEIGHT: "The weight, a blank, then how it is known: 72 1",
    **dict.fromkeys(SEEN, "What is seen?"),
}


def words(
    mode: Mode, unit: DoseUnit, poor: Mapping[str, tuple[str, ...]] | None = None
) -> ModeWords:
    """The words of a mode; a dose is typed in the order's `unit`.

    `poor` are the protocol's words for a poor sign: they stand among the choices of that sign.
    """
    letter, label, own, hint = _WORDS[mode]
    shown = str(unit) if mode is Mode.DOSE else own
    return ModeWords(
        mode, letter, label, shown, hint, choices(mode, poor or {}), 0 if mode is Mode.SITE else 1,
        question=_QUESTIONS.get(mode, ""), opens=MENUS.get(mode, ()), free=mode in FREE,
        behind=mode in _BEHIND, brief=_BRIEF.get(mode, label),
    )  # fmt: skip


def choices(mode: Mode, poor: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The answers by digit; of a sign that is seen, the protocol's words for a poor one last."""
    if mode in SEEN:
        return tuple(dict.fromkeys((*SEEN[mode], *poor.get(mode.value, ()))))
    return _CHOICES.get(mode, ())


def offered(stage: Stage) -> tuple[Mode, ...]:
    """The modes that make sense now, in the order of their buttons."""
    seen = (Mode.PERFUSION, Mode.GIVEN)
    if stage is Stage.STOPPED:
        return (Mode.MAP, Mode.DOSE, Mode.RATE, Mode.HEART, Mode.SITE, *seen, Mode.NOTE)
    standing = Mode.RESUME if stage is Stage.PAUSED else Mode.PAUSE
    return (
        Mode.MAP, Mode.DOSE, Mode.RATE, Mode.HEART, Mode.SITE, Mode.BAG, *seen, Mode.INFORMED,
        Mode.NOTE, Mode.COURSE, standing, Mode.STOP,
    )  # fmt: skip


def lettered(letter: str, stage: Stage) -> Mode | None:
    """The mode that a letter opens now: one of a button, or one that stands in a menu."""
    shown = offered(stage)
    inside = tuple(mode for menu in shown for mode in MENUS.get(menu, ()))
    return next((mode for mode in (*shown, *inside) if _WORDS[mode][0] == letter), None)


def unsigned(what: What) -> bool:
    """Whether an entry is taken although nobody is signed in: pressure, heart rate, the site."""
    return isinstance(what, (PressureRead, HeartRead, SiteLooked))


def may_wait(what: What) -> bool:
    """Whether it is true at the bedside, so that it may be charted now and signed later."""
    return isinstance(what, OfCare)
