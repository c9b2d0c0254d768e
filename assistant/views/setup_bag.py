"""The page of the preparation: which bag, what the vial says, who named its strength."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, cast

from assistant.protocol.model import Check, Protocol, VialLabel
from assistant.quantities import Labelled, base
from assistant.record.entries import BagHung, CheckAnswered, PumpRuns
from assistant.rules.mixing import RULE_OF_SIX, named_by_pharmacy
from assistant.rules.owed import CONFIRMED, owed_by_bag
from assistant.rules.setup import Page, page_checks
from assistant.rules.vials import LABEL_CHECK, label_of
from assistant.views.setup_checks import AnswerView, CheckView, check_view, known_checks
from assistant.views.setup_form import Form, PageRead, Place
from assistant.views.setup_marks import RUN_ON, ask_run_on
from assistant.views.setup_mixture import known_mixture, with_mixture
from assistant.views.setup_product import (
    PREMIXED_SAID,
    hold_other,
    known_product,
    note_late,
    with_product,
)
from assistant.views.setup_strengths import OTHER, of_unit
from assistant.views.setup_typed import number_field
from assistant.wording.numbers import plain, with_unit
from assistant.wording.setup import open_word

LABEL = LABEL_CHECK
"""The id of the check that reads the vial."""
PREMIXED = PREMIXED_SAID
AT_NIGHT = "No pharmacist: a second person for now, and a pharmacist confirms it later."
MADE = (("withdrawn", "W", "Taken out first"), ("added", "A", "Added to the full bag"))
TUBING = (("new", "N", "New, primed"), ("same", "S", "The same"))
Made = Literal["premixed", "withdrawn", "added", "unknown"]
Tubing = Literal["new", "same", "unknown"]


def known(place: Place) -> dict[str, str]:
    """The page's texts as far as they are charted."""
    texts = known_checks(place, Page.PREPARATION)
    bag = place.chart.last(BagHung)
    if bag is None:
        return texts
    texts |= known_product(bag, place.protocol, place.now) | known_mixture(place)
    if bag.made in ("withdrawn", "added"):
        texts["made"] = bag.made
    if bag.tubing != "unknown":
        texts["tubing"] = bag.tubing
    if bag.preparation:
        return texts | {"bag": bag.preparation}
    return texts | {"bag": OTHER, "mg": bag.drug.text, "ml": bag.volume.text}


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
    ask_run_on(form)
    label = checks.pop(LABEL_CHECK, None)
    if label is not None:
        form.check(label)
    if bag is not None and asks_tubing(form):
        form.choice("tubing", needed=True)
    if bag is not None and form.text("bag") == OTHER:
        form.chart_new(_named(form, bag), "mg", keys=("mg", "ml", RUN_ON))
    elif bag is not None and not _hangs(form, bag):
        form.chart_new(bag, "bag", keys=(RUN_ON,))
    elif bag is not None:
        note_late(form)
    hold_other(form)
    _confirmed(form)
    for check in checks.values():
        form.check(check)
    return form.done()


def _hangs(form: Form, bag: BagHung) -> bool:
    """Whether it is the bag that runs: reading its vial late hangs no other one."""
    before = form.place.chart.last(BagHung)
    if before is None or form.place.chart.last(PumpRuns) is None:
        return False
    same = (before.preparation, before.concentration) == (bag.preparation, bag.concentration)
    return same and form.known.get("bag") == form.text("bag")


def _named(form: Form, bag: BagHung) -> BagHung:
    """The bag with who named its strength; the same bag keeps the name it was charted with."""
    named = form.words("named", needed=form.known.get("bag") != OTHER)
    before = form.place.chart.last(BagHung)
    if before is not None and not named:
        same = bag.model_copy(update={"named_by": before.named_by, "reason": before.reason})
        return before if same == before else bag
    whole = bag.model_copy(update={"named_by": named})
    if named and not named_by_pharmacy(whole):
        form.say("named", "note", AT_NIGHT)
    return whole


def asks_name(form: Form) -> bool:
    """Whether the bag is one for which a pharmacist can stand by name."""
    return form.text("bag") in (OTHER, RULE_OF_SIX)


def asks_pharmacist(place: Place) -> bool:
    """Whether the strength of the bag that hangs waits for a pharmacist's word."""
    return any(debt.code == CONFIRMED for debt in owed_by_bag(place.chart, place.protocol))


def _confirmed(form: Form) -> None:
    """The pharmacist's word on the bag that is charted already."""
    who = form.words("confirmed")
    if who and asks_pharmacist(form.place):
        form.put(CheckAnswered(check=CONFIRMED, outcome="done", reason=who), "confirmed")


def asks_tubing(form: Form) -> bool:
    """Whether another strength than before meets a line in which the drug has run."""
    bag, before = bag_on(form), form.place.chart.last(BagHung)
    if bag is None or before is None or form.place.chart.last(PumpRuns) is None:
        return False
    return bag.concentration != before.concentration


def bag_on(form: Form) -> BagHung | None:
    """The bag as it stands on the page, None while it cannot be told."""
    chosen = form.choice("bag", needed=True)
    made, tubing = _made(form), cast("Tubing", form.text("tubing") or "unknown")
    before = form.place.chart.last(BagHung)
    if chosen == RULE_OF_SIX and form.known.get("bag") == chosen:
        bag = before  # mixed for the weight that was charted then
    else:
        bag = _other_bag(form) if chosen == OTHER else of_unit(form.place, chosen, _said(form))
    if bag is None and chosen == RULE_OF_SIX:
        form.lack(open_word("weight"))
    if bag is None:
        return None
    bag = with_product(form, bag.model_copy(update={"made": made, "tubing": tubing}))
    return with_mixture(form, _sixes_named(form, bag))


def _sixes_named(form: Form, bag: BagHung) -> BagHung:
    """A Rule of 6 bag with the pharmacist who stands for it, when one was named."""
    named = form.words("named") if bag.preparation == RULE_OF_SIX else ""
    return bag.model_copy(update={"named_by": named}) if named else bag


def _other_bag(form: Form) -> BagHung | None:
    protocol = form.place.protocol
    mg = form.number("mg", replace(number_field(protocol, "amount_mg"), usual=None), needed=True)
    ml = form.number("ml", replace(number_field(protocol, "volume_ml"), usual=None), needed=True)
    if mg is None or ml is None:
        return None
    label = label_on(form)
    return BagHung(drug=mg, labelled=label.labelled if label else Labelled.BASE, volume=ml)


def label_on(form: Form) -> VialLabel | None:
    """The vial label that was read, None before that and for one that the unit does not know."""
    return label_of(form.place.protocol, _said(form))


def _said(form: Form) -> str:
    return form.text(f"check:{LABEL_CHECK}")


def _made(form: Form) -> Made:
    if _said(form) == PREMIXED:
        return "premixed"
    return cast("Made", form.text("made") or "unknown")
