"""The second check is independent: own readings, another person, neither side marked wrong."""

from datetime import timedelta

import pytest
from unit import profile
from wizard import BAG, DEFERRED, Wizard

from assistant.record.chart import EMPTY
from assistant.record.entries import CheckAnswered, Hand, SecondChecked
from assistant.rules.setup import Page
from assistant.views.setup_bag import PREMIXED
from assistant.views.setup_form import Form, Place
from assistant.views.setup_second import (
    CheckerRead,
    hand_of,
    read_checker,
    read_second,
    readings,
    why_checked,
)

COSTA = ("costa", "RN J Costa")
OWN = {
    "weight": "70", "dose": "0.05", "dose_unit": "mcg/kg/min", "strength": "16", "drawn": "4",
    "drug": "norepinephrine", "rate": "13.1", "pump_unit": "mcg/kg/min", "line": "peripheral",
    "site": "Left forearm",
}  # fmt: skip


def _wizard() -> Wizard:
    return Wizard().until(Page.SECOND)


def _read(**changed: str) -> CheckerRead:
    return read_checker(_wizard().place, {**OWN, **changed})


def _differs(read: CheckerRead) -> list[str]:
    return [row.name for row in read.rows if row.differs]


def test_H36_the_same_readings_agree_whatever_the_case_of_the_site() -> None:
    read = _read()
    assert read.closed == ()
    assert _differs(read) == []


@pytest.mark.parametrize(
    ("key", "text", "named"),
    [
        ("weight", "72", "weight"), ("dose", "0.5", "dose"), ("dose_unit", "mcg/min", "dose"),
        ("strength", "32", "strength"), ("drawn", "8", "drawn"), ("drug", "something else", "drug"),
        ("rate", "14.5", "rate"), ("pump_unit", "mcg/min", "pump_unit"),
        ("line", "central", "line"), ("site", "right forearm", "line"),
    ],
)  # fmt: skip
def test_H36_every_reading_that_differs_is_found(key: str, text: str, named: str) -> None:
    assert _differs(_read(**{key: text})) == [named]


def test_a_rate_within_one_step_of_the_pump_agrees() -> None:
    assert _differs(_read(rate="13.2")) == []


def test_nothing_is_compared_before_everything_is_read() -> None:
    read = _read(rate="", site="")
    assert read.closed == ("rate on the pump", "where the line ends")
    assert read.rows == ()


def test_a_reading_that_cannot_be_read_is_told_and_not_whether_it_agrees() -> None:
    read = _read(weight="7O", rate="")
    role, text = read.said["weight"]
    assert (role, text.partition(":")[0]) == ("stop", "Weight")
    assert read.rows == ()
    assert read.closed == ("weight", "rate on the pump")


def test_nothing_is_drawn_up_for_a_ready_made_bag() -> None:
    wizard = Wizard().until(Page.PREPARATION)
    wizard.chart_page(Page.PREPARATION, {**BAG, "check:vial_label": PREMIXED})
    wizard.fill(Page.PUMP)
    assert "drawn" not in [row.key for row in readings(wizard.place)]
    texts = {key: text for key, text in OWN.items() if key != "drawn"}
    assert _differs(read_checker(wizard.place, texts)) == []


def test_what_is_not_charted_is_said_so_and_differs_from_nothing() -> None:
    place = Place(EMPTY, _wizard().protocol, _wizard().clock.now())
    read = read_checker(place, OWN)
    assert _differs(read) == []
    assert len(read.rows) == 7
    assert {row.charted for row in read.rows if row.alone} == {"not charted"}
    assert [row.name for row in read.rows if not row.alone] == ["drug"]


def test_a_line_charted_without_a_site_is_compared_by_its_kind() -> None:
    wizard = Wizard().until(Page.LINE)
    wizard.fill(Page.LINE, site="")
    wizard.fill(Page.PREPARATION)
    wizard.fill(Page.PUMP)
    assert _differs(read_checker(wizard.place, OWN)) == []


def _finished(wizard: Wizard, checker: tuple[str, str], **changed: str) -> SecondChecked | str:
    rows = read_checker(wizard.place, {**OWN, **changed}).rows
    read = read_second(Form(wizard.place, {}), rows, checker)
    if read.closed:
        return read.closed
    what = read.charting[0].what
    assert isinstance(what, SecondChecked)
    return what


def test_H36_the_readings_are_charted_as_they_were_read() -> None:
    wizard = Wizard().until(Page.SECOND)
    wizard.session.chart = wizard.chart
    what = _finished(wizard, COSTA)
    assert isinstance(what, SecondChecked)
    assert ("weight", "70\u00a0kg") in what.readings
    assert (what.checker_name, what.differs) == ("RN J Costa", ())


def test_H36_the_one_who_made_the_bag_cannot_check_it() -> None:
    wizard = _wizard()
    assert _finished(wizard, ("mensah", "RN A Mensah")) == (
        "The second check is by another person than the one who made the bag or set the pump."
    )


def test_differences_take_a_reason_that_stays_in_the_journal() -> None:
    wizard = _wizard()
    assert _finished(wizard, COSTA, weight="72") == "Still to answer: a reason."
    rows = read_checker(wizard.place, {**OWN, "weight": "72"}).rows
    texts = {"why:check_differs": "bed scale today, chart from yesterday"}
    read = read_second(Form(wizard.place, texts), rows, COSTA)
    (row,) = read.charting
    assert isinstance(row.what, SecondChecked)
    assert row.what.differs == ("weight",)
    assert row.reason == "bed scale today, chart from yesterday"


def test_the_check_is_the_checkers_own_entry() -> None:
    hand = hand_of(*COSTA)
    assert (hand.hand, hand.person, hand.name) == (Hand.PERSON, "costa", "RN J Costa")


def test_it_may_be_put_off_with_a_reason_and_a_due_time() -> None:
    wizard = _wizard()
    assert wizard.read(Page.SECOND, {}).closed == (
        "Still to answer: the second check, done or put off."
    )
    (row,) = wizard.read(Page.SECOND, DEFERRED).charting
    assert isinstance(row.what, CheckAnswered)
    assert (row.what.outcome, row.what.reason) == ("deferred", "nobody free")
    assert row.what.due == wizard.clock.now() + timedelta(minutes=15)
    wizard.fill(Page.SECOND)
    assert wizard.read(Page.SECOND, DEFERRED).charting == ()


def test_a_finished_check_goes_on_without_a_word() -> None:
    wizard = _wizard()
    rows = read_checker(wizard.place, OWN).rows
    read = read_second(Form(wizard.place, {}), rows, COSTA)
    wizard.chart_it(*read.charting, by=hand_of(*COSTA))
    assert wizard.read(Page.SECOND, {}).closed == ""


def test_why_it_is_asked_and_who_says_so() -> None:
    why, source = why_checked(_wizard().protocol)
    assert why.startswith("A second person reads")
    assert source == "ISMP, independent double checks"


def test_H28_for_a_child_the_ml_of_the_syringe_are_read_and_not_the_vials() -> None:
    wizard = Wizard(protocol=profile("paediatric"))
    texts = {**BAG, "bag": "1.6in50"}
    wizard.chart_it(*wizard.read(Page.PREPARATION, texts).charting)
    (drawn,) = [row for row in readings(wizard.place) if row.key == "drawn"]
    assert "not the vials" in drawn.where
    adult = Wizard().until(Page.SECOND)
    (vials,) = [row for row in readings(adult.place) if row.key == "drawn"]
    assert "vials beside the bag" in vials.where
