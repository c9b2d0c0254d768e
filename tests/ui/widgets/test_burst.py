"""A burst is a scan by its pace, its length and its end; a hand never makes one."""

from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.burst import FAST_MS, HELD, LEAST, PAUSE_MS, TAIL_MS, Burst


def burst(text: str, gap: int = 10) -> Burst:
    made = Burst()
    for number, sign in enumerate(text):
        made.add(sign, 1_000 + number * gap)
    return made


def test_six_signs_are_a_scan_and_five_are_none() -> None:
    assert burst("012345").is_scan
    assert not burst("01234").is_scan


def test_H14_one_key_held_or_bouncing_is_no_scan() -> None:
    assert not burst("111111").is_scan
    assert burst("1" * HELD).is_held_key
    assert not burst("1" * (HELD - 1)).is_held_key
    assert burst("00000061").is_scan


def test_a_key_follows_as_long_as_a_scanner_takes() -> None:
    made = burst("01")
    assert made.follows(made.last + FAST_MS - 1)
    assert not made.follows(made.last + FAST_MS)
    assert not made.follows(made.last - 1)
    assert not Burst().follows(1)


def test_a_burst_that_is_long_enough_waits_for_a_pause() -> None:
    made = burst("012345")
    assert made.follows(made.last + PAUSE_MS - 1)
    assert not made.follows(made.last + PAUSE_MS)


def test_the_end_gives_the_text_once_and_begins_anew() -> None:
    made = burst("ABC-123")
    last = made.last
    assert made.end() == "ABC-123"
    assert made.end() == ""
    assert made.is_tail(last + TAIL_MS - 1)
    assert not made.is_tail(last + TAIL_MS)
    assert not burst("70").is_tail(1_010)


@given(st.text(min_size=0, max_size=LEAST - 1), st.integers(0, FAST_MS))
def test_H07_what_is_shorter_than_a_code_is_never_one(text: str, gap: int) -> None:
    assert burst(text, gap).end() == ""
