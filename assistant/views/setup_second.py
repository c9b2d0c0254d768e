"""The second check: a person's own readings beside what is charted, neither marked wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.protocol.sources import cite
from assistant.quantities import Rate
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    By,
    CheckAnswered,
    Hand,
    LineChosen,
    Ordered,
    PumpProgrammed,
    SecondChecked,
    Weighed,
)
from assistant.rules.checks import SECOND
from assistant.rules.examine.pump import rate_agrees
from assistant.rules.setup import second_done
from assistant.rules.vials import drawn_up
from assistant.typed import Answer, number
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_typed import line, open_field
from assistant.wording.answers import sentence
from assistant.wording.entries import amount
from assistant.wording.numbers import plain, strength, with_unit

CHECK = SECOND
"""The id of the check that this page pays."""


class Reading(NamedTuple):
    """One thing the checker reads: its key, what it is, where to look, its unit."""

    key: str
    label: str
    where: str
    unit: str = ""


class Compared(NamedTuple):
    """One reading beside what is charted, as shown; `differs` tells the two apart."""

    name: str
    label: str
    read: str
    charted: str
    differs: bool


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

CHILD = Reading("drawn", "Drawn up", "Read the mL off the syringe, not the vials", "mL")
"""What is drawn up for a child is less than a vial."""


def readings(place: Place) -> tuple[Reading, ...]:
    """What is read for this bag; nothing is drawn up for a ready-made one."""
    skip = () if drawn_up(place.chart, place.protocol) is not None else ("drawn",)
    rows = (row for row in READINGS if row.key not in skip)
    child = not place.protocol.adult
    return tuple(CHILD if child and row.key == CHILD.key else row for row in rows)


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
    rows = () if closed else tuple(_compare(place, values))
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


_FIELDS = {
    "weight": open_field("weight", "kg", 2),
    "dose": open_field("dose", "", 3),
    "strength": open_field("strength", "mcg/mL", 3),
    "drawn": open_field("drawn", "mL", 2),
    "rate": open_field("rate", "mL/h", 2),
}
"""A reading is what it is: only its shape is read, and the comparison says the rest."""


def _compare(place: Place, values: Mapping[str, str]) -> list[Compared]:
    rows = (compare(place, values) for compare in _COMPARE)
    return [row for row in rows if row is not None]


_Row = Compared | None


def _weight(place: Place, values: Mapping[str, str]) -> _Row:
    charted = place.chart.last(Weighed)
    shown = amount(charted.weight) if charted else "not charted"
    same = charted is not None and charted.weight.exact == Fraction(values["weight"])
    return Compared("weight", "Weight", with_unit(values["weight"], "kg"), shown, not same)


def _dose(place: Place, values: Mapping[str, str]) -> _Row:
    order = place.chart.last(Ordered)
    start = order.start if order else None
    shown = amount(start) if start else "not charted"
    read = with_unit(values["dose"], values["dose_unit"])
    same = start is not None and (start.exact, start.unit) == (
        Fraction(values["dose"]),
        values["dose_unit"],
    )
    return Compared("dose", "Ordered start dose", read, shown, not same)


def _strength(place: Place, values: Mapping[str, str]) -> _Row:
    bag = place.chart.last(BagHung)
    shown = strength(bag.concentration) if bag else "not charted"
    read = f"{values['strength']}\u00a0mcg in 1\u00a0mL"
    same = bag is not None and bag.concentration.mcg_ml == Fraction(values["strength"])
    return Compared("strength", "Strength", read, shown, not same)


def _drawn(place: Place, values: Mapping[str, str]) -> _Row:
    drawn = drawn_up(place.chart, place.protocol)
    if drawn is None:
        return None
    shown, read = with_unit(plain(drawn, 2), "mL"), with_unit(values["drawn"], "mL")
    return Compared("drawn", "Drawn up", read, shown, drawn != Fraction(values["drawn"]))


def _drug(place: Place, values: Mapping[str, str]) -> _Row:
    ours = place.protocol.protocol.drug
    return Compared("drug", "Drug on the pump", values["drug"], ours, values["drug"] != ours)


def _rate(place: Place, values: Mapping[str, str]) -> _Row:
    ready = place.chart.last(PumpProgrammed)
    read = with_unit(values["rate"], "mL/h")
    if ready is None:
        return Compared("rate", "Rate on the pump", read, "not charted", differs=True)
    step = place.protocol.pump.step.exact
    found = rate_agrees(
        Rate(ready.rate.exact), Rate(Fraction(values["rate"])), place.protocol, step
    )
    return Compared("rate", "Rate on the pump", read, amount(ready.rate), bool(found))


def _unit(place: Place, values: Mapping[str, str]) -> _Row:
    ready = place.chart.last(PumpProgrammed)
    ours, read = ready.dose.unit if ready else "not charted", values["pump_unit"]
    return Compared("pump_unit", "Dose unit on the pump", read, ours, ours != read)


def _line(place: Place, values: Mapping[str, str]) -> _Row:
    charted = place.chart.last(LineChosen)
    read = f"{values['line']}, {values['site']}"
    if charted is None:
        return Compared("line", "Line", read, "not charted", differs=True)
    ours = f"{charted.access}, {charted.site or 'site not charted'}"
    same = charted.access == values["line"]
    same_site = not charted.site or charted.site.casefold() == values["site"].casefold()
    return Compared("line", "Line", read, ours, not (same and same_site))


_COMPARE: tuple[Callable[[Place, Mapping[str, str]], _Row], ...] = (
    _weight, _dose, _strength, _drawn, _drug, _rate, _unit, _line,
)  # fmt: skip


def charted_by(chart: Chart) -> str:
    """The id of the person who made the bag, else of the one who charted last; "" if unsigned."""
    bag = chart.event(BagHung)
    last = chart.log.last()
    event = bag or last
    return event.by.person if event else ""


def read_second(form: Form, rows: tuple[Compared, ...], checker: tuple[str, str]) -> PageRead:
    """The finished check as an entry; differences take a reason and are charted as they are."""
    ident, name = checker
    what = SecondChecked(
        readings=tuple((row.name, row.read) for row in rows),
        differs=tuple(row.name for row in rows if row.differs),
        checker=ident,
        checker_name=name,
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
    due = place.now + timedelta(minutes=check.due.whole)
    form.put(CheckAnswered(check=SECOND, outcome="deferred", reason=reason, due=due), SECOND)
    return form.done()


def why_checked(protocol: Protocol) -> tuple[str, str]:
    """Why a second person reads, and where that comes from."""
    check = next(check for check in protocol.checks if check.id == SECOND)
    return check.why, cite(protocol, check.source).title


def hand_of(ident: str, name: str) -> By:
    """The checker's own hand: the check is theirs, whoever is signed in."""
    return By(hand=Hand.PERSON, person=ident, name=name)
