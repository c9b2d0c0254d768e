"""The rate card and the step strip as a nurse meets them on the screen."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import pytest
from desks import only_session
from handovers import text_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from rate_cards import bag_card, patients_card

from assistant.acts import Act
from assistant.paper.rate_card import SIZES, patient_card_pdf, rate_card_pdf
from assistant.record.entries import Amount, PressureRead
from assistant.views.patient_card import patient_card
from ui.desk import Desk
from ui.reference.card_screen import CardScreen
from ui.reference.made import Asked
from ui.reference.step_strip import StepRows, StepStripCard
from ui.review.made import Answer, Made, MadeAnswer, Printers
from ui.review.paper import PaperScreen
from ui.theme import apply, theme_named
from ui.widgets.fit import clipped_texts


@dataclass
class Maker:
    """Real cards at once; what the world answers is set by the test."""

    desk: Desk
    trouble: str = ""
    names: tuple[str, ...] = ()
    asked: list[Asked] = field(default_factory=list)
    saved: list[Path] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def make(self, asked: Asked, answered: MadeAnswer) -> None:
        self.asked.append(asked)
        paper = next(name for name in SIZES if name == asked.paper)
        if self.trouble:
            answered(None, self.trouble)
        elif asked.session is None:
            answered(Made(rate_card_pdf(bag_card(), paper), "card.pdf", "Made now"), "")
        else:
            found = self.desk.sessions[asked.session]
            shown = patient_card(found.chart, found.protocol, self.desk.now(), self.desk.zone)
            version = found.chart.version
            answered(Made(patient_card_pdf(shown, paper), "c.pdf", "Made now", version), "")

    def save(self, made: Made, path: Path, answered: Answer) -> None:
        self.saved.append(path)
        answered(self.trouble)

    def printers(self, answered: Printers) -> None:
        answered(self.names)

    def print_on(self, made: Made, printer: str, answered: Answer) -> None:
        self.printed.append(printer)
        answered(self.trouble)


Shown = Callable[..., tuple[CardScreen, Maker]]


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Shown:
    def show(
        session: UUID | None = None, *, asked: str = "", path: str = "", **world: object
    ) -> tuple[CardScreen, Maker]:
        maker = Maker(desk, **world)  # type: ignore[arg-type]
        screen = CardScreen(desk, session, maker, lambda _parent, _name: path)
        qtbot.addWidget(screen)
        screen.asked = asked
        screen.resize(1600, 900)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.arrive()
        return screen, maker

    return show


def test_the_card_of_a_profiles_first_bag_stands_on_the_screen(shown: Shown) -> None:
    screen, maker = shown()
    assert isinstance(screen, PaperScreen)
    (page,) = screen.pages
    assert page.accessibleName() == "Page 1 of 1 of the rate card"
    assert maker.asked[-1] == Asked(None, "NE-ADULT-SEPTIC", "4in250", "A4")
    assert screen.controls.when.words() == "Made now\n1 page, A4"
    assert screen.banner.isHidden()


def test_another_bag_is_a_choice_away(shown: Shown, qtbot: QtBot) -> None:
    screen, maker = shown()
    first = screen.bags.options()[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert maker.asked[-1].preparation == "8in250"


def test_the_profile_that_was_read_in_the_library_is_the_cards(shown: Shown) -> None:
    screen, maker = shown(asked="NE-PAEDIATRIC")
    assert maker.asked[-1].profile == "NE-PAEDIATRIC"
    assert screen.of.words() == "Child: by the order only"
    screen.asked = ""
    screen.arrive()
    assert maker.asked[-1].profile == "NE-PAEDIATRIC"


def test_letter_paper_is_a_key_away_and_back(shown: Shown, qtbot: QtBot) -> None:
    screen, maker = shown()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(screen, Qt.Key.Key_T, control)
    assert (maker.asked[-1].paper, screen.paper_key.text()) == ("Letter", "A4 in place of Letter")
    assert screen.controls.when.words().endswith("Letter")
    qtbot.keyClick(screen, Qt.Key.Key_T, control)
    assert maker.asked[-1].paper == "A4"


def test_H34_a_patients_card_stands_under_the_patients_banner_with_the_strip_of_now(
    shown: Shown, desk: Desk
) -> None:
    session = only_session(desk)
    screen, _ = shown(session.id)
    assert screen.banner.isVisible()
    assert "OKAFOR" in screen.banner.accessibleName()
    assert "0.11 mcg/kg/min, 28.9 mL/h" in screen.strip.rows.accessibleName()
    assert "OKAFOR" in screen.pages[0].accessibleDescription()


def test_H58_a_card_that_was_made_before_the_last_entry_says_so(
    shown: Shown, desk: Desk, qtbot: QtBot
) -> None:
    session = only_session(desk)
    screen, maker = shown(session.id)
    assert "may have changed" not in screen.controls.message.words()
    reading = PressureRead(map=Amount(text="66", unit="mmHg"), source="cuff")
    session.submit(Act(reading, desk.now() - timedelta(seconds=5), desk.by))
    screen.refresh()
    assert "Bag, weight, order or dose may have changed" in screen.controls.message.words()
    qtbot.keyClick(screen, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert len(maker.asked) == 2
    assert "may have changed" not in screen.controls.message.words()


def test_what_is_lacking_is_said_and_nothing_can_be_saved(shown: Shown) -> None:
    screen, maker = shown(trouble="No bag is charted yet.")
    assert screen.controls.message.words() == "No bag is charted yet."
    assert not screen.controls.save.isEnabled()
    screen.save()
    screen.ask_printers()
    screen.print_on("ICU-2")
    assert (maker.saved, maker.printed, screen.pages) == ([], [], [])


def test_saving_and_printing_say_what_came_of_it(shown: Shown, tmp_path: Path) -> None:
    screen, maker = shown(path=str(tmp_path / "card"), names=("ICU-2",))
    screen.save()
    assert maker.saved == [tmp_path / "card.pdf"]
    assert screen.controls.message.words() == f"Saved as {tmp_path / 'card.pdf'}."
    screen.ask_printers()
    assert maker.printed == ["ICU-2"]
    assert "Handed to ICU-2, 1 page" in screen.controls.message.words()


def test_it_is_asked_for_once_at_a_time(shown: Shown) -> None:
    screen, maker = shown()
    screen.busy = True
    screen.make()
    assert len(maker.asked) == 1


@pytest.mark.parametrize("percent", [100, 150])
def test_nothing_of_card_and_strip_is_cut(
    shown: Shown, desk: Desk, qapp: QApplication, qtbot: QtBot, percent: int
) -> None:
    apply(qapp, theme_named("day"), percent)
    screen, _ = shown(only_session(desk).id)
    qtbot.waitUntil(lambda: clipped_texts(screen.strip) == [])
    assert screen.strip.rows.height() >= screen.strip.rows.sizeHint().height()
    bags, _ = shown()
    qtbot.waitUntil(lambda: clipped_texts(bags.controls) == [])


def test_a_strip_without_steps_says_what_lacks(qtbot: QtBot) -> None:
    card = StepStripCard()
    qtbot.addWidget(card)
    strip = patients_card().strip
    card.show_strip(strip)
    assert isinstance(card.rows, StepRows)
    assert card.void.words() == strip.void
    card.show_strip(strip.__class__((), "", "12", "", strip.void, "No step is ordered."))
    assert card.rows.isHidden()
    assert card.basis.words() == "No step is ordered."
    card.resize(400, 300)
    assert not card.grab().isNull()


def test_the_paper_says_what_the_screen_says() -> None:
    said = text_of(patient_card_pdf(patients_card()))
    for row in patients_card().strip.rows:
        assert f"{row.dose}" in said
        assert f"{row.rate}" in said
