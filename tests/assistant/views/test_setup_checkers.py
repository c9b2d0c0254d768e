"""Who may check now: another person, or one who has been alone for long enough."""

from datetime import UTC, timedelta

from wizard import Wizard

from assistant.rules.setup import Page
from assistant.views.setup_checkers import is_own, own_opens, own_said, refusal
from assistant.wording.setup import OWN_NOW, SAME_PERSON


def put_off(reason: str) -> Wizard:
    wizard = Wizard().until(Page.SECOND)
    wizard.fill(Page.SECOND, why__second_check=reason)
    return wizard


def after(wizard: Wizard, minutes: int) -> None:
    wizard.clock.go(wizard.clock.now() + timedelta(minutes=minutes))


def test_H36_who_prepared_it_and_who_is_signed_in_at_the_start_are_refused() -> None:
    place = Wizard().until(Page.SECOND).place
    assert refusal(place, "mensah", "", UTC) == SAME_PERSON
    assert refusal(place, "ito", "ito", UTC) == SAME_PERSON
    assert refusal(place, "costa", "ito", UTC) == ""


def test_H36_who_is_here_with_a_badge_for_one_shift_is_no_second_person_to_themselves() -> None:
    place = Wizard().until(Page.SECOND).place
    for name in ("RN A Mensah", "rn a  mensah"):
        assert refusal(place, "temporary", "", UTC, name) == SAME_PERSON
        assert is_own(place, "temporary", "", name)
    assert refusal(place, "temporary", "", UTC, "RN A Mensa") == ""
    assert refusal(place, "temporary", "", UTC, " ") == ""


def test_H36_who_takes_over_may_check_what_runs_although_they_are_signed_in() -> None:
    wizard = put_off("alone")
    wizard.fill(Page.CONFIRM)
    assert not is_own(wizard.place, "ito", "ito")
    assert is_own(wizard.place, "mensah", "ito")
    assert refusal(wizard.place, "ito", "ito", UTC) == ""


def test_H36_alone_the_same_person_waits_the_protocols_minutes() -> None:
    wizard = put_off("alone at night")
    opens = own_opens(wizard.place)
    assert opens is not None
    assert "from 05:02 on" in refusal(wizard.place, "mensah", "mensah", UTC)
    assert "from 05:02 on" in own_said(wizard.place, UTC)
    after(wizard, wizard.protocol.debts.alone.whole)
    assert refusal(wizard.place, "mensah", "mensah", UTC) == ""
    assert own_said(wizard.place, UTC) == OWN_NOW


def test_put_off_for_another_reason_nothing_is_said_of_being_alone() -> None:
    wizard = put_off("nobody free")
    assert own_opens(wizard.place) is None
    assert own_said(wizard.place, UTC) == ""
    after(wizard, 90)
    assert refusal(wizard.place, "mensah", "", UTC) == SAME_PERSON
