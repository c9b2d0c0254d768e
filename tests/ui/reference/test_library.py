"""The protocol library as a nurse meets it: by keys alone, and nothing of it cut."""

from collections.abc import Callable

import pytest
from desks import only_session
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from assistant.views.library_page import Head, Stop
from assistant.views.library_words import Line
from ui.desk import Desk
from ui.reference.choosing import Choosing
from ui.reference.head import Band, LibraryHead
from ui.reference.line_layout import Laid, lay
from ui.reference.lines_view import LineDelegate
from ui.reference.placed import Piece, height_of, joined, pill, width_of, wrapped
from ui.reference.rail import Rail, RailDelegate
from ui.reference.rows import ROW, Rows
from ui.reference.screen import LibraryScreen
from ui.theme import apply, theme_named
from ui.widgets.fit import clipped_texts

Shown = Callable[..., LibraryScreen]


@pytest.fixture
def shown(qtbot: QtBot, desk: Desk) -> Shown:
    def show(size: tuple[int, int] = (1600, 900)) -> LibraryScreen:
        screen = LibraryScreen(desk)
        qtbot.addWidget(screen)
        screen.resize(*size)
        with qtbot.waitExposed(screen):
            screen.show()
        screen.activateWindow()
        screen.arrive()
        return screen

    return show


def key(qtbot: QtBot, *keys: Qt.Key) -> None:
    for each in keys:
        qtbot.keyClick(QApplication.focusWidget(), each)


def heads(screen: LibraryScreen) -> list[str]:
    return [row.section for row in screen.lines.words.rows() if isinstance(row, Head)]


def rows(screen: LibraryScreen) -> list[Line]:
    return [row for row in screen.lines.words.rows() if isinstance(row, Line)]


def test_it_opens_on_the_usual_profile_and_names_all_nine(shown: Shown) -> None:
    screen = shown()
    texts = [stop.words for stop in screen.rail.words.rows() if not stop.section]
    assert len(texts) == 9
    assert screen.head.title.words() == "Norepinephrine, adult septic shock"
    assert heads(screen) == ["about"]
    assert screen.rail.hasFocus()


def test_it_opens_on_the_text_of_the_infusion_that_was_in_front(shown: Shown, desk: Desk) -> None:
    session = only_session(desk)
    old = session.protocol.model_copy(update={"digest": "0" * 64})
    session.protocol = old
    screen = LibraryScreen(desk)
    screen.beside = session.id
    screen.arrive()
    assert screen.rail.words.rows()[-1].words == "Sources"
    assert screen.place.text.startswith("NE-ADULT-SEPTIC 0000")
    bed = [stop for stop in screen.rail.words.rows() if stop.text == screen.place.text]
    assert bed[0].words == "Bed 12: Adult, septic shock"
    screen.deleteLater()


def test_arrows_go_through_sections_and_profiles(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    key(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert heads(screen) == ["fluid"]
    key(qtbot, Qt.Key.Key_End)
    assert screen.place.text == "NE-OTHER"
    assert heads(screen) == ["fluid"]
    assert screen.rail.text == "NE-OTHER"


def test_enter_goes_to_the_lines_and_opens_the_words_of_a_source(
    shown: Shown, qtbot: QtBot
) -> None:
    screen = shown()
    key(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert screen.lines.hasFocus()
    key(qtbot, Qt.Key.Key_Down)
    line = screen.lines.current()
    assert line is not None
    before = screen.lines.sizeHintForIndex(screen.lines.currentIndex()).height()
    key(qtbot, Qt.Key.Key_Return)
    assert screen.lines.is_open(line)
    assert screen.lines.sizeHintForIndex(screen.lines.currentIndex()).height() > before
    key(qtbot, Qt.Key.Key_Return)
    assert not screen.lines.is_open(line)
    key(qtbot, Qt.Key.Key_Left)
    assert screen.rail.hasFocus()


@pytest.mark.overload  # a page of the library, laid out anew in one go
def test_typing_letters_looks_for_words_and_escape_goes_back_step_by_step(
    shown: Shown, qtbot: QtBot
) -> None:
    screen = shown()
    for letter in (Qt.Key.Key_F, Qt.Key.Key_L, Qt.Key.Key_U, Qt.Key.Key_S, Qt.Key.Key_H):
        key(qtbot, letter)
    assert screen.search.text() == "flush"
    assert rows(screen)
    assert all("flush" in line.spoken.casefold() for line in rows(screen))
    key(qtbot, Qt.Key.Key_Down)
    assert screen.lines.hasFocus()
    key(qtbot, Qt.Key.Key_Escape)
    assert screen.search.text() == ""
    assert screen.rail.hasFocus()
    key(qtbot, Qt.Key.Key_Right)
    key(qtbot, Qt.Key.Key_Escape)
    assert screen.rail.hasFocus()
    with qtbot.waitSignal(screen.go) as gone:
        key(qtbot, Qt.Key.Key_Escape)
    assert gone.args == [("back",)]


def test_words_that_stand_nowhere_are_answered(shown: Shown) -> None:
    screen = shown()
    screen.look_for("zzzz")
    assert screen.nothing.words() == "No line of this text holds these words."
    assert screen.nothing.isVisible()


def test_a_section_that_was_found_in_is_brought_to_the_top(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    screen.look_for("mmHg")
    screen.read(Stop(screen.place.text, "titration", "Titration"))
    line = screen.lines.current()
    assert line is not None
    assert line in list(screen.lines.words.rows()[_at(screen, "titration") :])
    assert screen.lines.verticalScrollBar().value() > 0


def _at(screen: LibraryScreen, section: str) -> int:
    found = screen.lines.words.rows()
    return next(n for n, r in enumerate(found) if isinstance(r, Head) and r.section == section)


def test_two_texts_are_compared_by_keys(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    screen.ask_other()
    assert isinstance(screen.choosing, Choosing)
    assert len(screen.choosing.choices.options()) == 8
    key(qtbot, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert screen.head.title.words() == "Differences"
    marks = {line.mark for line in rows(screen)}
    assert "Changed" in marks
    assert screen.lines.hasFocus()
    key(qtbot, Qt.Key.Key_Escape)
    assert screen.head.title.words() == "Norepinephrine, adult septic shock"


@pytest.mark.overload  # a page of the library, laid out anew in one go
def test_going_to_another_text_ends_the_comparison(shown: Shown) -> None:
    screen = shown()
    screen.compare("NE-PAEDIATRIC")
    screen.read(Stop("NE-PREGNANCY", "", "x"))
    assert screen.place.against == ""
    assert screen.head.title.words() != "Differences"


def test_one_text_alone_has_nothing_to_be_compared_with(qtbot: QtBot, desk: Desk) -> None:
    desk._profiles = {"NE-ADULT-SEPTIC": desk.protocol}
    screen = LibraryScreen(desk)
    qtbot.addWidget(screen)
    screen.arrive()
    screen.ask_other()
    assert screen.choosing.isHidden()


def test_H24_an_unsigned_text_says_so_over_and_behind_every_page(shown: Shown) -> None:
    screen = shown()
    assert isinstance(screen.band, Band)
    assert "not approved on this unit" in screen.band.words.words()
    for section in ("about", "fluid", "typed"):
        screen.read(Stop(screen.place.text, section, ""))
        assert screen.band.isVisible()
        assert screen.page is not None
        assert screen.page.watermark == "NOT APPROVED"
    plain = screen.lines.viewport().grab().toImage()
    screen.lines.say(screen.page.rows, "")
    assert screen.lines.viewport().grab().toImage() != plain


def test_the_rate_card_of_the_text_that_is_read_is_a_key_away(shown: Shown, qtbot: QtBot) -> None:
    screen = shown()
    screen.read(Stop("NE-PAEDIATRIC", "", ""))
    with qtbot.waitSignal(screen.go) as gone:
        screen.head.card.click()
    assert gone.args == [("card", None, "NE-PAEDIATRIC")]


@pytest.mark.parametrize("percent", [100, 150])
@pytest.mark.parametrize("size", [(1600, 900), (1280, 560)])
def test_nothing_is_cut(
    shown: Shown, qapp: QApplication, qtbot: QtBot, size: tuple[int, int], percent: int
) -> None:
    apply(qapp, theme_named("day"), percent)
    screen = shown(size)
    qtbot.waitUntil(lambda: clipped_texts(screen) == [])
    assert isinstance(screen.head, LibraryHead)


def test_every_piece_of_every_line_lies_inside_its_row(shown: Shown) -> None:
    screen = shown()
    for section in ("preparation", "disagreements", "typed"):
        screen.read(Stop(screen.place.text, section, ""))
        for line in rows(screen):
            for width, opened in ((1100, False), (560, True)):
                laid = lay(line, width, opened=opened)
                assert isinstance(laid, Laid)
                assert laid.height >= max(p.box.bottom() for p in laid.pieces)
                assert all(p.box.left() >= 0 and p.box.right() <= width for p in laid.pieces)
                assert not _crossed(laid.pieces)


def _crossed(pieces: tuple[Piece, ...]) -> bool:
    return any(
        one.box.adjusted(1, 1, -1, -1).intersects(other.box.adjusted(1, 1, -1, -1))
        for place, one in enumerate(pieces)
        for other in pieces[place + 1 :]
    )


def test_pieces_are_measured_as_they_are_drawn() -> None:
    assert joined("mcg/kg/min") == "mcg/\u2060kg/\u2060min"
    narrow = height_of("one two three four", "body", 40)
    assert narrow > height_of("one two three four", "body", 400)
    assert pill("[sign-off]", "text2", 0, 0).box.width() > width_of("[sign-off]", "small")
    assert wrapped("a", "caps", "text", (4, 5, 60)).box.topLeft().toTuple() == (4, 5)


def test_rows_speak_their_words() -> None:
    model: Rows[str] = Rows(lambda row: f"said {row}")
    model.say(["a", "b"])
    index = model.index(1)
    assert model.data(index) == "said b"
    assert model.data(index, Qt.ItemDataRole.AccessibleTextRole) == "said b"
    assert model.data(index, ROW) == "b"
    assert model.data(index, Qt.ItemDataRole.FontRole) is None
    assert model.data(model.index(7)) is None
    assert model.rowCount(index) == 0


def test_rows_that_are_pressed_are_high_enough(shown: Shown) -> None:
    screen = shown()
    rail = screen.rail
    assert isinstance(rail, Rail)
    delegate = RailDelegate(rail)
    option = QStyleOptionViewItem()
    for row in range(rail.words.rowCount()):
        assert delegate.sizeHint(option, rail.words.index(row)).height() >= 44


def test_a_line_is_laid_out_once_for_a_width(shown: Shown) -> None:
    screen = shown()
    delegate = screen.lines.itemDelegate()
    assert isinstance(delegate, LineDelegate)
    line = rows(screen)[0]
    first = delegate.laid(line)
    assert delegate.laid(line) is first
    screen.resize(1300, 900)
    assert delegate.laid(line) is not first
