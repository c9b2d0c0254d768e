"""The program's own bag label, scanned: whose bag it is, and whether it says what is charted."""

from __future__ import annotations

from uuid import UUID

from assistant.quantities import decimal_text
from assistant.record.entries import BagHung
from assistant.typed.label_code import PLACES, LabelCode
from assistant.views.setup_bag import bag_on
from assistant.views.setup_form import Form
from assistant.views.setup_scanned import Taken, taken
from assistant.wording.numbers import with_unit

OTHER_INFUSION = (
    "The label is of another infusion. Read bed, initials and number on it, and the wristband."
)


def own_label(session: UUID | None, form: Form, code: LabelCode) -> Taken:
    """What comes of a label's code on the page of the preparation; it fills in nothing."""
    says = f"Label of bag {code.number}, {with_unit(code.strength, 'mcg in 1')}\u00a0mL"
    if session is None or not code.of(session):
        return taken("stop", OTHER_INFUSION)
    charted = [event.what for event in form.place.chart.all(BagHung)]
    if code.number > len(charted) + 1:
        return taken("stop", f"{says}: no such bag is charted here.")
    if code.number < len(charted):
        return taken("caution", f"{says}: bag {len(charted)} is the one that is charted now.")
    bag = charted[-1] if code.number == len(charted) else bag_on(Form(form.place, form.texts))
    if bag is None:
        return taken("note", f"{says}. Choose the bag.")
    if decimal_text(bag.concentration.mcg_ml, PLACES) != code.strength:
        return taken("stop", f"{says}: that is another strength than the one here.")
    return taken("ok", f"{says}: as it stands here.")
