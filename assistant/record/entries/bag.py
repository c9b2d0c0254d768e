"""What is in the bag."""

from __future__ import annotations

from typing import Literal

from assistant.quantities import Concentration, Labelled, Volume, base
from assistant.record.entries.base import Amount, Frozen, Moment


class BagHung(Frozen):
    """A bag or syringe is connected: `drug` mg as `labelled`, in a final `volume` of mL.

    `remaining` is what it holds when it is hung, in mL; None means all of `volume`, or that nobody
    knows while `left_known` is off: it hung already, and what is left has yet to be read.
    `tubing` tells whether the line still holds the drug of the bag before it. `named_by` is the
    pharmacist or second person who named a strength that is not the unit's. `product` is the code
    that was scanned, `lot` and `expires` are off the label.
    """

    kind: Literal["bag"] = "bag"
    drug: Amount
    labelled: Labelled
    volume: Amount
    diluent: str = ""
    remaining: Amount | None = None
    left_known: bool = True
    preparation: str = ""
    made: Literal["premixed", "withdrawn", "added", "unknown"] = "unknown"
    tubing: Literal["new", "same", "unknown"] = "unknown"
    named_by: str = ""
    product: str = ""
    lot: str = ""
    expires: Moment | None = None
    reason: str = ""

    @property
    def concentration(self) -> Concentration:
        """Strength in mcg of base per mL."""
        return Concentration.of(base(self.drug.exact, self.labelled), Volume(self.volume.exact))

    @property
    def held(self) -> Volume:
        """What it held when it was hung."""
        return Volume((self.remaining or self.volume).exact)


class BagLeftRead(Frozen):
    """What is left in the bag, in mL, read at the bedside."""

    kind: Literal["bag_left"] = "bag_left"
    left: Amount
    reason: str = ""
