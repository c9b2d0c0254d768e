"""The quick-entry line: the exact sentence that Enter would store."""

from datetime import UTC

import pytest
from charting import clock
from infusion import chart, titrating
from unitprotocol import protocol

from assistant.record.entries import Noted, Paused, PressureRead, Resumed, Stopped
from assistant.views.entry_line import Preview, preview
from assistant.views.entry_modes import Mode

NOW = clock("14:06:12")


def line(text: str, mode: Mode = Mode.MAP) -> Preview:
    found = preview(chart(titrating()), protocol(), text, mode, NOW, UTC)
    said = {name: getattr(found, name).replace("\u00a0", " ") for name in ("says", "comment")}
    return Preview(**{
        **{name: getattr(found, name) for name in Preview.__slots__}, **said,
    })  # fmt: skip


def test_nothing_typed_is_nothing_to_say() -> None:
    found = line("")
    assert (found.body, found.says, found.problem) == (None, "", "")


def test_the_sentence_begins_with_bed_and_name_and_ends_with_the_time() -> None:
    found = line("66")
    assert found.says == "Bed 12 OKAFOR, Grace: MAP 66 mmHg, arterial, at 14:06"
    assert found.comment == "In target, 5 higher than 14:05. Next check 14:11."
    assert not found.timed


def test_a_pair_computes_its_map() -> None:
    found = line("118/52")
    assert isinstance(found.body, PressureRead)
    assert found.says == (
        "Bed 12 OKAFOR, Grace: MAP 74 mmHg, 118/52, MAP computed, arterial, at 14:06"
    )


@pytest.mark.parametrize("text", ["58 1350", "58 13:50"])
def test_a_time_behind_the_value_back_dates_it(text: str) -> None:
    found = line(text)
    assert found.at == clock("13:50")
    assert found.timed
    assert "Late entry, 16 min ago. Goes between 13:46 and 13:51." in found.comment


def test_a_refusal_names_the_number_and_what_may_be_meant() -> None:
    found = line("680")
    assert found.body is None
    assert found.problem.endswith("Did you mean 68?")


def test_a_time_that_cannot_be_is_refused_with_the_value() -> None:
    found = line("58 1450")
    assert found.body is None
    assert "in the future" in found.problem


def test_an_unusual_value_and_a_long_ago_time_are_asked_together() -> None:
    found = line("38 -90")
    assert found.ask
    assert found.body is not None
    assert "outside the usual" in found.problem
    assert "90\u00a0min ago" in found.problem


def test_a_dose_shows_its_rate_and_a_rate_its_dose() -> None:
    assert line("0.11", Mode.DOSE).says.startswith(
        "Bed 12 OKAFOR, Grace: Pump at 28.9 mL/h, dose 0.11 mcg/kg/min"
    )
    assert line("28.9", Mode.RATE).comment.startswith("Gives 0.11 mcg/kg/min.")


def test_0_goes_to_stop_and_never_to_the_pump() -> None:
    for mode in (Mode.DOSE, Mode.RATE):
        found = line("0", mode)
        assert (found.body, found.goes_to) == (None, Mode.STOP)


def test_stop_and_pause_take_a_digit_a_word_or_nothing() -> None:
    assert line("1", Mode.STOP).body == Stopped(end="weaned off", reason="weaned off")
    assert line("told to", Mode.STOP).body == Stopped(reason="told to")
    assert line("", Mode.STOP).body == Stopped()
    assert line("2", Mode.PAUSE).body == Paused(reason="procedure")
    assert line("", Mode.RESUME).body == Resumed()


@pytest.mark.parametrize("mode", [Mode.PAUSE, Mode.RESUME, Mode.STOP])
@pytest.mark.parametrize("text", ["9", "d0.7", "0.7 mcg/kg/min", "118/52", "no"])
def test_a_value_or_a_syllable_is_no_reason(mode: Mode, text: str) -> None:
    shown = line(text, mode)
    assert shown.body is None
    assert "A reason has 3 letters or more" in shown.problem


def test_a_stop_says_what_follows() -> None:
    assert line("1", Mode.STOP).comment == "The pressure is watched for a while."
    assert line("5", Mode.STOP).comment == "No reminders follow."


def test_digits_in_a_note_stay_in_the_note() -> None:
    assert line("urine 40 1350", Mode.NOTE).body == Noted(text="urine 40 1350")


@pytest.mark.parametrize(("mode", "text"), [
    (Mode.HEART, "104 AF"), (Mode.SITE, "0"), (Mode.BAG, "118"),
])  # fmt: skip
def test_other_modes_have_their_sentence_too(mode: Mode, text: str) -> None:
    assert line(text, mode).says.startswith("Bed 12 OKAFOR, Grace: ")


@pytest.mark.parametrize(("mode", "text", "said"), [
    (Mode.LACTATE, "2.4", "Lactate 2.4 mmol/L"), (Mode.SKIN, "mottled", "Skin mottled"),
    (Mode.EPINEPHRINE, "", "Epinephrine given"), (Mode.SHOCK, "", "Shock recognised"),
    (Mode.BASELINE, "70", "Baseline MAP 70 mmHg"), (Mode.HEART, "118 2 8", "a new rhythm"),
])  # fmt: skip
def test_every_new_mode_says_what_it_would_store(mode: Mode, text: str, said: str) -> None:
    found = line(text, mode)
    assert found.body is not None
    assert said in found.says


@pytest.mark.parametrize("text", ["1350", "-16"])
def test_a_time_alone_dates_what_has_no_value(text: str) -> None:
    found = line(text, Mode.SHOCK)
    assert found.timed
    assert found.at.hour == 13


def test_a_menu_charts_nothing_by_itself() -> None:
    assert line("x", Mode.PERFUSION).problem
    assert line("", Mode.GIVEN).body is None


def test_a_pressure_and_a_heart_rate_make_one_sentence() -> None:
    found = line("66 h104")
    assert found.says == (
        "Bed 12 OKAFOR, Grace: MAP 66 mmHg, arterial; Heart rate 104 per min, at 14:06"
    )
    assert found.also is not None
