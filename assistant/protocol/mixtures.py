"""Whether what a protocol mixes and what it sums up come out as it says."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from assistant.protocol.arithmetic import kind_of, work_out
from assistant.protocol.faults import Odd
from assistant.protocol.lines import Path
from assistant.protocol.model import Protocol
from assistant.protocol.parts import Figure, Sum
from assistant.protocol.practice import Preparation, VialLabel
from assistant.protocol.sources import says
from assistant.quantities import Concentration, Drug, Volume, base, decimal_text

LOOSEST = Fraction(1, 20)
"""A sum that may be off by more than this part of itself holds nothing together."""
SHOWN = 6


def unmixed(protocol: Protocol) -> Iterator[Odd]:
    """Preparations whose strength or volume to draw up does not follow from their label."""
    labels = {label.id: label for label in protocol.labels}
    for index, label in enumerate(protocol.labels):
        yield from _label(label, ("labels", index))
    for index, preparation in enumerate(protocol.preparations):
        path: Path = ("preparations", index)
        yield from _strength(preparation, path)
        if preparation.vial not in labels:
            known = ", ".join(labels) or "none"
            todo = f"Name one of the labels: {known}"
            yield Odd((*path, "vial"), f"{preparation.vial} is no label here", todo)
        else:
            yield from _drawn(preparation, labels[preparation.vial], path)


def _label(label: VialLabel, path: Path) -> Iterator[Odd]:
    if label.labelled.value not in label.says:
        reason = f"the label does not say {label.labelled.value}"
        yield Odd((*path, "labelled"), reason, "Make says and labelled agree")
    if not says(label.says, label.per_ml):
        reason = f"the label's words do not hold {label.per_ml.value}"
        yield Odd((*path, "per_ml", "value"), reason, "Make says and per_ml agree")


def _strength(preparation: Preparation, path: Path) -> Iterator[Odd]:
    volume = preparation.volume.exact
    if volume == 0:
        return
    gives = Concentration.of(Drug(preparation.drug.exact), Volume(volume)).mcg_ml
    if gives != preparation.strength.exact:
        reason = (
            f"{preparation.drug.value} mg in {preparation.volume.value} mL is "
            f"{decimal_text(gives, SHOWN)} mcg/mL, not {preparation.strength.value}"
        )
        yield Odd((*path, "strength", "value"), reason, "Change drug, volume or strength")


def _drawn(preparation: Preparation, label: VialLabel, path: Path) -> Iterator[Odd]:
    drawn = base(preparation.draw_up.exact * label.per_ml.exact, label.labelled)
    if drawn.mg != preparation.drug.exact:
        reason = (
            f"{preparation.draw_up.value} mL of {label.says} hold "
            f"{decimal_text(drawn.mg, SHOWN)} mg of base, not {preparation.drug.value}"
        )
        yield Odd((*path, "draw_up", "value"), reason, "Change draw_up, drug or vial")


def unequal(protocol: Protocol) -> Iterator[Odd]:
    """Sums that do not come out, unless one disagreement holds both figures of the pair."""
    for index, pair in enumerate(protocol.sums):
        path: Path = ("sums", index)
        gives = pair.gives
        if Fraction(pair.within) > gives.exact * LOOSEST:
            reason = f"{pair.within} is too wide for {gives.value}"
            yield Odd((*path, "within"), reason, "Narrow it")
        yield from _sum(protocol, pair, (*path, "equals"))


def _sum(protocol: Protocol, pair: Sum, path: Path) -> Iterator[Odd]:
    gives = pair.gives
    try:
        worked, wanted = work_out(pair.equals), kind_of(gives.unit)
    except ValueError as failed:
        yield Odd(path, f"cannot be worked out: {failed}", "Write it like 4 mg * 1000 / 250 mL")
        return
    if worked.kind != wanted:
        yield Odd(path, f"does not give {gives.unit}", "Look at the units of the sum")
        return
    near = Fraction(pair.within)
    if abs(worked.amount - gives.exact) <= near or _known(protocol, gives, worked.amount, near):
        return
    reason = f"gives {decimal_text(worked.amount, SHOWN)}, not {gives.value} {gives.unit}"
    yield Odd(path, reason, "Change it, or write both figures down in [[disagreements]]")


def _known(protocol: Protocol, gives: Figure, worked: Fraction, near: Fraction) -> bool:
    """Whether one disagreement names the given figure and, in its unit, the one worked out."""
    for row in protocol.disagreements:
        same_unit = [figure.exact for figure in row.figures if figure.unit == gives.unit]
        if gives in row.figures and any(abs(each - worked) <= near for each in same_unit):
            return True
    return False
