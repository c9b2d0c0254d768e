"""Every control of a start by its name, its size and its keys: for a voice, and for a glove."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC
from functools import partial

import pytest
from desks import NOW, NURSE, Memory
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from setup_hands import Hands
from typed_readings import covered, readings
from unit import profile

from assistant.clock import StoppedClock
from assistant.rules.setup import Page as Step
from ui.board.screen import BoardScreen
from ui.desk import Desk
from ui.screen import Screen
from ui.setup.choosing import ChoosingScreen
from ui.setup.emergency import EmergencyScreen
from ui.setup.takeover import TakeOverScreen
from ui.theme import apply, load_fonts, scale, theme_named
from ui.widgets import Choices, EntryField, KeyButton, WizardFooter

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    load_fonts()
    apply(qapp, theme_named("day"))
    rows = [profile(name) for name in ("adult_septic_shock", "paediatric")]
    both = {rules.protocol.id: rules for rules in rows}
    with ThreadPoolExecutor(1) as worker:
        made = Desk(Memory(), lambda: both, StoppedClock(NOW), UTC, worker, training=True)
        made.sign_in(NURSE)
        yield made


@pytest.fixture
def hands(qtbot: QtBot, desk: Desk) -> Hands:
    return Hands(qtbot, desk)


def compared(hands: Hands) -> QWidget:
    """A checker's readings beside the charted ones, of which one differs."""
    checker = covered(hands)
    readings(hands, weight="72")
    QTest.keyClick(hands.at(), Qt.Key.Key_Return, CTRL)
    assert checker.comparing()
    return hands.screen


def shown(hands: Hands, screen: Screen) -> Screen:
    hands.bot.addWidget(screen)
    screen.resize(1600, 900)
    with hands.bot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.arrive()
    return screen


def hurried(hands: Hands, screen: EmergencyScreen | TakeOverScreen) -> Screen:
    """With a rate that differs, so that a reason is asked, and in another unit."""
    made = shown(hands, screen)
    texts = {"population": "adult", "weight": "70", "bag": "4in250", "dose": "3.5", "rate": "14.9"}
    screen.page.set_texts(texts)
    screen.page.choices["unit"].set_value("mcg/min")
    screen.page.choices["unit"].chosen.emit("mcg/min")
    return made


def at_step(step: Step, hands: Hands) -> QWidget:
    return hands.until(step)


def being_covered(hands: Hands) -> QWidget:
    covered(hands)
    return hands.screen


WHERE: Mapping[str, Callable[[Hands], QWidget]] = {
    **{step.value: partial(at_step, step) for step in Step},
    "covered": being_covered,
    "compared": compared,
    "emergency": lambda hands: hurried(hands, EmergencyScreen(hands.desk)),
    "takeover": lambda hands: hurried(hands, TakeOverScreen(hands.desk)),
    "choose": lambda hands: shown(hands, ChoosingScreen(hands.desk, hands.drafts)),
    "board": lambda hands: shown(hands, BoardScreen(hands.desk)),
}


def reached(root: QWidget) -> list[QWidget]:
    """Everything on it that Tab or the mouse reaches."""
    QApplication.processEvents()
    parts = [part for part in root.findChildren(QWidget) if part.isVisibleTo(root)]
    kinds = (QAbstractButton, QLineEdit, Choices)
    tab = Qt.FocusPolicy.TabFocus
    return [part for part in parts if isinstance(part, kinds) or part.focusPolicy() & tab]


def target(part: QWidget) -> int:
    """How high the place is that a finger finds: for a line of text the box around it."""
    box = part.parentWidget() if isinstance(part, QLineEdit) else part
    assert box is not None
    return box.height()


def whole_name(part: QWidget) -> tuple[str, str]:
    """The question that a control belongs to, and its own name."""
    above = part.parentWidget()
    while above is not None and not isinstance(above, Choices):
        above = above.parentWidget()
    return (above.accessibleName() if above is not None else "", part.accessibleName())


@pytest.mark.parametrize("place", WHERE)
def test_every_control_has_a_name_of_its_own_and_room_for_a_finger(
    hands: Hands, place: str
) -> None:
    root = WHERE[place](hands)
    parts = reached(root)
    assert parts
    assert [part for part in parts if len(part.accessibleName().strip(" ,")) < 2] == []
    assert [part.accessibleName() for part in parts if part.accessibleName()[0] in " ,"] == []
    names = [whole_name(part) for part in parts]
    assert [name for name in set(names) if names.count(name) > 1] == []
    assert {whole_name(p): target(p) for p in parts if target(p) < scale().target} == {}


def caps(root: QWidget) -> Iterator[tuple[KeyButton, QKeySequence]]:
    """Buttons whose cap is shown and that listen for it, with each of their keys.

    Alt+Left is taken by the screen before any field: `test_back_goes_through_the_pages`.
    """
    for part in reached(root):
        if isinstance(part, KeyButton) and part.key() != "Alt+Left":
            yield from ((part, keys) for keys in part._shortcuts.keys())  # noqa: SIM118  no dict


@pytest.mark.parametrize("place", WHERE)
def test_every_key_on_a_cap_does_what_its_button_does(hands: Hands, place: str) -> None:
    root = WHERE[place](hands)
    for footer in root.findChildren(WizardFooter):
        footer.set_reason("")
    pressed: list[str] = []
    rows = list(caps(root))
    for button in {row[0] for row in rows}:
        button.setEnabled(True)
        button.clicked.disconnect()
        button.clicked.connect(lambda _on=False, b=button: pressed.append(b.accessibleName()))
    for button, keys in rows:
        QTest.keySequence(hands.at(), keys)
        assert pressed == [button.accessibleName()], keys.toString()
        pressed.clear()


@pytest.mark.parametrize("place", WHERE)
def test_every_letter_on_an_answer_chooses_it(hands: Hands, place: str) -> None:
    root = WHERE[place](hands)
    for choices in [part for part in reached(root) if isinstance(part, Choices)]:
        told: list[str] = []
        choices.chosen.connect(told.append)
        for option in [each for each in choices.options() if each.isVisibleTo(root)]:
            told.clear()
            choices.setFocus(Qt.FocusReason.TabFocusReason)
            QTest.keyClicks(hands.at(), option.choice.key.lower())
            assert told == [option.choice.id], (choices.accessibleName(), option.choice)


def test_a_field_keeps_its_name_when_its_unit_changes(qtbot: QtBot) -> None:
    field = EntryField("", "mcg/kg/min", message_lines=0)
    qtbot.addWidget(field)
    field.line.setAccessibleName("Dose, mcg/kg/min")
    field.set_unit("mg/h")
    assert field.line.accessibleName() == "Dose, milligrams per hour"
