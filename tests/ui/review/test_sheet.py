"""The handover sheet as a nurse meets it on the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from desks import only_session
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.paper.sheet import handover_pdf
from assistant.views.handover import handover
from ui.desk import Desk
from ui.review.controls import Controls
from ui.review.made import Answer, Made, MadeAnswer, Printers
from ui.review.page_view import PageView
from ui.review.paper import PaperScreen
from ui.review.sheet import SheetScreen
from ui.theme import apply, theme_named


@dataclass
class Maker:
    """Real sheets at once; what the world answers is set by the test."""

    desk: Desk
    trouble: str = ""
    names: tuple[str, ...] = ()
    later: int = 0
    waits: bool = False
    made: int = 0
    saved: list[Path] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def make(self, session: UUID, answered: MadeAnswer) -> None:
        self.made += 1
        if self.waits:
            return
        if self.trouble:
            answered(None, self.trouble)
            return
        found = self.desk.sessions[session]
        view = handover(found.chart, found.protocol, self.desk.now(), self.desk.zone)
        pdf = handover_pdf(view)
        answered(Made(pdf, "handover_1_2Z.pdf", view.snapshot, found.chart.version), "")

    def save(self, session: UUID, made: Made, path: Path, answered: Answer) -> None:
        self.saved.append(path)
        answered(self.trouble)

    def printers(self, answered: Printers) -> None:
        answered(self.names)

    def print_on(self, session: UUID, made: Made, printer: str, answered: Answer) -> None:
        self.printed.append(printer)
        answered(self.trouble)

    def newer(self, session: UUID, made: Made) -> int:
        return self.later


Shown = Callable[..., tuple[SheetScreen, Maker]]


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Shown:
    def show(path: str = "", size: tuple[int, int] = (1600, 900), **world: object) -> object:
        maker = Maker(desk, **world)  # type: ignore[arg-type]
        screen = SheetScreen(desk, only_session(desk).id, maker, lambda _parent, _name: path)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.arrive()
        for page in screen.pages:
            qtbot.waitUntil(lambda p=page: p.height() >= p.heightForWidth(p.width()))
        return screen, maker

    return show  # type: ignore[return-value]


def said(screen: SheetScreen) -> str:
    return screen.controls.message.words()


def test_the_very_page_stands_on_the_screen_with_its_moment(shown: Shown) -> None:
    screen, _ = shown()
    (page,) = screen.pages
    assert isinstance(screen, PaperScreen)
    assert isinstance(page, PageView)
    assert page.accessibleName() == "Page 1 of 1 of the handover sheet"
    assert "0.09 mcg/kg/min" in page.accessibleDescription()
    assert screen.controls.when.words() == "Snapshot of 21-Nov-2026 14:06\n1 page, A4"
    assert screen.banner.accessibleName().startswith("Bed 12, OKAFOR, Grace")


def test_the_page_is_drawn_in_the_pixels_of_the_screen_on_white(shown: Shown) -> None:
    screen, _ = shown()
    image = screen.pages[0].image()
    ratio = screen.pages[0].devicePixelRatioF()
    assert image.width() == round(min(screen.pages[0].width(), 980) * ratio) - 4 * ratio
    assert image.pixelColor(2, 2) == QColor(Qt.GlobalColor.white)
    dark = sum(image.pixelColor(x, 200).lightness() < 80 for x in range(image.width()))
    assert dark > 0
    assert screen.pages[0].image() is image


def test_it_is_made_anew_on_every_visit_and_by_its_key(shown: Shown, qtbot: QtBot) -> None:
    screen, maker = shown()
    screen.arrive()
    qtbot.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert maker.made == 3
    assert len(screen.pages) == 1


def test_while_it_is_made_nothing_is_asked_twice_and_nothing_can_be_saved(shown: Shown) -> None:
    screen, maker = shown(path="x.pdf", waits=True)
    screen.make()
    screen.save()
    screen.ask_printers()
    screen.print_on("ICU-2")
    assert (maker.made, maker.saved, maker.printed) == (1, [], [])
    assert said(screen) == "Making the sheet."
    assert not screen.controls.save.isEnabled()


def test_a_sheet_that_cannot_be_made_says_why(shown: Shown) -> None:
    screen, _ = shown(trouble="The disk cannot be read. Try again.")
    assert said(screen) == "The disk cannot be read. Try again."
    assert screen.made is None


def test_h58_when_the_record_moves_on_the_old_sheet_says_so(shown: Shown) -> None:
    screen, maker = shown()
    maker.later = 2
    screen.refresh()
    assert "2 entries since this sheet. Ctrl+R makes it again." in said(screen)
    maker.later = 0
    screen.refresh()
    assert said(screen) == ""


def test_saving_says_where_it_went(shown: Shown, qtbot: QtBot, tmp_path: Path) -> None:
    screen, maker = shown(path=str(tmp_path / "sheet"))
    qtbot.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert maker.saved == [tmp_path / "sheet.pdf"]
    assert said(screen) == f"Saved as {tmp_path / 'sheet.pdf'}."


def test_saving_nowhere_does_nothing(shown: Shown) -> None:
    screen, maker = shown(path="")
    screen.save()
    assert maker.saved == []


def test_f27_what_could_not_be_saved_is_told_and_never_as_saved(shown: Shown) -> None:
    screen, maker = shown(path="sheet.pdf")
    maker.trouble = "Not saved as sheet.pdf: no space left. Choose another folder."
    screen.save()
    assert said(screen) == maker.trouble


def test_f28_without_a_printer_it_says_so_and_never_printed(shown: Shown, qtbot: QtBot) -> None:
    screen, maker = shown()
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert maker.printed == []
    assert said(screen) == "No printer is set up on this computer. Save the PDF instead."


def test_one_printer_is_used_at_once_and_it_says_handed_not_printed(shown: Shown) -> None:
    screen, maker = shown(names=("ICU-2",))
    screen.ask_printers()
    assert maker.printed == ["ICU-2"]
    assert said(screen) == "Handed to ICU-2, 1 page. Look whether the paper came."


def test_of_several_printers_one_is_chosen_by_its_key(shown: Shown, qtbot: QtBot) -> None:
    screen, maker = shown(names=tuple(f"P{n}" for n in range(1, 12)))
    screen.ask_printers()
    assert [b.key() for b in screen.controls.offered()][8:] == ["9", "", ""]
    qtbot.waitUntil(lambda: all(b.isVisible() for b in screen.controls.offered()))
    qtbot.keyClick(screen, Qt.Key.Key_2)
    assert maker.printed == ["P2"]
    assert screen.controls.offered() == []


def test_a_printer_that_did_not_answer_is_told(shown: Shown) -> None:
    screen, maker = shown(names=("ICU-2",))
    maker.trouble = "ICU-2 did not answer. The sheet is still here."
    screen.ask_printers()
    assert said(screen) == maker.trouble


def test_trouble_is_not_hidden_by_a_record_that_moved_on(shown: Shown) -> None:
    screen, maker = shown(path="sheet.pdf")
    maker.later, maker.trouble = 1, "Not saved."
    screen.save()
    screen.refresh()
    assert said(screen) == "Not saved."


def test_keys_scroll_the_page_and_escape_goes_back(shown: Shown, qtbot: QtBot) -> None:
    screen, _ = shown(size=(1280, 640))
    bar = screen._paper.verticalScrollBar()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space):
        before = bar.value()
        qtbot.keyClick(screen, key)
        assert bar.value() > before or bar.value() == bar.maximum()
    qtbot.keyClick(screen, Qt.Key.Key_End)
    assert bar.value() == bar.maximum() > 0
    for key in (Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        qtbot.keyClick(screen, key)
    assert bar.value() == 0
    qtbot.keyClick(screen, Qt.Key.Key_A)
    with qtbot.waitSignal(screen.go) as gone:
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert gone.args == [("back",)]


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_of_the_controls_is_squeezed_at_a_small_window(
    shown: Shown, qapp: QApplication, percent: int
) -> None:
    apply(qapp, theme_named("day"), percent)
    screen, _ = shown(size=(1280, 500))
    controls = screen.controls
    assert isinstance(controls, Controls)
    for button in (controls.save, controls.print, controls.again, controls.back):
        assert button.height() >= button.sizeHint().height()
    page = screen.pages[0]
    assert page.heightForWidth(page.width()) <= page.height() + 1
