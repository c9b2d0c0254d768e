"""Signing in, waiting after wrong PINs, adding and retiring: each is an event that stays."""

from datetime import timedelta

import pytest

from assistant.clock import StoppedClock
from assistant.staff import Hasher, Refused, Role
from assistant.store import Folder, People, Store

PIN = "283746"


@pytest.fixture
def people(store: Store, cheap: Hasher) -> People:
    made = store.people(cheap)
    charge = made.first("cn", "Carla Neri", Role.CHARGE, "904817", badge="0049-A")
    made.add("ab", "Anna Berg", Role.NURSE, PIN, by=charge)
    return made


def wrong(people: People, times: int) -> str:
    for _ in range(times):
        with pytest.raises(Refused) as refused:
            people.sign_in("AB", "000000")
    return refused.value.sentence


def test_the_first_person_is_made_only_where_there_is_none(store: Store, cheap: Hasher) -> None:
    people = store.people(cheap)
    assert people.active() == []
    first = people.first("ab", "Anna Berg", Role.NURSE, PIN)
    assert people.active() == [first]
    with pytest.raises(Refused, match="people already"):
        people.first("cd", "Carl Dahl", Role.NURSE, PIN)


def test_people_sign_in_with_initials_and_pin_or_with_a_badge(people: People) -> None:
    assert people.sign_in(" ab ", PIN).name == "Anna Berg"
    assert people.sign_in_badge("0049-A ").initials == "CN"
    with pytest.raises(Refused, match="Nobody here has the initials XY"):
        people.sign_in("xy", PIN)
    with pytest.raises(Refused, match=r"Nobody here has the initials [(]none[)]"):
        people.sign_in("", PIN)


def test_people_are_there_after_a_restart(
    people: People, store: Store, folder: Folder, cheap: Hasher
) -> None:
    everyone = people.everyone()
    store.close()
    again = Store.open(folder)
    assert again.people(cheap).everyone() == everyone
    assert again.people(cheap).sign_in("AB", PIN) == everyone[1]
    again.close()


def test_what_one_desk_changes_another_sees(people: People, store: Store, cheap: Hasher) -> None:
    other = store.people(cheap)
    charge = people.sign_in("CN", "904817")
    people.add("ef", "Eva Falk", Role.PHARMACIST, PIN, by=charge)
    assert other.sign_in("EF", PIN).role is Role.PHARMACIST


@pytest.mark.parametrize(
    ("initials", "name", "pin", "badge"),
    [
        ("", "Eva Falk", PIN, ""),
        ("EF", "", PIN, ""),
        ("EF", "Eva Falk", "123456", ""),
        ("EF", "Eva Falk", PIN, "12"),
        ("AB", "Eva Falk", PIN, ""),
        ("EF", "Eva Falk", PIN, "0049-A"),
    ],
)
def test_somebody_who_cannot_be_told_apart_is_not_added(
    people: People, initials: str, name: str, pin: str, badge: str
) -> None:
    charge = people.sign_in("CN", "904817")
    with pytest.raises(Refused):
        people.add(initials, name, Role.NURSE, pin, by=charge, badge=badge)
    assert len(people.everyone()) == 2


def test_only_the_charge_nurse_adds_and_retires(people: People) -> None:
    nurse, charge = people.sign_in("AB", PIN), people.sign_in("CN", "904817")
    assert people.may_manage(charge)
    assert not people.may_manage(nurse)
    with pytest.raises(Refused, match="charge nurse"):
        people.add("ef", "Eva Falk", Role.NURSE, PIN, by=nurse)
    with pytest.raises(Refused, match="charge nurse"):
        people.retire(charge, by=nurse)


def test_who_is_retired_signs_in_no_more_and_stays_known(people: People) -> None:
    nurse, charge = people.active()
    people.retire(nurse, by=charge)
    assert people.active() == [charge]
    assert [person.active for person in people.everyone()] == [True, False]
    with pytest.raises(Refused, match="Nobody here"):
        people.sign_in("AB", PIN)
    with pytest.raises(Refused, match="Add somebody else first"):
        people.retire(charge, by=charge)
    assert people.add("AB", "Alma Bohr", Role.NURSE, PIN, by=charge).id != nurse.id


def test_F32_five_wrong_pins_make_a_wait_that_doubles(people: People, clock: StoppedClock) -> None:
    again = "The PIN is not right. Type it again."
    assert wrong(people, 1) == f"{again} 4 tries are left before a wait."
    assert wrong(people, 3) == f"{again} 1 try is left before a wait."
    end = f"{(clock.now() + timedelta(seconds=30)).astimezone():%H:%M:%S}"
    last = f"The PIN is not right. Wait 30\u00a0s, until {end}, then try again."
    assert wrong(people, 1) == last
    with pytest.raises(Refused, match=rf"Wait 30\u00a0s, until {end}[.]"):
        people.sign_in("AB", PIN)
    clock.go(clock.now() + timedelta(seconds=29))
    with pytest.raises(Refused, match=rf"Wait 1\u00a0s, until {end}[.]"):
        people.sign_in("AB", PIN)
    clock.go(clock.now() + timedelta(seconds=1))
    assert "Wait 60\u00a0s" in wrong(people, 1)
    clock.go(clock.now() + timedelta(seconds=60))
    assert people.sign_in("AB", PIN)
    assert "4 tries" in wrong(people, 1)
    assert people.sign_in("CN", "904817")


def test_F32_a_wait_survives_a_restart_and_a_clock_that_is_set(
    people: People, store: Store, folder: Folder, clock: StoppedClock, cheap: Hasher
) -> None:
    wrong(people, 5)
    store.close()
    clock.jump(timedelta(days=-1))
    clock.go(clock.now() + timedelta(seconds=5))
    again = Store.open(folder, clock=clock)
    locked = again.people(cheap)
    with pytest.raises(Refused, match="Wait 30\u00a0s"):
        locked.sign_in("AB", PIN)
    clock.jump(timedelta(days=1))
    with pytest.raises(Refused, match="Wait 25\u00a0s"):
        locked.sign_in("AB", PIN)
    clock.jump(timedelta(days=-1))
    clock.go(clock.now() + timedelta(seconds=30))
    assert locked.sign_in("AB", PIN)
    again.close()


def test_F32_setting_the_clock_forward_does_not_end_a_wait(
    people: People, clock: StoppedClock
) -> None:
    wrong(people, 5)
    clock.jump(timedelta(days=1))
    with pytest.raises(Refused, match="Wait 30"):
        people.sign_in("AB", PIN)


def test_F32_a_try_is_stored_before_the_pin_is_looked_at(
    people: People, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_: object) -> bool:
        raise KeyboardInterrupt

    before = store.head()[0]
    monkeypatch.setattr(Hasher, "fits", killed)
    with pytest.raises(KeyboardInterrupt):
        people.sign_in("AB", PIN)
    assert store.head()[0] == before + 1


def test_F32_unknown_badges_are_counted_and_pins_still_work(
    people: People, clock: StoppedClock
) -> None:
    for code in ("", "0049-B", "0049-C", "0049-D", "0049-E"):
        with pytest.raises(Refused, match="Nobody here has this badge"):
            people.sign_in_badge(code)
    with pytest.raises(Refused, match="Sign in with initials and PIN, or wait 30\u00a0s"):
        people.sign_in_badge("0049-A")
    assert people.sign_in("CN", "904817")
    clock.go(clock.now() + timedelta(seconds=30))
    assert people.sign_in_badge("0049-A")
    with pytest.raises(Refused, match="4 tries are left"):
        people.sign_in_badge("0049-B")


def test_H52_what_happened_to_the_staff_is_sealed_and_comes_back_from_the_mirror(
    people: People, store: Store, folder: Folder, clock: StoppedClock, cheap: Hasher
) -> None:
    wrong(people, 5)
    everyone = people.everyone()
    store.close()
    folder.database.unlink()
    again = Store.open(folder, clock=clock)
    assert again.verify().ok
    assert again.people(cheap).everyone() == everyone
    with pytest.raises(Refused, match="Too many wrong PINs"):
        again.people(cheap).sign_in("AB", PIN)
    again.close()
