"""What the code on a bag or vial tells: the product, whether it is this drug, its last day."""

from __future__ import annotations

from datetime import datetime

from assistant.protocol.model import Product, Protocol
from assistant.record.entries import BagHung
from assistant.rules.findings import Finding, caution, stop


def product_of(protocol: Protocol, gtin: str) -> Product | None:
    """The product of that code, None when the protocol names none."""
    return next((row for row in protocol.products if gtin and row.gtin == gtin), None)


def bag_label(protocol: Protocol, what: BagHung, at: datetime) -> tuple[Finding, ...]:
    """Another drug than the protocol's, and a bag after its last day. Hazard H30."""
    found: list[Finding] = []
    row, drug = product_of(protocol, what.product), protocol.protocol.drug
    if row is not None and row.drug != drug:
        found.append(stop("product_other_drug", row.source, name=row.name, drug=drug))
    if what.expires is not None and what.expires < at:
        found.append(caution("bag_expired"))
    return tuple(found)
