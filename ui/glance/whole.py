"""One infusion over the whole window."""

from __future__ import annotations

from assistant.views.glance import Glance
from ui.glance.ink import LEAST, Ink, cap
from ui.glance.parts import (
    BOLD,
    against_words,
    box,
    paint_gauge,
    paint_ring,
    paint_shout,
    shout_lines,
)
from ui.theme import Role, color
from ui.widgets.bed_edge import paint_edge
from ui.widgets.painting import rounded
from ui.widgets.vital import DASHES

SIDE, HEAD, DOSE = 40.0, 104.0, 286.0
BED, DIGITS, OLD, DOSED, WORD = 84.0, 400.0, 0.6, 210.0, 128.0
SPLIT = 990.0
"""Where the dose ends and the pump begins."""
RING, GAUGE = 420.0, 930.0


def paint_whole(ink: Ink, shown: Glance, edge: int, size: tuple[float, float], clock: str) -> None:
    """Head, pressure with its gauge and ring, dose with pump and bag: each on its own row."""
    width, height = size
    paint_edge(ink.painter, box(ink, 0, 0, 16, height), edge)
    top = _head(ink, shown, width, clock)
    low = height - DOSE - 30
    _pressure(ink, shown, (top, low - 24), width)
    _dose(ink, shown, low, width)


def _head(ink: Ink, shown: Glance, width: float, clock: str) -> float:
    """Bed, initials, the alert, the clock; the y below it."""
    base = 14 + (HEAD + cap(BED)) / 2 - 8
    x = ink.text(SIDE, base, "Bed ", LEAST, "text2")
    x = ink.text(x + 6, base, shown.bed, BED, "text", BOLD)
    x = ink.text(x + 26, base, shown.initials, LEAST, "text2") + 34
    right = ink.to_right(width - SIDE, base, clock, BED) - 34
    below = 14 + HEAD
    if shown.alert is None:
        return below
    rows = shout_lines(ink, shown.alert, shown.more, right - x)
    if len(rows) == 1:
        paint_shout(ink, shown.alert, rows, x, 22, right - x)
        return below
    rows = shout_lines(ink, shown.alert, shown.more, width - 2 * SIDE)
    paint_shout(ink, shown.alert, rows, SIDE, below, width - 2 * SIDE)
    return below + 14 + 68 * len(rows) + 14


def _pressure(ink: Ink, shown: Glance, between: tuple[float, float], width: float) -> None:
    top, bottom = between
    base = top + cap(LEAST) + 10
    x = ink.text(SIDE, base, "MAP", LEAST, "text", BOLD) + 26
    ink.text(x, base, shown.map_age, LEAST, "low" if shown.aged else "text2")
    room = bottom - base - 30
    size = min(DIGITS, room / 0.727)
    foot = base + 30 + (room + cap(size)) / 2
    gone = shown.fresh == "gone"
    drawn = size * (OLD if shown.fresh == "old" else 1)
    tone: Role = "text2" if gone else "vital"
    x = ink.number(SIDE, foot, DASHES if gone else shown.map, drawn, 590, tone) + 30
    _beside(ink, shown, x, foot, top)
    side = min(RING, bottom - top - 16)
    if shown.next is not None:
        paint_ring(ink, shown.next, width - SIDE - side, top + 8 + (bottom - top - side) / 2, side)
    tall = min(330.0, bottom - base - 46)
    left = max(GAUGE, width - SIDE - RING - 210)
    if left + 200 < width - SIDE - side:
        paint_gauge(ink, shown.scale, left, base + 36 + (bottom - base - 46 - tall) / 2, tall)


def _beside(ink: Ink, shown: Glance, x: float, foot: float, top: float) -> None:
    """The unit at the foot of the digits, and above it where the MAP lies."""
    if shown.fresh != "gone":
        ink.text(x, foot, "mmHg", LEAST, "text2")
    rows = ink.lines(against_words(shown), GAUGE - 8 - x)
    role: Role = "target" if shown.way == "in" else "text"
    for number, row in enumerate(reversed(rows)):
        base = foot - 92 - number * 68
        if base - cap(LEAST) > top + 70:
            ink.text(x, base, row, LEAST, role, BOLD)


def _dose(ink: Ink, shown: Glance, top: float, width: float) -> None:
    area = box(ink, SIDE, top, width - 2 * SIDE, DOSE)
    rounded(ink.painter, area, 14 * ink.unit, color("surface"), color("hairline"), 1)
    ink.painter.fillRect(box(ink, SIDE, top, 12, DOSE), color("dose"))
    left, base = SIDE + 44, top + 26 + cap(LEAST)
    x = ink.text(left, base, shown.drug, LEAST, "dose", BOLD)
    counted = f", {shown.base}" if shown.base else ""
    beside = x + ink.width(counted, LEAST) < SPLIT - 40
    ink.text(x, base, counted if beside else "", LEAST, "text2")
    foot = top + DOSE - 34
    if shown.stands:
        x = ink.text(left, foot, shown.stands, WORD, "text", BOLD)
        ink.text(x + 30, foot, shown.since, LEAST, "text2")
    elif shown.dose:
        unit = ink.width(shown.unit, LEAST)
        x = ink.number(left, foot, shown.dose, DOSED, SPLIT - left - unit - 60, "dose")
        ink.text(x + 28, foot, shown.unit, LEAST)
        above = [] if beside else ink.lines(shown.base, SPLIT - x - 60)
        for number, row in enumerate(reversed(above)):
            ink.text(x + 28, foot - 68 * (number + 1), row, LEAST, "text2")
    else:
        ink.text(left, foot, "Dose not known", 84, "text2")
    x = max(SPLIT, width - SIDE - 590)
    ink.painter.fillRect(box(ink, x - 24, top + 30, 2, DOSE - 60), color("hairline"))
    bag, change = (*shown.bag, "")[:2]
    if shown.pump:
        behind = ink.text(x, top + 32 + cap(LEAST), "Pump ", LEAST, "text2")
        size = ink.fitted(shown.pump, 74, width - SIDE - 20 - behind, BOLD)
        ink.text(behind, top + 32 + cap(LEAST), shown.pump, size, "text", BOLD)
    ink.text(x, top + 118 + cap(LEAST), bag, LEAST, "text")
    ink.text(x, top + 200 + cap(LEAST), change, LEAST, "text2")
