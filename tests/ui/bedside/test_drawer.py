"""The drawer: Live stays in sight, what is typed is kept, all of it is charted or none."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from drawn import press
from infusion import titrating
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.record.entries import Acknowledged, CheckAnswered, LineChosen
from assistant.views.entry_kinds import Mode
from ui.bedside.drawer import Drawer
from ui.bedside.drawer_footer import DrawerFooter
from ui.bedside.screen import BedsideScreen
from ui.desk import Wanted
from ui.theme import apply, theme_named

Show = Callable[..., BedsideScreen]
LINE = "C11YXYK"
ESC = Qt.Key.Key_Escape


def opened(at_bedside: Show, here: Bedside, size: tuple[int, int] = (1280, 720)) -> BedsideScreen:
    screen = at_bedside(here, size)
    QTest.keyClicks(screen.entry.bar.line, "L")
    return screen


def in_sight(screen: BedsideScreen, part: QWidget) -> bool:
    view = screen.field.scrolls.viewport()
    return part.isVisible() and view.rect().contains(
        QRect(part.mapTo(view, QPoint(0, 0)), part.size())
    )


def test_the_letter_of_a_drawer_opens_it_with_the_keyboard_in_its_first_question(
    at_bedside: Show,
) -> None:
    screen = opened(at_bedside, Bedside(titrating()))
    assert screen.drawer.isVisible()
    assert screen.drawer.is_open
    there = QApplication.focusWidget()
    assert there is not None
    assert screen.drawer.isAncestorOf(there)


def test_the_menu_of_the_course_opens_it_by_click(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()), (1600, 1000))
    QTest.mouseClick(screen.entry.row.buttons[Mode.COURSE], Qt.MouseButton.LeftButton)
    QTest.mouseClick(screen.entry.panel.chips[0], Qt.MouseButton.LeftButton)
    assert screen.drawer.isVisible()


@pytest.mark.parametrize(
    ("size", "percent"), [((1280, 720), 100), ((1600, 1000), 100), ((1600, 1000), 150)]
)
@pytest.mark.parametrize("theme", ["night", "day"])
def test_dose_pressure_strip_and_line_stay_in_sight_beside_it(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int], percent: int, theme: str
) -> None:
    apply(qapp, theme_named(theme), percent)
    screen = at_bedside(Bedside(titrating()), size)
    wide = screen.width()
    QTest.keyClicks(screen.entry.bar.line, "L")
    for _ in range(3):
        qapp.processEvents()
    assert screen.width() == wide
    assert screen.strip.isVisible()
    assert screen.entry.bar.isVisible()
    for part in (screen.field.dose.number, screen.field.map.number):
        assert in_sight(screen, part), part.accessibleName()
    right = screen.drawer.mapTo(screen, QPoint(screen.drawer.width(), 0)).x()
    assert right <= wide


def test_a_second_that_passes_folds_nothing_out(at_bedside: Show, qapp: QApplication) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    here.go("14:07")
    screen.refresh()
    qapp.processEvents()
    assert not screen.field.next.isVisible()
    assert screen.width() == 1280


def test_escape_leaves_it_keeps_what_was_typed_and_gives_the_line_the_keyboard(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    press(qapp, LINE)
    there = QApplication.focusWidget()
    assert there is not None
    QTest.keyClick(there, ESC)
    assert not screen.drawer.isVisible()
    assert screen.entry.bar.line.hasFocus()
    assert here.charted() == []
    assert screen.field.next.isVisible()
    QTest.keyClicks(screen.entry.bar.line, "L")
    assert screen.drawer.page is not None
    assert screen.drawer.page.texts()["site"] == "right jugular"


def test_the_sentence_begins_with_bed_and_name_and_what_is_lacking_is_said(
    at_bedside: Show, qapp: QApplication
) -> None:
    screen = opened(at_bedside, Bedside(titrating()))
    footer = screen.drawer.footer
    assert isinstance(footer, DrawerFooter)
    assert not footer.go_button.isEnabled()
    press(qapp, LINE[:-1])
    assert "the line before" in footer.reason.words()
    press(qapp, LINE[-1:])
    assert footer.go_button.isEnabled()
    assert not footer.reason.isVisible()
    said = screen.drawer.sentence.words()
    assert said.startswith("Bed 12 OKAFOR, Grace")
    assert said.count("OKAFOR") == 1
    assert "Central line, right jugular" in said
    assert "Check blood return" in said


def test_the_key_that_charts_leads_to_what_is_open_while_it_is_closed(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    press(qapp, "C^")
    there = QApplication.focusWidget()
    assert here.charted() == []
    assert there is not None
    assert screen.drawer.isAncestorOf(there)


def test_all_of_it_is_charted_in_one_and_the_drawer_is_empty_afterwards(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    press(qapp, LINE + "^")
    assert [type(what) for what in here.charted()] == [LineChosen, CheckAnswered]
    assert not screen.drawer.isVisible()
    QTest.keyClicks(screen.entry.bar.line, "L")
    assert screen.drawer.page is not None
    assert screen.drawer.page.texts() == {}


def test_a_full_disk_keeps_the_drawer_and_everything_typed(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    here.journal.full = True
    screen = opened(at_bedside, here)
    press(qapp, LINE + "^")
    assert here.charted() == []
    assert screen.drawer.isVisible()
    assert "The disk is full." in screen.drawer.footer.reason.words()
    assert screen.drawer.page is not None
    assert screen.drawer.page.texts()["old"] == "kept"


def test_H60_no_name_stands_in_it_while_names_are_hidden(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    press(qapp, LINE)
    here.desk.hide_names(hidden=True)
    screen.drawer.refresh()
    assert "OKAFOR" not in screen.drawer.accessibleName().upper()
    assert "OKAFOR" not in screen.drawer.sentence.words().upper()
    assert "G. O." in screen.drawer.sentence.words()


def test_a_letter_typed_as_an_answer_is_no_shortcut_of_the_strip(
    at_bedside: Show, qapp: QApplication
) -> None:
    here = Bedside(titrating())
    screen = opened(at_bedside, here)
    assert screen.strip.isVisible()
    press(qapp, "AI")
    assert not any(isinstance(what, Acknowledged) for what in here.charted())
    assert screen.drawer.page is not None
    assert screen.drawer.page.texts()["line"] == "intraosseous"


def test_who_charts_is_asked_for_first_while_nobody_is_signed_in(
    at_bedside: Show, qapp: QApplication
) -> None:
    here, asked = Bedside(titrating(), signed=False), list[Wanted]()
    here.desk.asker = asked.append
    screen = opened(at_bedside, here)
    press(qapp, LINE + "^")
    assert here.charted() == []
    assert asked[0].question.startswith("Bed 12")
    asked[0].then(False)
    qapp.processEvents()
    assert [type(what) for what in here.charted()] == [LineChosen, CheckAnswered]
    assert isinstance(screen.drawer, Drawer)
    assert not screen.drawer.isVisible()
