"""After an emergency start every debt is paid on the wizard's own pages, and nothing runs anew."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

import pytest
from setup_hands import PIN, Hands, visible_texts

from assistant.clock import StoppedClock
from assistant.record.entries import BagHung, LineChosen, PumpProgrammed, PumpRuns, SecondChecked
from assistant.rules.checks import debts
from assistant.rules.line import line_since
from assistant.rules.setup import Page as Step
from assistant.views import setup
from assistant.views.setup_emergency import read
from assistant.views.setup_form import Form, Place
from ui.setup.pump import PumpPage

FAST = {
    "population": "adult", "bed": "12", "weight": "70", "weight_kind": "measured",
    "bag": "4in250", "line": "peripheral", "unit": "mcg/kg/min", "dose": "0.05", "rate": "13.1",
}  # fmt: skip


@pytest.fixture
def running(hands: Hands) -> UUID:
    """An emergency start that runs for two minutes."""
    desk = hands.desk
    found = read(Form(Place(setup.NOTHING, desk.protocol, desk.now()), FAST))
    with hands.bot.waitSignal(desk.charted):
        session = desk.open_session(
            None, [desk.act(r.what, reason=r.reason) for r in found.charting]
        )
    clock = desk.clock
    assert isinstance(clock, StoppedClock)
    clock.go(clock.now() + timedelta(minutes=2))
    return session.id


def owed(hands: Hands) -> set[str]:
    session = hands.desk.sessions[hands.session]
    return {row.code for row in debts(session.chart, session.protocol, hands.desk.now())}


def test_the_wizard_opens_on_the_first_page_that_is_owed(hands: Hands, running: UUID) -> None:
    screen = hands.open(running)
    assert screen.step is Step.PATIENT
    assert screen.page.fields["bed"].text() == "12"
    assert screen.page.fields["name"].text() == ""


def test_each_page_pays_its_debts_and_hangs_no_second_bag(hands: Hands, running: UUID) -> None:
    chart = hands.desk.sessions[running].chart
    started = line_since(chart, hands.desk.now())
    assert {"patient", "order", "vial_label", "second_check"} <= owed(hands)
    for step in list(Step)[: list(Step).index(Step.SECOND)]:
        if step is not Step.PUMP:
            hands.fill(step)
    chart = hands.desk.sessions[running].chart
    assert len(chart.all(BagHung)) == 1
    assert len(chart.all(PumpRuns)) == 1
    assert line_since(chart, hands.desk.now()) == started
    line = chart.last(LineChosen)
    assert line is not None
    assert line.site == "left forearm"
    assert owed(hands) <= {"second_check", "pump_cleared", "order_signed"}


def test_the_pump_page_asks_no_rate_of_a_pump_that_runs(hands: Hands, running: UUID) -> None:
    screen = hands.open(running)
    screen.open_step(Step.PUMP)
    page = screen.page
    assert isinstance(page, PumpPage)
    assert not page.fields["rate"].isVisibleTo(page)
    assert "The pump runs at" in visible_texts(page.head)
    hands.press("y")
    hands.go_on()
    assert "pump_cleared" not in owed(hands)
    assert hands.desk.sessions[running].chart.last(PumpProgrammed) is None


def test_the_second_check_is_held_against_what_runs_and_pays(hands: Hands, running: UUID) -> None:
    for step in list(Step)[: list(Step).index(Step.PUMP)]:
        hands.fill(step)
    screen = hands.open(running)
    screen.open_step(Step.SECOND)
    assert "second_check" in owed(hands)
    hands.type("JC", PIN)
    hands.bot.waitUntil(lambda: screen.checker is not None)
    hands.type("70", "0.05")
    hands.press("1")
    hands.type("16", "4")
    hands.press("n")
    hands.type("13.1")
    hands.press("1p")
    hands.type("left forearm")
    hands.go_on()
    checked = hands.desk.sessions[running].chart.last(SecondChecked)
    assert checked is not None
    assert checked.differs == ()
    assert "second_check" not in owed(hands)


def test_the_last_page_leads_back_to_the_bedside(hands: Hands, running: UUID) -> None:
    screen = hands.open(running)
    screen.open_step(Step.CONFIRM)
    assert "To the bedside" in visible_texts(screen.footer)
    said = " ".join(visible_texts(screen.page))
    assert "13.1" in said
    assert "0.05" in said
    screen.go_on()
    assert hands.gone == [("bedside", running)]
