"""Which page stands in which drawer, and what comes in its place."""

from collections.abc import Callable

from bedside import Bedside
from infusion import prepared, titrating
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.record.entries import Ordered
from assistant.views.entry_kinds import DRAWERS, Mode
from ui.bedside.drawers import DRAWN
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]


def test_every_mode_with_a_page_has_one_and_each_keeps_its_own_draft() -> None:
    assert set(DRAWN) == set(DRAWERS)
    names = [drawn.name for drawn in DRAWN.values()]
    assert len(set(names)) == len(names)


def test_each_opens_and_can_be_left(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()), (1280, 720))
    for mode in DRAWERS:
        screen.entry.set_mode(mode)
        assert screen.drawer.is_open, mode
        screen.drawer.leave()
        assert not screen.drawer.isVisible()
        assert screen.entry.bar.line.hasFocus()


def test_without_an_order_the_letter_leads_to_the_wizard_s_page(at_bedside: Show) -> None:
    bare = [row for row in prepared() if not isinstance(row[1], Ordered)]
    running = [row for row in titrating() if row not in prepared()]
    screen, gone = at_bedside(Bedside([*bare, *running])), list[object]()
    screen.go.connect(gone.append)
    QTest.keyClicks(screen.entry.bar.line, "E")
    assert gone == [("setup", screen.session, "order")]
    assert not screen.drawer.is_open


def test_a_bag_of_another_strength_leads_to_the_wizard_s_page(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen, gone = at_bedside(Bedside(titrating())), list[object]()
    screen.go.connect(gone.append)
    screen.entry.set_mode(Mode.NEW_BAG)
    page = screen.drawer.page
    assert page is not None
    page.choices["strength"].options()[-1].click()
    qapp.processEvents()
    assert gone == [("setup", screen.session, "preparation")]
    assert not screen.drawer.is_open
