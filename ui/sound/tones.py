"""The three sounds, made here: one soft tone, three tones, five tones."""

from __future__ import annotations

import io
import math
import struct
import wave
from collections.abc import Iterator
from typing import Final

from assistant.views.hearing import Level

RATE: Final = 22050
"""Samples a second, one channel, 16 bits."""
C5, E5, G5 = 523.25, 659.25, 783.99
MELODIES: Final[dict[Level, tuple[float, ...]]] = {
    Level.DUE: (C5,),
    Level.LATE: (C5, E5, G5),
    Level.PRESSING: (G5, E5, G5, E5, G5),
}
"""The pitches of each sound in Hz, in order."""
_LOUDNESS: Final = {Level.DUE: 0.45, Level.LATE: 0.6, Level.PRESSING: 0.75}
TONE_S, REST_S, EDGE_S = 0.22, 0.06, 0.03
_FULL: Final = 32767


def tones(level: Level) -> bytes:
    """The sound of a level as a whole WAV file."""
    samples: list[int] = []
    for pitch in MELODIES[level]:
        samples.extend(_tone(pitch, _LOUDNESS[level]))
        samples.extend([0] * int(REST_S * RATE))
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(samples)}h", *samples))
    return made.getvalue()


def _tone(pitch: float, loudness: float) -> Iterator[int]:
    """One tone that swells and fades, so that it never clicks."""
    count, edge = int(TONE_S * RATE), int(EDGE_S * RATE)
    for n in range(count):
        swell = min(1.0, n / edge, (count - 1 - n) / edge)
        wave_ = math.sin(2 * math.pi * pitch * n / RATE)
        yield int(_FULL * loudness * swell * wave_)
