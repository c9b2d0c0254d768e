"""What a protocol is worth here, in words on every screen and sheet."""

from datetime import UTC, datetime

from unit import septic_shock

from assistant.protocol.model import Approval, Protocol
from assistant.views.standing import (
    UNSIGNED,
    offers,
    said_once,
    says,
    shelf_standing,
    standing,
)

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
LATE = datetime(2027, 5, 22, 3, 0, tzinfo=UTC)
PLAIN = septic_shock()
SIGNED = PLAIN.model_copy(
    update={"approval": Approval(name="K Ito", role="pharmacist", at=NOW, key="d4d0")}
)
CLOSED = PLAIN.model_copy(update={"record_only": "ours.toml has 1 fault"})


def test_H24_unsigned_expired_and_record_only_say_so_and_approved_says_nothing() -> None:
    assert standing(SIGNED, NOW, UTC) == ""
    assert standing(PLAIN, NOW, UTC) == UNSIGNED
    assert standing(PLAIN, LATE, UTC) == f"{UNSIGNED}, protocol expired 21-May-2027"
    assert standing(CLOSED, NOW, UTC) == "Record only: ours.toml has 1 fault. No suggestions"


def test_an_infusion_that_runs_keeps_its_protocol_past_the_last_day_and_says_so() -> None:
    assert standing(SIGNED, LATE, UTC) == "Protocol expired 21-May-2027; this infusion keeps it"


def test_the_last_day_ends_in_the_zone_of_the_workstation() -> None:
    from datetime import timedelta, timezone

    west = timezone(timedelta(hours=-5))
    assert standing(SIGNED, LATE, west) == ""


def test_each_profile_is_offered_with_one_key_and_what_it_is_worth() -> None:
    rows = offers({"NE-ADULT-SEPTIC": PLAIN, "B": SIGNED, "C": CLOSED}, NOW, UTC)
    assert [(row.id, row.key, row.note) for row in rows] == [
        ("NE-ADULT-SEPTIC", "1", "not approved here"),
        ("B", "2", "approved until 21-May-2027"),
        ("C", "3", "record only"),
    ]
    assert [row.says for row in rows] == ["Adult, septic shock", "B", "C"]
    assert [row.note for row in offers({"A": PLAIN, "B": SIGNED}, LATE, UTC)] == [
        "expired 21-May-2027"
    ] * 2


def test_more_profiles_than_digits_go_on_with_letters() -> None:
    rows = offers({f"P{n}": PLAIN for n in range(11)}, NOW, UTC)
    assert [row.key for row in rows][8:] == ["9", "A", "B"]


def test_a_profile_without_words_of_its_own_is_named() -> None:
    bare = PLAIN.model_copy(update={"protocol": PLAIN.protocol.model_copy(update={"says": ""})})
    assert says(bare, "NE-ADULT-SEPTIC") == "Norepinephrine, adult septic shock"


def told(*profiles: Protocol, now: datetime = NOW) -> str:
    return shelf_standing(profiles, now, UTC)


def test_screens_of_no_patient_tell_what_the_protocols_here_are_worth() -> None:
    assert told(SIGNED) == told() == ""
    assert told(PLAIN, PLAIN) == UNSIGNED
    assert told(PLAIN, SIGNED) == "1 of 2 protocols are not approved on this unit"
    assert told(PLAIN, CLOSED) == "Record only: ours.toml has 1 fault. No suggestions"
    assert told(CLOSED, CLOSED).startswith("Record only (2 protocols): ours.toml")
    assert told(SIGNED, now=LATE) == f"{UNSIGNED}, protocol expired 21-May-2027"


def test_what_all_profiles_are_worth_alike_is_said_once() -> None:
    rows = offers({"a": PLAIN, "b": PLAIN}, NOW, UTC)
    worth, quiet = said_once(rows)
    assert worth == "All of these: not approved here."
    assert [(row.id, row.note) for row in quiet] == [("a", ""), ("b", "")]
    mixed = offers({"a": PLAIN, "b": SIGNED}, NOW, UTC)
    assert said_once(mixed) == ("", mixed)
    assert said_once(rows[:1]) == ("", rows[:1])
