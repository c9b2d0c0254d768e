"""How much of a vial is drawn up for a bag, by what its label says."""

from __future__ import annotations

from fractions import Fraction

from assistant.protocol.model import Protocol, VialLabel
from assistant.quantities import SALT_PER_BASE, Drug, base
from assistant.record.chart import Chart
from assistant.record.entries import BagHung
from assistant.rules.checks import answer

LABEL_CHECK = "vial_label"


def labelled_mg(drug: Drug, label: VialLabel) -> Fraction:
    """The mg that such a label counts for `drug` as base. Source: SCCM and ESICM, 2024."""
    return drug.mg * SALT_PER_BASE[label.labelled]


def draw_up_ml(drug: Drug, label: VialLabel) -> Fraction:
    """The mL of such vials that hold `drug` as base."""
    return labelled_mg(drug, label) / label.per_ml.exact


def label_of(protocol: Protocol, ident: str) -> VialLabel | None:
    """The vial label of that id, None when the protocol names none."""
    return next((label for label in protocol.labels if label.id == ident), None)


def drawn_up(chart: Chart, protocol: Protocol) -> Fraction | None:
    """The mL that were drawn up for the bag that hangs; None when no vial was read for it."""
    bag, said = chart.last(BagHung), answer(chart, LABEL_CHECK)
    label = label_of(protocol, said.what.answer) if said else None
    if bag is None or label is None:
        return None
    return draw_up_ml(base(bag.drug.exact, bag.labelled), label)
