"""The drawer of another bag: the same strength quickly, another one deliberately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Literal, cast

from assistant.record.entries import Amount, BagHung, BagLeftRead, CheckAnswered
from assistant.rules.checks import SECOND
from assistant.rules.running import setting_at
from assistant.rules.seconding import alone
from assistant.rules.vials import LABEL_CHECK
from assistant.typed import number
from assistant.views.drawer_parts import AT, Row, check_anew, numbered, when
from assistant.views.drawer_rate import Rates, put_rate, rates
from assistant.views.setup_bag import PREMIXED
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_strengths import of_unit
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import plain, strength, with_unit

Tubing = Literal["new", "same", "unknown"]
SAME, OTHER = "same", "other"
TUBING = (("new", "N", "New, primed"), ("same", "S", "The same"))
WHY = numbered(("ordered", "concentrated to save fluid", "diluted for small doses"))
NOW = "now"
SECONDS = ((NOW, "C", "Checker now"), *numbered(("alone", "nobody free now", "emergency")))
"""A second check of now, or why it is put off."""
STRENGTH_WHY = "why:new_strength"


@dataclass(frozen=True, slots=True)
class BagDrawn:
    """What hangs in words, whether the strength is another while it runs, the rates of both."""

    now: str
    new: bool
    running: bool
    rates: Rates | None


def strengths(place: Place) -> tuple[Row, ...]:
    """The strength that runs by S, the unit's other usual ones by digit, any other by 0."""
    before = place.chart.last(BagHung)
    if before is None:
        return ()
    rows = [(SAME, "S", f"The same, {strength(before.concentration)}")]
    others = [
        row
        for row in place.protocol.preparations
        if row.standing == "usual" and row.strength.exact != before.concentration.mcg_ml
    ]
    for place_of, row in enumerate(others, 1):
        made = f"{plain(row.strength.exact, 2)}\u00a0mcg in 1\u00a0mL"
        central = ", central only" if row.central_only else ""
        rows.append((row.id, str(place_of), made + central))
    return (*rows, (OTHER, "0", "Another: step by step"))


def elsewhere(place: Place) -> str:
    """The page of the wizard in place of the drawer: while no bag is charted at all."""
    return "" if place.chart.last(BagHung) is not None else "preparation"


def read(form: Form) -> PageRead:
    """Read the drawer: what was left, the new bag, its label, its rate, who checks it."""
    chosen = form.choice("strength", needed=True)
    form.at = when(form, AT)
    bag, before = bag_on(form), form.place.chart.last(BagHung)
    _left(form, before)
    at = form.at or form.place.now
    found = rates(form.chart, form.place.protocol, bag, at) if bag is not None else None
    label = next(c for c in form.place.protocol.checks if c.id == LABEL_CHECK)
    if bag is not None:
        form.put(bag, "strength")
    check_anew(form, label)
    if chosen not in ("", SAME) and found is not None:
        put_rate(form, found)
    _second(form)
    return form.done()


def bag_on(form: Form) -> BagHung | None:
    """The bag as it stands in the drawer, None while it cannot be told."""
    place, chosen = form.place, form.text("strength")
    before = place.chart.last(BagHung)
    if before is None or chosen in ("", OTHER):
        return None
    said = form.text(f"check:{LABEL_CHECK}")
    ident = before.preparation if chosen == SAME else chosen
    bag = of_unit(place, ident, said) if ident else None
    if bag is None or (chosen == SAME and bag.concentration != before.concentration):
        bag = _alike(before)
    new = chosen != SAME and setting_at(place.chart, place.now).running
    tubing = form.choice("tubing", needed=True) if new else "unknown"
    return bag.model_copy(
        update={
            "made": "premixed" if said == PREMIXED else "unknown",
            "tubing": cast("Tubing", tubing or "unknown"),
            "remaining": _full(form, bag),
        }
    )


def _alike(before: BagHung) -> BagHung:
    """A bag like the one that hangs, which is none of the unit's own."""
    return BagHung(
        drug=before.drug, labelled=before.labelled, volume=before.volume,
        diluent=before.diluent, preparation=before.preparation, named_by=before.named_by,
    )  # fmt: skip


def _full(form: Form, bag: BagHung) -> Amount | None:
    """What the new bag holds when it is not full."""
    numbers = number_field(form.place.protocol, "bag_left_ml")
    held = form.number("full", numbers)
    return None if held is None or held.exact == bag.volume.exact else held


def _left(form: Form, before: BagHung | None) -> None:
    """What was left in the bag that is taken down."""
    if before is None:
        return
    field, most = number_field(form.place.protocol, "bag_left_ml"), Decimal(before.volume.text)
    value = form.take("left", number(form.text("left"), field, capacity=most))
    if value:
        form.put(BagLeftRead(left=Amount(text=value, unit="mL")), "left")


def _second(form: Form) -> None:
    """The check put off, with its reason; a checker of now reads once this is charted."""
    given = form.choice("second", needed=True)
    if given in ("", NOW):
        return
    place = form.place
    check = next(check for check in place.protocol.checks if check.id == SECOND)
    wait = place.protocol.debts.alone if alone(given) else check.due
    due = place.now + timedelta(minutes=wait.whole)
    form.put(CheckAnswered(check=SECOND, outcome="deferred", reason=given, due=due), "second")


def then(texts: Mapping[str, str]) -> str:
    """Where it goes on once it is charted: to the checker, when one is there."""
    return "second" if texts.get("second") == NOW else ""


def view(form: Form) -> BagDrawn:
    """What is shown beside the questions."""
    place, chosen = form.place, form.text("strength")
    before, bag = place.chart.last(BagHung), bag_on(Form(place, form.texts))
    if before is None:
        return BagDrawn("", new=False, running=False, rates=None)
    new, runs = chosen not in ("", SAME, OTHER), setting_at(place.chart, place.now).running
    hangs = f"{with_unit(before.volume.text, 'mL')}, {strength(before.concentration)}, as base"
    found = rates(place.chart, place.protocol, bag, place.now) if bag is not None else None
    return BagDrawn(f"Hangs now: {hangs}", new, runs, found if new else None)
