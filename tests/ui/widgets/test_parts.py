"""The pieces that fields, answers and lists are made of."""

from PySide6.QtCore import QLine
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.widgets.gallery_words import trend_words
from ui.theme import color
from ui.widgets import Choice, EntryBox, LogList, Message, aloud
from ui.widgets.entry_line import EntryLine
from ui.widgets.log_delegate import LogDelegate
from ui.widgets.log_heads import LogHeads
from ui.widgets.option_card import OptionCard
from ui.widgets.option_key import OptionKey
from ui.widgets.option_row import OptionRow
from ui.widgets.scroll_bar import ScrollBar
from ui.widgets.trend_curves import paint_curves
from ui.widgets.trend_frame import frame_of
from ui.widgets.trend_ground import paint_band_labels, paint_now

VIAL = Choice("A", "A", "norepinephrine base 1 mg in 1 mL", "counted as 1 mg in 1 mL", ("one",))


def grey(part: QWidget) -> QImage:
    return part.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def sheet() -> tuple[QImage, QPainter]:
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(color("surface"))
    return picture, QPainter(picture)


def test_a_stop_thickens_the_edge_of_its_field(qtbot: QtBot) -> None:
    box = EntryBox("mL/h", big=True, secret=False)
    qtbot.addWidget(box)
    box.resize(300, 68)
    calm = grey(box)
    box.set_edge("high_border")
    assert grey(box) != calm


def test_nothing_can_be_dropped_into_a_field(qtbot: QtBot) -> None:
    line = EntryLine()
    qtbot.addWidget(line)
    assert not line.acceptDrops()
    assert not line.dragEnabled()


def test_a_message_keeps_its_room_and_a_long_one_is_not_cut(qtbot: QtBot) -> None:
    message = Message(2)
    qtbot.addWidget(message)
    kept = message.minimumHeight()
    message.say("caution", "Short.")
    assert message.minimumHeight() == kept
    message.say("caution", "A very long sentence that goes on. " * 12)
    assert message.heightForWidth(300) > kept
    assert message.accessibleName().startswith("Caution")


def test_a_row_grows_when_its_note_has_no_room_beside_it(qtbot: QtBot) -> None:
    row = OptionRow(VIAL)
    qtbot.addWidget(row)
    assert row.heightForWidth(330) > row.heightForWidth(900) >= 44


def test_what_is_chosen_differs_in_shape_not_only_in_colour(qtbot: QtBot) -> None:
    for option in (OptionRow(VIAL), OptionKey(VIAL), OptionCard(VIAL)):
        qtbot.addWidget(option)
        option.resize(option.sizeHint())
        before = grey(option)
        option.setChecked(True)
        assert grey(option) != before
        assert option.accessibleName().startswith(aloud(VIAL.text))


def test_a_card_has_room_for_every_line(qtbot: QtBot) -> None:
    one, three = OptionCard(VIAL), OptionCard(VIAL._replace(lines=("one", "two", "three")))
    qtbot.addWidget(one)
    qtbot.addWidget(three)
    assert three.sizeHint().height() > one.sizeHint().height()


def test_a_scroll_bar_with_nothing_to_scroll_is_not_drawn(qtbot: QtBot) -> None:
    bar = ScrollBar()
    qtbot.addWidget(bar)
    bar.resize(14, 200)
    bar.setRange(0, 0)
    blank = grey(bar)
    bar.setRange(0, 100)
    assert grey(bar) != blank


def test_titles_of_a_log_stand_over_their_words(qtbot: QtBot) -> None:
    log = LogList()
    qtbot.addWidget(log)
    log.resize(900, 200)
    log.show()
    QApplication.processEvents()
    heads = log.horizontalHeader()
    assert isinstance(heads, LogHeads)
    assert isinstance(log.itemDelegate(), LogDelegate)
    assert [heads.sectionSize(at) for at in range(4)] == [log.columnWidth(at) for at in range(4)]
    assert not heads.sectionsClickable()


def test_the_curves_stay_inside_their_plots() -> None:
    words = trend_words()
    frame = frame_of(words, 800, 400)
    picture, painter = sheet()
    paint_curves(painter, frame)
    painter.end()
    edge = QLine(round(frame.left) - 12, 0, round(frame.left) - 12, round(frame.lower.bottom()))
    column = {picture.pixelColor(edge.x1(), y).name() for y in range(edge.y1(), edge.y2())}
    assert column == {color("surface").name()}


def test_now_outside_the_window_draws_no_line() -> None:
    words = trend_words()
    inside, painter = sheet()
    paint_now(painter, frame_of(words, 800, 400))
    painter.end()
    outside, painter = sheet()
    beyond = words.__class__(0, 100, 500, 40, 100, 1, now_label="14:06")
    paint_now(painter, frame_of(beyond, 800, 400))
    painter.end()
    blank, painter = sheet()
    painter.end()
    assert outside == blank
    assert inside != blank


def test_a_band_too_narrow_for_its_words_goes_without() -> None:
    words = trend_words()
    band = words.bands[0]
    narrow = words.__class__(
        words.t0, words.t1, words.now, 40, 100, 1,
        bands=(band._replace(end=band.start + 60),),
    )  # fmt: skip
    picture, painter = sheet()
    paint_band_labels(painter, frame_of(narrow, 800, 400))
    painter.end()
    blank, painter = sheet()
    painter.end()
    assert picture == blank
