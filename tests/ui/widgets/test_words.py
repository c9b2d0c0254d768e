"""Words are shown as they are, wrap between words, and keep a number with its unit."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.theme import apply, theme_named
from ui.widgets import Caps, Words, aloud

LONG = "MAP under 65 at 14:00 and 14:05; 34 min since last step"


@pytest.mark.parametrize("text", ["a<b", "<b>65</b>", "<img src='x'>", "&amp;"])
def test_text_is_never_read_as_markup(qtbot: QtBot, text: str) -> None:
    words = Words(text)
    qtbot.addWidget(words)
    assert words.words() == text
    assert words.textFormat() is Qt.TextFormat.PlainText
    plain = Words("x" * len(text))
    qtbot.addWidget(plain)
    assert words.sizeHint().height() == plain.sizeHint().height()


def test_a_long_sentence_wraps_when_it_gets_less_room(qtbot: QtBot) -> None:
    words = Words(LONG)
    qtbot.addWidget(words)
    one = words.sizeHint()
    assert words.heightForWidth(one.width()) == one.height()
    assert words.heightForWidth(one.width() // 2) >= 2 * one.height() - 4


def test_a_number_is_never_parted_from_its_unit(qtbot: QtBot) -> None:
    apart, together = Words("23.6 mL/h"), Words("23.6\u00a0mL/h")
    for words in (apart, together):
        qtbot.addWidget(words)
    assert together.minimumSizeHint().width() > apart.minimumSizeHint().width()


def test_an_elided_line_keeps_the_whole_for_hover_and_reader(qtbot: QtBot) -> None:
    words = Words(LONG, elides=True)
    qtbot.addWidget(words)
    words.resize(120, 20)
    words.show()
    assert words.text().endswith("\u2026")
    assert words.toolTip() == LONG
    assert words.accessibleName() == aloud(LONG)
    assert words.words() == LONG


def test_a_tone_follows_the_theme(qtbot: QtBot, qapp: QApplication) -> None:
    words = Words("0.09", "value", "dose")
    qtbot.addWidget(words)
    apply(qapp, theme_named("day"))
    assert words.palette().windowText().color().name() == theme_named("day").dose.lower()


def test_struck_words_stay_legible_with_a_line_through(qtbot: QtBot) -> None:
    words = Words("MAP 76")
    qtbot.addWidget(words)
    words.strike(True)
    assert words.font().strikeOut()
    assert words.words() == "MAP 76"


def test_a_small_label_has_room_for_its_capitals(qtbot: QtBot) -> None:
    label = Caps("same as mmm")
    qtbot.addWidget(label)
    small = Words("same as mmm", "small")
    qtbot.addWidget(small)
    assert label.sizeHint().width() > small.sizeHint().width()


def test_a_unit_is_never_broken_at_its_slash(qtbot: QtBot) -> None:
    words = Words("13.1 mL/h for 0.05 mcg/kg/min")
    qtbot.addWidget(words)
    unit = words.fontMetrics().horizontalAdvance("0.05 mcg/kg")
    assert words.heightForWidth(unit) > words.heightForWidth(words.sizeHint().width())
    assert words.words() == "13.1 mL/h for 0.05 mcg/kg/min"
    assert "/" not in words.text().replace("/\u2060", "")
