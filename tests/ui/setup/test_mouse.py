"""The whole start by the mouse alone: only values are typed, into fields that were clicked."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from setup_hands import PIN, Hands

from assistant.record.entries import Ordered, PumpRuns, SecondChecked
from assistant.rules.setup import Page as Step
from ui.setup.page import Page
from ui.setup.second import SecondPage
from ui.widgets import Choices, EntryField

PAGES: tuple[tuple[Step, Mapping[str, str]], ...] = (
    (Step.PATIENT, {
        "bed": "12", "name": "Okafor, Grace", "born": "14-Jul-1958", "mrn": "1297287652",
        "sex": "F", "weight": "70", "weight_kind": "measured", "check:wristband": "yes",
        "check:allergies": "none known", "check:contraindications": "none", "agents": "",
    }),
    (Step.ORDER, {
        "unit": "mcg/kg/min", "drug": "", "route": "", "start": "0.05", "maximum": "0.5",
        "step": "", "interval": "", "notify": "", "map_low": "", "map_high": "",
        "how": "electronic", "prescriber": "Lind",
    }),
    (Step.INDICATION, {
        "check:indication": "septic shock", "source": "cuff", "systolic": "78", "diastolic": "44",
    }),
    (Step.FLUIDS, {"volume": "1540", "check:fluid": "running now"}),
    (Step.LINE, {
        "line": "central", "site": "right jugular", "check:dedicated": "yes",
        "check:blood_return": "yes", "check:alkaline": "no", "check:arterial_line": "in place",
    }),
    (Step.PREPARATION, {
        "bag": "4in250", "check:vial_label": "base1", "check:solution": "clear",
        "check:bag_label": "yes",
    }),
    (Step.PUMP, {
        "check:pump_cleared": "yes", "shows_drug": "norepinephrine", "shows_unit": "mcg/kg/min",
        "rate": "13.1",
    }),
)  # fmt: skip
READINGS = {
    "weight": "70", "dose": "0.05", "dose_unit": "mcg/kg/min", "strength": "16", "drawn": "4",
    "drug": "norepinephrine", "rate": "13.1", "pump_unit": "mcg/kg/min", "line": "central",
    "site": "right jugular",
}  # fmt: skip


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def give(page: Page, texts: Mapping[str, str]) -> None:
    """Click each answer; click each field and type; "" is the usual value beside the field."""
    for key, text in texts.items():
        if key in page.choices:
            pick(page.choices[key], text)
        elif key == "site":
            pick(next(row for row in page.findChildren(Choices) if has(row, text)), text)
        elif text:
            type_into(page.fields[key], text)
        else:
            row = page.usual.of(page.fields[key])
            assert row is not None, key
            assert row.isVisible(), key
            click(row)
        assert page.texts().get(key), key


def has(choices: Choices, ident: str) -> bool:
    return any(option.choice.id == ident for option in choices.options())


def pick(choices: Choices, ident: str) -> None:
    click(next(option for option in choices.options() if option.choice.id == ident))


def type_into(field: EntryField, text: str) -> None:
    click(field.line)
    assert field.line.hasFocus()
    QTest.keyClicks(field.line, text)


def go_on(hands: Hands, button: QWidget) -> None:
    before = hands.screen.step
    assert button.isEnabled(), button.accessibleDescription()
    click(button)
    hands.bot.waitUntil(lambda: hands.screen.step is not before or bool(hands.gone))


def test_a_whole_start_needs_no_key_but_the_values(hands: Hands) -> None:
    screen = hands.open(None)
    for step, texts in PAGES:
        assert screen.step is step
        give(screen.page, texts)
        go_on(hands, screen.footer.go_button)
    page = screen.page
    assert isinstance(page, SecondPage)
    type_into(page.initials, "JC")
    type_into(page.pin, PIN)
    click(page._button)
    hands.bot.waitUntil(lambda: screen.checker is not None)
    checker = screen.checker
    assert checker is not None
    give(checker.page, READINGS)
    go_on(hands, checker.footer.go_button)
    assert screen.step is Step.CONFIRM
    go_on(hands, screen.footer.go_button)
    (session,) = hands.desk.sessions.values()
    for kind in (Ordered, SecondChecked, PumpRuns):
        assert len(session.chart.all(kind)) == 1
    checked = session.chart.last(SecondChecked)
    assert checked is not None
    assert checked.differs == ()
