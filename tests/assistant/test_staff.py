"""The staff: PINs, waiting, and who may manage whom."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.staff import (
    EVENTS,
    Added,
    Hasher,
    Person,
    Refused,
    Retired,
    Role,
    Roster,
    SignedIn,
    Tried,
    clashes,
    fresh_badge,
    fresh_initials,
    fresh_name,
    fresh_pin,
    spoken,
    wait_after,
)

NOW = datetime(2025, 8, 14, 7, tzinfo=UTC)


def added(who: str, role: Role = Role.NURSE) -> Added:
    return Added(person=who, initials=who.upper(), name=f"Name {who}", role=role, pin="x", at=NOW)


@pytest.mark.parametrize("pin", ["283746", "1357913579", "120000", "999998", "123456789013"])
def test_a_pin_of_six_to_twelve_digits_is_taken(pin: str) -> None:
    assert fresh_pin(pin, "") == pin


@pytest.mark.parametrize(
    "pin",
    [
        *("", "28374", "2837465019283", "111111", "123456", "987654", "890123"),
        *("28374a", " 283746", "283746\n", "-283746", "\uff12\uff18\uff13\uff17\uff14\uff16"),
    ],
)
def test_a_pin_that_is_too_easy_or_no_number_is_refused(pin: str) -> None:
    with pytest.raises(Refused, match="Choose a PIN") as refused:
        fresh_pin(pin, "")
    assert refused.value.sentence.endswith(".")


def test_a_pin_is_not_the_badge_code() -> None:
    with pytest.raises(Refused, match="badge"):
        fresh_pin("283746", "283746")


def test_initials_are_kept_in_capitals() -> None:
    assert fresh_initials(" łk ") == "ŁK"
    for wrong in ("", "A B", "ABCDEF", "A<"):
        with pytest.raises(Refused):
            fresh_initials(wrong)


@pytest.mark.parametrize("name", ["O'Brien", "Łukasz Nowak", "李小龍", "محمد"])
def test_a_name_in_any_script_is_kept(name: str) -> None:
    assert fresh_name(f" {name} ") == name


@pytest.mark.parametrize("name", ["", "  ", "123", "A\u202eB", "A\u200bB", "x" * 101])
def test_a_name_that_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(Refused):
        fresh_name(name)


def test_a_badge_is_optional_and_not_too_short() -> None:
    assert fresh_badge(" ") == ""
    assert fresh_badge(" 0049-A ") == "0049-A"
    with pytest.raises(Refused):
        fresh_badge("123")


def test_waiting_starts_at_the_fifth_wrong_try_and_doubles_to_15_minutes() -> None:
    seconds = [int(wait_after(tries).total_seconds()) for tries in range(12)]
    assert seconds == [0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900]
    assert wait_after(10_000) == timedelta(minutes=15)


def test_a_wait_is_said_in_words_rounded_up() -> None:
    assert spoken(timedelta(seconds=29.2)) == "30\u00a0s"
    assert spoken(timedelta(seconds=120)) == "2\u00a0min"
    assert spoken(timedelta(seconds=899)) == "15\u00a0min"


def test_events_make_the_roster_and_read_back_the_same() -> None:
    events = [
        added("b", Role.CHARGE),
        added("a"),
        Tried(person="a", at=NOW),
        Tried(person="b", at=NOW),
        SignedIn(person="b", way="pin", at=NOW),
        Tried(person="", at=NOW),
        Retired(person="a", by="b", at=NOW),
    ]
    assert [EVENTS.validate_json(event.model_dump_json()) for event in events] == events
    roster = Roster()
    roster.follow(events)
    assert [person.id for person in roster.active()] == ["b"]
    assert roster.tries == {"a": 1, "b": 0, "": 1}
    roster.follow([SignedIn(person="b", way="badge", at=NOW)])
    assert roster.tries[""] == 0


def test_the_charge_nurse_manages_and_anybody_where_there_is_none() -> None:
    roster = Roster()
    roster.follow([added("a"), added("b")])
    a, b = roster.active()
    assert roster.may_manage(a)
    assert roster.may_manage(b)
    roster.follow([added("c", Role.CHARGE)])
    assert not roster.may_manage(a)
    assert roster.may_manage(roster.people["c"])
    roster.follow([Retired(person="b", by="c", at=NOW)])
    assert not roster.may_manage(b)
    assert not roster.may_manage(Person("stranger", "X", "X", Role.CHARGE))


def test_initials_and_badges_belong_to_one_person() -> None:
    here = [Person("1", "AB", "Anna", Role.NURSE, "badge-1")]
    assert list(clashes(here, "CD", "")) == []
    assert len(list(clashes(here, "AB", "badge-1"))) == 2


def test_a_pin_is_stored_as_argon2id_with_64_mib() -> None:
    hashed = Hasher().hash("283746")
    assert hashed.startswith("$argon2id$v=19$m=65536,t=3,p=4$")
    assert "283746" not in hashed
    assert Hasher().fits(hashed, "283746")


def test_a_wrong_pin_and_a_broken_hash_do_not_fit() -> None:
    cheap = Hasher(time_cost=1, memory_kib=8, lanes=1)
    assert not cheap.fits(cheap.hash("283746"), "283747")
    assert not cheap.fits("not a hash", "283746")
