"""Where the program's own texts lie."""

from assistant.command.places import SMOKE, demonstrations, profiles, protocol


def test_the_protocol_and_the_stories_lie_beside_the_program() -> None:
    assert protocol().protocol.drug == "norepinephrine"
    assert len(demonstrations()) == 3
    assert SMOKE.is_file()


def test_every_shipped_profile_is_read_the_septic_one_first() -> None:
    found = profiles()
    assert next(iter(found)) == "NE-ADULT-SEPTIC"
    assert found["NE-ADULT-SEPTIC"] == protocol()
