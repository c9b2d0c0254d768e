"""A scanned code on a page of the wizard: what it fills in, and what there is to say of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from assistant.protocol.model import Protocol
from assistant.record.chart import Chart
from assistant.record.entries import BedTaken, PatientNamed, Stopped
from assistant.rules.bag_label import product_of
from assistant.typed.label_code import read_label_code
from assistant.typed.scan import Scan, scan
from assistant.views.setup_form import Role, Said
from assistant.wording.scans import UNKNOWN, trouble_sentence

NOTHING: Mapping[str, str] = {}


class OpenPatient(NamedTuple):
    """A patient of another session that is not over."""

    mrn: str
    name: str
    bed: str


@dataclass(frozen=True, slots=True)
class Taken:
    """A page takes the code: the sentence of it, and the texts that it fills in."""

    said: Said
    texts: Mapping[str, str] = field(default_factory=dict)


def taken(role: Role, text: str, texts: Mapping[str, str] = NOTHING) -> Taken:
    """What comes of a code, in short."""
    return Taken(Said(role, text), texts)


def not_read(found: Scan, kind: str) -> Taken | None:
    """What comes of a code that has a trouble or is not known; None when it is a good one.

    One of another kind than the page takes is no trouble of this page.
    """
    if found.trouble and found.kind in (kind, "unknown"):
        return taken("stop", trouble_sentence(found.trouble))
    if found.kind == "unknown":
        return taken("stop", UNKNOWN)
    return None


def may_be_badge(text: str, protocol: Protocol) -> bool:
    """Whether a code that is wanted as a badge can be one: no bag, no vial, no wristband is.

    A product that the protocol does not name can be a badge of another shape.
    """
    found = scan(text, protocol.scans.shapes())
    known = found.kind == "product" and product_of(protocol, found.gtin) is not None
    return not known and found.kind != "wristband" and read_label_code(text) is None


def patients_of(charts: Iterable[Chart]) -> Collection[OpenPatient]:
    """The patients of sessions that are not over, as far as they have a number."""
    found = []
    for chart in charts:
        named, bed = chart.last(PatientNamed), chart.last(BedTaken)
        if named is not None and named.mrn and chart.last(Stopped) is None:
            found.append(OpenPatient(named.mrn, named.name, bed.bed if bed else ""))
    return tuple(found)
