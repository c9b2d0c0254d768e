"""The page of the order: seven elements, by whom and how, read back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, cast

from assistant.quantities import Dose, DoseUnit, Weight, decimal_text
from assistant.record.entries import Amount, BaselineMap, Noted, Ordered, Weighed
from assistant.rules.dosing import convert_dose
from assistant.rules.matching import SPOKEN
from assistant.rules.orders import ELEMENTS, dose_of, missing, target, unit_of
from assistant.rules.setup import Page
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_own import read_own
from assistant.views.setup_sources import Band, start_bands
from assistant.views.setup_typed import (
    dose_field,
    interval_field,
    number_field,
    other_doses,
    step_field,
)
from assistant.views.setup_until import known_expires, read_expires
from assistant.wording.entries import amount
from assistant.wording.numbers import dose, moment, plain
from assistant.wording.setup import listed, open_word

How = Literal["written", "electronic", "verbal", "phone", "unknown"]
GIVEN_LATER = "order_incomplete"
REST = "the rest of the order, or why"
NOT_GIVEN = "Not given"
AMOUNTS = (
    "start", "step", "interval", "maximum", "map_low", "map_high", "notify", "step_down",
    "interval_down",
)  # fmt: skip


class Element(NamedTuple):
    """One element of the order as it stands on the page; `there` is False for a missing one."""

    label: str
    value: str
    there: bool


@dataclass(frozen=True, slots=True)
class OrderView:
    """The order whole, its start in the other units by this weight, and what sources say of it."""

    elements: tuple[Element, ...]
    more: tuple[Element, ...]
    same_as: tuple[str, ...]
    bands: tuple[Band, ...]


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    order, baseline = place.chart.last(Ordered), place.chart.last(BaselineMap)
    texts = {} if baseline is None else {"baseline": baseline.map.text}
    if order is None:
        return texts
    texts |= {name: value.text for name in AMOUNTS if (value := getattr(order, name)) is not None}
    texts |= {"wean": "yes"} if order.may_wean_off else {}
    if order.how in SPOKEN:
        texts["read_back"] = "yes" if order.read_back else "no"
    said = {name: getattr(order, name) for name in ("drug", "route", "indication", "prescriber")}
    texts |= {name: text for name, text in said.items() if text}
    return texts | known_expires(place) | {"how": order.how, "unit": unit_of(order)}


def read(form: Form) -> PageRead:
    """Read the page. The baseline comes first: the goal of hepatorenal syndrome hangs on it."""
    _baseline(form)
    order = _order(form)
    form.choice("unit", needed=True)
    if form.choice("how", needed=True) in SPOKEN:
        form.choice("read_back", needed=True)
    lacking = missing(order)
    if lacking and order.start is not None:
        named = listed([open_word(name) for name in lacking])
        said = f"The order lacks {named}."
        reason = form.why(GIVEN_LATER, said, lack=REST, absent=True)
        before = form.place.chart.last(Ordered)
        same = before is not None and before.model_copy(update={"reason": ""}) == order
        if reason and not same:
            form.chart_note(Noted(text=f"Order lacks {named}: {reason}"))
    if order.start is not None:
        under = "maximum" if order.maximum else "start"
        form.chart_new(order, under, keys=AMOUNTS)
    read_own(form, Page.ORDER)
    return form.done()


def _baseline(form: Form) -> None:
    """The MAP before, and the goal that it makes; for profiles whose goal is a rise."""
    protocol = form.place.protocol
    if protocol.hepatorenal is None:
        return
    baseline = form.number("baseline", number_field(protocol, "map_mmhg"))
    if baseline is None:
        return
    form.chart_new(BaselineMap(map=baseline), "baseline", keys=("baseline",))
    rise = protocol.hepatorenal.map_rise
    goal = decimal_text(baseline.exact + rise.exact, 0)
    form.say("map_low", "note", f"From the baseline: {baseline.text} and {rise.value} is {goal}.")


def _high(form: Form, low: Amount | None) -> Amount | None:
    """The upper MAP: typed, else the protocol's width above the lower one, and told as such."""
    protocol = form.place.protocol
    high = form.number("map_high", number_field(protocol, "map_target_mmhg"))
    assumed = target(Ordered(map_low=low), protocol)
    if high is not None or assumed is None or form.text("map_high"):
        return high
    text, width = decimal_text(assumed.high.mmhg, 1), protocol.titration.range_width.value
    form.say("map_high", "note", f"Taken as {text}, {width} above the lower one.")
    return Amount(text=text, unit="mmHg")


def _order(form: Form) -> Ordered:
    protocol, unit = form.place.protocol, unit_on(form)
    doses = dose_field(protocol, unit)
    minutes = interval_field(protocol)
    low = form.number("map_low", number_field(protocol, "map_target_mmhg"))
    return Ordered(
        drug=form.words("drug"),
        route=form.words("route"),
        indication=form.words("indication"),
        start=form.number("start", doses, needed=True, others=other_doses(protocol, unit)),
        maximum=form.number("maximum", doses, others=other_doses(protocol, unit)),
        step=form.number("step", step_field(protocol, unit)),
        interval=form.number("interval", minutes),
        map_low=low,
        map_high=_high(form, low),
        notify=form.number("notify", doses),
        step_down=form.number("step_down", step_field(protocol, unit)),
        interval_down=form.number("interval_down", minutes),
        may_wean_off=form.text("wean") == "yes",
        prescriber=form.words("prescriber", needed=True),
        how=cast("How", form.text("how") or "unknown"),
        read_back=is_spoken(form) and form.text("read_back") != "no",
        expires=read_expires(form),
    )


def is_spoken(form: Form) -> bool:
    """Whether it was given by word of mouth: then it is read back, and signed later."""
    return form.text("how") in SPOKEN


def unit_on(form: Form) -> DoseUnit:
    """The unit the order doses in: the one chosen, mcg/kg/min before that."""
    return DoseUnit(form.text("unit") or DoseUnit.PER_KG)


def view(form: Form) -> OrderView:
    """The order as it stands on the page, whole; what cannot be read counts as not given."""
    order = _order(form)
    elements = tuple(_element(name, order) for name in ELEMENTS)
    more = (
        Element("Call at", _shown(order.notify), order.notify is not None),
        Element("By", order.prescriber or NOT_GIVEN, bool(order.prescriber)),
        *_holds(form, order),
    )
    weight = form.place.chart.last(Weighed)
    by = Weight(weight.weight.exact) if weight else None
    bands = start_bands(form.place.protocol, dose_of(order.start), by)
    return OrderView(elements, more, _same(order.start, by), bands)


def _holds(form: Form, order: Ordered) -> tuple[Element, ...]:
    """Until when the order holds, when it says so."""
    if order.expires is None:
        return ()
    now, zone = form.place.now, zone_of(form.place)
    return (Element("Holds until", moment(order.expires, now, zone), there=True),)


def _element(name: str, order: Ordered) -> Element:
    there = bool(getattr(order, name))
    label = {"map_low": "Goal", "interval": "Not sooner than"}.get(name, name.capitalize())
    if name == "map_low":
        return Element(label, _goal(order), there)
    value = getattr(order, name)
    shown = value if isinstance(value, str) else _shown(value)
    return Element(label, shown or NOT_GIVEN, there)


def _goal(order: Ordered) -> str:
    if order.map_low is None:
        return NOT_GIVEN
    high = f" to {plain(order.map_high.exact, 1)}" if order.map_high else " or more"
    return f"MAP {plain(order.map_low.exact, 1)}{high}\u00a0mmHg"


def _shown(value: Amount | None) -> str:
    return NOT_GIVEN if value is None else amount(value)


def _same(start: Amount | None, weight: Weight | None) -> tuple[str, ...]:
    if start is None or weight is None:
        return ()
    typed = Dose(start.exact, DoseUnit(start.unit))
    others = (unit for unit in DoseUnit if unit is not typed.unit)
    return tuple(dose(convert_dose(typed, unit, weight)) for unit in others)
