"""What is done at the place of a leak: cannula, aspiration, no flush, edge, drug, calls."""

from __future__ import annotations

import re
from decimal import Decimal

from assistant.record.entries import Amount, DrugGiven, LeakStep
from assistant.rules.leak import GIVEN
from assistant.typed import NumberField
from assistant.views.drawer_parts import when
from assistant.views.setup_form import Form
from assistant.views.setup_typed import MOST, open_field
from assistant.wording.numbers import with_unit

CANNULA = (("left", "L", "Left in"), ("out", "O", "Taken out"))
FLUSHED = (("no", "N", "Not flushed"), ("yes", "Y", "It was flushed"))
EDGE = (("yes", "Y", "Marked"), ("no", "N", "Not yet"))
PEOPLE = ("doctor", "charge nurse", "wound team")
_PEOPLE = re.compile(r"[1-3]+", re.ASCII)
WAY = "infiltrated"


def care_steps(form: Form, asked: frozenset[str]) -> None:
    """Whatever of these is answered and still asked."""
    _one(form, asked, "cannula", {"left": "cannula_left", "out": "cannula_out"})
    _aspirated(form, asked)
    _one(form, asked, "flushed", {"no": "not_flushed", "yes": "flushed"})
    _one(form, asked, "edge", {"yes": "edge_marked"})
    if "drug_mg" in asked:
        _drug(form)
    _called(form)


def _one(form: Form, asked: frozenset[str], key: str, steps: dict[str, str]) -> None:
    step = steps.get(form.text(key)) if key in asked else None
    if step:
        form.put(LeakStep.model_validate({"step": step}), key)


def _aspirated(form: Form, asked: frozenset[str]) -> None:
    """So many mL; 0 is an answer."""
    field = NumberField("aspirated", "mL", ("mL",), 1, (Decimal(0), MOST))
    much = form.number("aspirated", field) if "aspirated" in asked else None
    if much is not None:
        form.put(LeakStep(step="aspirated", text=with_unit(much.text, "mL")), "aspirated")


def _drug(form: Form) -> None:
    """Phentolamine as given, who ordered it and when; a name or a time alone waits for the dose."""
    much = form.number("drug_mg", open_field("drug_mg", "mg", 2))
    by = form.words("drug_by")
    at = when(form, "drug_at") if form.text("drug_at") else None
    if much is None:
        if by or at:
            form.lack("the mg of phentolamine")
        return
    way = f"{WAY}, ordered by {by}" if by else WAY
    what = DrugGiven(name=GIVEN, amount=Amount(text=much.text, unit="mg"), way=way)
    if not by:
        form.lack("the prescriber of phentolamine")
    form.put(what, "drug_mg", at=at)


def _called(form: Form) -> None:
    """Who was called: by digits, or in words."""
    text = form.words("called")
    if not text:
        return
    bare = text.replace(" ", "")
    if _PEOPLE.fullmatch(bare):
        text = ", ".join(PEOPLE[int(digit) - 1] for digit in dict.fromkeys(bare))
    form.put(LeakStep(step="called", text=text), "called")
