"""The page of the pump: what it is to be set to, and the rate that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.quantities import Dose, DoseUnit, Rate, Weight
from assistant.record.chart import Chart
from assistant.record.entries import BagHung, Ordered, PumpProgrammed, Weighed
from assistant.rules.dosing import DosedRate, Infused, dose_to_rate
from assistant.rules.orders import dose_of
from assistant.rules.setup import Page, page_checks, programmed
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_sources import Band, start_bands
from assistant.views.setup_typed import number_field
from assistant.views.setup_working import WorkingView, flag_sentences, rate_working
from assistant.wording.numbers import dose, rate, rate_number, strength
from assistant.wording.setup import open_word


@dataclass(frozen=True, slots=True)
class PumpView:
    """What to set. `rate` is empty while something is missing, which `missing` then names."""

    rate: str
    dose: str
    same_as: tuple[str, ...]
    drug: str
    dose_unit: str
    strength: str
    working: WorkingView | None
    notes: tuple[str, ...]
    bands: tuple[Band, ...]
    missing: tuple[str, ...]


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted and still hold."""
    texts, ready = known_checks(place, Page.PUMP), programmed(place.chart)
    if ready is None:
        return texts
    reason = {"why:pump_differs": ready.reason} if ready.reason else {}
    return texts | reason | {"rate": ready.rate.text}


def missing(chart: Chart) -> tuple[str, ...]:
    """What has to be charted before a rate can be set."""
    order, found = chart.last(Ordered), list[str]()
    start = order.start if order else None
    if start is None:
        found.append("start")
    if chart.last(Weighed) is None and (start is None or start.unit == DoseUnit.PER_KG):
        found.append("weight")
    if chart.last(BagHung) is None:
        found.append("bag")
    return tuple(found)


def wanted(place: Place) -> tuple[Dose, DosedRate] | None:
    """The ordered start dose and its rate; None while something is missing."""
    order, bag = place.chart.last(Ordered), place.chart.last(BagHung)
    start = dose_of(order.start) if order else None
    if missing(place.chart) or start is None or bag is None:
        return None
    infused = Infused(bag.concentration, _weight(place.chart))
    return start, dose_to_rate(start, infused, place.protocol)


def _weight(chart: Chart) -> Weight | None:
    weighed = chart.last(Weighed)
    return Weight(weighed.weight.exact) if weighed else None


def read(form: Form) -> PageRead:
    """Read the page. A rate that differs is charted with its reason, and never refused."""
    place = form.place
    for code in missing(place.chart):
        form.lack(open_word(code))
    order = place.chart.last(Ordered)
    shown = form.number("rate", number_field(place.protocol, "rate_ml_h"), needed=True)
    for check in page_checks(place.chart, place.protocol, Page.PUMP):
        form.check(check)
    if shown is None or order is None or order.start is None or missing(place.chart):
        return form.done()
    what = PumpProgrammed(rate=shown, dose=order.start)
    ready = programmed(place.chart)
    if ready is None or (ready.rate, ready.dose) != (what.rate, what.dose):
        form.put(what, "rate", keys=("rate",))
    if "rate" not in form.said:
        form.say("rate", "ok", f"The same as computed, {rate(Rate(shown.exact))}.")
    return form.done()


def view(place: Place) -> PumpView:
    """What the page shows beside the field."""
    chart, protocol = place.chart, place.protocol
    found, bag = wanted(place), chart.last(BagHung)
    lacks = tuple(open_word(code) for code in missing(chart))
    if found is None or bag is None:
        bands = start_bands(protocol, None, None)
        return PumpView("", "", (), protocol.protocol.drug, "", "", None, (), bands, lacks)
    start, dosed = found
    weight = _weight(chart)
    units = [u for u in DoseUnit if u is not start.unit and (u is not DoseUnit.PER_KG or weight)]
    return PumpView(
        rate=rate_number(dosed.pump),
        dose=dose(start, typed=True),
        same_as=tuple(dose(start.to(unit, weight)) for unit in units),
        drug=protocol.protocol.drug,
        dose_unit=start.unit,
        strength=strength(bag.concentration),
        working=rate_working(protocol, start, bag.concentration, weight),
        notes=flag_sentences(protocol, dosed),
        bands=start_bands(protocol, start, weight),
        missing=lacks,
    )
