"""How a colour looks to other eyes, and how far apart two colours lie.

Source: Machado, Oliveira and Fernandes 2009, full severity, in linear light; CIE 1976 L*a*b*, D65.
"""

from math import dist

from ui.theme.contrast import luminance

Rows = tuple[tuple[float, float, float], ...]
EYES: dict[str, Rows] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}
_XYZ: Rows = (
    (0.412453, 0.357580, 0.180423),
    (0.212671, 0.715160, 0.072169),
    (0.019334, 0.119193, 0.950227),
)
_WHITE = (0.950456, 1.0, 1.088754)


def _linear(colour: str) -> list[float]:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    return [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]


def _times(rows: Rows, parts: list[float]) -> list[float]:
    return [sum(a * b for a, b in zip(row, parts, strict=True)) for row in rows]


def _hex(parts: list[float]) -> str:
    kept = [min(1.0, max(0.0, p)) for p in parts]
    coded = [12.92 * p if p <= 0.0031308 else 1.055 * p ** (1 / 2.4) - 0.055 for p in kept]
    return "#" + "".join(f"{round(p * 255):02X}" for p in coded)


def seen(colour: str, eyes: str) -> str:
    """The colour #RRGGBB as these eyes see it: usual, protan or deutan."""
    return _hex(_times(EYES[eyes], _linear(colour)))


def grey(colour: str) -> str:
    """The colour without its hue, equally light."""
    return _hex([luminance(colour)] * 3)


def _lab(colour: str) -> tuple[float, float, float]:
    x, y, z = (
        part / white for part, white in zip(_times(_XYZ, _linear(colour)), _WHITE, strict=True)
    )
    fx, fy, fz = (p ** (1 / 3) if p > 0.008856 else 7.787 * p + 16 / 116 for p in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def apart(one: str, other: str) -> float:
    """How different two colours look; under 5 they are hard to tell."""
    return dist(_lab(one), _lab(other))
