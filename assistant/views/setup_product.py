"""A product on the page of the preparation: a vial or a bag by its code, its lot, its last day."""

from __future__ import annotations

from datetime import date, datetime

from assistant.protocol.model import Product, Protocol
from assistant.record.entries import BagHung, Noted
from assistant.rules.bag_label import product_of
from assistant.rules.vials import LABEL_CHECK
from assistant.typed.scan import Scan, expired
from assistant.views.setup_form import Form, Role, Said
from assistant.views.setup_marks import (
    CODE_DAY,
    CODE_LOT,
    RUN_ON,
    differing,
    filled,
    known_marks,
    last_day,
    last_minute,
    marks,
    over,
    run_on_said,
    say_marks,
)
from assistant.views.setup_scanned import Taken, not_read, taken
from assistant.wording.numbers import birth
from assistant.wording.scans import (
    PASSED,
    contradicts,
    other_drug,
    product_line,
    typed_line,
    unknown_product,
)

PRODUCT, USE = "product", "other_use"
"""Texts of the page: the code of a product, and what becomes of another drug's one."""
SCANNED = (PRODUCT, CODE_LOT, CODE_DAY, RUN_ON)
"""Texts that only a scan fills."""
AWAY, HANGS = "away", "hangs"
USES = ((AWAY, "A", "Put away"), (HANGS, "H", "It hangs already"))
PREMIXED_SAID = "premixed bag, label says base"
_SAID = f"check:{LABEL_CHECK}"


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
    passed, last = expired(found, form.place.now.date()), str(found.expires or "")
    if _other(form, row):
        said = _other_said(form, row, last, passed=passed)
        texts = {PRODUCT: row.gtin, CODE_LOT: found.lot, CODE_DAY: last, RUN_ON: found.run_on}
        return taken("stop", said, texts | {USE: ""})
    chosen = _choices(row)
    if any(form.text(key) not in ("", text) for key, text in chosen.items()):
        return taken("caution", contradicts(row.name, last, passed=passed))
    texts = filled(form, found, anew=form.text(PRODUCT) != row.gtin)
    texts |= {PRODUCT: row.gtin, USE: ""} | chosen
    said_of = _line(Form(form.place, {**form.texts, **texts}), row)
    return Taken(said_of, texts)


def scanned_said(form: Form) -> Said | None:
    """What is to be said, at every look at the page, of the product that was scanned last."""
    row = product_of(form.place.protocol, form.text(PRODUCT))
    if row is None:
        return None
    if _other(form, row):
        role: Role = "caution" if form.text(USE) else "stop"
        last = form.text(CODE_DAY)
        passed = bool(last) and over(form, date.fromisoformat(last))
        return Said(role, _other_said(form, row, last, passed=passed))
    return _line(form, row)


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

    Without a scan, lot and day are what was typed. A vial's day says nothing of the mixture, but
    that it is over.
    """
    row = product_of(form.place.protocol, form.text(PRODUCT))
    of_bag = row is not None and _goes_with(form, row)
    say_marks(form, of_bag=of_bag)
    lot, last = marks(form, of_bag=of_bag)
    update: dict[str, object] = {"product": row.gtin if row and of_bag else "", "lot": lot}
    ready = form.text(_SAID) == PREMIXED_SAID or bool(row and of_bag and row.preparation)
    if last is not None and (ready or over(form, last)):
        update["expires"] = last_minute(form, last)
    return bag.model_copy(update=update)


def note_late(form: Form) -> None:
    """What was read off the bag that runs: a note, as no other bag is hung.

    Another drug, or a day that has passed, takes a reason.
    """
    bag, row = form.place.chart.last(BagHung), product_of(form.place.protocol, form.text(PRODUCT))
    of_bag = row is not None and _goes_with(form, row)
    lot, last = marks(form, of_bag=of_bag)
    if bag is None or not (of_bag or lot or last):
        return
    same = (bag.product, bag.lot) == (row.gtin if row and of_bag else "", lot)
    if same and (of_bag or str(last or "") == last_day(bag, form.place.now)):
        return
    passed = last is not None and over(form, last)
    said = scanned_said(form) if of_bag else None
    if said is None:
        text = typed_line(lot, str(last or ""), passed=passed)
        said = Said("caution" if passed else "ok", text)
    reason = "" if said.role == "ok" else form.why("scanned_late", said.text, "bag")
    text = f"{said.text} {reason}".strip()
    if all(note.what.text != text for note in form.place.chart.all(Noted)):
        form.chart_note(Noted(text=text))


def known_product(bag: BagHung, protocol: Protocol, now: datetime) -> dict[str, str]:
    """The same as texts, from the bag that is charted."""
    texts = {PRODUCT: bag.product, **known_marks(bag, now)}
    row = product_of(protocol, bag.product)
    if row is not None and row.drug != protocol.protocol.drug:
        texts[USE] = HANGS
    return {key: text for key, text in texts.items() if text}


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


def _other_said(form: Form, row: Product, last: str, *, passed: bool) -> str:
    said = other_drug(row.name, form.place.protocol.protocol.drug)
    return f"{said} {PASSED.format(day=birth(last))}" if passed else said


def _line(form: Form, row: Product) -> Said:
    """What the code said, what it has lost, and where the page says something else."""
    lot, last = form.text(CODE_LOT), form.text(CODE_DAY)
    passed = bool(last) and over(form, date.fromisoformat(last))
    odd = " ".join(said for said in (run_on_said(form), differing(form)) if said)
    said = product_line(row.name, lot, last, passed=passed)
    return Said("caution" if passed or odd else "ok", f"{said} {odd}".strip())
