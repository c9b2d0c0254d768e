"""The modes of the entry."""

from uuid import UUID

from charting import mean
from infusion import runs

from assistant.quantities import DoseUnit
from assistant.record.entries import Amount, HeartRead, SiteLooked, Struck
from assistant.views.board import Stage
from assistant.views.entry_kinds import MENUS
from assistant.views.entry_modes import Mode, choices, lettered, may_wait, offered, unsigned, words


def test_no_two_modes_offered_at_once_share_a_letter() -> None:
    for stage in Stage:
        letters = [words(mode, DoseUnit.PER_KG).letter for mode in offered(stage)]
        assert len(letters) == len(set(letters))


def test_a_standing_pump_can_resume_and_a_stopped_one_neither_pause_nor_stop() -> None:
    assert Mode.RESUME in offered(Stage.PAUSED)
    assert Mode.PAUSE in offered(Stage.RUNNING)
    assert {Mode.STOP, Mode.PAUSE, Mode.RESUME}.isdisjoint(offered(Stage.STOPPED))


def test_H03_a_dose_is_typed_in_the_orders_unit() -> None:
    assert words(Mode.DOSE, DoseUnit.PER_MIN).unit == "mcg/min"
    assert words(Mode.RATE, DoseUnit.PER_MIN).unit == "mL/h"


def test_H35_readings_are_taken_unsigned_and_what_is_true_at_the_bedside_may_wait() -> None:
    heart, site = HeartRead(rate=Amount(text="88", unit="per min")), SiteLooked(signs=())
    for reading in (mean("60"), heart, site):
        assert unsigned(reading)
    dose, correction = runs("13.1", "0.05"), Struck(entry=UUID(int=1), reason="slip")
    assert not unsigned(dose)
    assert may_wait(dose)
    assert not unsigned(correction)
    assert not may_wait(correction)


def test_every_mode_is_a_button_or_stands_in_a_menu() -> None:
    buttons = {mode for stage in Stage for mode in offered(stage)}
    inside = [mode for modes in MENUS.values() for mode in modes]
    assert buttons | set(inside) | {Mode.NEW_BAG} == set(Mode)
    assert buttons.isdisjoint(inside)
    assert all(words(mode, DoseUnit.PER_KG).letter for mode in buttons)
    lettered_ = {mode: words(mode, DoseUnit.PER_KG).letter for mode in inside}
    assert {mode for mode, letter in lettered_.items() if letter} == {
        Mode.LINE, Mode.LEAK, Mode.ORDER, Mode.OTHER_DRUG,
    }  # fmt: skip
    for mode, letter in lettered_.items():
        assert not letter or lettered(letter, Stage.RUNNING) is mode


def test_a_menu_says_what_its_digits_open() -> None:
    menu = words(Mode.PERFUSION, DoseUnit.PER_KG)
    assert menu.choices[:2] == ("Lactate", "Urine")
    assert menu.opens == MENUS[Mode.PERFUSION]


def test_the_protocols_words_for_a_poor_sign_are_among_its_choices() -> None:
    assert choices(Mode.SKIN, {"skin": ("mottled",)}) == ("normal", "pale", "mottled")
    assert words(Mode.SKIN, DoseUnit.PER_KG).choices == ("normal", "pale")
