"""Vials and bags under a scanner: what the page of the preparation takes of their codes."""

from __future__ import annotations

from collections.abc import Mapping

from wizard import Wizard

from assistant.record.entries import BagHung
from assistant.rules.setup import Page
from assistant.typed.scan import scan
from assistant.views import setup
from assistant.views.setup_product import product
from assistant.views.setup_scanned import Taken

VIAL, TARTRATE = "09521234000013", "09521234000020"
PREMIXED_BAG, EPINEPHRINE = "09521234000068", "09521234000044"


def code(gtin: str, day: str = "271231", lot: str = "A1") -> str:
    return f"]d201{gtin}17{day}10{lot}"


def take(text: str, texts: Mapping[str, str], wizard: Wizard | None = None) -> Taken | None:
    place = (wizard or Wizard()).place
    form = setup.form_of(place, Page.PREPARATION, texts)
    return product(form, scan(text, place.protocol.scans.shapes()))


def taken(text: str, texts: Mapping[str, str] | None = None) -> Taken:
    found = take(text, texts or {})
    assert found is not None
    return found


def bag_of(texts: Mapping[str, str]) -> tuple[BagHung, str]:
    rows = Wizard().until(Page.PREPARATION).read(Page.PREPARATION, texts).charting
    return next((row.what, row.reason) for row in rows if isinstance(row.what, BagHung))
