"""What a nurse chose for this workstation is kept, and what the hour asks for comes by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from desks import a_desk
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.app.comfort import Comfort
from ui.theme import apply, habits, load_fonts, scale, theme, theme_named


class Wall:
    """A clock on the wall that a test sets."""

    def __init__(self, hour: int) -> None:
        self.hour = hour

    def now(self) -> datetime:
        return datetime(2026, 11, 21, self.hour, tzinfo=UTC)


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, qapp: QApplication) -> Iterator[None]:
    load_fonts()
    before = QSettings.defaultFormat()
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path))
    yield
    QSettings().clear()
    QSettings.setDefaultFormat(before)
    apply(qapp, theme_named("night"), 100)


def test_what_was_chosen_holds_at_once_and_at_the_next_start(qapp: QApplication) -> None:
    wall = Wall(12)
    here = Comfort(qapp, wall.now)
    for name, value in (
        ("theme", "contrast"), ("text", "175"), ("motion", "still"), ("letters", "alt"),
    ):  # fmt: skip
        here.choose(name, value)
    assert (theme().name, scale().percent, habits().still, habits().alt) == (
        "contrast", 175, True, True,
    )  # fmt: skip
    apply(qapp, theme_named("night"), 100)
    Comfort(qapp, wall.now)
    assert (theme().name, scale().percent, habits().still, habits().alt) == (
        "contrast", 175, True, True,
    )  # fmt: skip


def test_by_the_hour_the_theme_changes_while_the_program_runs(qapp: QApplication) -> None:
    wall = Wall(18)
    here = Comfort(qapp, wall.now)
    assert theme().name == "day"
    wall.hour = 19
    here.tick()
    assert theme().name == "night"
    wall.hour = 7
    here.tick()
    assert theme().name == "day"


def test_a_theme_that_was_chosen_stays_at_every_hour(qapp: QApplication) -> None:
    wall = Wall(18)
    here = Comfort(qapp, wall.now)
    here.choose("theme", "day")
    wall.hour = 23
    here.tick()
    assert theme().name == "day"


def test_what_is_kept_and_not_known_is_as_if_nothing_was_kept(qapp: QApplication) -> None:
    for name, value in (("theme", "pink"), ("text", "90"), ("motion", "wild"), ("letters", "1")):
        QSettings().setValue(name, value)
    Comfort(qapp, Wall(12).now)
    assert (theme().name, scale().percent, habits().still, habits().alt) == (
        "day", 100, False, False,
    )  # fmt: skip


def test_the_screen_shows_what_holds_and_tells_what_is_chosen(
    qtbot: QtBot, qapp: QApplication
) -> None:
    here = Comfort(qapp, Wall(12).now)
    here.choose("motion", "still")
    with a_desk() as desk:
        screen = here.screen(desk)
        qtbot.addWidget(screen)
        assert screen.motions.value() == "still"
        screen.letters.options()[1].click()
        screen.themes.options()[3].click()
    assert (here.letters, here.theme, theme().name) == ("alt", "contrast", "contrast")
