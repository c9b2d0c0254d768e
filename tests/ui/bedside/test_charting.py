"""Type to chart, through the real widgets: what is typed, what is asked, what is on disk."""

from collections.abc import Callable

import pytest
from bedside import Bedside, SlowThread
from charting import clock
from infusion import titrating
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.record.entries import (
    PressureRead,
    PumpRuns,
    Struck,
)
from assistant.views.entry_modes import Mode
from assistant.wording.entries import sentence
from ui.bedside.action_row import ActionRow
from ui.bedside.ask_panel import AskPanel
from ui.bedside.charting import Asking, Charting
from ui.bedside.entry_bar import EntryBar
from ui.bedside.entry_input import EntryInput
from ui.bedside.quick_entry import AGAIN, NO_REASON, NO_UNDO, NOBODY, QuickEntry
from ui.bedside.screen import BedsideScreen
from ui.bedside.typing_entry import NO_STEP, TypingEntry
from ui.theme import apply, theme_named

Show = Callable[[Bedside], BedsideScreen]
ENTER = Qt.Key.Key_Return


def keys(screen: BedsideScreen, *presses: str | Qt.Key) -> None:
    """Press keys where the keyboard is: in the line, or in the reason while one is asked."""
    entry = screen.entry
    for press in presses:
        asking = entry.panel.isVisible() and entry.panel.field.isVisible()
        there = entry.panel.field.line if asking else entry.bar.line
        if isinstance(press, str):
            QTest.keyClicks(there, press)
        else:
            QTest.keyClick(there, press)


def test_68_enter_charts_a_map_and_the_line_is_empty_again(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "68", ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PressureRead)
    assert charted.map is not None
    assert charted.map.text == "68"
    assert screen.entry.bar.line.text() == ""
    assert screen.entry.bar.sentence.words().startswith("Charted. Bed 12 OKAFOR, Grace: MAP 68")
    assert screen.entry.bar.undo.isVisible()
    assert screen.field.map.number.shown() == "68"


def test_the_sentence_shown_before_enter_is_the_one_that_is_stored(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "118/52")
    shown = screen.entry.bar.sentence.words()
    assert shown.startswith("Bed 12 OKAFOR, Grace: MAP 74")
    assert "Next check 14:11" in screen.entry.bar.comment.words()
    keys(screen, ENTER)
    assert sentence(here.charted()[0]) in shown


def test_H01_ten_times_the_dose_is_stopped_and_passes_only_as_what_the_pump_shows(
    at_bedside: Show,
) -> None:
    here = Bedside([*titrating(), ("14:05:30", PumpRuns.model_validate(
        {"rate": {"text": "21", "unit": "mL/h"}, "dose": {"text": "0.08", "unit": "mcg/kg/min"}}
    ))])  # fmt: skip
    screen = at_bedside(here)
    keys(screen, "D", "0.8")
    assert "10\u00a0times" in screen.entry.panel.headline.words()
    assert screen.entry.panel.compare.isVisible()
    assert not screen.entry.bar.chart.isEnabled()
    keys(screen, ENTER)
    assert here.charted() == []
    keys(screen, Qt.Key.Key_F9)
    assert here.charted() == []
    keys(screen, ENTER)
    assert here.charted() == []
    keys(screen, "2", ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PumpRuns)
    assert charted.as_shown
    assert charted.reason == "found like this"
    assert charted.dose is not None
    assert charted.dose.text == "0.8"


def test_H01_escape_leaves_the_stop_and_charts_nothing(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "D", "0.9", Qt.Key.Key_Escape)
    assert here.charted() == []
    assert not screen.entry.panel.isVisible()
    assert screen.entry.mode is Mode.MAP


def test_up_and_enter_charts_what_the_pump_is_at_after_one_ordered_step(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, Qt.Key.Key_Up)
    assert "Pump at 28.9\u00a0mL/h, dose 0.11" in screen.entry.bar.sentence.words()
    keys(screen, ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PumpRuns)
    assert charted.rate is not None
    assert charted.rate.text == "28.9"


def test_a_step_without_an_ordered_one_says_so(at_bedside: Show) -> None:
    here = Bedside([row for row in titrating() if row[1].kind != "order"])
    screen = at_bedside(here)
    keys(screen, Qt.Key.Key_Down)
    assert screen.entry.bar.sentence.words() == NO_STEP


def test_a_caution_asks_why_and_a_digit_answers(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "D", "0.15", ENTER)
    assert here.charted() == []
    assert screen.entry.bar.comment.words() == NO_REASON
    keys(screen, "1")
    assert "reason: told by the prescriber" in screen.entry.bar.sentence.words()
    keys(screen, ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PumpRuns)
    assert charted.reason == "told by the prescriber"


def test_a_reason_may_be_words_of_ones_own_or_a_press_of_its_button(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "D", "0.15", ENTER, "surgeon asked", ENTER)
    screen.entry.clear()
    keys(screen, "D", "0.19", ENTER)
    QTest.mouseClick(screen.entry.panel.chips[0], Qt.MouseButton.LeftButton)
    assert [what.reason for what in here.charted() if isinstance(what, PumpRuns)] == [
        "surgeon asked", "told by the prescriber",
    ]  # fmt: skip


def test_a_value_outside_the_usual_takes_a_second_enter(at_bedside: Show) -> None:
    here = Bedside([*titrating(), ("14:05:50", PressureRead.model_validate(
        {"map": {"text": "42", "unit": "mmHg"}}
    ))])  # fmt: skip
    screen = at_bedside(here)
    keys(screen, "38", ENTER)
    assert here.charted() == []
    assert AGAIN in screen.entry.bar.comment.words()
    keys(screen, ENTER)
    assert len(here.charted()) == 1


def test_a_jump_can_be_charted_as_an_artefact_that_does_not_count(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "95", ENTER, "2", ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PressureRead)
    assert charted.artefact
    assert screen.field.map.number.shown() == "61"


def test_a_late_entry_keeps_both_times(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "58 1350")
    assert "Goes between 13:46 and 13:51" in screen.entry.bar.comment.words()
    keys(screen, ENTER, "59 -16", ENTER)
    rows = [row.entry for row in here.journal.rows if row is not None]
    assert rows[0].at == clock("13:50")
    assert rows[1].at == clock("13:50:12")
    assert all(row.recorded_at == clock("14:06:12") for row in rows)


def test_undo_strikes_the_last_entry_of_ones_own_as_a_typing_slip(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "76", ENTER)
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    _, struck = here.charted()
    assert isinstance(struck, Struck)
    assert struck.reason == "typing slip"
    assert screen.field.map.number.shown() == "61"
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(here.charted()) == 2


def test_undo_is_offered_for_a_while_only(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "76", ENTER)
    here.go("14:07")
    screen.refresh()
    screen.entry.undo()
    assert screen.entry.bar.sentence.words() == NO_UNDO
    assert len(here.charted()) == 1


def test_trouble_keeps_the_text_and_says_that_nothing_was_saved(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    here.journal.full = True
    keys(screen, "68", ENTER)
    assert screen.entry.bar.line.text() == "68"
    assert screen.entry.bar.sentence.words() == "Not saved. The disk is full."
    assert screen.field.map.number.shown() == "61"
    here.journal.full = False
    keys(screen, ENTER)
    assert len(here.charted()) == 1


def test_a_map_is_taken_unsigned_and_a_dose_is_not(at_bedside: Show) -> None:
    here = Bedside(titrating(), signed=False)
    screen = at_bedside(here)
    keys(screen, "D", "0.11", ENTER)
    assert here.charted() == []
    assert screen.entry.bar.sentence.words() == NOBODY
    keys(screen, Qt.Key.Key_Escape, "68", ENTER)
    assert here.journal.rows[-1].entry.by.hand == "unsigned"


def test_a_value_typed_while_the_disk_is_slow_is_not_cleared(at_bedside: Show) -> None:
    here = Bedside(titrating())
    slow = SlowThread()
    here.desk._worker = slow
    screen = at_bedside(here)
    keys(screen, "68", ENTER, ENTER)
    assert screen.entry.bar.line.text() == "68"
    screen.entry.bar.line.clear()
    keys(screen, "70")
    slow.catch_up()
    assert len(here.charted()) == 1
    assert screen.entry.bar.line.text() == "70"


@pytest.mark.parametrize("part", [
    QuickEntry, TypingEntry, EntryBar, EntryInput, ActionRow, AskPanel, Charting, Asking,
])  # fmt: skip
def test_every_part_of_the_entry_says_what_it_is(part: type) -> None:
    assert part.__doc__


@pytest.mark.parametrize("text", ["d0.7", "0.7", "no"])
def test_a_value_typed_as_a_reason_charts_nothing_and_says_so(at_bedside: Show, text: str) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "D", "0.15", ENTER, text)
    assert not screen.entry.bar.chart.isEnabled()
    keys(screen, ENTER)
    assert here.charted() == []
    assert "A reason has 3 letters or more" in screen.entry.bar.sentence.words()


def test_undo_says_what_was_struck(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    keys(screen, "76", ENTER)
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    said = screen.entry.bar.sentence.words().replace("\u00a0", " ")
    assert said.startswith("Charted in error: MAP 76 mmHg")
    assert said.endswith("at 14:06, reason: typing slip")


@pytest.mark.parametrize(("size", "percent"), [((1600, 1000), 150), ((1280, 720), 100)])
def test_H01_the_stop_leaves_dose_and_map_in_sight(
    at_bedside: Callable[..., BedsideScreen], qapp: QApplication, size: tuple[int, int],
    percent: int,
) -> None:  # fmt: skip
    apply(qapp, theme_named("night"), percent)
    screen = at_bedside(Bedside(titrating()), size)
    keys(screen, "D", "0.9")
    for _ in range(3):
        qapp.processEvents()
    panel, field = screen.entry.panel, screen.field
    assert panel.isVisible()
    assert ("+2 more" in panel._lines.words()) is (percent > 100)
    assert panel.height() >= panel.sizeHint().height() - 1
    for number in (field.dose.number, field.map.number):
        low = number.mapTo(field.scrolls, QPoint(0, number.height())).y()
        assert low <= field.scrolls.height()
