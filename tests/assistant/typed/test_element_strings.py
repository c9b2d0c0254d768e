"""A GS1 message is taken apart, and a GTIN whose digit is wrong is told although biip reads on."""

from datetime import date

import pytest

from assistant.typed.element_strings import GS, Broken, Elements, elements

GTIN = "09521234000013"


def taken(message: str) -> Elements:
    found = elements(message)
    assert isinstance(found, Elements)
    return found


def test_the_elements_of_a_vial() -> None:
    found = taken(f"01{GTIN}1726123110LOT7{GS}21S1")
    assert found.texts == {"01": GTIN, "17": "261231", "10": "LOT7", "21": "S1"}
    assert found.dates == {"17": date(2026, 12, 31)}
    assert not found.gtin_wrong


def test_a_day_of_00_is_the_last_of_its_month() -> None:
    assert taken(f"01{GTIN}17280200").dates["17"] == date(2028, 2, 29)


def test_H30_a_wrong_check_digit_is_told_although_the_message_is_read() -> None:
    assert taken("010952123400001410LOT7").gtin_wrong


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("", "unknown"),
        ("zz", "unknown"),
        ("01095212340000", "product"),
        (f"01{GTIN}17261331", "product"),
        (f"01{GTIN}17260231", "product"),
        ("80189521234", "wristband"),
        ("725019581432", "wristband"),
        (f"01{GTIN}10A{GS}10B", "product"),
    ],
)
def test_what_cannot_be_taken_apart_says_what_it_promised(message: str, kind: str) -> None:
    assert elements(message) == Broken(kind)  # type: ignore[arg-type]


def test_the_same_element_twice_is_one() -> None:
    assert taken(f"10A{GS}10A").texts == {"10": "A"}
