"""Odd texts in the line itself, by keys and by paste, whatever language the computer speaks.

What stands in the line is what was typed, letter for letter, and means what the parser says.
"""

from collections.abc import Callable, Iterator

import pytest
from bedside import Bedside
from infusion import titrating
from nasty import DIGITS
from PySide6.QtCore import QEvent, QLocale, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.views.entry_line import preview
from assistant.views.entry_modes import Mode
from ui.bedside.screen import BedsideScreen
from ui.widgets import EntryField

Show = Callable[..., BedsideScreen]
LOCALES = ("en_US", "en_GB", "de_DE", "fr_FR", "ar_EG")
NUMBERS = (
    "66", "0.11", "0,11", ".11", ",11", "0.110", "66.0", "66.", "66,", "1,000", "1.000", "1 000",
    "1\u00a0000", "1\u202f000", "1'000", "1e3", "1E-1", "-66", "+66", "\u221266", "\u201366",
    "0.1.1", "0,1.1", "66 66", "00066", "0", "\uff16\uff16", "\u0666\u0666", "0\u066b11",
    "0\uff0e11", "66\u00a0", "\u00a066", " 66 ", "66\u200b", "6\u20606", "66 mmHg", "0.11 mcg",
    "0.11\u00a0mcg/kg/min", "11 \u00b5g", "6o", "6l", "118/52", "118 / 52", "118/", "/52",
    "118\u204452", "66 1350", "66 -16", "66 \u221216", "66 25:00", "0.9", "9" * 40, "66!", "6_6",
)  # fmt: skip
"""Typed by keys and pasted alike: none begins with a letter, which is a key of its own."""
LONG = 100
"""Longer ones are the parser's own tests."""
PASTED = (
    *(text for text in DIGITS if len(text) < LONG),
    "nan",
    "inf",
    "0x42",
    "MAP 66",
    "66\tmmHg",
)


@pytest.fixture(params=LOCALES)
def locale(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(str(request.param)))
    yield str(request.param)
    QLocale.setDefault(before)


def type_keys(screen: BedsideScreen, text: str) -> None:
    for sign in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, sign)
            QApplication.sendEvent(screen.entry.bar.line, key)


def paste(screen: BedsideScreen, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def differing(
    here: Bedside, screen: BedsideScreen, put: Callable[[BedsideScreen, str], None],
    rows: tuple[str, ...], mode: Mode,
) -> list[str]:  # fmt: skip
    found, desk, line = [], here.desk, screen.entry.bar.line
    for text in rows:
        screen.entry.set_mode(mode)
        put(screen, text)
        chart, rules = here.session.chart, here.session.protocol
        meant = preview(chart, rules, text, mode, desk.now(), desk.zone)
        if line.text() != text or screen.entry._preview != meant:
            found.append(f"{text!r} became {line.text()!r}")
    return found


@pytest.mark.parametrize("mode", [Mode.MAP, Mode.DOSE])
def test_a_typed_text_means_the_same_in_every_language(
    at_bedside: Show, locale: str, mode: Mode
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert differing(here, screen, type_keys, NUMBERS, mode) == [], locale
    assert differing(here, screen, paste, (*NUMBERS, *PASTED), mode) == [], locale
    assert here.charted() == []


def test_what_is_no_number_is_said_and_enter_charts_nothing(at_bedside: Show, locale: str) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    for text in ("1e3", "-66", "\uff16\uff16", "\u0666\u0666", "0x42", "6_6", "66\u200b", "1 000"):
        screen.entry.set_mode(Mode.MAP)
        paste(screen, text)
        QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Return)
        assert screen.entry.bar.sentence.words(), (text, locale)
        assert here.charted() == [], (text, locale)


def test_wheel_side_arrows_and_a_double_click_change_and_chart_nothing(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    line = screen.entry.bar.line
    QTest.keyClicks(line, "66")
    for turned in (120, -120):
        wheel = QWheelEvent(
            QPointF(5, 5), QPointF(line.mapToGlobal(QPoint(5, 5))), QPoint(), QPoint(0, turned),
            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(line, wheel)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(line, key)
    for part in (line, screen.field.dose, screen.field.map, screen.field.trend.curve):
        QTest.mouseDClick(part, Qt.MouseButton.LeftButton)
    assert line.text() == "66"
    assert screen.entry.mode is Mode.MAP
    assert here.charted() == []


def test_a_double_click_on_chart_charts_once(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    QTest.keyClicks(screen.entry.bar.line, "66")
    button = screen.entry.bar.chart
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
    assert len(here.charted()) == 1


def test_a_field_of_a_page_tells_what_was_typed_letter_for_letter(
    qapp: QApplication, locale: str
) -> None:
    field = EntryField("Weight", "kg")
    told: list[str] = []
    field.typed.connect(told.append)
    for text in (*NUMBERS, *PASTED):
        field.clear()
        field.line.selectAll()
        QGuiApplication.clipboard().setText(text)
        field.line.paste()
        assert told[-1] == field.text() == text, locale
