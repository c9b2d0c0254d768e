"""The drawer of a new order in one line: one element changed, the others carried over."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, cast

from assistant.record.entries import Amount, Ordered
from assistant.rules.orders import unit_of
from assistant.typed import NumberField
from assistant.views.drawer_parts import Row
from assistant.views.setup_before import zone_of
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_order import NOT_GIVEN
from assistant.views.setup_typed import dose_field, interval_field, number_field, step_field
from assistant.views.setup_until import EXPIRES, read_expires
from assistant.wording.entries import amount
from assistant.wording.numbers import moment, plain

How = Literal["written", "electronic", "verbal", "phone", "unknown"]
TARGET, WEAN = "target", "wean"
ELEMENTS: tuple[Row, ...] = (
    (TARGET, "1", "MAP target"), ("step", "2", "Step"), ("interval", "3", "Not sooner than"),
    ("maximum", "4", "Maximum"), ("notify", "5", "Call at"), ("step_down", "6", "Step down"),
    ("interval_down", "7", "Down not sooner"), (WEAN, "8", "May wean off"),
    (EXPIRES, "9", "Holds until"),
)  # fmt: skip
UNREAD = "not read back"
HOW: tuple[Row, ...] = (
    ("written", "W", "Written"), ("electronic", "E", "Electronic"),
    ("verbal", "V", "Verbal, read back"), ("phone", "P", "By phone, read back"),
    (UNREAD, "N", "Spoken, not read back"),
)  # fmt: skip
_DOSES = ("maximum", "notify")
_STEPS = ("step", "step_down")
_LABELS = {ident: words for ident, _key, words in ELEMENTS}
SAME = "That is what is ordered now."
EMPTY: dict[str, object] = {}


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the order: what it was and, where it changes, what it is now."""

    label: str
    was: str
    now: str = ""

    @property
    def changed(self) -> bool:
        """Whether it is the one that changes."""
        return bool(self.now)


def elsewhere(place: Place) -> str:
    """The page of the wizard in place of the drawer: while no order is charted at all."""
    return "" if place.chart.last(Ordered) is not None else "order"


def unit_now(place: Place) -> str:
    """The dose unit of the order that holds."""
    return str(unit_of(place.chart.last(Ordered) or Ordered()))


def prescriber(place: Place) -> str:
    """Who gave the order that holds, "" when nobody is named."""
    before = place.chart.last(Ordered)
    return before.prescriber if before is not None else ""


def read(form: Form) -> PageRead:
    """Read the drawer: which element, its new value, how it was given and by whom."""
    before, element = form.place.chart.last(Ordered), form.choice("element", needed=True)
    if before is None:
        form.lack("the order")
        return form.done()
    new = _changed(form, before, element) if element else EMPTY
    how = form.choice("how", needed=True)
    by = form.words("prescriber", needed=True)
    if new and all(getattr(before, name) == value for name, value in new.items()):
        form.say(next(iter(new)), "note", SAME)
        form.lack("another value")
    elif new and how and by:
        form.put(_order(before, new, how, by), next(iter(new)), keys=tuple(new))
    return form.done()


def _order(before: Ordered, new: dict[str, object], how: str, by: str) -> Ordered:
    """The order before with this of it new; who gave it, and how."""
    given = cast("How", "verbal" if how == UNREAD else how)
    spoken = how in ("verbal", "phone")
    own = {"how": given, "read_back": spoken, "prescriber": by, "reason": ""}
    return before.model_copy(update={**new, **own})


def _changed(form: Form, before: Ordered, element: str) -> dict[str, object]:
    """The fields of the order that the element gives; empty while it cannot be read."""
    if element == TARGET:
        return _target(form)
    if element == WEAN:
        given = form.choice(WEAN, needed=True)
        return {"may_wean_off": given == "yes"} if given else EMPTY
    if element == EXPIRES:
        if not form.text(EXPIRES):
            form.lack("the end of the order")
            return EMPTY
        until = read_expires(form)
        return {EXPIRES: until} if until is not None else EMPTY
    was = getattr(before, element)
    previous = Decimal(was.text) if was is not None else None
    value = form.number(element, _field(form, before, element), needed=True, previous=previous)
    return {element: value} if value is not None else EMPTY


def _field(form: Form, before: Ordered, element: str) -> NumberField:
    protocol, unit = form.place.protocol, unit_of(before)
    if element in _DOSES:
        return dose_field(protocol, unit)
    return step_field(protocol, unit) if element in _STEPS else interval_field(protocol)


def _target(form: Form) -> dict[str, object]:
    """Both ends; an empty upper one is the order's own again: the protocol's width above."""
    field = number_field(form.place.protocol, "map_target_mmhg")
    low = form.number("map_low", field, needed=True)
    high = form.number("map_high", field)
    return {"map_low": low, "map_high": high} if low is not None else EMPTY


def view(form: Form) -> tuple[Element, ...]:
    """The order whole, old beside new for the element that changes."""
    before, element = form.place.chart.last(Ordered), form.text("element")
    if before is None:
        return ()
    bare = Form(form.place, form.texts)
    new = _changed(bare, before, element) if element else EMPTY
    after = before.model_copy(update=new)
    rows = [Element("Drug", before.drug or NOT_GIVEN), Element("Route", before.route or NOT_GIVEN)]
    rows.append(Element("Start", _amount(before.start)))
    for ident, _key, label in ELEMENTS:
        was, now = _said(form, before, ident), _said(form, after, ident)
        rows.append(Element(label, was, now if ident == element and new and was != now else ""))
    return tuple(rows)


def _said(form: Form, order: Ordered, element: str) -> str:
    if element == TARGET:
        low, high = order.map_low, order.map_high
        if low is None:
            return NOT_GIVEN
        top = f" to {plain(high.exact, 1)}" if high else " or more"
        return f"{plain(low.exact, 1)}{top}\u00a0mmHg"
    if element == WEAN:
        return "yes" if order.may_wean_off else "no"
    if element == EXPIRES:
        zone, until = zone_of(form.place), order.expires
        return moment(until, form.place.now, zone) if until and zone else NOT_GIVEN
    return _amount(getattr(order, element))


def _amount(value: Amount | None) -> str:
    return NOT_GIVEN if value is None else amount(value)
