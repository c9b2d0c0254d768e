"""The head of a drawer's page and the sentences below its answers."""

from pytestqt.qtbot import QtBot

from ui.bedside.pages.shared import DrawerPage


def test_the_head_is_there_only_while_it_tells_something(qtbot: QtBot) -> None:
    page = DrawerPage("Another line")
    qtbot.addWidget(page)
    page.add_notes()
    page.close_column()
    assert page.told() == ""
    assert page.follows() == ()
    page.tell("Now: central")
    page.follow(("Do not flush.", "Two"))
    assert page.told() == "Now: central"
    assert page.follows() == ("Do not flush.", "Two")
    page.follow(())
    assert page.follows() == ()
