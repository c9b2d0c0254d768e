"""A protocol knows whether somebody stands for it, and whom it is for."""

from datetime import UTC, datetime

from unit import PROTOCOLS, profile
from unitprotocol import protocol, told

from assistant.protocol.model import Approval

PROFILES = [path.stem for path in sorted(PROTOCOLS.glob("*.toml"))]


def test_nobody_has_signed_what_is_shipped() -> None:
    assert not protocol().signed


def test_a_person_signs_a_text_and_nobody_writes_that_into_it() -> None:
    signed = Approval(name="A. Pharmacist", role="pharmacist", at=datetime.now(UTC), key="ab")
    assert protocol().model_copy(update={"approval": signed}).signed
    row = 'approval = { name = "A. Pharmacist" }\n[protocol]'
    assert "approval: is worked out, not written" in told("[protocol]", row)


def test_adult_thresholds_hold_for_everybody_but_a_child() -> None:
    adults = {name for name in PROFILES if profile(name).adult}
    assert adults == set(PROFILES) - {"paediatric"}
