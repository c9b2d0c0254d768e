"""The page of the preparation: which bag, what the vial says, how it is mixed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal, NamedTuple

from assistant.protocol.model import Check, Preparation, Protocol, VialLabel
from assistant.quantities import Drug, Labelled, Weight, base, decimal_text
from assistant.record.entries import Amount, BagHung, Noted, Ordered, Weighed
from assistant.rules.orders import dose_of
from assistant.rules.setup import Page, page_checks
from assistant.rules.vials import LABEL_CHECK, draw_up_ml, label_of, labelled_mg
from assistant.views.setup_checks import AnswerView, CheckView, capital, check_view, known_checks
from assistant.views.setup_form import LATER, Form, PageRead, Place
from assistant.views.setup_typed import number_field
from assistant.views.setup_working import WorkingView, rate_working
from assistant.wording.numbers import plain, strength, with_unit

OTHER = "other"
LABEL = LABEL_CHECK
"""The id of the check that reads the vial."""
PREMIXED = "premixed bag, label says base"
Made = Literal["premixed", "unknown"]


class StrengthCard(NamedTuple):
    """A bag of the unit as a card."""

    id: str
    key: str
    strength: str
    note: str
    lines: tuple[str, ...]


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


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    texts = known_checks(place, Page.PREPARATION)
    bag = place.chart.last(BagHung)
    if bag is None:
        return texts
    if bag.preparation:
        return texts | {"bag": bag.preparation}
    return texts | {"bag": OTHER, "mg": bag.drug.text, "ml": bag.volume.text}


def cards(protocol: Protocol) -> tuple[StrengthCard, ...]:
    """The unit's bags, keyed 1, 2, 3."""
    return tuple(
        StrengthCard(
            row.id,
            str(number),
            f"{plain(row.strength.exact, 2)}\u00a0mcg in 1\u00a0mL",
            "Central line only" if row.central_only else capital(row.note) or "Unit alternative",
            (
                f"{with_unit(row.drug.value, 'mg')} in {with_unit(row.volume.value, 'mL')}",
                row.diluent,
            ),
        )
        for number, row in enumerate(protocol.preparations, 1)
    )


def label_view(protocol: Protocol) -> CheckView:
    """The vial label as a question: what it says, and what that is counted as."""
    plain_view = check_view(protocol, _label_check(protocol))
    answers = tuple(_label_answer(protocol, row._replace(note="")) for row in plain_view.answers)
    return replace(plain_view, answers=answers)


def _label_check(protocol: Protocol) -> Check:
    return next(check for check in protocol.checks if check.id == LABEL_CHECK)


def _label_answer(protocol: Protocol, row: AnswerView) -> AnswerView:
    label = label_of(protocol, row.id)
    if label is None:
        return row
    counted = with_unit(plain(base(label.per_ml.exact, label.labelled).mg, 3), "mg of base")
    key = label.labelled[0].upper() if label.labelled is not Labelled.BITARTRATE else "I"
    return AnswerView(row.id, key, label.says, f"counted as {counted} in 1\u00a0mL")


def read(form: Form) -> PageRead:
    """Read the page."""
    protocol = form.place.protocol
    checks = {check.id: check for check in page_checks(form.chart, protocol, Page.PREPARATION)}
    bag = bag_on(form)
    label = checks.pop(LABEL_CHECK, None)
    if label is not None:
        form.check(label)
    if bag is not None and form.text("bag") == OTHER:
        named = form.words("named", needed=form.known.get("bag") != OTHER)
        form.chart_new(bag, "mg", keys=("mg", "ml"))
        if named and bag != form.place.chart.last(BagHung):
            form.chart_note(Noted(text=f"Strength named by {named}"))
    elif bag is not None:
        form.chart_new(bag, "bag")
    for check in checks.values():
        form.check(check)
    return form.done()


def bag_on(form: Form) -> BagHung | None:
    """The bag as it stands on the page, None while it cannot be told."""
    chosen = form.choice("bag", needed=True)
    if chosen == OTHER:
        return _other_bag(form)
    rows = (row for row in form.place.protocol.preparations if row.id == chosen)
    row = next(rows, None)
    if row is None:
        return None
    label = _label(form)
    drug = Drug(row.drug.exact)
    mg = labelled_mg(drug, label) if label else drug.mg
    return BagHung(
        drug=Amount(text=decimal_text(mg, 6), unit="mg"),
        labelled=label.labelled if label else Labelled.BASE,
        volume=Amount(text=row.volume.value, unit="mL"),
        diluent=row.diluent,
        preparation=row.id,
        made=_made(form),
    )


def _other_bag(form: Form) -> BagHung | None:
    protocol = form.place.protocol
    mg = form.number("mg", replace(number_field(protocol, "amount_mg"), usual=None), needed=True)
    ml = form.number("ml", replace(number_field(protocol, "volume_ml"), usual=None), needed=True)
    if mg is None or ml is None:
        return None
    label = _label(form)
    labelled = label.labelled if label else Labelled.BASE
    return BagHung(drug=mg, labelled=labelled, volume=ml, made=_made(form))


def _label(form: Form) -> VialLabel | None:
    return label_of(form.place.protocol, form.text(f"check:{LABEL_CHECK}"))


def _made(form: Form) -> Made:
    return "premixed" if form.text(f"check:{LABEL_CHECK}") == PREMIXED else "unknown"


def mixing(form: Form) -> MixingView:
    """The mixing card and the start rate for what is chosen now."""
    bag = bag_on(form)
    if bag is None or bag.concentration.mcg_ml == 0:
        return MixingView((), (), (), "")
    row = next((p for p in form.place.protocol.preparations if p.id == bag.preparation), None)
    said, label = form.text(f"check:{LABEL_CHECK}"), _label(form)
    vial = label or (_usual(form.place.protocol, row) if said in ("", LATER) else None)
    working = (*_strength_working(bag, label), *_start(form, bag))
    source = form.place.protocol.sources[row.strength.source].title if row else "Typed here"
    return MixingView(_steps(bag, vial), working, _bag_label(form.place.protocol, bag), source)


def _usual(protocol: Protocol, row: Preparation | None) -> VialLabel | None:
    return label_of(protocol, row.vial) if row else None


def _steps(bag: BagHung, vial: VialLabel | None) -> tuple[MixStep, ...]:
    drug = base(bag.drug.exact, bag.labelled)
    holds = MixStep(
        "droplet", "Bag holds", with_unit(plain(bag.concentration.mcg_ml, 2), "mcg"),
        "in each 1\u00a0mL, as base",
    )  # fmt: skip
    volume = with_unit(plain(bag.volume.exact, 1), "mL")
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
    volume = with_unit(plain(bag.volume.exact, 1), "mL")
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


def _mg(amount: Fraction) -> str:
    return with_unit(plain(amount, 3), "mg")


def _start(form: Form, bag: BagHung) -> tuple[WorkingView, ...]:
    order, weighed = form.place.chart.last(Ordered), form.place.chart.last(Weighed)
    start = dose_of(order.start) if order else None
    weight = Weight(weighed.weight.exact) if weighed else None
    if start is None:
        return (WorkingView("Start", "No start dose is charted yet."),)
    found = rate_working(form.place.protocol, start, bag.concentration, weight)
    return (found,) if found else (WorkingView("Start", "No dosing weight is charted yet."),)


def _bag_label(protocol: Protocol, bag: BagHung) -> tuple[str, ...]:
    drug = base(bag.drug.exact, bag.labelled)
    volume = with_unit(plain(bag.volume.exact, 1), "mL")
    return (
        f"{protocol.protocol.drug}, as base",
        f"{_mg(drug.mg)} in {volume}",
        strength(bag.concentration),
        bag.diluent or "diluent",
    )
