"""A new order in at most ten keys; the other elements stay and are shown."""

from collections.abc import Callable

from bedside import Bedside
from drawn import press
from infusion import amount, order, titrating
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.bedside.pages.order import NewOrderPage
from ui.bedside.screen import BedsideScreen
from ui.setup.rows import LabelledLine

Show = Callable[..., BedsideScreen]


def test_a_higher_maximum_by_phone_takes_at_most_ten_keys(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    at_bedside(here, (1280, 720))
    assert press(qapp, "E40.6\nP\n^") <= 10
    most = amount("0.6", "mcg/kg/min")
    assert here.charted() == [order(maximum=most, how="phone", read_back=True)]


def test_old_stands_beside_new_and_only_the_field_of_the_element_is_there(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen = at_bedside(Bedside(titrating()), (1600, 1000))
    QTest.keyClicks(screen.entry.bar.line, "E")
    page = screen.drawer.page
    assert isinstance(page, NewOrderPage)
    press(qapp, "40.6")
    rows = [line.accessibleName().replace("\u00a0", " ") for line in page.findChildren(LabelledLine)
            if not line.isHidden()]  # fmt: skip
    assert "Maximum: 0.6 mcg/kg/min, was 0.5 mcg/kg/min" in rows
    assert "Step: 0.02 mcg/kg/min" in rows
    assert page.follows()[0].startswith("Maximum: 0.6")
    assert page.fields["maximum"].isVisible()
    assert not page.fields["step"].isVisible()


def test_a_limit_that_it_breaks_is_told(at_bedside: Show, qapp: QApplication) -> None:
    screen = at_bedside(Bedside(titrating()), (1280, 720))
    press(qapp, "E40.08\nP\n")
    assert "The dose that runs is over this maximum." in screen.drawer.notes.words()
    assert screen.drawer.notes.isVisible()
