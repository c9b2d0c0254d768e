"""The rate card of one patient: this weight, this bag, the doses that the order's steps come to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, tzinfo

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Volume, Weight, base
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, Ordered, Weighed
from assistant.rules.orders import dose_of, order_at
from assistant.views.banner import BannerView, banner
from assistant.views.rate_card import rate_card
from assistant.views.rate_card_checking import checked
from assistant.views.rate_card_refusal import NoCard
from assistant.views.rate_card_rows import Chosen, doses, ordered
from assistant.views.rate_card_words import RateCard
from assistant.views.step_strip import StepStrip, step_strip


@dataclass(frozen=True, slots=True)
class PatientCard:
    """The card with the patient's banner and step strip; without a card `why` says what lacks."""

    banner: BannerView
    strip: StepStrip
    card: RateCard | None
    why: str = ""


def patient_card(chart: Chart, protocol: Protocol, now: datetime, zone: tzinfo) -> PatientCard:
    """Everything for this patient as of `now`. A card for printing has been recomputed."""
    shown, strip = banner(chart, protocol, now, zone), step_strip(chart, protocol, now)
    bag, weighed, order = chart.last(BagHung), chart.last(Weighed), order_at(chart, now)
    if bag is None or bag.concentration.mcg_ml <= 0:
        return PatientCard(shown, strip, None, "No bag is charted yet: a card belongs to a bag.")
    weight = Weight(weighed.weight.exact) if weighed is not None else None
    chosen = _doses(protocol, order, weight)
    if weight is None and chosen[0][0].unit is DoseUnit.PER_KG:
        return PatientCard(shown, strip, None, "No weight is charted yet.")
    drug, volume = base(bag.drug.exact, bag.labelled), Volume(bag.volume.exact)
    most = dose_of(order.maximum) if order else None
    try:
        card = rate_card(protocol, drug, volume, now, zone, weight, chosen, most)
    except NoCard as none:
        return PatientCard(shown, strip, None, str(none))
    return PatientCard(shown, strip, checked(card))


def _doses(protocol: Protocol, order: Ordered | None, weight: Weight | None) -> Chosen:
    """The order's own steps; else, or when they are too many, the protocol's up to the maximum."""
    if order is None:
        return doses(protocol)
    start, step, most = (dose_of(each) for each in (order.start, order.step, order.maximum))
    if start and step and most and start.unit is step.unit is most.unit and step.amount > 0:
        call = dose_of(order.notify)
        found = ordered(start, step, most, call if call and call.unit is start.unit else None)
        if found:
            return found
    return _up_to(doses(protocol), most, weight)


def _up_to(chosen: Chosen, most: Dose | None, weight: Weight | None) -> Chosen:
    """The doses that are not over a maximum, and the maximum itself."""
    if most is None:
        return chosen
    unit = chosen[0][0].unit
    if weight is None and DoseUnit.PER_KG in (unit, most.unit):
        return ((most, "maximum"),)
    limit = most.to(unit, weight)
    kept = tuple(row for row in chosen if row[0].amount < limit.amount)
    return (*kept, (limit, "maximum"))
