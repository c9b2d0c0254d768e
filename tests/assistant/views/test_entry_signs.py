"""Signs of perfusion in the quick entry."""

import pytest
from infusion import amount
from unitprotocol import protocol

from assistant.record.entries import PerfusionRead
from assistant.rules.perfusion import holds
from assistant.views.entry_kinds import SEEN, Mode
from assistant.views.entry_modes import choices
from assistant.views.entry_signs import (
    MEASURED,
    is_sign,
    read_measured,
    read_seen,
    read_sign,
    read_urine,
)


@pytest.mark.parametrize(("mode", "text", "unit"), [
    (Mode.LACTATE, "2.4", "mmol/L"), (Mode.CAP_REFILL, "3", "s"), (Mode.CVP, "0", "mmHg"),
    (Mode.SCVO2, "68", "%"),
])  # fmt: skip
def test_a_measured_sign_keeps_its_number_and_its_unit(mode: Mode, text: str, unit: str) -> None:
    read = read_measured(protocol(), mode, text)
    assert read.body == PerfusionRead(sign=mode.value, amount=amount(text, unit))
    assert not read.ask


def test_a_number_that_cannot_be_is_refused_in_words() -> None:
    for mode in MEASURED:
        assert read_sign(protocol(), mode, "many").problem
    assert read_measured(protocol(), Mode.SCVO2, "101").body is None


def test_urine_is_over_the_protocols_time_or_over_the_hours_that_are_typed() -> None:
    one = PerfusionRead(sign="urine", amount=amount("40", "mL"), hours=amount("1", "h"))
    assert read_urine(protocol(), "40").body == one
    two = PerfusionRead(sign="urine", amount=amount("80", "mL"), hours=amount("2", "h"))
    for text in ("80/2", "80 in 2", "80 in 2 h"):
        assert read_sign(protocol(), Mode.URINE, text).body == two


@pytest.mark.parametrize("text", ["40/0", "40/x", "x/2", "-4", "40/"])
def test_urine_that_cannot_be_read_is_refused(text: str) -> None:
    read = read_urine(protocol(), text)
    assert read.body is None
    assert read.problem


def test_a_sign_that_is_seen_is_a_digit_or_words() -> None:
    assert read_seen(protocol(), Mode.SKIN, "1").body == PerfusionRead(sign="skin", text="normal")
    mottled = PerfusionRead(sign="skin", text="mottled to the knee")
    assert read_sign(protocol(), Mode.SKIN, "mottled to the knee").body == mottled
    for text in ("9", "-", "x" * 2000):
        assert read_seen(protocol(), Mode.SKIN, text).problem


def test_the_last_digit_of_a_sign_is_the_protocols_word_for_a_poor_one() -> None:
    poor = protocol().perfusion.poor
    for mode in SEEN:
        for word in poor.get(mode.value, ()):
            digit = str(choices(mode, poor).index(word) + 1)
            body = read_seen(protocol(), mode, digit).body
            assert isinstance(body, PerfusionRead)
            assert holds(body.text, poor[mode.value])
        first = choices(mode, poor)[0]
        assert not holds(first, poor.get(mode.value, ()))


def test_other_modes_are_no_signs() -> None:
    assert not is_sign(Mode.MAP)
    assert all(is_sign(mode) for mode in (*MEASURED, *SEEN, Mode.URINE))
