"""Where the program's own texts lie."""

from assistant.command.places import SMOKE, demonstrations, protocol


def test_the_protocol_and_the_stories_lie_beside_the_program() -> None:
    assert protocol().protocol.drug == "norepinephrine"
    assert len(demonstrations()) == 3
    assert SMOKE.is_file()
