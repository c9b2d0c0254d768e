"""Informed, perfusion and what was given, through the real widgets: few keys, one sentence."""

from collections.abc import Callable

import pytest
from bedside import Bedside
from charting import clock, mean
from infusion import Row, amount, runs, titrating
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from assistant.record.entries import (
    BaselineMap,
    DrugGiven,
    HeartRead,
    Informed,
    PerfusionRead,
    PressureRead,
    ShockRecognised,
    Struck,
)
from assistant.rules.table import Action
from assistant.views.entry_informed import UNTIL, WHO
from assistant.views.entry_kinds import Mode
from assistant.wording.entries import sentence
from ui.bedside.informed_panel import NOTHING, InformedPanel
from ui.bedside.informing import Informing
from ui.bedside.screen import BedsideScreen
from ui.theme import apply, theme_named

Show = Callable[..., BedsideScreen]
ENTER = Qt.Key.Key_Return
BUDGET = 10
CALL = Action.CALL_FIRST.value


def keys(screen: BedsideScreen, *presses: str | Qt.Key) -> int:
    """Press keys where the keyboard is; how many there were."""
    entry, count = screen.entry, 0
    for press in presses:
        asking = entry.panel.isVisible() and entry.panel.field.isVisible()
        there = entry.panel.field.line if asking else entry.bar.line
        for key in press if isinstance(press, str) else [press]:
            if isinstance(key, str):
                QTest.keyClicks(there, key)
            else:
                QTest.keyClick(there, key)
            count += 1
    return count


def calling() -> list[Row]:
    """Two low readings at the dose at which the order calls."""
    rows = [row for row in titrating() if row[0] < "13:55" or row[0] == "14:04"]
    low: list[Row] = [
        ("13:40:30", runs("65.6", "0.25")), ("13:58", mean("59", "arterial")),
        ("14:03", mean("58", "arterial")),
    ]  # fmt: skip
    return sorted([*rows, *low], key=lambda row: clock(row[0]))


def test_informed_takes_ten_keys_at_most_and_quiets_the_card(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    card, before = screen.field.side.suggestion, screen.strip.words()
    assert card.inform.isVisible()
    assert before is not None
    assert ("informed", "Informed", "I") in before.buttons
    assert keys(screen, "I", "1", "2", "0.4", ENTER) <= BUDGET
    assert here.charted() == [Informed(
        about=(CALL,), who="registrar", how="phone", told="MAP 58 on 0.25 mcg/kg/min",
        until_dose=amount("0.4", "mcg/kg/min"),
    )]  # fmt: skip
    screen.refresh()
    after = screen.strip.words()
    assert not card.inform.isVisible()
    assert after is None or after.sentence != before.sentence
    assert screen.entry.mode is Mode.MAP
    assert not screen.entry.informing.panel.isVisible()


def test_the_sentence_of_a_call_is_shown_whole_before_enter(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    keys(screen, "I", "1", "2")
    assert screen.entry.informing.panel.headline.words() == UNTIL
    assert "holds until the condition ends" in screen.entry.bar.comment.words()
    keys(screen, "1800")
    shown = screen.entry.bar.sentence.words()
    keys(screen, ENTER)
    assert sentence(here.charted()[0]) in shown


def test_told_can_be_changed_and_said_can_be_typed(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    panel = screen.entry.informing.panel
    keys(screen, "I", "1", "1")
    QTest.keyClicks(panel.told.line, ", cold hands")
    QTest.keyClicks(panel.said.line, "go on to 0.4")
    QTest.keyClick(panel.said.line, ENTER)
    [charted] = here.charted()
    assert isinstance(charted, Informed)
    assert charted.told == "MAP 58 on 0.25 mcg/kg/min, cold hands"
    assert charted.said == "go on to 0.4"
    assert charted.how == "bedside"


def test_nobody_named_or_nothing_told_charts_nothing(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    keys(screen, "I", ENTER)
    assert here.charted() == []
    keys(screen, "1", "2")
    screen.entry.informing.panel.told.clear()
    screen.entry.informing.panel.typed.emit()
    keys(screen, ENTER)
    assert here.charted() == []
    assert "what was told" in screen.entry.panel.headline.words()
    keys(screen, Qt.Key.Key_Escape)
    assert screen.entry.mode is Mode.MAP


def test_a_role_in_words_the_chips_and_the_buttons(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    QTest.mouseClick(screen.field.side.suggestion.inform, Qt.MouseButton.LeftButton)
    panel = screen.entry.informing.panel
    assert panel.headline.words() == WHO
    keys(screen, "intensivist", ENTER)
    QTest.mouseClick(panel.options[1], Qt.MouseButton.LeftButton)
    assert screen.entry.bar.line.hasFocus()
    QTest.mouseClick(panel.chips[CALL], Qt.MouseButton.LeftButton)
    assert "answers no condition" in screen.entry.bar.comment.words()
    QTest.mouseClick(panel.chips[CALL], Qt.MouseButton.LeftButton)
    keys(screen, ENTER)
    [charted] = here.charted()
    assert isinstance(charted, Informed)
    assert (charted.who, charted.how, charted.about) == ("intensivist", "phone", (CALL,))


def test_backspace_goes_back_one_answer_and_leave_ends_it(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(calling()))
    keys(screen, "I", "1", "2", Qt.Key.Key_Backspace, Qt.Key.Key_Backspace)
    assert screen.entry.informing.panel.headline.words() == WHO
    QTest.mouseClick(screen.entry.informing.panel.leave, Qt.MouseButton.LeftButton)
    assert screen.entry.mode is Mode.MAP
    keys(screen, "I", Qt.Key.Key_Backspace)
    assert screen.entry.mode is Mode.MAP
    assert not screen.entry.informing.is_open


def test_the_strip_leads_to_it_and_without_a_condition_it_says_so(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    screen.strip.pressed.emit("informed")
    assert "map_below" in screen.entry.informing.panel.chips
    quiet = at_bedside(Bedside([row for row in titrating() if row[0] < "13:52"], at="13:52"))
    keys(quiet, "I")
    assert not quiet.entry.informing.panel.chips
    assert quiet.entry.informing.panel._label.words() == NOTHING


def test_enter_charts_an_answer_without_an_end_right_after_another_entry(at_bedside: Show) -> None:
    here = Bedside(calling())
    screen = at_bedside(here)
    keys(screen, "68", ENTER, "I", "1", "2", ENTER)
    assert [type(what) for what in here.charted()] == [PressureRead, Informed]


SIGNS = [
    (("F", "1", "2.4"), PerfusionRead(sign="lactate", amount=amount("2.4", "mmol/L"))),
    (("F", "2", "40"),
     PerfusionRead(sign="urine", amount=amount("40", "mL"), hours=amount("1", "h"))),
    (("F", "5", "3"), PerfusionRead(sign="skin", text="mottled")),
    (("F", "0", "68"), PerfusionRead(sign="scvo2", amount=amount("68", "%"))),
    (("G", "1"), DrugGiven(name="epinephrine")),
    (("G", "2", "5 mg sc"), DrugGiven(name="phentolamine", amount=amount("5", "mg"), way="sc")),
    (("G", "6"), ShockRecognised()),
    (("G", "7", "70"), BaselineMap(map=amount("70", "mmHg"))),
    (("H", "118 2 8"), HeartRead(rate=amount("118", "/min"), rhythm="atrial fibrillation",
                                 new=True)),
]  # fmt: skip


@pytest.mark.parametrize(("presses", "what"), SIGNS)
def test_every_sign_and_drug_is_a_few_keys(
    at_bedside: Show, presses: tuple[str, ...], what: object
) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    assert keys(screen, *presses) <= BUDGET
    assert sentence(what) in screen.entry.bar.sentence.words()  # type: ignore[arg-type]
    keys(screen, ENTER)
    assert here.charted() == [what]


def test_no_urine_at_all_is_asked_about_and_a_digit_confirms_it(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "F", "2", "0", ENTER)
    assert here.charted() == []
    assert "No urine in 1" in screen.entry.panel.headline.words().replace("\u00a0", " ")
    keys(screen, "1", ENTER)
    [charted] = here.charted()
    assert isinstance(charted, PerfusionRead)
    assert charted.reason == "measured, catheter open"


def test_a_sign_is_chosen_by_its_button_as_by_its_digit(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "F")
    QTest.mouseClick(screen.entry.panel.chips[3], Qt.MouseButton.LeftButton)
    assert screen.entry.mode is Mode.MENTAL
    assert screen.entry.row.buttons[Mode.PERFUSION].chosen()
    QTest.mouseClick(screen.entry.panel.chips[2], Qt.MouseButton.LeftButton)
    keys(screen, ENTER)
    assert here.charted() == [PerfusionRead(sign="mental", text="worse")]


def test_a_rhythm_goes_behind_its_rate_and_before_its_time(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    keys(screen, "H", "118 -16")
    for place in (1, 7):
        QTest.mouseClick(screen.entry.panel.chips[place], Qt.MouseButton.LeftButton)
    assert screen.entry.bar.line.text() == "118 atrial fibrillation new rhythm -16"


def test_backspace_goes_from_a_sign_to_its_menu_and_leave_ends_it(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    keys(screen, "F", "1", Qt.Key.Key_Backspace)
    assert screen.entry.mode is Mode.PERFUSION
    QTest.mouseClick(screen.entry.panel.leave_button, Qt.MouseButton.LeftButton)
    assert screen.entry.mode is Mode.MAP
    keys(screen, "F", Qt.Key.Key_Backspace)
    assert screen.entry.mode is Mode.MAP


def test_pressure_and_heart_rate_are_charted_and_taken_back_together(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "66 h104", ENTER)
    assert [type(what) for what in here.charted()] == [PressureRead, HeartRead]
    assert "Heart rate 104" in screen.entry.bar.sentence.words()
    QTest.keyClick(screen.entry.bar.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [type(what) for what in here.charted()][2:] == [Struck, Struck]
    assert screen.field.map.number.shown() == "61"


def test_of_two_values_the_reason_goes_to_the_one_that_is_odd(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    keys(screen, "95 h104", ENTER)
    assert here.charted() == []
    keys(screen, "1", ENTER)
    pressure, heart = here.charted()
    assert isinstance(pressure, PressureRead)
    assert isinstance(heart, HeartRead)
    assert (pressure.reason, heart.reason) == ("real", "")


@pytest.mark.parametrize(("size", "percent"), [((1600, 940), 150), ((1280, 660), 100)])
def test_dose_and_map_stay_in_sight_beside_what_is_asked(
    at_bedside: Show, qapp: QApplication, size: tuple[int, int], percent: int
) -> None:
    apply(qapp, theme_named("day"), percent)
    screen = at_bedside(Bedside(calling()), size)
    for presses in (("I",), ("I", "1", "2"), ("F",), ("G",)):
        screen.entry.clear()
        keys(screen, *presses)
        for _ in range(3):
            qapp.processEvents()
        assert not screen.entry.row.isVisible()
        for number in (screen.field.dose.number, screen.field.map.number):
            low = number.mapTo(screen.field.scrolls, QPoint(0, number.height())).y()
            assert low <= screen.field.scrolls.height(), presses


@pytest.mark.parametrize("part", [InformedPanel, Informing])
def test_every_part_says_what_it_is(part: type) -> None:
    assert part.__doc__
