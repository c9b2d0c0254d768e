"""Temporary staff: made by the charge nurse for a shift, gone by themselves at its end."""

from datetime import timedelta

import pytest

from assistant.clock import StoppedClock
from assistant.staff import Hasher, Refused, Role
from assistant.store import Folder, People, Store

PIN = "283746"


@pytest.fixture
def people(store: Store, cheap: Hasher) -> People:
    made = store.people(cheap)
    made.first("cn", "Carla Neri", Role.CHARGE, "904817", badge="0049-A")
    return made


def test_H35_a_temporary_person_signs_in_until_the_end_and_no_longer(
    people: People, clock: StoppedClock
) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=12)
    agency = people.add("tw", "T Weber", Role.NURSE, PIN, by=charge, until=end)
    assert agency.until == end
    assert people.sign_in("TW", PIN) == agency
    clock.go(end - timedelta(seconds=1))
    assert people.sign_in("TW", PIN) == agency
    clock.go(end)
    with pytest.raises(Refused, match=r"initials TW[.] Type them again, or ask the charge nurse"):
        people.sign_in("TW", PIN)
    assert [p.initials for p in people.active()] == ["CN"]
    assert agency in people.everyone()


def test_the_initials_are_free_again_after_the_end(people: People, clock: StoppedClock) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=12)
    people.add("tw", "T Weber", Role.NURSE, PIN, by=charge, until=end)
    with pytest.raises(Refused, match="has the initials TW"):
        people.add("tw", "Tom Wu", Role.NURSE, PIN, by=charge)
    clock.go(end)
    assert people.add("tw", "Tom Wu", Role.NURSE, PIN, by=charge).name == "Tom Wu"


@pytest.mark.parametrize("hours", [0, -1, 25])
def test_an_end_that_is_past_or_days_away_is_refused(
    people: People, clock: StoppedClock, hours: int
) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=hours)
    with pytest.raises(Refused, match="an end that is ahead"):
        people.add("tw", "T Weber", Role.NURSE, PIN, by=charge, until=end)


def test_a_badge_alone_is_enough_to_be_added_and_neither_is_not(people: People) -> None:
    charge = people.active()[0]
    with pytest.raises(Refused, match="PIN of 6"):
        people.add("tw", "T Weber", Role.NURSE, "", by=charge)
    agency = people.add("tw", "T Weber", Role.NURSE, "", by=charge, badge="B-104857")
    assert people.sign_in_badge("B-104857") == agency
    with pytest.raises(Refused, match="PIN is not right"):
        people.sign_in("TW", "")


def test_H35_only_the_charge_nurse_makes_a_temporary_person(
    people: People, clock: StoppedClock
) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=8)
    nurse = people.add("ab", "Anna Berg", Role.NURSE, PIN, by=charge)
    with pytest.raises(Refused, match="Only the charge nurse"):
        people.add("tw", "T Weber", Role.NURSE, PIN, by=nurse, until=end)


def test_a_temporary_charge_nurse_manages_until_the_end_and_is_no_reason_to_retire_the_last(
    people: People, clock: StoppedClock
) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=8)
    other = people.add("tw", "T Weber", Role.CHARGE, PIN, by=charge, until=end)
    assert people.may_manage(other)
    with pytest.raises(Refused, match="Add somebody else first"):
        people.retire(charge, by=other)
    clock.go(end)
    assert not people.may_manage(other)


def test_a_badge_tells_whose_it_is_without_signing_in(people: People) -> None:
    assert people.of_badge("0049-A").initials == "CN"
    with pytest.raises(Refused) as refused:
        people.of_badge("0050-A")
    assert refused.value.sentence == (
        "Nobody here has this badge. Type initials and PIN, or ask the charge nurse to add you "
        "for this shift. 4 tries are left before a wait."
    )


def test_a_temporary_person_is_there_after_a_restart(
    people: People, store: Store, folder: Folder, cheap: Hasher, clock: StoppedClock
) -> None:
    charge, end = people.active()[0], clock.now() + timedelta(hours=12)
    agency = people.add("tw", "T Weber", Role.NURSE, PIN, by=charge, until=end)
    store.close()
    again = Store.open(folder, clock=clock)
    assert again.people(cheap).everyone()[1] == agency
    again.close()
