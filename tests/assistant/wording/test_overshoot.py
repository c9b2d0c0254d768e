"""A pressure far above target: which one it was, and where to look."""

from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.rules.readings import Reading, last
from assistant.wording.overshoot import LOOK, again, cause, shown


def reading(text: str) -> Reading:
    found = last(charted(*RUNNING, f"07:10  map  {text} cuff"), protocol(), at("07:11"))
    assert found is not None
    return found


def test_the_map_or_the_systolic_at_the_limit_is_named() -> None:
    assert shown(reading("95"), protocol()) == "MAP 95"
    assert shown(reading("179/80"), protocol()) == "MAP 113"
    assert shown(reading("180/60"), protocol()) == "Systolic 180\u00a0mmHg, MAP 100"


def test_the_card_says_where_to_look_and_when_again() -> None:
    assert cause(reading("95"), protocol()) == (
        "MAP 95 is far above target: look for a flush, a wrong rate, a bag change. "
        "The next reading follows after 2\u00a0min."
    )
    assert again(protocol(), look=True).startswith(f"{LOOK.capitalize()}. The next")
