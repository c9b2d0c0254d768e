"""A code that was scanned while the wizard is in front: the page in front takes it, or nothing."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import tzinfo
from uuid import UUID

from assistant.session import Session
from assistant.typed.label_code import read_label_code
from assistant.typed.scan import Scan, scan
from assistant.views.label_scan import own_label
from assistant.views.setup import Page as Step
from assistant.views.setup import form_of
from assistant.views.setup_band import band
from assistant.views.setup_form import Form, Place
from assistant.views.setup_product import product
from assistant.views.setup_scanned import OpenPatient, Taken, patients_of
from ui.desk import Desk
from ui.setup.page import Page

Taker = Callable[[Form, Scan, tzinfo, Collection[OpenPatient]], Taken | None]
_TAKERS: dict[Step, Taker] = {
    Step.PATIENT: band,
    Step.PREPARATION: lambda form, found, _zone, _others: product(form, found),
}


def beside(desk: Desk, session: UUID | None) -> list[Session]:
    """Every other session of the desk."""
    return [found for ident, found in desk.sessions.items() if ident != session]


def scanned_on(
    desk: Desk, session: UUID | None, page: Page, step: Step, place: Place, text: str
) -> bool:
    """A code was scanned while that page is in front; whether it takes it."""
    form = form_of(place, step, page.texts())
    others = patients_of(other.chart for other in beside(desk, session))
    code = read_label_code(text) if step is Step.PREPARATION else None
    found = own_label(session, form, code) if code else take(text, step, form, desk.zone, others)
    if found is not None:
        page.take(found)
        page.start_typing()
    return found is not None


def take(
    text: str, step: Step, form: Form, zone: tzinfo, others: Collection[OpenPatient]
) -> Taken | None:
    """What comes of the text of a burst on that page; None when it takes no such code."""
    taker = _TAKERS.get(step)
    found = scan(text, form.place.protocol.scans.shapes())
    return taker(form, found, zone, others) if taker else None
