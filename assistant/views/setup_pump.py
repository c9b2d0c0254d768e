"""The page of the pump: what it is to be set to, and the rate that it shows."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.protocol.model import Protocol
from assistant.quantities import Dose, DoseUnit, Rate, Weight
from assistant.record.chart import Chart
from assistant.record.entries import (
    BagHung,
    LineChosen,
    Ordered,
    PumpProgrammed,
    PumpRuns,
    Weighed,
)
from assistant.rules.dosing import DosedRate, Infused, dose_to_rate
from assistant.rules.orders import dose_of
from assistant.rules.running import setting_at
from assistant.rules.setup import Page, page_checks, programmed
from assistant.views.setup_checks import known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_own import read_own
from assistant.views.setup_sources import Band, start_bands
from assistant.views.setup_typed import number_field
from assistant.views.setup_working import WorkingView, flag_sentences, rate_working
from assistant.wording.entries_care import ANOTHER_DRUG
from assistant.wording.numbers import dose, rate, rate_number, strength
from assistant.wording.setup import open_word

DIFFERS = "why:pump_differs"
"""Where the reason of a pump that differs stands, in rate, unit or drug."""
ANOTHER = ANOTHER_DRUG
OTHER = "other"
REASONS = (
    ("another strength set in the pump", "S", "Another strength set in the pump"),
    ("another weight in the pump", "W", "Another weight in the pump"),
    ("the pump rounds", "R", "The pump rounds"),
    ("told by the prescriber", "P", "Told by the prescriber"),
    (OTHER, "O", "Other, in words"),
)
"""Why a pump shows something else: what is kept, its key, its words."""


@dataclass(frozen=True, slots=True)
class PumpView:
    """What to set. `rate` is empty while something is missing, which `missing` then names.

    `runs` tells that the pump runs already: then it is the rate and the dose of now.
    """

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
    runs: bool = False


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted and still hold."""
    texts, ready = known_checks(place, Page.PUMP), programmed(place.chart)
    if ready is None:
        return texts
    reason = {DIFFERS: ready.reason} if ready.reason else {}
    shows = {"shows_drug": ready.shows_drug, "shows_unit": ready.shows_unit}
    shown = {name: text for name, text in shows.items() if text}
    return texts | reason | shown | {"rate": ready.rate.text}


def drugs(protocol: Protocol) -> tuple[tuple[str, str, str], ...]:
    """What a pump may show as its drug: the one of the order, or another."""
    ours = protocol.protocol.drug
    return ((ours, ours[:1].upper(), ours), (ANOTHER, "A", "Another drug"))


def named_reason(text: str) -> str:
    """Which of the named reasons a text is, OTHER for words of one's own, "" for none."""
    named = {ident for ident, _key, _words in REASONS}
    return text if text in named else OTHER if text else ""


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
    """Read the page. A pump that differs is charted with its reason, and never refused.

    Of a pump that runs already only the checks are asked: its rate is charted at the bedside.
    """
    place = form.place
    if place.chart.last(PumpRuns) is not None:
        for check in page_checks(place.chart, place.protocol, Page.PUMP):
            form.check(check)
        read_own(form, Page.PUMP)
        return form.done()
    for code in missing(place.chart):
        form.lack(open_word(code))
    order = place.chart.last(Ordered)
    form.choice("shows_drug", needed=True)
    form.choice("shows_unit", needed=True)
    shown = form.number("rate", number_field(place.protocol, "rate_ml_h"), needed=True)
    for check in page_checks(place.chart, place.protocol, Page.PUMP):
        form.check(check)
    if shown is None or order is None or order.start is None or missing(place.chart):
        return form.done()
    unit, drug = form.text("shows_unit"), form.text("shows_drug")
    what = PumpProgrammed(rate=shown, dose=order.start, shows_drug=drug, shows_unit=unit)
    ready = programmed(place.chart)
    if ready is None or ready.model_copy(update={"reason": ""}) != what:
        form.texts = {**_given(place), **form.texts}
        form.put(what, "rate", keys=("rate",))
    if "rate" not in form.said:
        form.say("rate", "ok", f"The same as computed, {rate(Rate(shown.exact))}.")
    return form.done()


def _given(place: Place) -> dict[str, str]:
    """The reason for a strong bag by this line was given with the bag or the line: not again."""
    bag, line = place.chart.last(BagHung), place.chart.last(LineChosen)
    reason = (bag.reason if bag else "") or (line.reason if line else "")
    return {"why:central_bag_elsewhere": reason} if reason else {}


def view(place: Place) -> PumpView:
    """What the page shows beside the field."""
    chart, protocol = place.chart, place.protocol
    if chart.last(PumpRuns) is not None:
        return _running(place)
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


def _running(place: Place) -> PumpView:
    setting = setting_at(place.chart, place.now)
    given = setting.meant or setting.dose
    return PumpView(
        rate=rate_number(setting.rate) if setting.rate else "",
        dose=dose(given, typed=setting.meant is not None) if given else "",
        same_as=(),
        drug=place.protocol.protocol.drug,
        dose_unit=str(given.unit) if given else "",
        strength=strength(setting.concentration) if setting.concentration else "",
        working=None,
        notes=(),
        bands=(),
        missing=(),
        runs=True,
    )
