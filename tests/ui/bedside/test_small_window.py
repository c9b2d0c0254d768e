"""In a small window or with large words, what matters now stays in sight and is named in full."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from infusion import Row, amount, runs, titrating
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.record.entries import AgentRuns, EmergencyStarted, Weighed
from assistant.views.entry_kinds import Mode
from ui.bedside.screen import BedsideScreen
from ui.theme import apply, theme_named
from ui.widgets import KeyButton, Ribbon, Words
from ui.widgets.fit import clipped_texts, overlapping

Show = Callable[..., BedsideScreen]
PASSES = 4
"""Words that wrap give their heights upwards, one card after the other."""


def in_sight(screen: BedsideScreen, part: QWidget) -> bool:
    view = screen.field.scrolls.viewport()
    place = QRect(part.mapTo(view, QPoint(0, 0)), part.size())
    return part.isVisible() and view.rect().contains(place)


def settle(screen: BedsideScreen, app: QApplication) -> None:
    for _ in range(PASSES):
        app.processEvents()
    screen.refresh()
    for _ in range(PASSES):
        app.processEvents()


def said(part: QWidget) -> str:
    words = (w.words() for w in part.findChildren(Words) if w.isVisibleTo(part))
    return " | ".join(words).replace("\u00a0", " ")


def test_the_questions_of_what_was_given_leave_the_suggestion_in_sight(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen = at_bedside(Bedside(titrating()), (1280, 672))
    screen.entry.set_mode(Mode.GIVEN)
    settle(screen, qapp)
    assert screen.entry.panel.isVisible()
    card = screen.field.side.suggestion
    for part in (screen.field.dose, screen.field.map, card._value, card._pump, card.decline):
        assert in_sight(screen, part), part.accessibleName()


def test_with_words_half_as_large_again_the_suggestion_stands_above_the_fold(
    at_bedside: Show, qapp: QApplication
) -> None:
    apply(qapp, theme_named("day"), 150)
    screen = at_bedside(Bedside(titrating()), (1600, 930))
    settle(screen, qapp)
    assert screen.strip.isVisible()
    card = screen.field.side.suggestion
    tiles = (screen.field.dose, screen.field.map, screen.field.next)
    for part in (*tiles, card._value, card._pump, card.decline):
        assert in_sight(screen, part), part.accessibleName()


def test_the_smallest_window_with_large_words_shows_dose_and_map_beside_a_strip(
    at_bedside: Show, qapp: QApplication
) -> None:
    apply(qapp, theme_named("night"), 150)
    screen = at_bedside(Bedside(titrating()), (1280, 650))
    settle(screen, qapp)
    assert screen.strip.isVisible()
    assert in_sight(screen, screen.field.dose.number)
    assert in_sight(screen, screen.field.map.number)
    assert screen.entry.bar.mapTo(screen, QPoint(0, screen.entry.bar.height())).y() <= 650
    assert "14:00 and 14:05" in screen.strip.accessibleName()
    assert "70 kg, measured" in said(screen.banner)
    assert "MAP 65 to 75 mmHg" in said(screen.banner)


@pytest.mark.parametrize("size", [(1600, 900), (1280, 672)])
def test_an_estimated_weight_is_told_in_banner_and_tile(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int]
) -> None:
    guess = Weighed(weight=amount("70", "kg"), how="estimated")
    screen = at_bedside(Bedside([*titrating(), ("14:05", guess)]), size)
    settle(screen, qapp)
    assert "estimated" in said(screen.banner)
    assert "By estimated weight" in said(screen.field.dose)


def test_after_a_hurried_start_the_tile_says_that_the_base_is_not_read(at_bedside: Show) -> None:
    rows: list[Row] = [*titrating(), ("14:05", EmergencyStarted(population="adult"))]
    assert "base not yet read" in said(at_bedside(Bedside(rows)).field.dose)


def test_other_agents_are_named_one_by_one_and_none_is_lost(at_bedside: Show) -> None:
    names = ("vasopressin", "epinephrine", "dobutamine", "milrinone", "phenylephrine", "dopamine")
    rows: list[Row] = [
        (f"13:3{place}", AgentRuns(name=name, amount=amount("1", "mcg/kg/min")))
        for place, name in enumerate(names)
    ]
    screen = at_bedside(Bedside([*titrating(), *rows]))
    told = said(screen.field.side.supply)
    assert all(f"{name} 1 mcg/kg/min, since 13:3" in told for name in names)
    assert "NEE" in told


def test_the_other_units_of_a_dose_stand_below_where_they_do_not_fit_beside(
    at_bedside: Show, qapp: QApplication
) -> None:
    wide = at_bedside(Bedside(titrating()))
    assert wide.field.dose._same.isVisible()
    assert not wide.field.dose._same_line.isVisible()
    apply(qapp, theme_named("day"), 150)
    rows: list[Row] = [*titrating(), ("14:06", runs("123.4", "0.47"))]
    small = at_bedside(Bedside(rows), (1280, 672))
    settle(small, qapp)
    assert not small.field.dose._same.isVisible()
    assert "same as 32.9 mcg/min, 1.97 mg/h" in said(small.field.dose)


@pytest.mark.parametrize("theme", ["night", "contrast"])
@pytest.mark.parametrize("percent", [150, 175, 200])
@pytest.mark.parametrize("size", [(1600, 930), (1280, 652)])
def test_with_large_words_nothing_is_cut_and_nothing_lies_on_another(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int], percent: int, theme: str
) -> None:
    apply(qapp, theme_named(theme), percent)
    screen = at_bedside(Bedside(titrating()), size)
    settle(screen, qapp)
    assert (screen.width(), screen.height()) == size
    assert clipped_texts(screen) == []
    assert overlapping(screen) == []


@pytest.mark.parametrize("percent", [175, 200])
def test_with_the_largest_words_dose_map_strip_and_line_stay_in_sight(
    at_bedside: Show, qapp: QApplication, percent: int
) -> None:
    apply(qapp, theme_named("day"), percent)
    screen = at_bedside(Bedside(titrating()), (1280, 652))
    settle(screen, qapp)
    for ribbon in screen.findChildren(Ribbon):
        ribbon.hide()  # no patient of a ward is for training
    settle(screen, qapp)
    assert screen.strip.isVisible()
    assert in_sight(screen, screen.field.dose.number)
    assert in_sight(screen, screen.field.map.number)
    assert screen.entry.bar.mapTo(screen, QPoint(0, screen.entry.bar.height())).y() <= 652
    assert "Acknowledge" in {b.text() for b in screen.strip.findChildren(KeyButton)}
    row = screen.entry.row
    assert screen.field.scrolls.isAncestorOf(row)  # it is further down, and its letters work
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_D)
    assert screen.entry.mode is Mode.DOSE


def test_the_row_of_modes_comes_back_with_smaller_words(
    at_bedside: Show, qapp: QApplication
) -> None:
    apply(qapp, theme_named("day"), 200)
    screen = at_bedside(Bedside(titrating()), (1280, 652))
    apply(qapp, theme_named("day"), 100)
    settle(screen, qapp)
    assert screen.entry.isAncestorOf(screen.entry.row)
    assert screen.entry.row.geometry().bottom() < screen.entry.bar.geometry().top()
