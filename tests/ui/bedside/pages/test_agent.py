"""The drawer of another agent: ten keys for the common case, and its name at the bedside."""

from collections.abc import Callable

from bedside import Bedside
from infusion import titrating
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from assistant.record.entries import AgentRuns, Amount
from assistant.views.other_agents import agent_rows
from ui.bedside.pages.agent import AgentPage
from ui.bedside.screen import BedsideScreen

Show = Callable[..., BedsideScreen]
ENTER = Qt.Key.Key_Return


def focused() -> QWidget:
    """What has the keyboard."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


def press(*keys: str | Qt.Key) -> int:
    """Press keys where the keyboard is; how many they were."""
    for key in keys:
        here = focused()
        if isinstance(key, str):
            QTest.keyClicks(here, key)
        else:
            QTest.keyClick(here, key)
    return len(keys)


def send() -> int:
    QTest.keyClick(focused(), ENTER, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    return 1


def opened(screen: BedsideScreen) -> AgentPage:
    page = screen.drawer.page
    assert isinstance(page, AgentPage)
    return page


def test_ten_keys_chart_another_agent_with_its_unit_and_its_line(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here, (1280, 720))
    count = press("V", "1", "m", "0", ".", "0", "3", ENTER, "c")
    page = opened(screen)
    assert "Same as 1.8" in page.fields["agent_dose"].message()
    assert count + send() <= 10
    assert here.charted() == [
        AgentRuns(
            name="vasopressin",
            amount=Amount(text="0.03", unit="units/min"),
            line="own central lumen",
        )
    ]
    assert not screen.drawer.is_open
    rows = agent_rows(here.session.chart, here.desk.protocol, here.clock.now(), here.desk.zone)
    assert "own central lumen" in rows[0].words


def test_the_units_and_the_words_are_those_of_the_agent(at_bedside: Show) -> None:
    screen = at_bedside(Bedside(titrating()))
    press("G", "5")
    page = opened(screen)
    assert not page.choices["agent_unit"].isVisible()
    press("2")
    assert [o.choice.id for o in page.choices["agent_unit"].options()] == [
        "mcg/kg/min", "mcg/min", "mg/h", "mL/h",
    ]  # fmt: skip
    assert any("0.1 to 0.5" in said for said in page.follows())


def test_H04_the_slip_by_60_asks_for_a_reason_before_it_is_charted(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    press("G", "5", "1", "m", "1", ".", "8", ENTER)
    send()
    assert here.charted() == []
    assert "Units per" in opened(screen).fields["agent_dose"].message()


def test_the_second_person_is_named_or_stays_open(at_bedside: Show) -> None:
    here = Bedside(titrating())
    screen = at_bedside(here)
    press("V", "1", "m", "0.03", ENTER, "c")
    page = opened(screen)
    page.choices["agent_check"].setFocus()
    press("y")
    assert page.fields["agent_checker"].isVisible()
    page.fields["agent_checker"].setFocus()
    press("RN Costa")
    send()
    (what,) = here.charted()
    assert isinstance(what, AgentRuns)
    assert what.checked_by == "RN Costa"
