"""From a peripheral to a central line in nine keys, with everything it requires."""

from collections.abc import Callable

from bedside import Bedside
from drawn import press
from infusion import titrating
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.record.entries import CheckAnswered, LineChosen
from ui.bedside.pages.line import NewLinePage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]


def test_peripheral_to_central_takes_nine_keys(at_bedside: Show, qapp: QApplication) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1280, 720))
    assert press(qapp, "LC11YXYK^") <= 9
    line, blood = here.charted()
    assert line == LineChosen(
        access="central", site="right jugular", lumen="distal", confirmed="x-ray", old="kept"
    )
    assert isinstance(blood, CheckAnswered)
    assert blood.check == "blood_return"
    assert not screen.drawer.isVisible()


def test_what_is_asked_follows_the_kind_of_line(at_bedside: Show, qapp: QApplication) -> None:
    screen = at_bedside(Bedside(titrating()), (1600, 1000))
    QTest.keyClicks(screen.entry.bar.line, "L")
    page = screen.drawer.page
    assert isinstance(page, NewLinePage)
    assert "Peripheral" in page.told()
    press(qapp, "P")
    assert page.fields["gauge"].isVisible()
    assert not page.choices["lumen"].isVisible()
    assert page.questions["large_vein"].isVisible()
    page.choices["line"].set_value("central")
    page.changed.emit()
    assert page.choices["lumen"].isVisible()
    assert not page.fields["gauge"].isVisible()
    assert not page.questions["large_vein"].isVisible()
    assert any("do not flush" in row for row in page.follows())


def test_a_site_of_its_own_words_and_an_earlier_time_have_fields_when_asked_for(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen = at_bedside(Bedside(titrating()), (1600, 1000))
    QTest.keyClicks(screen.entry.bar.line, "L")
    page = screen.drawer.page
    assert isinstance(page, NewLinePage)
    press(qapp, "C0left internal jugular\n1YXT")
    assert page.texts()["site"] == "left internal jugular"
    assert page.fields["at"].isVisible()
    press(qapp, "1350\nK")
    assert "at 13:50" in screen.drawer.sentence.words()
