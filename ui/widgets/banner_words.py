"""What a patient banner says, as words."""

from dataclasses import dataclass
from typing import NamedTuple


class Fact(NamedTuple):
    """One labelled value of the banner, with an optional quiet note behind it.

    Identifiers ask for the slashed zero.
    """

    label: str
    value: str
    note: str = ""
    slashed_zero: bool = False


@dataclass(frozen=True)
class BannerWords:
    """Everything the banner shows; the caller has already put the family name in capitals.

    `identifiers` stand under the name; each of `columns` is one or more rows. `training` is the
    text of the ribbon ("" for none), `notice` one that concerns the protocol.
    """

    bed: str
    name: str
    identifiers: tuple[Fact, ...] = ()
    columns: tuple[tuple[Fact, ...], ...] = ()
    training: str = ""
    notice: str = ""
    bed_label: str = "Bed"
