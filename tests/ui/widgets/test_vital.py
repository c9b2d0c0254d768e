"""A number read from the foot of the bed: its point, its age, its unit."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from pytestqt.qtbot import QtBot

from ui.theme import scale
from ui.widgets import Gauge, GaugeWords, Pair, Ring, Vital
from ui.widgets.vital import DASHES, number_width, paint_number


def ink(text: str) -> int:
    """How many dark pixels a number has."""
    picture = QImage(400, 160, QImage.Format.Format_Grayscale8)
    picture.fill(255)
    painter = QPainter(picture)
    paint_number(painter, text, big(), QPointF(4, 140), QColor("black"))
    painter.end()
    return sum(
        picture.pixelColor(x, y).lightness() < 128
        for x in range(picture.width())
        for y in range(picture.height())
    )


def big() -> QFont:
    return scale().sized(132, QFont.Weight.DemiBold)


def test_the_decimal_point_is_heavier_than_the_fonts_own() -> None:
    own = QFontMetricsF(big()).tightBoundingRect(".")
    point = ink(".")
    assert point > 1.5 * own.width() * own.height()


def test_a_number_is_as_wide_as_it_is_drawn() -> None:
    assert number_width("0.09", big()) > number_width("009", big())
    assert number_width("61", big()) == number_width("88", big())


def test_an_old_value_is_drawn_at_sixty_percent_and_a_gone_one_as_dashes(qtbot: QtBot) -> None:
    vital = Vital("61", "mmHg")
    qtbot.addWidget(vital)
    whole = vital.digits_px()
    vital.say("61", "old")
    assert vital.digits_px() == round(whole * 0.6)
    assert vital.shown() == "61"
    vital.say("61", "gone")
    assert vital.shown() == DASHES
    assert "61" not in vital.accessibleName()


def test_the_number_keeps_its_place_when_it_grows_old(qtbot: QtBot) -> None:
    vital = Vital("61", "mmHg", widest="100")
    qtbot.addWidget(vital)
    size = vital.sizeHint()
    vital.say("61", "old")
    assert vital.sizeHint() == size


def test_a_reader_hears_number_and_unit(qtbot: QtBot) -> None:
    vital = Vital("0.09", "mcg/kg/min", tone="dose")
    qtbot.addWidget(vital)
    assert vital.accessibleName() == "0.09 micrograms per kilogram per minute"


def test_ring_and_pair_say_their_words(qtbot: QtBot) -> None:
    ring, pair = Ring(), Pair("Pump", "23.6 mL/h")
    qtbot.addWidget(ring)
    qtbot.addWidget(pair)
    ring.say(0.5, "2 min", "late", overdue=True)
    assert ring.accessibleName() == "2 minutes, late"
    pair.say("28.9 mL/h")
    assert pair.accessibleName() == "Pump: 28.9 millilitres per hour"


def test_an_overdue_ring_differs_in_shape_not_only_in_colour(qtbot: QtBot) -> None:
    ring = Ring()
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    ring.say(1.0, "", "")
    full = ring.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    ring.say(1.0, "", "", overdue=True)
    late = ring.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    middle, top = ring.width() // 2, round(ring.width() * 0.04)
    assert full.pixelColor(middle, top).lightness() - late.pixelColor(middle, top).lightness() > 60


def test_a_marker_beyond_the_scale_stays_in_sight(qtbot: QtBot) -> None:
    gauge = Gauge(GaugeWords(30, 110, (65, 75), ("65", "75"), 20))
    qtbot.addWidget(gauge)
    gauge.resize(gauge.sizeHint())
    low = gauge.grab().toImage()
    gauge.say(GaugeWords(30, 110, (65, 75), ("65", "75"), None))
    assert gauge.grab().toImage() != low
