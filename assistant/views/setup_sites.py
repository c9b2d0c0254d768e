"""Sites of a line by one key, as they are usually called; any other is typed in words."""

from __future__ import annotations

from collections.abc import Mapping

OTHER = "other"
_NAMES: Mapping[str, tuple[str, ...]] = {
    "central": (
        "right jugular", "left jugular", "right subclavian", "left subclavian", "right femoral",
        "left femoral", "right arm PICC", "left arm PICC",
    ),
    "peripheral": (
        "left forearm", "right forearm", "left upper arm", "right upper arm", "left antecubital",
        "right antecubital",
    ),
    "intraosseous": (
        "left tibia", "right tibia", "left humerus", "right humerus", "left femur", "right femur",
    ),
}  # fmt: skip


def sites(access: str) -> tuple[tuple[str, str, str], ...]:
    """The sites of a kind of line: what is kept, its digit, its words; the last one is typed.

    A checker is offered the same ones, so that two people call one site alike.
    """
    rows = _NAMES.get(access, ())
    named = [(name, str(n), name[:1].upper() + name[1:]) for n, name in enumerate(rows, 1)]
    return (*named, (OTHER, "0", "Other, in words")) if named else ()
