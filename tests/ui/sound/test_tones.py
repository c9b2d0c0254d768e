"""The three sounds: told apart by how many tones there are, soft at both ends, and short."""

import io
import struct
import wave
from itertools import pairwise

import pytest

from assistant.rules.hearing import Level
from ui.sound.tones import C5, MELODIES, RATE, REST_S, TONE_S, tones


def samples(level: Level) -> list[int]:
    with wave.open(io.BytesIO(tones(level))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        count = file.getnframes()
        return list(struct.unpack(f"<{count}h", file.readframes(count)))


@pytest.mark.parametrize(("level", "count"), [(Level.DUE, 1), (Level.LATE, 3), (Level.PRESSING, 5)])
def test_each_level_has_its_number_of_tones(level: Level, count: int) -> None:
    made, rest = samples(level), int(REST_S * RATE)
    each = int(TONE_S * RATE) + rest
    assert len(made) == count * each
    for n in range(count):
        tone = made[n * each : (n + 1) * each]
        assert max(tone) > 10_000
        assert tone[-rest:] == [0] * rest


def test_a_tone_begins_and_ends_softly_and_is_never_clipped() -> None:
    made = samples(Level.PRESSING)
    assert max(abs(s) for s in made) < 32_767
    assert max(abs(s) for s in made[:50]) < 2_500


def test_what_is_only_due_is_one_soft_tone_of_523_hz() -> None:
    made = samples(Level.DUE)
    assert MELODIES[Level.DUE] == (C5,)
    rises = sum(1 for a, b in pairwise(made) if a < 0 <= b)
    assert rises / TONE_S == pytest.approx(523, abs=8)
    assert max(made) < max(samples(Level.LATE)) < max(samples(Level.PRESSING))
