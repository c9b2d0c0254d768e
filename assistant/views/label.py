"""The bag's label: what the next nurse reads off the bag, from the record alone.

It is made of the bag as it is charted, or as it is about to be; nothing on it is the time of
printing, so that the same record gives the same label. Names of patients stand as initials, with
the bed and the record number to hold against the wristband.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from assistant.protocol.model import Protocol
from assistant.quantities import Labelled, base
from assistant.record.chart import Chart
from assistant.record.entries import (
    Amount,
    BagHung,
    BedTaken,
    By,
    Hand,
    PatientNamed,
    SessionOpened,
    TakenOver,
)
from assistant.record.timeline import Event
from assistant.rules.mixing import units_own
from assistant.rules.seconding import by_another
from assistant.rules.unsigned import hand
from assistant.typed.label_code import PLACES, label_code
from assistant.views.names import initials_of
from assistant.wording.numbers import clock, day, plain, with_unit

NOT_STANDARD = "NON-STANDARD"
TRAINING = "TRAINING"
NO_BAG = "No bag is charted yet: a label belongs to a bag."
EMPTY_BAG = "The bag holds no drug: there is no strength to label it with."
VOID = "Void when this bag is changed or added to, hangs on another patient, or has expired."
LINE = "Do not flush, bolus or sample through its line."
TITLES = frozenset(("rn", "dr", "md", "np", "pa", "sr", "mr", "mrs", "ms", "prof"))


@dataclass(frozen=True, slots=True)
class LabelView:
    """Every word of the label; "" where a hand writes. `code` is what a scanner reads back."""

    drug: str
    amount: str
    strength: str
    diluent: str
    marks: tuple[str, ...]
    bed: str
    patient: str
    prepared: str
    expires: str
    made_by: str
    checked_by: str
    code: str
    bag: str
    void: str = VOID
    line: str = LINE


@dataclass(frozen=True, slots=True)
class Made:
    """A bag that is about to be charted: what, when, by whom."""

    bag: BagHung
    at: datetime
    by: By


class NoLabel(Exception):
    """There is nothing to label yet; its text is the sentence that says so."""


def label(
    session: UUID, chart: Chart, protocol: Protocol, zone: tzinfo, made: Made | None = None
) -> LabelView:
    """The label of the bag that hangs, or of one that is `made` and not charted yet. NoLabel.

    When and by whom a bag was made that came with its infusion, nobody here knows.
    """
    event, number = chart.event(BagHung), len(chart.all(BagHung))
    if made is not None:
        bag, at, by, number = made.bag, made.at, made.by, number + 1
    elif event is not None:
        bag, at, by = event.what, event.at, hand(chart, event)
    else:
        raise NoLabel(NO_BAG)
    if bag.concentration.mcg_ml == 0:
        raise NoLabel(EMPTY_BAG)
    checked = None if made is not None or event is None else _checker(chart, event)
    came = made is None and number == 1 and chart.last(TakenOver) is not None
    return LabelView(
        drug=f"{protocol.protocol.drug}, as base",
        amount=contents(bag),
        strength=in_one_ml(bag),
        diluent=bag.diluent,
        marks=_marks(chart, protocol, bag),
        bed=_bed(chart),
        patient=_patient(chart),
        prepared="" if came else _moment(at, zone),
        expires=_moment(bag.expires, zone) if bag.expires else "",
        made_by=signed(by.name) if by.hand is Hand.PERSON and not came else "",
        checked_by=signed(checked) if checked else "",
        code=label_code(session, number, bag.concentration).text,
        bag=f"Bag {number}",
    )


def contents(bag: BagHung) -> str:
    """Its mg of base in its mL: what was typed stands in full, what a salt comes to at 3 places."""
    whole = bag.labelled is Labelled.BASE and not bag.preparation
    mg = in_full(bag.drug) if whole else plain(base(bag.drug.exact, bag.labelled).mg, PLACES)
    return f"{with_unit(mg, 'mg')} in {with_unit(in_full(bag.volume), 'mL')}"


def in_one_ml(bag: BagHung) -> str:
    """Its strength with the places that the label's code has."""
    return with_unit(plain(bag.concentration.mcg_ml, PLACES), "mcg in 1\u00a0mL")


def in_full(amount: Amount) -> str:
    """A number with every place that was typed, but for zeros at its end."""
    return plain(amount.exact, max(1, len(amount.text.partition(".")[2])))


def pending(chart: Chart, bag: BagHung | None) -> str:
    """The bag of a page as text, to make its label before it is charted.

    "" while there is none, and when it is the one that hangs: the record has that one.
    """
    charted = chart.last(BagHung)
    if bag is None or (charted is not None and _as_labelled(charted) == _as_labelled(bag)):
        return ""
    return bag.model_dump_json()


def _as_labelled(bag: BagHung) -> tuple[object, ...]:
    return (bag.drug, bag.labelled, bag.volume, bag.diluent, bag.expires)


def signed(name: str) -> str:
    """A person as initials and name: `AM  RN A Mensah`."""
    words = (word.strip(".,") for word in name.split())
    letters = "".join(w[0].upper() for w in words if w and w.casefold() not in TITLES)
    return f"{letters}  {name}" if letters else name


def _marks(chart: Chart, protocol: Protocol, bag: BagHung) -> tuple[str, ...]:
    opened = chart.last(SessionOpened)
    training = (TRAINING,) if opened is not None and opened.training else ()
    return (*training, *(() if units_own(protocol, bag) else (NOT_STANDARD,)))


def _bed(chart: Chart) -> str:
    taken = chart.last(BedTaken)
    return taken.bed if taken else ""


def _patient(chart: Chart) -> str:
    named = chart.last(PatientNamed)
    if named is None:
        return ""
    number = f"MRN {named.mrn}" if named.mrn else ""
    return "   ".join(part for part in (initials_of(named.name), number) if part)


def _checker(chart: Chart, bag: Event[BagHung]) -> str:
    """Another person who read this bag; nobody for one's own delayed check."""
    found = by_another(chart)
    return found.what.checker_name if found is not None and found.place > bag.place else ""


def _moment(at: datetime, zone: tzinfo) -> str:
    return f"{day(at, zone)} {clock(at, zone)}"
