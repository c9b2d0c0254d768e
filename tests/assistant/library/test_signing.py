"""A named person stands for a whole text; whatever is changed afterwards is noticed."""

import json
from datetime import date
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from unitplace import ITO, SIGNED_AT, TODAY, UnitPlace

from assistant.library.files import read_file, signature_beside, whole_text
from assistant.library.signing import (
    Judged,
    Signature,
    judge,
    kept_approval,
    read_signature,
    refuse_outside,
    sign,
    write_signature,
)
from assistant.library.trust import remove, trusted
from assistant.trouble import Trouble


@pytest.fixture
def unit(tmp_path: Path) -> UnitPlace:
    return UnitPlace(tmp_path).signed()


def judged(unit: UnitPlace, today: date = TODAY) -> Judged:
    rules, told = read_file(unit.file), signature_beside(unit.file)
    return judge(rules, whole_text(unit.file), told, trusted(unit.data), unit.data, today)


def resigned(unit: UnitPlace, **changed: object) -> None:
    """The same signature with something in it written anew, and signed again by the same key."""
    from base64 import b64encode

    old = read_signature(unit.signature.read_bytes())
    assert old is not None
    new = old.model_copy(update=changed)
    write_signature(
        unit.file,
        new.model_copy(update={"signature": b64encode(unit.key.sign(new.signed)).decode()}),
    )


def test_a_signed_text_carries_who_signed_it_and_when(unit: UnitPlace) -> None:
    approval = judged(unit).approval
    assert approval is not None
    assert (approval.name, approval.role, approval.at) == (*ITO, SIGNED_AT)
    assert approval.key == trusted(unit.data)[0].fingerprint


def test_the_signature_lists_each_value_of_the_units_own(unit: UnitPlace) -> None:
    told = json.loads(unit.signature.read_text())
    assert "pump, step = 0.1 mL/h" in told["accepted"]
    assert (told["protocol"], told["version"]) == ("NE-ADULT-SEPTIC", "0.1")
    assert told["digest"] == read_file(unit.file).digest


def test_H24_a_changed_value_in_the_profile_or_a_part_is_unsigned_and_names_the_line(
    unit: UnitPlace,
) -> None:
    unit.change("Norepinephrine, adult septic shock", "Norepinephrine, adult")
    why = judged(unit).unsigned
    assert "changed since K Ito, ICU pharmacist signed it on 2026-11-21: line " in why
    assert "was “name = " in why
    unit.change("Norepinephrine, adult", "Norepinephrine, adult septic shock")
    assert judged(unit).approval is not None
    part = (unit.own / "parts" / "unit.toml").read_text(encoding="utf-8").splitlines()
    line = next(n for n, row in enumerate(part, 1) if row.startswith("low_rate"))
    unit.change(part[line - 1], part[line - 1].replace('"1"', '"1.1"'), file="parts/unit.toml")
    why = judged(unit).unsigned
    assert f"line {line} of parts/unit.toml was “low_rate" in why
    assert '"1.1"' in why


def test_H24_a_byte_that_changes_no_value_is_noticed_too(unit: UnitPlace) -> None:
    with unit.file.open("ab") as file:
        file.write(b"#")
    assert judged(unit).approval is None


def test_H24_without_the_copy_of_the_signed_text_the_change_is_still_noticed(
    unit: UnitPlace,
) -> None:
    (copy,) = (unit.data / "signed").iterdir()
    copy.write_bytes(copy.read_bytes() + b"#")
    unit.change("Norepinephrine, adult septic shock", "Norepinephrine, adult")
    assert "no copy of the signed text is kept here" in judged(unit).unsigned


def test_H24_a_key_that_is_not_trusted_signs_for_nobody(unit: UnitPlace) -> None:
    unit.sign(key=Ed25519PrivateKey.generate())
    assert "is not trusted here" in judged(unit).unsigned
    unit.sign()
    assert judged(unit).approval is not None
    remove(unit.data, "K Ito")
    assert "is not trusted here" in judged(unit).unsigned


def test_H24_nobody_signs_in_the_name_of_another(unit: UnitPlace) -> None:
    unit.sign(("M Rossi", "intensivist"))
    assert judged(unit).unsigned == "signed as M Rossi, intensivist, with the key of K Ito"


@pytest.mark.parametrize("field", ["name", "at", "digest", "accepted", "key", "public"])
def test_H24_a_signature_in_which_anything_was_changed_holds_no_more(
    unit: UnitPlace, field: str
) -> None:
    told = json.loads(unit.signature.read_text())
    old = told[field]
    told[field] = old[:-1] if field == "accepted" else old.replace(old[3], "0" if old[3] != "0"
                                                                  else "1")  # fmt: skip
    unit.signature.write_text(json.dumps(told))
    assert judged(unit) == Judged(None, "its signature was changed, or is none")


@pytest.mark.parametrize("data", [b"x", b"{}", b"[]", b"\xff", b"null", b"[" * 100_000])
def test_H24_what_is_no_signature_signs_nothing(unit: UnitPlace, data: bytes) -> None:
    unit.signature.write_bytes(data)
    assert judged(unit) == Judged(None, "its signature was changed, or is none")


def test_H24_a_value_that_was_not_accepted_by_name_leaves_it_unsigned(unit: UnitPlace) -> None:
    signature = read_signature(unit.signature.read_bytes())
    assert signature is not None
    resigned(unit, accepted=signature.accepted[1:])
    assert "signed without each value: Not accepted:" in judged(unit).unsigned
    resigned(unit, accepted=(*signature.accepted, "pump, step = 0.2 mL/h"))
    assert "signed without each value: Changed:" in judged(unit).unsigned
    resigned(unit, accepted=signature.accepted)
    assert judged(unit).approval is not None


def test_a_time_without_its_offset_is_no_time_of_a_signature(unit: UnitPlace) -> None:
    resigned(unit, at="2026-11-21T09:00:00")
    assert judged(unit).approval is None
    resigned(unit, at="some day")
    assert judged(unit).approval is None


def test_H24_a_signature_ends_with_the_protocols_last_day(unit: UnitPlace) -> None:
    assert judged(unit, date(2027, 5, 21)).approval is not None
    assert judged(unit, date(2027, 5, 22)) == Judged(None, "expired 2027-05-21")
    assert judged(unit, date(2026, 11, 20)) == Judged(None, "in force from 2026-11-21")
    rules = read_file(unit.file)
    refuse_outside(rules, date(2027, 5, 21))
    with pytest.raises(Trouble, match=r"NE-ADULT-SEPTIC expired 2027-05-21\."):
        refuse_outside(rules, date(2027, 5, 22))


def test_what_a_session_began_with_it_keeps_without_trust_or_days(unit: UnitPlace) -> None:
    told, rules = unit.signature.read_bytes(), read_file(unit.file)
    remove(unit.data, "K Ito")
    kept = kept_approval(rules.digest, told, "K Ito, ICU pharmacist")
    assert kept is not None
    assert kept.name == "K Ito"
    assert kept_approval("0" * 64, told, "K Ito, ICU pharmacist") is None
    assert kept_approval(rules.digest, told, "M Rossi, intensivist") is None
    assert (
        kept_approval(rules.digest, told.replace(b"Ito", b"Ido"), "K Ido, ICU pharmacist") is None
    )
    assert kept_approval(rules.digest, b"", "K Ito, ICU pharmacist") is None


def test_the_bytes_under_a_signature_are_the_same_however_the_file_is_written(
    unit: UnitPlace,
) -> None:
    told = json.loads(unit.signature.read_text())
    unit.signature.write_text(json.dumps(dict(reversed(told.items()))))
    assert judged(unit).approval is not None
    made = sign(read_file(unit.file), unit.key, ITO, SIGNED_AT)
    assert read_signature(made.to_bytes()) == made
    assert isinstance(made, Signature)
    assert made.whole
