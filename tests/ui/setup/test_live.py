"""The row over the pages keeps the patient in sight."""

from pytestqt.qtbot import QtBot
from setup_hands import Hands, visible_texts

from assistant.rules.setup import Page as Step
from assistant.views.setup_live import LiveView
from ui.setup.live import LiveRow

VIEW = LiveView("61 mmHg", "4 below, 1 min ago", "0.05 mcg/kg/min", "13.1 mL/h")


def test_it_says_all_of_it_to_a_reader_and_nothing_when_there_is_nothing(qtbot: QtBot) -> None:
    row = LiveRow()
    qtbot.addWidget(row)
    assert row.isHidden()
    row.say(VIEW._replace(level="medium", asks="** MAP check 2 min late"))
    assert not row.isHidden()
    said = "Now: MAP 61 mmHg, 4 below, 1 min ago, 0.05 mcg/kg/min, 13.1 mL/h"
    assert row.accessibleName() == f"{said}, ** MAP check 2 min late"
    row.say(VIEW._replace(given=""))
    assert "0.05 mcg/kg/min" not in visible_texts(row)
    row.say(None)
    assert row.isHidden()


def test_it_stands_over_pages_of_a_running_infusion_and_not_where_a_checker_signs_in(
    hands: Hands,
) -> None:
    screen = hands.until(Step.CONFIRM)
    assert screen.frame.live.isHidden()
    hands.fill(Step.CONFIRM)
    screen.open_step(Step.PATIENT)
    assert "13.1\u00a0mL/h" in screen.frame.live.accessibleName()
    assert screen.frame.live.isVisibleTo(screen)
    screen.open_step(Step.SECOND)
    assert screen.frame.live.isHidden()
