"""Whoever comes back to a bed is told in one quiet line what happened, until the next key."""

from collections.abc import Callable

import pytest
from bedside import NURSE, Bedside
from charting import mean
from infusion import runs, titrating
from PySide6.QtTest import QTest

from ui.bedside.left import Left
from ui.bedside.screen import BedsideScreen
from ui.desk import Signed

Show = Callable[[Bedside], BedsideScreen]
OTHER = Signed("8", "RN K Silva", "KS", "nurse")


def sentence(screen: BedsideScreen) -> str:
    return screen.entry.bar.sentence.words().replace("\u00a0", " ")


def charted_by(here: Bedside, person: Signed) -> None:
    """That person charts a step up and the pressure after it."""
    here.desk.sign_in(person)
    here.go("14:08")
    for what in (runs("28.9", "0.11"), mean("66", "arterial")):
        here.desk.submit(here.id, here.desk.act(what))
        here.go("14:13")


@pytest.fixture
def here() -> Bedside:
    return Bedside(titrating())


def test_who_comes_back_is_told_and_the_next_key_takes_it_away(
    at_bedside: Show, here: Bedside
) -> None:
    screen = at_bedside(here)
    assert sentence(screen) == ""
    charted_by(here, OTHER)
    here.go("14:14:30")
    here.desk.sign_in(NURSE)
    assert sentence(screen) == "Since you left, 8 min: MAP 61 to 66, one step up."
    here.go("14:14:31")
    screen.refresh()
    assert sentence(screen).startswith("Since you left")
    QTest.keyClicks(screen.entry.bar.line, "6")
    assert not sentence(screen).startswith("Since you left")


def test_who_never_left_is_told_nothing(at_bedside: Show, here: Bedside) -> None:
    screen = at_bedside(here)
    for minute in range(7, 20):
        here.go(f"14:{minute:02}")
        screen.refresh()
    assert sentence(screen) == ""


def test_while_names_hide_nobody_looks(at_bedside: Show, here: Bedside) -> None:
    screen = at_bedside(here)
    here.desk.hide_names(hidden=True)
    here.go("14:13")
    screen.refresh()
    here.desk.hide_names(hidden=False)
    screen.refresh()
    assert sentence(screen) == "Since you left, 6 min: no MAP after 61."


def test_what_is_typed_stays(at_bedside: Show, here: Bedside) -> None:
    screen = at_bedside(here)
    here.desk.sign_in(None)
    QTest.keyClicks(screen.entry.bar.line, "6")
    before = sentence(screen)
    here.go("14:20")
    here.desk.sign_in(NURSE)
    assert sentence(screen) == before


def test_after_a_start_of_the_program_the_last_entry_tells(here: Bedside) -> None:
    here.go("14:11")
    left = Left(here.desk, here.id)
    assert left.look(seen=False) == ""
    assert left.look(seen=True).replace("\u00a0", " ") == "Since you left, 6 min: no MAP after 61."
    assert left.look(seen=True) == ""
