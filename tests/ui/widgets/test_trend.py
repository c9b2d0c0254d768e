"""The curve loses no low reading, however many there are, and paints at once."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_words import trend_words
from ui.theme import color, scale
from ui.widgets import Point, Span, Sparkline, Step, Tick, Trend, TrendWords
from ui.widgets.thinning import in_window, thinned
from ui.widgets.trend_curves import beside_now, limit_boxes
from ui.widgets.trend_frame import frame_of
from ui.widgets.trend_hatch import OTHER, SETTLES, absence_words, legend


@pytest.mark.overload
def test_thinning_keeps_the_lowest_and_the_highest_of_every_column() -> None:
    places = [QPointF(at / 1000, float(at * 7919 % 997)) for at in range(100_000)]
    kept = thinned(places)
    assert len(kept) <= 400
    assert min(p.y() for p in kept) == min(p.y() for p in places)
    assert max(p.y() for p in kept) == max(p.y() for p in places)
    assert [p.x() for p in kept] == sorted(p.x() for p in kept)


def test_few_points_are_all_kept() -> None:
    places = [QPointF(at * 10, 5) for at in range(20)]
    assert thinned(places) == places


def test_a_line_runs_on_to_the_edges_of_the_window() -> None:
    points = [Point(at * 60.0, 60) for at in range(10)]
    assert [p.seconds for p in in_window(points, 130, 290)] == [120, 180, 240, 300]


@pytest.mark.overload
def test_a_hundred_thousand_readings_are_drawn_in_under_a_second(qtbot: QtBot) -> None:
    points = tuple(Point(float(at), 60 + at % 23) for at in range(100_000))
    trend = Trend(TrendWords(0, 100_000, 90_000, 40, 100, 1, points=points))
    qtbot.addWidget(trend)
    trend.resize(1000, 400)
    start = time.process_time()
    trend.grab()
    assert time.process_time() - start < 1.0


def test_values_outside_the_axis_are_drawn_at_its_edge() -> None:
    frame = frame_of(TrendWords(0, 100, 50, 40, 100, 0.5), 800, 400)
    assert frame.y(250) == frame.upper.top()
    assert frame.y(-5) == frame.upper.bottom()
    assert frame.lower_y(9) == frame.lower.top()


def test_a_hollow_reading_is_not_joined_by_the_line(qtbot: QtBot) -> None:
    flat = tuple(Point(at * 10.0, 60) for at in range(11))
    words = TrendWords(0, 100, 100, 40, 100, 1, points=flat)
    odd = (*flat[:5], Point(45, 95, hollow=True), *flat[5:])
    trend = Trend(words)
    qtbot.addWidget(trend)
    trend.resize(600, 300)
    frame = frame_of(words, 600, 300)
    trend.say(TrendWords(0, 100, 100, 40, 100, 1, points=odd))
    picture = trend.grab().toImage()
    x = round(frame.x(45))
    between = round((frame.y(60) + frame.y(95)) / 2)
    vital = color("vital")
    assert picture.pixelColor(x, round(frame.y(60))) == vital
    assert all(picture.pixelColor(x + dx, between) != vital for dx in range(-30, 31))


def test_the_dose_stands_until_it_is_changed_and_never_slopes(qtbot: QtBot) -> None:
    words = TrendWords(0, 100, 80, 40, 100, 1, steps=(Step(0, 0.2), Step(40, 0.8)))
    trend = Trend(words)
    qtbot.addWidget(trend)
    trend.resize(600, 300)
    frame = frame_of(words, 600, 300)
    picture = trend.grab().toImage()

    def violet(seconds: float, value: float) -> bool:
        seen = picture.pixelColor(round(frame.x(seconds)), round(frame.lower_y(value)))
        return abs(seen.red() - color("dose").red()) < 25

    assert violet(2, 0.2)
    assert violet(38, 0.2)
    assert violet(42, 0.8)
    assert not violet(90, 0.8)


def test_with_no_reading_the_words_say_what_to_do(qtbot: QtBot) -> None:
    blank = TrendWords(0, 100, 50, 40, 100, 1)
    said = TrendWords(0, 100, 50, 40, 100, 1, empty="First MAP goes here.")
    trend = Trend(blank)
    qtbot.addWidget(trend)
    before = trend.grab().toImage()
    trend.say(said)
    assert trend.grab().toImage() != before


def test_a_reader_hears_the_summary(qtbot: QtBot) -> None:
    trend = Trend(trend_words())
    qtbot.addWidget(trend)
    assert trend.accessibleName() == "MAP and dose, last 46 minutes"


def test_a_sparkline_draws_only_its_window(qtbot: QtBot) -> None:
    spark = Sparkline()
    qtbot.addWidget(spark)
    spark.resize(300, 60)
    spark.say([(0, 60), (50, 70)], (0, 100), (40, 100))
    drawn = spark.grab().toImage()
    spark.say([(-50, 99), (0, 60), (50, 70), (200, 41)], (0, 100), (40, 100))
    QApplication.processEvents()
    assert spark.grab().toImage() == drawn


def test_the_line_of_now_never_runs_through_the_label_of_a_dose() -> None:
    assert beside_now(100, 30, now=300, free=0) == 100
    just_started = beside_now(104, 30, now=100, free=0)
    assert just_started + 30 < 100
    after_another_label = beside_now(104, 30, now=100, free=90)
    assert after_another_label > 100


def test_the_labels_of_two_near_limits_do_not_lie_on_each_other(qtbot: QtBot) -> None:
    limits = (Tick(0.45, "call at 0.45"), Tick(0.5, "max 0.5"))
    words = TrendWords(0, 100, 50, 40, 100, 0.6, steps=(Step(0, 0.1, "0.1"),), limits=limits)
    (high, _), (low, label) = limit_boxes(frame_of(words, 900, 300))
    assert label == "call at 0.45"
    assert not high.intersects(low)
    apart = limit_boxes(frame_of(replace(words, limits=(limits[1], Tick(0.1, "x"))), 900, 300))
    assert apart[1][0].bottom() < frame_of(words, 900, 300).lower_y(0.1)


def spanned() -> TrendWords:
    return TrendWords(
        0, 100, 80, 40, 100, 1, steps=(Step(0, 0.5),),
        settling=(Span(10, 20, "settling"), Span(30, 40, "settling")),
        on_the_way=(Span(-50, -10, "drug on its way"),),
        other_strength=(Span(50, 60, "half this dose"),),
        absences=(Span(60, 90, "Away: CT"),),
    )  # fmt: skip


def test_the_legend_names_each_kind_of_hatching_in_the_window_once(qtbot: QtBot) -> None:
    shown = legend(frame_of(spanned(), 900, 300))
    assert shown == {"settling": SETTLES, "half this dose": OTHER}


def test_hatching_legend_and_absence_are_painted(qtbot: QtBot) -> None:
    words = spanned()
    trend = Trend(words)
    qtbot.addWidget(trend)
    trend.resize(900, 300)
    whole = trend.grab().toImage()
    for part in ("settling", "other_strength", "absences"):
        trend.say(replace(words, **{part: ()}))
        assert trend.grab().toImage() != whole, part
    frame = frame_of(words, 900, 300)
    x = round(frame.x(65))
    assert whole.pixelColor(x, round(frame.y(50))) != whole.pixelColor(
        round(frame.x(5)), round(frame.y(50))
    )


def test_a_narrow_legend_leaves_out_what_has_no_room_and_covers_nothing(qtbot: QtBot) -> None:
    trend = Trend(replace(spanned(), lower_title="mcg/kg/min"))
    qtbot.addWidget(trend)
    trend.resize(130, 300)
    trend.grab()


def test_the_words_of_an_absence_are_whole_or_its_kind_or_none() -> None:
    metrics = QFontMetricsF(scale().font("small"))
    wide = metrics.horizontalAdvance("Away: CT scan")
    assert absence_words("Away: CT scan", wide + 1, metrics) == "Away: CT scan"
    assert absence_words("Away: CT scan", wide - 1, metrics) == "Away"
    assert absence_words("Away: CT scan", 3, metrics) == ""


def test_a_change_of_the_dose_that_the_pump_did_not_make_is_dotted(qtbot: QtBot) -> None:
    def riser(*, dotted: bool) -> set[int]:
        steps = (Step(0, 0.2), Step(40, 0.8, dotted=dotted))
        words = TrendWords(0, 100, 80, 40, 100, 1, steps=steps)
        trend = Trend(words)
        qtbot.addWidget(trend)
        trend.resize(600, 400)
        frame = frame_of(words, 600, 400)
        picture, x = trend.grab().toImage(), round(frame.x(40))
        tops = range(round(frame.lower_y(0.75)), round(frame.lower_y(0.25)))
        return {picture.pixelColor(x, y).rgb() for y in tops}

    assert len(riser(dotted=False)) == 1
    assert len(riser(dotted=True)) > 1
