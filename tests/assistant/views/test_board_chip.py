"""The chip of a tile: one thing, the gravest, with its stars."""

from told import RUNNING, at, charted
from unitprotocol import protocol

from assistant.views.board_chip import Chip, chip


def test_the_graver_thing_takes_the_place_of_the_other() -> None:
    calm = (*RUNNING, "07:04  map  66 cuff")
    assert chip(charted(*calm), protocol(), at("07:05")) is None
    late = chip(charted(*calm), protocol(), at("07:11"))
    assert late == Chip("low", "* MAP check 2\u00a0min late")
    seen = charted(*calm, "07:10  site  pale")
    assert chip(seen, protocol(), at("07:11")) == Chip("high", "*** Site: pale")
