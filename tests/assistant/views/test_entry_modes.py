"""The modes of the entry."""

from charting import mean
from infusion import runs

from assistant.quantities import DoseUnit
from assistant.views.board import Stage
from assistant.views.entry_modes import Mode, offered, unsigned, words


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


def test_a_pressure_alone_is_taken_unsigned() -> None:
    assert unsigned(mean("60"))
    assert not unsigned(runs("13.1", "0.05"))
