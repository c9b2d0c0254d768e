"""One alert: its level told by stars, shape and words as well as by colour; nothing flashes."""

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.theme import Habits, apply, theme_named
from ui.widgets import KeyButton, Level, Strip, StripWords, TroubleBand
from ui.widgets import strip as strips
from ui.widgets.pulse import Pulse


@pytest.mark.parametrize(("level", "stars"), [("low", "*"), ("medium", "**"), ("high", "***")])
def test_stars_and_words_tell_the_level(qtbot: QtBot, level: Level, stars: str) -> None:
    strip = Strip(StripWords(level, "MAP 61 is below target 65"))
    qtbot.addWidget(strip)
    strip.show()
    assert stars in [label.text() for label in strip.findChildren(QLabel)]
    assert strip.accessibleName().lower().startswith(level)


def test_a_button_and_its_key_tell_which(qtbot: QtBot) -> None:
    strip = Strip(StripWords("medium", "MAP low", buttons=(("ack", "Acknowledge", "F8"),)))
    qtbot.addWidget(strip)
    strip.show()
    told: list[str] = []
    strip.pressed.connect(told.append)
    button = strip.findChildren(KeyButton)[0]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    assert told == ["ack", "ack"]


def test_nothing_to_say_takes_the_strip_away_and_back(qtbot: QtBot) -> None:
    words = StripWords("low", "MAP check due now")
    strip = Strip(words)
    qtbot.addWidget(strip)
    strip.show()
    strip.say(None)
    assert strip.isHidden()
    assert strip.words() is None
    strip.say(words)
    assert strip.isVisible()


def test_nothing_flashes_over_three_times_a_second() -> None:
    with pytest.raises(ValueError, match="flash"):
        Pulse(QObject()).start(3.5)


@pytest.mark.parametrize("level", ["medium", "high"])
def test_stillness_stops_the_pulse_and_doubles_the_border(
    qtbot: QtBot, qapp: QApplication, level: Level
) -> None:
    strip = Strip(StripWords(level, "MAP 48, below 50"))
    qtbot.addWidget(strip)
    strip.resize(800, 60)
    strip.show()
    (timer,) = strip.findChildren(QTimer)
    moving = strip.grab().toImage()
    assert timer.isActive()
    apply(qapp, theme_named("night"), 100, Habits(still=True))
    assert strip.grab().toImage() != moving
    assert not timer.isActive()
    assert qapp.cursorFlashTime() == 0
    apply(qapp, theme_named("night"), 100)
    assert timer.isActive()
    assert strip.grab().toImage() == moving


@pytest.mark.parametrize("level", ["low", "medium", "high"])
def test_no_level_flashes_faster_than_three_times_a_second(qtbot: QtBot, level: Level) -> None:
    strip = Strip(StripWords(level, "MAP 48, below 50"))
    qtbot.addWidget(strip)
    strip.show()
    (timer,) = strip.findChildren(QTimer)
    assert not timer.isActive() or timer.interval() * 2 * 3 >= 1000


def test_every_level_has_its_own_shape_stars_and_word() -> None:
    rows = [(icon, stars, strips._SPOKEN[level]) for level, (_f, _i, icon, stars, _r)
            in strips._LEVELS.items()]  # fmt: skip
    assert [len(set(column)) for column in zip(*rows, strict=True)] == [3, 3, 3]


def test_a_high_alert_pulses_while_it_is_seen(qtbot: QtBot) -> None:
    owner = QObject()
    pulse = Pulse(owner)
    with qtbot.waitSignal(pulse.beat, timeout=1000, check_params_cb=lambda on: not on):
        pulse.start(2)
    pulse.start(0)
    assert pulse.on()


def test_trouble_says_what_is_not_saved_and_how_to_keep_it(qtbot: QtBot) -> None:
    band = TroubleBand((("print", "Print them", "Ctrl+P"),))
    qtbot.addWidget(band)
    told: list[str] = []
    band.pressed.connect(told.append)
    band.say("Not saved", "The disk is full.", ["14:06 MAP 66"])
    assert "14:06 MAP 66" in [label.text() for label in band.findChildren(QLabel)]
    qtbot.mouseClick(band.findChildren(KeyButton)[0], Qt.MouseButton.LeftButton)
    assert told == ["print"]
    band.clear()
    assert band.isHidden()
