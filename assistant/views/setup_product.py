"""A product on the page of the preparation: a vial or a bag by its code, its lot, its last day."""

from __future__ import annotations

from datetime import date, datetime, time

from assistant.protocol.model import Product, Protocol
from assistant.record.entries import BagHung, Noted
from assistant.rules.bag_label import product_of
from assistant.rules.vials import LABEL_CHECK
from assistant.typed.scan import Scan
from assistant.views.setup_form import Form, Role, Said
from assistant.views.setup_scanned import Taken, not_read, taken
from assistant.wording.scans import contradicts, other_drug, product_line, unknown_product

PRODUCT, LOT, EXPIRES, USE = "product", "lot", "expires", "other_use"
"""Texts of the page: the first three only a scan fills; what becomes of another drug's product."""
SCANNED = (PRODUCT, LOT, EXPIRES)
AWAY, HANGS = "away", "hangs"
USES = ((AWAY, "A", "Put away"), (HANGS, "H", "It hangs already"))
PREMIXED_SAID = "premixed bag, label says base"
_SAID = f"check:{LABEL_CHECK}"
_LAST = time(23, 59, 59)


def product(form: Form, found: Scan) -> Taken | None:
    """What comes of a code on this page; None for one that it does not take.

    A product of another drug chooses nothing and closes the page until it is told what becomes
    of it. What was answered before is not changed.
    """
    if unread := not_read(found, "product"):
        return unread
    if found.kind != "product":
        return None
    row = product_of(form.place.protocol, found.gtin)
    if row is None:
        return taken("stop", unknown_product(found.gtin))
    last = found.expires.isoformat() if found.expires else ""
    texts = {PRODUCT: row.gtin, LOT: found.lot, EXPIRES: last, USE: ""}
    if _other(form, row):
        return taken("stop", other_drug(row.name, form.place.protocol.protocol.drug), texts)
    chosen = _choices(row)
    if any(form.text(key) not in ("", text) for key, text in chosen.items()):
        return taken("caution", contradicts(row.name))
    said = _line(form, row, found.lot, last)
    return Taken(said, texts | chosen)


def scanned_said(form: Form) -> Said | None:
    """What is to be said, at every look at the page, of the product that was scanned last."""
    row = product_of(form.place.protocol, form.text(PRODUCT))
    if row is None:
        return None
    if _other(form, row):
        role: Role = "caution" if form.text(USE) else "stop"
        return Said(role, other_drug(row.name, form.place.protocol.protocol.drug))
    return _line(form, row, form.text(LOT), form.text(EXPIRES))


def asks_use(form: Form) -> bool:
    """Whether the product that was scanned last is of another drug."""
    row = product_of(form.place.protocol, form.text(PRODUCT))
    return row is not None and _other(form, row)


def hold_other(form: Form) -> None:
    """Another drug's product was scanned: the page stays closed until its use is told."""
    if asks_use(form) and not form.text(USE):
        said = scanned_said(form)
        form.stopped = form.stopped or (said.text if said else "")


def with_product(form: Form, bag: BagHung) -> BagHung:
    """The bag with the product that it was made from, its lot, and its last minute.

    A vial's day says nothing of the mixture, but that it is over.
    """
    row = product_of(form.place.protocol, form.text(PRODUCT))
    if row is None or not _goes_with(form, row):
        return bag
    last = form.text(EXPIRES)
    expires = last_minute(form, date.fromisoformat(last)) if last else None
    update: dict[str, object] = {"product": row.gtin, "lot": form.text(LOT)}
    if expires is not None and (row.preparation or expires < form.place.now):
        update["expires"] = expires
    return bag.model_copy(update=update)


def note_late(form: Form) -> None:
    """A code that was scanned off the bag that runs: a note, as no other bag is hung.

    Another drug, or a day that has passed, takes a reason.
    """
    bag, row = form.place.chart.last(BagHung), product_of(form.place.protocol, form.text(PRODUCT))
    said = scanned_said(form)
    if bag is None or row is None or said is None or not _goes_with(form, row):
        return
    if (bag.product, bag.lot) == (row.gtin, form.text(LOT)):
        return
    reason = "" if said.role == "ok" else form.why("scanned_late", said.text, "bag")
    text = f"{said.text} {reason}".strip()
    if all(note.what.text != text for note in form.place.chart.all(Noted)):
        form.chart_note(Noted(text=text))


def known_product(bag: BagHung, protocol: Protocol, now: datetime) -> dict[str, str]:
    """The same as texts, from the bag that is charted."""
    last = bag.expires.astimezone(now.tzinfo).date().isoformat() if bag.expires else ""
    texts = {PRODUCT: bag.product, LOT: bag.lot, EXPIRES: last}
    row = product_of(protocol, bag.product)
    if row is not None and row.drug != protocol.protocol.drug:
        texts[USE] = HANGS
    return {key: text for key, text in texts.items() if text}


def last_minute(form: Form, last: date) -> datetime:
    """The end of the last day, where the program stands."""
    return datetime.combine(last, _LAST, form.place.now.tzinfo)


def _choices(row: Product) -> dict[str, str]:
    if row.preparation:
        return {"bag": row.preparation, _SAID: PREMIXED_SAID}
    return {_SAID: row.label or ""}


def _goes_with(form: Form, row: Product) -> bool:
    if _other(form, row):
        return form.text(USE) == HANGS
    return all(form.text(key) == text for key, text in _choices(row).items())


def _other(form: Form, row: Product) -> bool:
    return row.drug != form.place.protocol.protocol.drug


def _line(form: Form, row: Product, lot: str, last: str) -> Said:
    today = form.place.now.date()
    passed = bool(last) and date.fromisoformat(last) < today
    return Said("caution" if passed else "ok", product_line(row.name, lot, last, passed=passed))
