"""Orders, lines and bags are told with everything that was said of them, and with nothing else."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from assistant.quantities import Labelled
from assistant.record.entries import (
    Amount,
    BagHung,
    BagLeftRead,
    LineChosen,
    Ordered,
    Paused,
    SiteLooked,
)
from assistant.wording.entries_care import of_bag, of_dose, of_line, of_order

ENDS = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
FOUR_IN_250 = BagHung(
    drug=Amount(text="4", unit="mg"), labelled=Labelled.BASE, volume=Amount(text="250", unit="mL")
)


def plain(said: str) -> str:
    return said.replace("\u00a0", " ")


def test_an_order_tells_when_it_ends_in_the_zone_of_the_reader() -> None:
    order = Ordered(prescriber="Dr Lind", expires=ENDS, reason="by phone from theatre")
    assert plain(of_order(order, None)) == (
        "Order by Dr Lind, holds until 22-Nov-2026 03:00, reason: by phone from theatre"
    )
    west = timezone(timedelta(hours=-5))
    assert "until 21-Nov-2026 22:00" in of_order(order, west)
    assert plain(of_order(Ordered(), None)) == "Order by unnamed prescriber"


def test_a_line_tells_its_dead_space_and_whether_the_drug_fills_it() -> None:
    line = LineChosen(
        access="peripheral", site="left forearm", dead_space=Amount(text="1.5", unit="mL"),
        primed=True, reason="no other vein",
    )  # fmt: skip
    assert plain(of_line(line)) == (
        "Peripheral line, left forearm, dead space 1.5 mL, primed, reason: no other vein"
    )
    assert of_line(LineChosen(access="central")) == "Central line"
    assert of_line(SiteLooked(signs=("pale",), text="2 cm")) == "Site pale, 2 cm"


@pytest.mark.parametrize(
    ("changed", "end"),
    [
        ({}, ", as base"),
        ({"tubing": "new"}, ", as base, new tubing"),
        ({"tubing": "same"}, ", as base, same tubing"),
        ({"named_by": "RPh M Kim"}, ", as base, strength named by RPh M Kim"),
        ({"reason": "the only one here"}, ", as base, reason: the only one here"),
    ],
)
def test_H19_a_bag_tells_its_tubing_and_who_named_its_strength(
    changed: dict[str, str], end: str
) -> None:
    told = plain(of_bag(FOUR_IN_250.model_copy(update=changed)))
    assert told == f"Bag hung, 4 mg in 250 mL = 16 mcg in 1 mL{end}"


def test_what_is_left_and_a_pause_tell_their_reason() -> None:
    left = BagLeftRead(left=Amount(text="300", unit="mL"), reason="overfilled")
    assert plain(of_bag(left)) == "Bag holds 300 mL, reason: overfilled"
    assert of_dose(Paused(reason="scan")) == "Paused, reason: scan"
