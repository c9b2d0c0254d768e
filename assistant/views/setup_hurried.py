"""What an emergency start and a take-over have in common: bed, weight, bag, line, dose and rate."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple, cast
from uuid import UUID

from assistant import typed
from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Labelled, Rate, Weight
from assistant.record.chart import Chart, follow
from assistant.record.entries import (
    UNSIGNED,
    Amount,
    BagHung,
    BedTaken,
    EmergencyStarted,
    Entry,
    PumpRuns,
    Recorded,
    Weighed,
)
from assistant.rules.checks import debts
from assistant.rules.dosing import DosedRate, Infused, dose_to_rate, rate_to_dose
from assistant.rules.owed import SIGN
from assistant.views.setup_form import Form, PageRead
from assistant.views.setup_product import hold_other, with_product
from assistant.views.setup_strengths import OTHER, StrengthCard, cards, of_unit
from assistant.views.setup_typed import dose_field, number_field, other_doses
from assistant.views.setup_working import flag_sentences, rate_working
from assistant.wording.numbers import dose, rate_number, strength, with_unit
from assistant.wording.setup import open_word

Kind = Literal["measured", "stated", "estimated"]
KINDS = (
    ("measured", "M", "Measured"), ("stated", "S", "Stated"), ("estimated", "E", "Estimated"),
)  # fmt: skip
LINES = (("central", "C", "Central"), ("peripheral", "P", "Peripheral"),
         ("intraosseous", "I", "Intraosseous"))  # fmt: skip
NO_ORDER = "no_order"


class Later(NamedTuple):
    """What waits until then: "10 min", and what it is."""

    due: str
    what: str


@dataclass(frozen=True, slots=True)
class SetTo:
    """The rate that a dose needs. `rate` is "" while something is missing, which `lacks` names."""

    rate: str
    says: str
    working: str
    notes: tuple[str, ...]
    lacks: str


def strengths(protocol: Protocol) -> tuple[StrengthCard, ...]:
    """The bags of the unit by key, the usual ones first."""
    return cards(protocol)


def bed(form: Form) -> None:
    """The bed; never filled in beforehand."""
    limits = form.place.protocol.texts.limits()
    given = typed.bed(form.texts.get("bed", ""), limits=limits)
    if found := form.take("bed", given, needed=True):
        form.chart_new(BedTaken(bed=found), "bed")


def weight(form: Form) -> None:
    """The dosing weight and how it is known; an estimate says so until it is measured."""
    kg = form.number("weight", number_field(form.place.protocol, "weight_kg"), needed=True)
    kind = form.choice("weight_kind", needed=True)
    if kg is None or not kind:
        return
    form.chart_new(Weighed(weight=kg, how=cast("Kind", kind)), "weight", keys=("weight",))


def bag(form: Form, left: Amount | None = None, *, left_known: bool = True) -> None:
    """The bag, counted as base until its vial label is read; another drug's code holds it up."""
    hold_other(form)
    chosen = form.choice("bag", needed=True)
    place = replace(form.place, chart=form.chart)
    found = other_bag(form) if chosen == OTHER else of_unit(place, chosen, "")
    if found is not None:
        hung = with_product(form, found).model_copy(
            update={"remaining": left, "left_known": left_known}
        )
        form.chart_new(hung, "bag", keys=("mg", "ml"))


def other_bag(form: Form) -> BagHung | None:
    """A strength that the unit has no card for, by what its label says."""
    protocol = form.place.protocol
    mg = form.number("mg", replace(number_field(protocol, "amount_mg"), usual=None), needed=True)
    ml = form.number("ml", replace(number_field(protocol, "volume_ml"), usual=None), needed=True)
    if mg is None or ml is None:
        return None
    return BagHung(drug=mg, labelled=Labelled.BASE, volume=ml)


def unit_on(form: Form) -> DoseUnit:
    """The unit that the dose is typed in, mcg/kg/min unless another one is chosen."""
    return DoseUnit(form.text("unit") or DoseUnit.PER_KG)


def dose_on(form: Form, *, needed: bool) -> Amount | None:
    """The dose as it is typed, in the unit that is chosen."""
    protocol, unit = form.place.protocol, unit_on(form)
    others = other_doses(protocol, unit)
    return form.number("dose", dose_field(protocol, unit), needed=needed, others=others)


def rate_on(form: Form) -> Amount | None:
    """The rate as it is read off the pump."""
    return form.number("rate", number_field(form.place.protocol, "rate_ml_h"), needed=True)


def gives(form: Form) -> str:
    """The dose that the rate gives, of a form that was read; "" while it cannot be worked out."""
    rate, by = rate_on(Form(form.place, form.texts)), infused(form.chart)
    if rate is None or by is None:
        return ""
    found, unit = rate_to_dose(Rate(rate.exact), by), unit_on(form)
    return dose(found.in_unit(unit) or found.in_unit(DoseUnit.PER_MIN) or found.per_min)


def runs(form: Form, what: PumpRuns, order: str) -> None:
    """The pump as it runs. That no order is charted yet is answered by `order`."""
    form.texts = {**form.texts, f"why:{NO_ORDER}": order}
    form.put(what, "runs", keys=("dose", "rate"))


def finished(form: Form) -> PageRead:
    """What came of the page, without the reason that goes without saying."""
    read = form.done()
    return replace(read, whys=tuple(row for row in read.whys if row.key != f"why:{NO_ORDER}"))


def infused(chart: Chart) -> Infused | None:
    """The bag and the weight that the pump runs with; None without a bag."""
    hung, weighed = chart.last(BagHung), chart.last(Weighed)
    if hung is None or hung.concentration.mcg_ml <= 0:
        return None
    return Infused(hung.concentration, Weight(weighed.weight.exact) if weighed else None)


def set_to(form: Form) -> SetTo:
    """What the pump is to be set to, of a form that was read."""
    unit, given = unit_on(form), dose_on(Form(form.place, form.texts), needed=False)
    by = infused(form.chart)
    weighed = form.chart.last(Weighed) is not None or unit is not DoseUnit.PER_KG
    there = {"weight": weighed, "bag": by is not None, "dose": given is not None}
    lacks = [word for word, known in there.items() if not known]
    if by is None or given is None or lacks:
        waits = ", ".join(open_word(word) for word in lacks)
        return SetTo("", "", "", (), f"It is worked out from {waits}." if waits else "")
    typed_ = Dose(given.exact, unit)
    return _worked_out(form.place.protocol, typed_, by)


def _worked_out(protocol: Protocol, given: Dose, by: Infused) -> SetTo:
    found: DosedRate = dose_to_rate(given, by, protocol)
    line = rate_working(protocol, given, by.concentration, by.weight)
    says = f"for {dose(given, typed=True)}, {strength(by.concentration)}"
    notes = flag_sentences(protocol, found)
    return SetTo(rate_number(found.pump), says, line.text if line else "", notes, "")


def left_for_later(form: Form, begun: PumpRuns | None = None) -> tuple[Later, ...]:
    """What stays open once it runs, the first due first; of a form that was read."""
    now, protocol = form.place.now, form.place.protocol
    chart = form.chart
    if chart.last(PumpRuns) is None:
        stands = begun or PumpRuns(rate=Amount(text="1", unit="mL/h"))
        chart = _with(_with(chart, stands, now), EmergencyStarted(population="adult"), now)
    found: dict[str, list[str]] = {}
    for row in debts(chart, protocol, now):
        if row.code != SIGN:
            due = with_unit(str((row.due - now) // timedelta(minutes=1)), "min")
            found.setdefault(due, []).append(open_word(row.code).removeprefix("the "))
    return tuple(_later(found))


def _later(found: Mapping[str, list[str]]) -> Iterator[Later]:
    for due, words in found.items():
        yield Later(due, ", ".join(dict.fromkeys(words)))


def _with(chart: Chart, what: PumpRuns | EmergencyStarted, now: datetime) -> Chart:
    number = chart.version + 1
    entry = Entry(
        id=UUID(int=number), session=UUID(int=0), at=now, recorded_at=now, by=UNSIGNED, what=what
    )
    return follow(chart, Recorded(number, entry))
