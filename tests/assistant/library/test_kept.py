"""A session keeps the rules, the approval and the standing that it began with."""

from pathlib import Path

import pytest
from unitplace import UnitPlace

from assistant.library.files import whole_text
from assistant.library.kept import UNREADABLE, kept_rules, rules_or
from assistant.protocol.faults import ProtocolFaults

BY = "K Ito, ICU pharmacist"


def test_a_session_keeps_its_approval_and_an_unsigned_one_gains_none(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    text, signature = whole_text(unit.file), unit.signature.read_bytes()
    assert kept_rules(text, signature, BY).signed
    assert not kept_rules(text, signature, "").signed
    assert not kept_rules(text, b"", BY).signed
    assert not kept_rules(text + b"#", signature, BY).signed


def test_record_only_stays_record_only(tmp_path: Path) -> None:
    text = whole_text(UnitPlace(tmp_path).file)
    rules = kept_rules(text, b"", "", "adult.toml has 1 fault")
    assert rules.record_only == "adult.toml has 1 fault"
    assert not rules.signed


def test_H24_a_text_that_cannot_be_read_any_more_leaves_charting_alone(tmp_path: Path) -> None:
    unit = UnitPlace(tmp_path).signed()
    usual = kept_rules(whole_text(unit.file), unit.signature.read_bytes(), BY)
    with pytest.raises(ProtocolFaults):
        kept_rules(b"old = 1", b"", "")
    rules = rules_or(lambda: usual, b"old = 1", b"", BY)
    assert rules.record_only == UNREADABLE
    assert not rules.signed
    assert rules_or(lambda: usual, whole_text(unit.file), b"", "") == usual.model_copy(
        update={"approval": None}
    )
