"""What takes a reason on the page of an emergency start or a take-over, and the reasons offered."""

from __future__ import annotations

from typing import NamedTuple

from assistant.quantities import Dose
from assistant.views.entry_reasons import reasons
from assistant.views.setup_form import Form, PageRead, Why
from assistant.views.setup_hurried import dose_on, gives, rate_on, unit_on
from assistant.wording.numbers import dose, with_unit

_SHORT = {
    "another strength set in the pump": "Other strength",
    "the pump rounds": "Rounding",
    "another weight in the pump": "Other weight",
    "told by the prescriber": "Prescriber",
}
TENFOLD = "why:pump_tenfold"
_DIFFER = ("why:pump_differs", TENFOLD)
"""A rate that is not the computed one: first of all the pump can be set right."""


class Reason(NamedTuple):
    """A reason as it is kept, and in the few words of its key."""

    kept: str
    shown: str


class Asked(NamedTuple):
    """Something that takes a reason: its key, the sentence, and the reasons offered by digit.

    `back` is the field to go back to where what was read can be set right instead.
    """

    key: str
    sentence: str
    offered: tuple[Reason, ...]
    back: str = ""


def asked(read: PageRead, form: Form) -> tuple[Asked, ...]:
    """What takes a reason, each with the reasons that are offered; of a form that was read.

    A pump that can be set right is asked about alone: the others may go with it.
    """
    rows = [_differs(row, form) if row.key in _DIFFER else _asked(row) for row in read.whys]
    first = [row for row in rows if row.back and not form.text(row.key)]
    return tuple(first or rows)


def _asked(row: Why) -> Asked:
    offered = reasons([row.key.partition(":")[2]])
    return Asked(row.key, row.sentence, tuple(Reason(text, text) for text in offered))


def _differs(row: Why, form: Form) -> Asked:
    """A pump that shows another rate: what that gives, and what the pump's own reasons are."""
    place = Form(form.place, form.texts)
    rate, typed_, given = rate_on(place), dose_on(place, needed=False), gives(form)
    wanted = dose(Dose(typed_.exact, unit_on(form)), typed=True) if typed_ else ""
    said = row.sentence
    if rate is not None and given not in ("", wanted):
        how = ": ten times off" if row.key == TENFOLD else ""
        said = f"{with_unit(rate.text, rate.unit)} gives {given}, not {wanted}{how}."
    offered = tuple(Reason(kept, shown) for kept, shown in _SHORT.items())
    return Asked(row.key, said, offered, "rate")
