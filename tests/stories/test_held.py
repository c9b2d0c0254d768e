"""The probe of the event loop finds what holds it, and names it; the typing path never does."""

from collections.abc import Callable
from types import FrameType

import held
import pytest
from bedside import Bedside
from held import Held, Probe, repeated, watched
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.bedside.drawers import DRAWN
from ui.bedside.screen import BedsideScreen
from ui.theme import load_fonts

Key = Qt.Key


Work = Callable[[], None]


def call(name: str = "tick", file: str = "slow.py") -> Callable[..., None]:
    """A function that stands in `ui/`, as far as its frame tells; doing its works in turn."""
    made: dict[str, Callable[..., None]] = {}
    text = f"def {name}(*works):\n    for work in works:\n        work()\n"
    exec(compile(text, f"{held.UI}{file}", "exec"), made)
    return made[name]


def seen(probe: Probe) -> Work:
    """What looks at the frame that calls it."""

    def look() -> None:
        here: FrameType | None = held.sys._getframe()
        probe.look(0, here)

    return look


def clock_of(*seconds: float) -> Callable[[], float]:
    told = iter(seconds)
    return lambda: next(told)


def test_a_call_that_goes_on_for_too_long_is_named_with_what_it_was_doing() -> None:
    probe = Probe(clock_of(1.0, 1.06))
    call()(seen(probe), seen(probe))
    [found] = probe.held.values()
    assert str(found) == ("ui/slow.py tick held the event loop for 60 ms, in ui/slow.py tick (2)")


def test_two_calls_one_after_the_other_are_two() -> None:
    probe = Probe(clock_of(1.0, 1.04, 1.06, 1.1))
    for _ in range(2):
        call()(seen(probe), seen(probe))
    assert probe.held == {}


@pytest.mark.parametrize(("name", "file"), [("__init__", "slow.py"), ("tick", "app/pictures.py")])
def test_building_the_program_and_turning_the_loop_are_no_hold(name: str, file: str) -> None:
    probe = Probe(clock_of(1.0, 2.0))
    call(name, file)(seen(probe), seen(probe))
    assert probe.held == {}


def test_a_call_that_builds_a_page_has_more_time_and_not_without_end() -> None:
    for last, names in ((1.2, []), (1.3, ["ui/slow.py tick"])):
        probe = Probe(clock_of(1.0, 1.06, last))
        builds, look = call("__init__"), seen(probe)
        call()(look, look, lambda builds=builds, look=look: builds(look))
        assert list(probe.held) == names


def test_only_a_hold_that_every_run_repeats_counts_at_its_shortest() -> None:
    runs = [{"a": Held("a", ms), "b": Held("b", 90)} for ms in (80, 60, 70)]
    del runs[1]["b"]
    assert [(h.name, h.ms) for h in repeated(runs)] == [("a", 60)]


def test_time_is_that_of_the_processor_and_the_timer_does_look() -> None:
    with watched() as probe:
        busy = call()
        end = held.time.thread_time() + 0.4  # on a busy machine the timer comes late

        def work() -> None:
            while held.time.thread_time() < end:
                pass

        busy(work)
    assert [h.ms > held.MOST_MS for h in probe.held.values()] == [True]


def test_no_key_no_step_no_enter_no_tick_and_no_drawer_holds_the_loop(
    qtbot: QtBot, qapp: QApplication
) -> None:
    load_fonts()
    runs = [typed(qtbot, qapp)]
    while repeated(runs) and len(runs) < held.RUNS:
        runs.append(typed(qtbot, qapp))
    assert [str(h) for h in repeated(runs)] == []


def typed(qtbot: QtBot, qapp: QApplication) -> dict[str, Held]:
    """What held the loop while somebody typed, looked and opened every drawer."""
    here = Bedside(titrating())
    screen = BedsideScreen(here.desk, here.id)
    qtbot.addWidget(screen)
    screen.resize(1600, 900)
    screen.show()
    screen.arrive()
    line = screen.entry.bar.line
    with watched() as probe:
        for text in ("68", "118/52", "66 1400"):
            QTest.keyClicks(line, text)
            QTest.keyClick(line, Key.Key_Return)
            qapp.processEvents()
        QTest.keyClick(line, Key.Key_Up)
        QTest.keyClick(line, Key.Key_Return)
        for second in range(13, 40):
            here.go(f"14:06:{second}")
            screen.refresh()
            qapp.processEvents()
        for mode in DRAWN:
            screen.draw(mode)
            qapp.processEvents()
    assert len(here.charted()) == 4
    return probe.held
