"""What every place has in common: it waits for nothing and asks for nothing by itself."""

from desks import a_desk
from pytestqt.qtbot import QtBot

from ui.screen import Screen


def test_a_screen_is_not_busy_and_goes_nowhere_by_itself(qtbot: QtBot) -> None:
    with a_desk() as desk:
        screen = Screen(desk)
        qtbot.addWidget(screen)
        with qtbot.assertNotEmitted(screen.go):
            screen.refresh()
            screen.arrive()
        assert not screen.busy
        assert screen.desk is desk
