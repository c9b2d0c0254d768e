"""The bag's label as a nurse meets it on the screen."""

from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from desks import only_session
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from assistant.paper.label import label_pdf
from assistant.views.label import NO_BAG, label
from ui.desk import Desk
from ui.review.label import LabelScreen
from ui.review.made import Answer, Made, MadeAnswer, Printers


@dataclass
class Maker:
    """Real labels at once; what the world answers is set by the test."""

    desk: Desk
    trouble: str = ""
    asked: list[str] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def make(self, session: UUID, bag: str, answered: MadeAnswer) -> None:
        self.asked.append(bag)
        if self.trouble:
            answered(None, self.trouble)
            return
        found = self.desk.sessions[session]
        view = label(session, found.chart, found.protocol, self.desk.zone)
        answered(Made(label_pdf(view), "label_1_bag1.pdf", view.bag), "")

    def save(self, made: Made, path: Path, answered: Answer) -> None:
        self.saved.append(path)
        answered("")

    def printers(self, answered: Printers) -> None:
        answered(("LABEL-1",))

    def print_on(self, made: Made, printer: str, answered: Answer) -> None:
        self.printed.append(printer)
        answered("")


def screen_of(qtbot: QtBot, desk: Desk, maker: Maker, asked: str = "") -> LabelScreen:
    made = LabelScreen(desk, only_session(desk).id, maker, lambda _at, name: f"kept/{name}")
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.asked = asked
    with qtbot.waitExposed(made):
        made.show()
    made.arrive()
    return made


def test_H34_it_is_shown_under_the_patients_banner(qtbot: QtBot, desk: Desk) -> None:
    maker = Maker(desk)
    screen = screen_of(qtbot, desk, maker, "the bag of a page")
    assert maker.asked == ["the bag of a page"]
    assert len(screen.pages) == 1
    assert "OKAFOR" in screen.banner.accessibleName()
    assert "100 by 62 mm" in screen.controls.when.words()


def test_it_is_saved_and_printed_by_keys(qtbot: QtBot, desk: Desk) -> None:
    maker = Maker(desk)
    screen = screen_of(qtbot, desk, maker)
    qtbot.keyClick(screen, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert maker.saved == [Path("kept/label_1_bag1.pdf")]
    qtbot.keyClick(screen, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert maker.printed == ["LABEL-1"]


def test_what_lacks_is_said_and_nothing_can_be_saved(qtbot: QtBot, desk: Desk) -> None:
    maker = Maker(desk, trouble=NO_BAG)
    screen = screen_of(qtbot, desk, maker)
    assert NO_BAG in screen.controls.message.words()
    assert not screen.controls.save.isEnabled()
    assert screen.made is None


@pytest.mark.parametrize("way", ["save", "print"])
def test_without_a_label_there_is_nothing_to_keep(qtbot: QtBot, desk: Desk, way: str) -> None:
    maker = Maker(desk, trouble=NO_BAG)
    screen = screen_of(qtbot, desk, maker)
    screen.save() if way == "save" else screen.print_on("x")
    assert (maker.saved, maker.printed) == ([], [])


def test_escape_leads_back(qtbot: QtBot, desk: Desk) -> None:
    screen = screen_of(qtbot, desk, Maker(desk))
    with qtbot.waitSignal(screen.go) as gone:
        qtbot.keyClick(screen, Qt.Key.Key_Escape)
    assert gone.args == [("back",)]
