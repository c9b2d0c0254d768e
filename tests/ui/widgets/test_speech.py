"""What a reader's voice says: units in full, numbers and times letter for letter."""

import re

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import Chip, EntryField, KeyButton, Pair, Ring, Strip, StripWords, Vital, aloud

NB = "\u00a0"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            f"norepinephrine, 0.09 mcg/kg/min, pump 23.6{NB}mL/h, for 34{NB}min",
            (
                "norepinephrine, 0.09 micrograms per kilogram per minute, pump 23.6 millilitres "
                "per hour, for 34 minutes"
            ),
        ),
        ("16 mcg in 1 mL", "16 micrograms in 1 millilitre"),
        ("1 min ago", "1 minute ago"),
        (f"1{NB}h 22{NB}min", "1 hour 22 minutes"),
        ("104 per min, sinus", "104 per minute, sinus"),
        ("Rate, mL/h", "Rate, millilitres per hour"),
        ("mcg/\u2060kg/\u2060min", "micrograms per kilogram per minute"),
        ("0.03 units/min", "0.03 units per minute"),
        ("** MAP check 2 min late", "medium alert: MAP check 2 minutes late"),
        ("Ctrl+Z", "Control Z"),
        ("4,000 mg in 250 mL", "4,000 milligrams in 250 millilitres"),
    ],
)
def test_units_are_said_in_full(written: str, said: str) -> None:
    assert aloud(written) == said


@pytest.mark.parametrize(
    "text",
    ["118/52 at 14:00", "18 G, left forearm", "Bed 12, OKAFOR, Grace", "14-Jul-1958", "66 h104",
     "MAP 61, 4 below target 65 to 75", "Min Kg, RN", "a 5 sites mix"],
)  # fmt: skip
def test_what_is_no_unit_stays_letter_for_letter(text: str) -> None:
    assert aloud(text) == text


def heard(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    assert interface is not None
    return interface.text(QAccessible.Text.Name)


def test_every_painted_part_has_words_for_a_reader(qtbot: QtBot) -> None:
    ring, field = Ring(), EntryField("Rate", "mL/h")
    ring.say(0.5, f"3{NB}min", "due 14:10")
    parts: list[tuple[QWidget, str]] = [
        (Vital("0.09", "mcg/kg/min"), "0.09 micrograms per kilogram per minute"),
        (Pair("Pump", f"28.9{NB}mL/h"), "Pump: 28.9 millilitres per hour"),
        (ring, "in 3 minutes, due 14:10"),
        (Chip("* MAP check due"), "low alert: MAP check due"),
        (field.line, "Rate, millilitres per hour"),
        (KeyButton("It is 0.09 mcg/kg/min"), "It is 0.09 micrograms per kilogram per minute"),
        (Strip(StripWords("high", "MAP 48, under 50", "2 min ago")),
         "High alert: MAP 48, under 50 2 minutes ago"),
    ]  # fmt: skip
    for part, said in parts:
        qtbot.addWidget(part if part is not field.line else field)
        assert heard(part) == said
        assert not re.search(r"mcg|mL|\u00a0", heard(part))
