"""One of two infusions: the same as over the whole window, one part below the other."""

from __future__ import annotations

from assistant.views.glance import Glance
from ui.glance.ink import LEAST, Ink, cap
from ui.glance.parts import BOLD, against_words, box, paint_ring, paint_shout, shout_lines
from ui.theme import Role, color
from ui.widgets.bed_edge import paint_edge
from ui.widgets.painting import rounded
from ui.widgets.vital import DASHES

SIDE, HEAD, DOSE, GAP = 38.0, 92.0, 322.0, 10.0
BED, DIGITS, OLD, DOSED, WORD = 84.0, 290.0, 0.6, 140.0, 100.0
RING = 340.0
OF_TARGET = " target"


def paint_half(ink: Ink, shown: Glance, edge: int, size: tuple[float, float], beside: str) -> None:
    """One column. The banner has a row of its own, kept free while there is none."""
    width, height = size
    paint_edge(ink.painter, box(ink, 0, 0, 16, height), edge)
    base = 10 + (HEAD + cap(BED)) / 2 - 6
    x = ink.text(SIDE, base, "Bed ", LEAST, "text2")
    end = ink.to_right(width - 24, base, beside, BED if ":" in beside else LEAST) - 16
    bed = ink.fitted(shown.bed, BED, end - x - 150, BOLD)
    x = ink.text(x + 6, base, shown.bed, bed, "text", BOLD) + 24
    close = shown.initials.replace(" ", "")
    short = (shown.initials, close, close.replace(".", ""))
    fits = (text for text in short if x + ink.width(text, LEAST) <= end)
    ink.text(x, base, next(fits, ""), LEAST, "text2")
    top, rows = 10 + HEAD, 1
    if shown.alert is not None:
        room = width - SIDE - 20
        lines = shout_lines(ink, shown.alert, shown.more, room)
        bare = shout_lines(ink, shown.alert, 0, room)  # the pressure is worth more than a count
        lines = bare if len(bare) < len(lines) else lines
        paint_shout(ink, shown.alert, lines, SIDE, top, room)
        rows = len(lines)
    low = height - DOSE - 14
    _pressure(ink, shown, (top + 14 + 68 * rows + GAP, low - GAP), width)
    _dose(ink, shown, low, width)


def _pressure(ink: Ink, shown: Glance, between: tuple[float, float], width: float) -> None:
    top, bottom = between
    base = top + cap(LEAST) + 4
    x = ink.text(SIDE, base, "MAP", LEAST, "text", BOLD) + 22
    gone = shown.fresh == "gone"
    age = "" if gone else shown.map_age
    ink.text(x, base, age, LEAST, "low" if shown.aged else "text2")
    foot = bottom - 4
    inside: Role = "target" if shown.way == "in" else "text"
    near = against_words(shown).removesuffix("" if shown.way == "in" else OF_TARGET)
    words = shown.map_age if gone else near
    ink.text(SIDE, foot, words, LEAST, inside, BOLD)
    below = base + 22
    above = foot - cap(LEAST) - 22 if words else foot
    side = min(RING, bottom - top)
    left = width - 24 - side
    size = min(DIGITS, (above - below) / 0.727) * (OLD if shown.fresh == "old" else 1)
    digits, tone = DASHES if gone else shown.map, _tone(gone=gone)
    ink.number(SIDE, (above + below + cap(size)) / 2, digits, size, left - SIDE - 20, tone)
    if shown.next is not None:
        paint_ring(ink, shown.next, left, top + (bottom - top - side) / 2, side)


def _tone(*, gone: bool) -> Role:
    return "text2" if gone else "vital"


def _dose(ink: Ink, shown: Glance, top: float, width: float) -> None:
    area = box(ink, SIDE, top, width - SIDE - 20, DOSE)
    rounded(ink.painter, area, 14 * ink.unit, color("surface"), color("hairline"), 1)
    ink.painter.fillRect(box(ink, SIDE, top, 10, DOSE), color("dose"))
    left, right = SIDE + 32, width - 40
    base = top + 14 + cap(LEAST)
    x = ink.text(left, base, shown.drug, LEAST, "dose", BOLD)
    counted = f", {shown.base}" if shown.base else ""
    ink.text(x, base, counted if x + ink.width(counted, LEAST) < right else "", LEAST, "text2")
    foot = base + 17 + cap(DOSED)
    if shown.stands:
        x = ink.text(left, foot, shown.stands, WORD, "text", BOLD)
        ink.text(x + 22, foot, shown.since, LEAST, "text2")
    elif shown.dose:
        unit = ink.width(shown.unit, LEAST)
        x = ink.number(left, foot, shown.dose, DOSED, right - left - unit - 20, "dose")
        ink.text(x + 20, foot, shown.unit, LEAST)
    else:
        ink.text(left, foot, "Dose not known", LEAST, "text2")
    pump = foot + 22 + cap(LEAST)
    if shown.pump:
        x = ink.text(left, pump, "Pump ", LEAST, "text2")
        ink.text(x, pump, shown.pump, LEAST, "text", BOLD)
    ink.text(left, pump + 22 + cap(LEAST), shown.bag[0] if shown.bag else "", LEAST, "text")
