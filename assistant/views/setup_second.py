"""The second check: a person's own readings beside what is charted, neither marked wrong."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.protocol.sources import cite
from assistant.record.entries import By, CheckAnswered, Hand, SecondChecked
from assistant.rules.checks import SECOND
from assistant.rules.seconding import alone
from assistant.rules.setup import second_done
from assistant.rules.vials import drawn_up
from assistant.typed import Answer, NumberField, number
from assistant.views.setup_compared import RUNNING, Compared, compare, has_run
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import line, open_field
from assistant.wording.answers import sentence

CHECK = SECOND
"""The id of the check that this page pays."""


class Reading(NamedTuple):
    """One thing the checker reads: its key, what it is, where to look, its unit."""

    key: str
    label: str
    where: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class CheckerRead:
    """The checker's page: sentences under the fields, the comparison once all is read."""

    said: Mapping[str, tuple[str, str]]
    closed: tuple[str, ...]
    rows: tuple[Compared, ...]


READINGS = (
    Reading("weight", "Weight", "Read it off the chart or the bed, not from memory", "kg"),
    Reading("dose", "Ordered start dose", "Read it off the order, with its unit"),
    Reading("strength", "Strength on the bag label", "Read it off the bag", "mcg in 1\u00a0mL"),
    Reading("drawn", "Drawn up into the bag", "Count the empty vials beside the bag", "mL"),
    Reading("drug", "Drug on the pump", "Read it off the pump's screen"),
    Reading("rate", "Rate on the pump", "And the dose unit that it shows", "mL/h"),
    Reading("line", "Where the line ends", "Trace it from pump to patient with your hand"),
)

NOW = Reading("dose", RUNNING, "Read it off the pump; its unit off the order")
"""What is read of a running infusion in place of the ordered start dose."""

CHILD = Reading("drawn", "Drawn up", "Read the mL off the syringe, not the vials", "mL")
"""What is drawn up for a child is less than a vial."""


def readings(place: Place) -> tuple[Reading, ...]:
    """What is read for this bag; nothing is drawn up for a ready-made one."""
    skip = () if drawn_up(place.chart, place.protocol) is not None else ("drawn",)
    rows = (row for row in READINGS if row.key not in skip)
    other = {} if place.protocol.adult else {CHILD.key: CHILD}
    other |= {NOW.key: NOW} if has_run(place) else {}
    return tuple(other.get(row.key, row) for row in rows)


def read_checker(place: Place, texts: Mapping[str, str]) -> CheckerRead:
    """The readings as typed; they are compared only when every one of them is there."""
    said: dict[str, tuple[str, str]] = {}
    closed: list[str] = []
    values: dict[str, str] = {}
    for row in readings(place):
        for key in _PARTS.get(row.key, (row.key,)):
            given = texts.get(key, "").strip()
            value, sentence_ = _value(place.protocol, key, given)
            if sentence_:
                said[key] = ("stop", sentence_)
            if value:
                values[key] = value
            else:
                closed.append(row.label.lower())
    rows = () if closed else tuple(compare(place, values))
    return CheckerRead(said, tuple(dict.fromkeys(closed)), rows)


_PARTS = {
    "dose": ("dose", "dose_unit"),
    "rate": ("rate", "pump_unit"),
    "line": ("line", "site"),
}
_CHOSEN = ("dose_unit", "pump_unit", "line", "drug")
_LABELS = {row.key: row.label for row in READINGS}


def _value(protocol: Protocol, key: str, given: str) -> tuple[str, str]:
    """The normal form of one reading and, when it cannot be read, the sentence for it."""
    if not given or key in _CHOSEN:
        return given, ""
    label = _LABELS.get(key, key.capitalize())
    field = _FIELDS.get(key)
    typed = number(given, field) if field else line(protocol, given)
    if typed.answer is Answer.REFUSE or typed.value is None:
        return "", sentence(typed, label)
    return typed.value, ""


def _or_nought(name: str, unit: str, decimals: int) -> NumberField:
    """A pump that is paused shows 0."""
    field = open_field(name, unit, decimals)
    return replace(field, hard=(Decimal(0), field.hard[1]))


_FIELDS = {
    "weight": open_field("weight", "kg", 2),
    "dose": _or_nought("dose", "", 3),
    "strength": open_field("strength", "mcg/mL", 3),
    "drawn": open_field("drawn", "mL", 2),
    "rate": _or_nought("rate", "mL/h", 2),
}
"""A reading is what it is: only its shape is read, and the comparison says the rest."""


def read_second(
    form: Form, rows: tuple[Compared, ...], checker: tuple[str, str], *, delayed: bool = False
) -> PageRead:
    """The finished check as an entry; differences take a reason and are charted as they are.

    `delayed` is one's own check again, alone: it is marked so.
    """
    ident, name = checker
    what = SecondChecked(
        readings=tuple((row.name, row.read) for row in rows),
        differs=tuple(row.name for row in rows if row.differs),
        checker=ident,
        checker_name=name,
        delayed=delayed,
    )
    form.put(what, "second_check")
    return form.done()


def read_deferred(form: Form) -> PageRead:
    """The check put off: its reason, and when it is asked again."""
    place, reason = form.place, form.text(f"why:{SECOND}")
    if second_done(place.chart) and reason == form.known.get(f"why:{SECOND}", ""):
        return form.done()
    if not reason:
        form.lack("the second check, done or put off")
        return form.done()
    check = next(check for check in place.protocol.checks if check.id == SECOND)
    wait = place.protocol.debts.alone if alone(reason) else check.due
    due = place.now + timedelta(minutes=wait.whole)
    form.put(CheckAnswered(check=SECOND, outcome="deferred", reason=reason, due=due), SECOND)
    return form.done()


def why_checked(protocol: Protocol) -> tuple[str, str]:
    """Why a second person reads, and where that comes from."""
    check = next(check for check in protocol.checks if check.id == SECOND)
    return check.why, cite(protocol, check.source).title


def hand_of(ident: str, name: str) -> By:
    """The checker's own hand: the check is theirs, whoever is signed in."""
    return By(hand=Hand.PERSON, person=ident, name=name)
