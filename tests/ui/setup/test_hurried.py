"""What an emergency start asks beside its keys: a pump that differs, a time, a bed, a scan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from desks import NOW
from hurry import Keys, a_hurried_desk, begin
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from setup_hands import visible_texts
from wizard import septic

from assistant.record.entries import (
    BagHung,
    PumpRuns,
)
from assistant.rules.checks import debts
from assistant.rules.owed import PUMP_MATCHED
from assistant.views.setup_emergency import Profile, offered
from assistant.views.setup_product import AWAY, USE
from ui.desk import Desk
from ui.setup.drafts import MemoryDrafts
from ui.setup.hurried import HurriedPage
from ui.setup.hurried_profile import ProfileHead
from ui.setup.hurried_rows import ReasonRow
from ui.setup.hurried_screen import HurriedScreen

MOST = 22
PREMIXED, EPINEPHRINE = "09521234000068", "09521234000044"
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


def test_a_rate_that_differs_offers_the_pump_to_be_set_right_and_charts_nothing(
    keys: Keys,
) -> None:
    begin(keys, "13.7\n")
    page = keys.screen.page
    keys.bot.waitUntil(lambda: bool(page.helper.findChildren(ReasonRow)))
    said = " ".join(visible_texts(keys.screen))
    assert "13.7\u00a0mL/h gives 0.052\u00a0mcg/kg/min, not 0.05\u00a0mcg/kg/min." in said
    assert "Left for later".upper() not in said.upper()
    keys.type("1")
    assert keys.desk.sessions == {}
    assert "rate" not in page.texts()
    assert page.fields["rate"].line.hasFocus()
    keys.type("13.1")
    keys.hold(Qt.Key.Key_Return)
    runs = keys.desk.sessions[keys.at_bedside()].chart.last(PumpRuns)
    assert runs is not None
    assert runs.reason == "emergency start, order to follow"


def test_a_rate_that_differs_is_charted_with_a_reason_by_one_digit_and_stays_open(
    keys: Keys,
) -> None:
    begin(keys, "13.7\n")
    keys.bot.waitUntil(lambda: bool(keys.screen.page.helper.findChildren(ReasonRow)))
    keys.type("2")
    keys.hold(Qt.Key.Key_Return)
    chart = keys.desk.sessions[keys.at_bedside()].chart
    runs = chart.last(PumpRuns)
    assert runs is not None
    assert "another strength set in the pump" in runs.reason
    assert PUMP_MATCHED in [row.code for row in debts(chart, septic(), NOW)]
    assert keys.count <= MOST + 2


def test_a_pump_that_was_started_minutes_ago_is_charted_as_of_then(keys: Keys) -> None:
    begin(keys)
    page = keys.screen.page
    QTest.mouseClick(page.fields["started"].line, Qt.MouseButton.LeftButton)
    keys.type("5 min")
    keys.hold(Qt.Key.Key_Return)
    runs = keys.desk.sessions[keys.at_bedside()].chart.event(PumpRuns)
    assert runs is not None
    assert runs.at == (NOW - timedelta(minutes=5)).replace(second=0)


def test_a_bed_with_an_open_infusion_is_told_and_never_refused(keys: Keys) -> None:
    begin(keys)
    keys.hold(Qt.Key.Key_Return)
    keys.at_bedside()
    begin(keys)
    assert "An infusion is open on bed 12 already" in " ".join(visible_texts(keys.screen))
    keys.hold(Qt.Key.Key_Return)
    keys.at_bedside()
    assert len(keys.desk.sessions) == 2


def test_another_reason_is_typed(keys: Keys) -> None:
    begin(keys, "13.7\n")
    keys.type("otube change\n")
    keys.hold(Qt.Key.Key_Return)
    runs = keys.desk.sessions[keys.at_bedside()].chart.last(PumpRuns)
    assert runs is not None
    assert "tube change" in runs.reason


def test_another_profile_that_can_be_meant_is_chosen_by_its_key_and_the_button_names_it(
    keys: Keys,
) -> None:
    begin(keys)
    assert isinstance(keys.screen, HurriedScreen)
    page = keys.screen.page
    assert isinstance(page, HurriedPage)
    head = page.profile_head
    assert isinstance(head, ProfileHead)
    assert head.button.text() == "Profile: septic shock"
    assert not head.button.isEnabled()  # this unit has no other one for an adult
    head.offer([*offered(keys.desk.profiles, "adult"), Profile("NE-X", "2", "another")])
    head.say("septic shock", fixed=False)
    QTest.keyClick(keys.window, Qt.Key.Key_F6)
    assert keys.screen.page.choices["profile"].isVisibleTo(keys.screen)
    assert [o.choice.key for o in keys.screen.page.choices["profile"].options()] == ["1", "2"]


def test_a_scanned_bag_fills_its_strength_and_never_a_rate_or_a_dose(keys: Keys) -> None:
    keys.hold(Qt.Key.Key_E)
    keys.type("a12\n70\nm")
    assert keys.screen.scanned(f"01{PREMIXED}17270101")
    texts = keys.screen.page.texts()
    assert texts["bag"] == "4in250"
    assert ("rate" in texts, "dose" in texts) == (False, False)
    keys.type("p0.05\n13.1")
    keys.hold(Qt.Key.Key_Return)
    hung = keys.desk.sessions[keys.at_bedside()].chart.last(BagHung)
    assert hung is not None
    assert (hung.product, hung.preparation) == (PREMIXED, "4in250")


def test_H30_a_scanned_bag_of_another_drug_closes_the_page_until_its_use_is_told(
    keys: Keys,
) -> None:
    begin(keys)
    assert keys.screen.scanned(f"01{EPINEPHRINE}17270101")
    assert "EPINEPHrine" in keys.screen.page.scan_words()
    assert not keys.screen.footer.go_button.isEnabled()
    assert keys.screen.page.texts()["bag"] == "4in250"
    option = next(o for o in keys.screen.page.choices[USE].options() if o.choice.id == AWAY)
    QTest.mouseClick(option, Qt.MouseButton.LeftButton)
    assert keys.screen.footer.go_button.isEnabled()
