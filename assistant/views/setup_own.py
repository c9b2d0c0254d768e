"""What the program itself leaves open, answered on the page it belongs to.

A spoken order is signed, a pump that differed was looked at again. Neither is asked before it is
owed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from assistant.record.entries import CheckAnswered, Ordered
from assistant.rules.matching import order_unsigned, owed_by_match
from assistant.rules.owed import PUMP_MATCHED, SIGNED_ORDER
from assistant.rules.setup import Page
from assistant.views.setup_form import Form, Place


class OwnRow(NamedTuple):
    """A debt of the program's own on a page: its code, and how it is asked."""

    code: str
    question: str


_PAGES: Mapping[Page, str] = {
    Page.ORDER: SIGNED_ORDER,
    Page.PUMP: PUMP_MATCHED,
}


def own_code(page: Page) -> str:
    """The code of what may be owed on a page, "" for a page without."""
    return _PAGES.get(page, "")


def own_row(place: Place, page: Page) -> OwnRow | None:
    """What is owed on this page now, None when nothing is."""
    code = own_code(page)
    return OwnRow(code, _ASKED[code](place)) if code and _OWED[code](place) else None


def read_own(form: Form, page: Page) -> None:
    """Yes pays the debt; anything else leaves it open."""
    row = own_row(form.place, page)
    if row is not None and form.text(row.code) == "yes":
        form.put(CheckAnswered(check=row.code, outcome="done", answer="yes"), row.code)


def _signed(place: Place) -> str:
    order = place.chart.last(Ordered)
    who = order.prescriber if order is not None and order.prescriber else "the prescriber"
    return f"Spoken order: has {who} signed it?"


def _pump_owed(place: Place) -> bool:
    rows = owed_by_match(place.chart, place.protocol)
    return any(row.code == PUMP_MATCHED for row in rows)


_OWED: Mapping[str, Callable[[Place], bool]] = {
    SIGNED_ORDER: lambda place: order_unsigned(place.chart),
    PUMP_MATCHED: _pump_owed,
}
_ASKED: Mapping[str, Callable[[Place], str]] = {
    SIGNED_ORDER: _signed,
    PUMP_MATCHED: lambda _: "Pump looked at again: drug, unit and rate as ordered now?",
}
