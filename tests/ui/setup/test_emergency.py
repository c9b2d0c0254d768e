"""The emergency start by keys alone: 22 of them, without sign-in, charted in one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from desks import NOW, Memory
from hurry import Keys, a_hurried_desk, begin
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from setup_hands import visible_texts
from wizard import septic

from assistant.clock import StoppedClock
from assistant.record.entries import (
    BedTaken,
    EmergencyStarted,
    Hand,
    PumpRuns,
    SessionOpened,
    Weighed,
)
from assistant.rules.checks import debts
from ui.desk import Desk
from ui.setup.drafts import MemoryDrafts
from ui.setup.emergency import EmergencyScreen
from ui.setup.hurried_rows import Row
from ui.setup.hurried_screen import KEEP
from ui.setup.set_to import SetToPanel
from ui.widgets import EntryField, KeyButton
from ui.widgets.option import Option

MOST = 22
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk() -> Iterator[Desk]:
    with a_hurried_desk() as made:
        yield made


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def keys(qtbot: QtBot, desk: Desk, drafts: MemoryDrafts) -> Keys:
    return Keys(qtbot, desk, drafts)


@pytest.mark.parametrize("place", ["board", "sign in", "setup", "bedside"])
def test_from_anywhere_to_running_by_at_most_22_keys_and_nobody_signed_in(
    keys: Keys, place: str
) -> None:
    keys.window.go((place,))
    begin(keys)
    keys.hold(Qt.Key.Key_Return)
    session = keys.at_bedside()
    assert keys.count <= MOST
    chart = keys.desk.sessions[session].chart
    assert chart.version == 7
    runs = chart.event(PumpRuns)
    assert runs is not None
    assert runs.by.hand is Hand.UNSIGNED
    opened, hurried = chart.last(SessionOpened), chart.last(EmergencyStarted)
    assert opened is not None
    assert opened.profile == "NE-ADULT-SEPTIC"
    assert hurried is not None
    assert hurried.population == "adult"
    owed = {row.code for row in debts(chart, septic(), NOW)}
    assert {"order", "patient", "vial_label", "second_check", "sign_start"} <= owed


def test_a_child_is_one_key_and_runs_under_its_own_profile(keys: Keys) -> None:
    keys.hold(Qt.Key.Key_E)
    keys.type("c3\n10\nm1p0.1\n")
    shown = keys.screen.page.findChild(SetToPanel) or keys.screen.page.helper.findChild(SetToPanel)
    assert shown is not None
    keys.type("3.8")
    keys.hold(Qt.Key.Key_Return)
    opened = keys.desk.sessions[keys.at_bedside()].chart.last(SessionOpened)
    assert opened is not None
    assert opened.profile == "NE-PAEDIATRIC"
    assert keys.count <= MOST


def test_nothing_is_filled_in_and_the_second_start_begins_empty(keys: Keys) -> None:
    begin(keys)
    keys.hold(Qt.Key.Key_Return)
    keys.at_bedside()
    keys.hold(Qt.Key.Key_E)
    assert keys.screen.page.texts() == {"unit": "mcg/kg/min"}
    assert "Still to answer" in " ".join(visible_texts(keys.screen.footer))


def test_it_fits_one_screen_without_scrolling(keys: Keys) -> None:
    begin(keys)
    QApplication.processEvents()
    for area in keys.screen.findChildren(QScrollArea):
        assert area.verticalScrollBar().maximum() == 0


def test_what_a_kill_left_half_typed_is_there_and_old_texts_are_forgotten(
    keys: Keys, qtbot: QtBot, drafts: MemoryDrafts
) -> None:
    keys.hold(Qt.Key.Key_E)
    keys.type("a12\n70\n")
    again = EmergencyScreen(keys.desk, None, drafts)
    qtbot.addWidget(again)
    assert again.page.texts()["bed"] == "12"
    clock = keys.desk.clock
    assert isinstance(clock, StoppedClock)
    clock.go(NOW + KEEP + timedelta(seconds=1))
    late = EmergencyScreen(keys.desk, None, drafts)
    qtbot.addWidget(late)
    assert "bed" not in late.page.texts()
    again.arrive()
    assert "bed" not in again.page.texts()


def test_leaving_forgets_what_was_typed(keys: Keys) -> None:
    keys.hold(Qt.Key.Key_E)
    keys.type("a12\n")
    QTest.keyClick(QApplication.focusWidget() or keys.window, Qt.Key.Key_Escape)
    assert keys.window.where()[0] == "board"
    keys.hold(Qt.Key.Key_E)
    assert "bed" not in keys.screen.page.texts()


def test_the_mouse_alone_reaches_everything(keys: Keys) -> None:
    keys.hold(Qt.Key.Key_E)
    page = keys.screen.page
    for key, ident in (
        ("population", "adult"), ("weight_kind", "measured"), ("bag", "4in250"),
        ("line", "central"), ("unit", "mcg/min"),
    ):  # fmt: skip
        option = next(o for o in page.choices[key].options() if o.choice.id == ident)
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)
    for key, text in (("bed", "12"), ("weight", "70"), ("dose", "3.5"), ("rate", "13.1")):
        QTest.mouseClick(page.fields[key].line, Qt.MouseButton.LeftButton)
        QTest.keyClicks(page.fields[key].line, text)
    keys.bot.waitUntil(keys.screen.footer.go_button.isEnabled)
    QTest.mouseClick(keys.screen.footer.go_button, Qt.MouseButton.LeftButton)
    weighed = keys.desk.sessions[keys.at_bedside()].chart.last(Weighed)
    assert weighed is not None
    assert weighed.how == "measured"


def test_every_control_has_a_name_for_a_reader(keys: Keys) -> None:
    begin(keys, "13.7\n")
    root = keys.screen
    kinds: tuple[type[QWidget], ...] = (Option, KeyButton)
    for kind in kinds:
        assert all(made.accessibleName() for made in root.findChildren(kind))
    for field in root.findChildren(EntryField):
        assert field.line.accessibleName(), field
    for name, choices in root.page.choices.items():
        assert choices.accessibleName(), name
    assert root.findChildren(Row)


def test_the_disk_that_is_full_is_said_and_nothing_is_lost(keys: Keys) -> None:
    journal = keys.desk.journal
    assert isinstance(journal, Memory)
    journal.full = True
    begin(keys)
    keys.hold(Qt.Key.Key_Return)
    keys.bot.waitUntil(lambda: "disk is full" in " ".join(visible_texts(keys.screen.footer)))
    assert keys.screen.page.texts()["rate"] == "13.1"
    assert keys.desk.sessions == {}


def test_a_start_that_is_being_prepared_goes_on_with_what_is_charted(keys: Keys) -> None:
    desk = keys.desk
    with keys.bot.waitSignal(desk.charted):
        made = desk.open_session(None, [desk.act(BedTaken(bed="12"))])
    keys.window.go(("setup", made.id))
    keys.hold(Qt.Key.Key_E)
    assert keys.window.where() == ("emergency", made.id)
    assert keys.screen.page.texts()["bed"] == "12"
    assert keys.screen.banner.isVisible()
    keys.type("a70\nm1c0.05\n13.1")
    keys.hold(Qt.Key.Key_Return)
    assert keys.at_bedside() == made.id
    assert len(desk.sessions) == 1
    keys.window.go(("emergency", made.id))
    keys.bot.waitUntil(lambda: keys.window.where()[0] == "bedside")


def test_the_key_leads_to_a_new_start_beside_one_that_runs(keys: Keys) -> None:
    begin(keys)
    keys.hold(Qt.Key.Key_Return)
    running = keys.at_bedside()
    keys.window.go(("setup", running))
    keys.hold(Qt.Key.Key_E)
    assert keys.window.where() == ("emergency", None)
