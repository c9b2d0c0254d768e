"""The mixing card: what is drawn up and made up to, what the bag holds then, line by line."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from assistant.protocol.model import Preparation, Protocol, VialLabel
from assistant.quantities import Concentration, Labelled, Rate, Volume, Weight, base
from assistant.record.entries import BagHung, Ordered, Weighed
from assistant.rules.mixing import (
    RULE_OF_SIX,
    Method,
    concentration,
    concentration_change,
    units_own,
)
from assistant.rules.orders import dose_of, order_at
from assistant.rules.running import flow_of, setting_at
from assistant.rules.vials import LABEL_CHECK, draw_up_ml, label_of, labelled_mg
from assistant.views.label import contents, in_full, in_one_ml
from assistant.views.setup_bag import bag_on, label_on
from assistant.views.setup_form import LATER, Form, Place
from assistant.views.setup_working import WorkingView, rate_working
from assistant.wording.numbers import plain, rate, strength, with_unit

NOT_STANDARD = "NON-STANDARD"
NO_DRUG = Concentration(Fraction(0))


class MixStep(NamedTuple):
    """One step of the mixing card: its icon, its words, the large figure, and a note."""

    icon: str
    label: str
    value: str
    note: str


@dataclass(frozen=True, slots=True)
class MixingView:
    """The mixing card for what is chosen now; no steps until a bag is chosen."""

    steps: tuple[MixStep, ...]
    working: tuple[WorkingView, ...]
    bag_label: tuple[str, ...]
    source: str


def mixing(form: Form) -> MixingView:
    """The mixing card and the start rate for what is chosen now."""
    bag = bag_on(form)
    if bag is None or bag.concentration.mcg_ml == 0:
        return MixingView((), (), (), "")
    row = next((p for p in form.place.protocol.preparations if p.id == bag.preparation), None)
    said, label = form.text(f"check:{LABEL_CHECK}"), label_on(form)
    vial = label or (_usual(form.place.protocol, row) if said in ("", LATER) else None)
    now = _kept(form.place, bag) or _start(form, bag)
    working = (*_strength_working(bag, label), *_added(bag, vial), *now)
    source = form.place.protocol.sources[row.strength.source].title if row else _source(form, bag)
    return MixingView(_steps(bag, vial), working, _bag_label(form.place.protocol, bag), source)


def _source(form: Form, bag: BagHung) -> str:
    rule = form.place.protocol.rule_of_six
    if rule is None or bag.preparation != RULE_OF_SIX:
        return "Typed here"
    return form.place.protocol.sources[rule.per_kg.source].title


def _usual(protocol: Protocol, row: Preparation | None) -> VialLabel | None:
    return label_of(protocol, row.vial) if row else None


def _steps(bag: BagHung, vial: VialLabel | None) -> tuple[MixStep, ...]:
    drug = base(bag.drug.exact, bag.labelled)
    holds = MixStep(
        "droplet", "Bag holds", with_unit(plain(bag.concentration.mcg_ml, 2), "mcg"),
        "in each 1\u00a0mL, as base",
    )  # fmt: skip
    volume = with_unit(in_full(bag.volume), "mL")
    if vial is None or bag.made == "premixed":
        whole = "Ready-made bag" if bag.made == "premixed" else "Bag"
        amount = f"{with_unit(plain(drug.mg, 3), 'mg')} in {volume}"
        return (MixStep("milk", whole, amount, bag.diluent), holds)
    drawn = with_unit(plain(draw_up_ml(drug, vial), 2), "mL")
    note = f"{with_unit(plain(labelled_mg(drug, vial), 3), 'mg')} {vial.labelled}"
    up_to = MixStep("milk", "Make up to", volume, bag.diluent)
    return (MixStep("syringe", "Draw up", drawn, note), up_to, holds)


def _strength_working(bag: BagHung, label: VialLabel | None) -> tuple[WorkingView, ...]:
    drug = base(bag.drug.exact, bag.labelled)
    volume = with_unit(in_full(bag.volume), "mL")
    rows: list[WorkingView] = []
    if label is not None:
        drawn = with_unit(plain(draw_up_ml(drug, label), 2), "mL")
        per = with_unit(label.per_ml.value, f"mg of {label.labelled} in 1\u00a0mL")
        counts = with_unit(plain(bag.drug.exact, 3), f"mg of {label.labelled}")
        end = "" if label.labelled is Labelled.BASE else f" = {_mg(drug.mg)} of base"
        rows.append(WorkingView("Vial", f"{drawn} × {per} = {counts}{end}"))
    mcg = with_unit(plain(drug.mg * 1000, 3), "mcg")
    said = f"{_mg(drug.mg)} in {volume} = {mcg} in {volume} = {strength(bag.concentration)}"
    return (*rows, WorkingView("Strength", said))


def _added(bag: BagHung, vial: VialLabel | None) -> tuple[WorkingView, ...]:
    """What the bag holds in truth when the drug was added to a full one. Source: C08."""
    if bag.made != "added" or vial is None:
        return ()
    drug, volume = base(bag.drug.exact, bag.labelled), Volume(bag.volume.exact)
    mixed = concentration(drug, volume, Volume(draw_up_ml(drug, vial)), Method.ADDED_TO_BAG)
    less = with_unit(plain(abs(mixed.difference) * 100, 1), "%")
    said = (
        f"{strength(mixed.true)} in truth, {less} less; every dose uses {strength(mixed.nominal)}"
    )
    return (WorkingView("Added", said),)


def _mg(amount: Fraction) -> str:
    return with_unit(plain(amount, 3), "mg")


def _kept(place: Place, bag: BagHung) -> tuple[WorkingView, ...]:
    """The rate that gives the same dose from another strength, and what the old rate would give.

    Nothing while the pump stands, or when the strength stays.
    """
    setting, order = setting_at(place.chart, place.now), order_at(place.chart, place.now)
    old, new, runs = setting.concentration, bag.concentration, setting.rate
    if not setting.running or old is None or runs is None or old in (new, NO_DRUG):
        return ()
    maximum = dose_of(order.maximum) if order else None
    most = flow_of(maximum, setting.weight) if maximum else None
    step = Rate(place.protocol.pump.step.exact)
    made = concentration_change(runs, old, new, step, most)
    was, exact = (plain(each.ml_h, 3) for each in (runs, made.exact))
    said = f"{with_unit(was, 'mL/h')} × {strength(old)} ÷ {strength(new)}"
    left = f"{with_unit(was, 'mL/h')} gives {plain(made.if_not_changed, 2)} times the dose"
    return (
        WorkingView("Same dose", f"{said} = {exact}, on the pump {rate(made.pump)}"),
        WorkingView("Left alone", left),
    )


def _start(form: Form, bag: BagHung) -> tuple[WorkingView, ...]:
    order, weighed = form.place.chart.last(Ordered), form.place.chart.last(Weighed)
    start = dose_of(order.start) if order else None
    weight = Weight(weighed.weight.exact) if weighed else None
    if start is None:
        return (WorkingView("Start", "No start dose is charted yet."),)
    found = rate_working(form.place.protocol, start, bag.concentration, weight)
    return (found,) if found else (WorkingView("Start", "No dosing weight is charted yet."),)


def _bag_label(protocol: Protocol, bag: BagHung) -> tuple[str, ...]:
    """The first lines of the label, as it will be printed."""
    odd = () if units_own(protocol, bag) else (NOT_STANDARD,)
    return (
        f"{protocol.protocol.drug}, as base",
        contents(bag),
        in_one_ml(bag),
        *odd,
        bag.diluent or "diluent",
    )
