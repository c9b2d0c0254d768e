"""What is it for: one key chooses the profile, and everything after it is of that profile."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from desks import NOW, NURSE, Memory
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from setup_hands import Hands, sign_in, visible_texts
from unit import profile, septic_shock
from wizard import TYPED

from assistant.clock import StoppedClock
from assistant.protocol.model import Approval
from assistant.record.entries import SessionOpened
from assistant.rules.setup import Page as Step
from ui.desk import Desk
from ui.setup.choosing import ChoosingScreen
from ui.setup.drafts import PROFILE, MemoryDrafts
from ui.setup.fitted import fitted
from ui.setup.keys import is_back
from ui.setup.screen import SetupScreen
from ui.widgets import BannerWords

NAMES = ("adult_septic_shock", "cardiogenic_shock", "hepatorenal_syndrome", "anaphylaxis",
         "paediatric", "pregnancy", "chronic_hypertension", "older_age",
         "other_use")  # fmt: skip


@pytest.fixture
def desk() -> Iterator[Desk]:
    """A desk with every shipped profile."""
    rows = [profile(name) for name in NAMES]
    with ThreadPoolExecutor(1) as worker:
        made = Desk(Memory(), lambda: {rules.protocol.id: rules for rules in rows},
                    StoppedClock(NOW), UTC, worker, training=True)  # fmt: skip
        made.sign_in(NURSE)
        yield made


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk, drafts: MemoryDrafts) -> ChoosingScreen:
    made = ChoosingScreen(desk, drafts)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.arrive()
    return made


def press(key: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), key)


def gone(qtbot: QtBot, screen: ChoosingScreen, key: str) -> object:
    with qtbot.waitSignal(screen.go) as told:
        press(key)
    return told.args[0] if told.args else None


def test_H27_what_it_is_for_is_asked_first_with_the_septic_adult_on_top(
    screen: ChoosingScreen,
) -> None:
    rows = [option.choice for option in screen.choices.options()]
    assert [row.key for row in rows] == list("123456789")
    assert rows[0].id == "NE-ADULT-SEPTIC"
    assert screen.choices.value() == ""
    assert visible_texts(screen).count("All of these: not approved here.") > 0
    assert not any(row.note for row in rows)
    assert len({row.text for row in rows}) == 9


@pytest.mark.parametrize("key", ["1", "5", "8"])
def test_one_key_chooses_and_leads_to_the_first_page(
    qtbot: QtBot, screen: ChoosingScreen, drafts: MemoryDrafts, key: str
) -> None:
    assert gone(qtbot, screen, key) == ("setup", None)
    chosen = [o.choice.id for o in screen.choices.options() if o.choice.key == key]
    assert [drafts.get(None, PROFILE)] == chosen


def test_enter_takes_the_usual_one(
    qtbot: QtBot, screen: ChoosingScreen, drafts: MemoryDrafts
) -> None:
    with qtbot.waitSignal(screen.go):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert drafts.get(None, PROFILE) == "NE-ADULT-SEPTIC"


def test_escape_leads_back_to_the_board(qtbot: QtBot, screen: ChoosingScreen) -> None:
    with qtbot.waitSignal(screen.go) as told:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert told.args == [("board",)]


def test_what_a_profile_is_worth_changes_with_the_day(
    qtbot: QtBot, screen: ChoosingScreen, desk: Desk
) -> None:
    clock = desk.clock
    assert isinstance(clock, StoppedClock)
    clock.go(datetime(2027, 5, 22, 8, 0, tzinfo=UTC))
    screen.refresh()
    assert "All of these: expired 21-May-2027." in visible_texts(screen)
    qtbot.waitUntil(screen.choices.options()[0].hasFocus)


def charted(qtbot: QtBot, desk: Desk, drafts: MemoryDrafts) -> SetupScreen:
    """The first page of the profile that was chosen, charted as it is usually filled in."""
    made = SetupScreen(desk, None, sign_in=sign_in, drafts=drafts)
    qtbot.addWidget(made)
    made.show()
    made.arrive()
    made.page.set_texts(TYPED[Step.PATIENT])
    made.go_on()
    qtbot.waitUntil(lambda: made.session is not None)
    return made


def test_H27_the_session_is_opened_under_the_profile_that_was_chosen(
    qtbot: QtBot, desk: Desk, drafts: MemoryDrafts
) -> None:
    drafts.set(None, PROFILE, "NE-PREGNANCY")
    made = charted(qtbot, desk, drafts)
    (session,) = desk.sessions.values()
    opened = session.chart.last(SessionOpened)
    assert opened is not None
    assert opened.profile == "NE-PREGNANCY"
    assert opened.protocol_hash == profile("pregnancy").digest
    assert session.protocol == profile("pregnancy")
    assert made.place.protocol is session.protocol
    assert drafts.get(None, PROFILE) == ""


def test_H27_the_pages_ask_what_the_chosen_profile_asks(
    qtbot: QtBot, desk: Desk, drafts: MemoryDrafts
) -> None:
    made = SetupScreen(desk, None, drafts=drafts)
    qtbot.addWidget(made)
    made.show()
    asked = {}
    for ident in ("NE-ADULT-SEPTIC", "NE-PAEDIATRIC"):
        drafts.set(None, PROFILE, ident)
        made.arrive()
        made.open_step(Step.INDICATION)
        asked[ident] = [t for t in visible_texts(made.page) if t]
        assert made.place.protocol.protocol.id == ident
    assert asked["NE-ADULT-SEPTIC"] != asked["NE-PAEDIATRIC"]


def test_what_was_typed_stays_when_another_profile_is_chosen(
    qtbot: QtBot, desk: Desk, drafts: MemoryDrafts
) -> None:
    made = SetupScreen(desk, None, drafts=drafts)
    qtbot.addWidget(made)
    made.show()
    made.arrive()
    made.page.fields["bed"].set_text("14")
    made.page.changed.emit()
    drafts.set(None, PROFILE, "NE-OLDER-AGE")
    made.arrive()
    assert made.page.fields["bed"].text() == "14"
    drafts.set(None, PROFILE, "NE-GONE")
    made.arrive()
    assert made.place.protocol.protocol.id == "NE-OLDER-AGE"


def test_back_from_the_first_page_leads_to_the_choice_until_it_is_charted(
    qtbot: QtBot, desk: Desk, drafts: MemoryDrafts
) -> None:
    made = SetupScreen(desk, None, drafts=drafts)
    qtbot.addWidget(made)
    with qtbot.waitSignal(made.go) as told:
        made.back()
    assert told.args == [("choose",)]
    done = charted(qtbot, desk, drafts)
    done.open_step(Step.PATIENT)
    with qtbot.waitSignal(done.go) as told:
        done.back()
    assert told.args == [("back",)]


def test_H24_a_session_opened_after_the_last_day_has_no_approval(qtbot: QtBot) -> None:
    approval = Approval(name="K Ito", role="ICU pharmacist", at=NOW, key="d4d0")
    signed = septic_shock().model_copy(update={"approval": approval})
    clock = StoppedClock(NOW)
    with ThreadPoolExecutor(1) as worker:
        desk = Desk(Memory(), signed, clock, UTC, worker)
        for day, by in ((NOW, "K Ito, ICU pharmacist"),
                        (datetime(2027, 5, 22, 8, 0, tzinfo=UTC), "")):  # fmt: skip
            clock.go(day)
            with qtbot.waitSignal(desk.charted):
                session = desk.open_session()
            opened = session.chart.last(SessionOpened)
            assert opened is not None
            assert opened.approved_by == by
            assert session.protocol.signed == bool(by)
        first = next(iter(desk.sessions.values()))
        assert first.protocol.signed


def test_H24_record_only_is_charted_and_stands_in_the_banner(qtbot: QtBot) -> None:
    closed = septic_shock().model_copy(update={"record_only": "ours.toml has 1 fault"})
    with ThreadPoolExecutor(1) as worker:
        desk = Desk(Memory(), {"NE-OURS": closed}.copy, StoppedClock(NOW), UTC, worker,
                    training=True)  # fmt: skip
        hands = Hands(qtbot, desk)
        with qtbot.waitSignal(desk.charted):
            session = desk.open_session(profile="NE-OURS")
        opened = session.chart.last(SessionOpened)
        assert opened is not None
        assert (opened.profile, opened.record_only) == ("NE-OURS", "ours.toml has 1 fault")
        shown = hands.open(session.id)
        said = "Record only: ours.toml has 1 fault. No suggestions"
        assert any(said in text for text in visible_texts(shown.banner))


def test_the_banner_has_as_much_as_stands_in_two_lines(hands: Hands) -> None:
    from assistant.views.banner import banner

    screen = hands.until(Step.INDICATION)
    place = screen.place
    shown = banner(place.chart, place.protocol, place.now, UTC)
    wide, brief, small = (fitted(shown, place, width) for width in (1600, 1300, 1000))
    assert isinstance(wide, BannerWords)
    assert len(wide.columns) == 2
    assert len(brief.columns) == 1
    assert small.columns == ()


def test_only_alt_left_is_back() -> None:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    alt, none = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
    kind = QEvent.Type.ShortcutOverride
    assert is_back(QKeyEvent(kind, Qt.Key.Key_Left, alt))
    assert not is_back(QKeyEvent(kind, Qt.Key.Key_Left, none))
    assert not is_back(QKeyEvent(kind, Qt.Key.Key_Right, alt))
    assert not is_back(QEvent(kind))
