"""A new bag: nine keys for the same strength; another one with its rate typed off the pump."""

from collections.abc import Callable

from bedside import Bedside
from drawn import press
from infusion import amount, titrating
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.record.entries import BagHung, BagLeftRead, CheckAnswered, PumpRuns
from ui.bedside.pages.bag import NewBagPage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]


def test_the_same_strength_with_its_check_put_off_takes_nine_keys(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    at_bedside(here, (1280, 720))
    assert press(qapp, "BNSB20\n1^") <= 9
    kinds = [type(what) for what in here.charted()]
    assert kinds == [BagLeftRead, BagHung, CheckAnswered, CheckAnswered]


def test_a_checker_who_is_there_reads_next(at_bedside: Show, qapp: QApplication) -> None:
    here = Bedside(titrating())
    screen, gone = at_bedside(here, (1280, 720)), list[object]()
    screen.go.connect(gone.append)
    press(qapp, "BNSB20\nC^")
    assert gone == [("setup", screen.session, "second")]


def test_H17_another_strength_is_charted_with_the_rate_off_the_pump_in_one(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1280, 720))
    press(qapp, "BN21NB")
    page = screen.drawer.page
    assert isinstance(page, NewBagPage)
    assert page.fields["rate"].isVisible()
    assert page.fields["rate"].text() == ""
    assert any("the same 0.09" in row for row in page.follows())
    press(qapp, "120\n5.9\n1central line is on its way\n^")
    pump = next(what for what in here.charted() if isinstance(what, PumpRuns))
    assert pump.rate == amount("5.9", "mL/h")
    assert pump.dose == amount("0.09", "mcg/kg/min")


def test_what_only_another_strength_asks_for_is_not_there_for_the_same(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen = at_bedside(Bedside(titrating()), (1600, 1000))
    QTest.keyClicks(screen.entry.bar.line, "B")
    QTest.keyClicks(screen.entry.bar.line, "N")
    page = screen.drawer.page
    assert isinstance(page, NewBagPage)
    assert page.told().startswith("Hangs now: 250")
    press(qapp, "S")
    assert not page.fields["rate"].isVisible()
    assert not page.choices["tubing"].isVisible()
