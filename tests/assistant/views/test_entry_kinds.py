"""What the digits of the entry stand for."""

from typing import get_args

from assistant.record.entries import Sign
from assistant.views.entry_kinds import BARE, FREE, MENUS, NEW_RHYTHM, RHYTHMS, SEEN, Mode


def test_every_sign_of_perfusion_has_its_digit() -> None:
    assert {mode.value for mode in MENUS[Mode.PERFUSION]} == set(get_args(Sign))


def test_a_menu_has_no_more_places_than_there_are_digits() -> None:
    assert all(len(modes) <= 10 for modes in MENUS.values())


def test_a_new_rhythm_is_the_last_digit() -> None:
    assert RHYTHMS[-1] == NEW_RHYTHM
    assert len(RHYTHMS) < 10


def test_what_is_seen_takes_words_and_never_an_empty_line() -> None:
    assert set(SEEN) <= set(FREE)
    assert set(SEEN).isdisjoint(BARE)
